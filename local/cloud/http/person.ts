import type { IncomingMessage } from 'node:http';
import { CloudError } from '../errors';
import type { PeopleSource, SamplePerson } from '../people';

/** The header that says whose phone it is: locally, the session. */
export const PERSON_HEADER = 'x-local-person';

/** Refuses UNAUTHENTICATED without the header, and for a person that isn't among the sample people. */
export async function personOf({ headers }: IncomingMessage, people: PeopleSource): Promise<SamplePerson> {
  const id = headers[PERSON_HEADER];
  if (typeof id !== 'string' || id === '') {
    throw new CloudError(
      'UNAUTHENTICATED',
      `the header ${PERSON_HEADER} is missing: an anonymous call is refused`,
    );
  }
  const decoded = /%[0-9a-f]{2}/i.test(id) ? decodeURIComponent(id) : id;
  const person = (await people()).find((candidate) => candidate.id === decoded);
  if (!person)
    throw new CloudError('UNAUTHENTICATED', `there is no sample person ${JSON.stringify(decoded)}`);
  return person;
}
