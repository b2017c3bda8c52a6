import type { Instant } from '../../domain/deadline/instant';
import { townshipOf, type Jurisdiction, type PlaceId } from '../../domain/grid/grid';
import { seatsOf, type Binding, type Person, type Seat } from '../../domain/grid/posts';
import type { Matter } from '../../domain/matter/matter';
import type { Caller, Context, Ports } from './context';

/**
 * 认人 · Who calls, where they may act, and the world around them: two sequential round trips.
 *
 * The matter that the call names is read along with the person, so that its village (and the other matter of
 * a merge) comes in the second trip and a command has nothing left to read.
 */
export async function makeContext(
  ports: Ports,
  openid: string,
  matterId: string | null,
  otherMatterId: string | null = null,
): Promise<Context> {
  const now = ports.clock.now();
  const [{ personId, formerId, person, bindings, staffed }, settings, matter] = await Promise.all([
    readPerson(ports, openid),
    ports.places.settings(),
    matterId === null ? null : ports.matters.get(matterId),
  ]);
  const binding = currentBinding(bindings, now);
  const ids = new Set([...(binding ? [binding.villageId] : []), ...(matter ? placesOf(matter) : [])]);
  const relatedId = otherMatterId ?? matter?.mergedIntoId ?? null;
  const [jurisdictions, related] = await Promise.all([
    withJurisdictions(ports, staffed, [...ids]),
    relatedId === null ? null : ports.matters.get(relatedId),
  ]);
  const seats = seatsOf([...jurisdictions.values()], personId, now);
  const home = binding?.state === 'confirmed' ? binding : null;
  const actor = {
    kind: 'person',
    personId,
    name: nameOf(person, seats, home),
    binding: home,
    seats,
  } as const;
  return {
    ...ports,
    now,
    caller: { openid, actor, person, bindings, formerId },
    actor,
    settings,
    jurisdictions,
    matter,
    related,
  };
}

type Who = Pick<Caller, 'person' | 'bindings' | 'formerId'> & {
  readonly personId: string;
  readonly staffed: readonly Jurisdiction[];
};

/**
 * 认账号 · Who this WeChat user is here now: after a deleted account somebody new, with an id that only the
 * deployment's key could link to the old one.
 */
async function readPerson({ people, places, vault }: Ports, openid: string): Promise<Who> {
  let formerId: string | null = null;
  for (let accounts = 0; ; accounts += 1) {
    const personId = vault.personId(accounts === 0 ? openid : `${openid}\n${accounts}`);
    const [person, bindings, staffed] = await Promise.all([
      people.get(personId),
      people.bindingsOf(personId),
      places.staffedBy(personId),
    ]);
    if (person?.deletedAt === undefined) return { personId, formerId, person, bindings, staffed };
    formerId = personId;
  }
}

/** Its village, and the township, which may have to be named. */
const placesOf = ({ villageId }: Matter): readonly PlaceId[] => [villageId, townshipOf(villageId)];

async function withJurisdictions(
  { places }: Ports,
  known: readonly Jurisdiction[],
  ids: readonly PlaceId[],
): Promise<ReadonlyMap<PlaceId, Jurisdiction>> {
  const missing = ids.filter((id) => known.every(({ _id }) => _id !== id));
  const found = missing.length === 0 ? [] : await places.jurisdictions(missing);
  return new Map([...known, ...found].map((jurisdiction) => [jurisdiction._id, jurisdiction]));
}

function nameOf(person: Person | null, seats: readonly Seat[], binding: Binding | null): string {
  return person?.name || seats[0]?.personName || binding?.personName || '';
}

/** A person whose row isn't there yet, as they are on their first visit. */
export const newcomer = (personId: string, openid: string): Person => ({
  _id: personId,
  revision: 0,
  openid,
  name: '',
  phoneSealed: null,
  phoneMasked: null,
  credits: {},
  consentedAt: null,
  codeTries: null,
  consentVersion: null,
});

/** The binding that counts for a person now: confirmed, else asked for, else a desk's no that nothing followed. */
export function currentBinding(bindings: readonly Binding[], now: Instant): Binding | null {
  const inForce = bindings.find(({ state, toAt }) => state === 'confirmed' && (toAt === null || now < toAt));
  const asked = inForce ?? bindings.find(({ state }) => state === 'pending');
  if (asked) return asked;
  const [last] = [...bindings].sort((a, b) => changedAt(b) - changedAt(a));
  return last && isDesksNo(last) ? last : null;
}

/** 岗位说了不 · A refusal, or an end with the desk's reason: the person may ask anew. */
export const isDesksNo = ({ state, endReason }: Binding): boolean =>
  state === 'refused' || (state === 'ended' && endReason !== null);

const changedAt = ({ askedAt, decidedAt, toAt }: Binding): Instant => toAt ?? decidedAt ?? askedAt;
