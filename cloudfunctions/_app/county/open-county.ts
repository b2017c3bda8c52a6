import { defaultSettings } from '../../../domain/deadline/defaults';
import { DomainError } from '../../../domain/errors';
import { inviteFirstAdministrator } from '../../../domain/grid/first-administrator';
import { levelOf, newJurisdiction, type Jurisdiction, type PlaceId } from '../../../domain/grid/grid';
import type { Invited } from '../../../domain/grid/invitations';
import { changeArea } from '../places/change-area';
import type { Ports } from '../context';
import { SETTINGS_ID } from '../indexes';

export interface Opening {
  /** Six digits. */
  readonly countyId: PlaceId;
  readonly countyName: string;
  /** Of whom the code is for. */
  readonly name: string;
  readonly now: number;
}

/**
 * 开县 · A new deployment gets its county: settings by default, the county's own desk, and the invitation with
 * which its first administrator comes in. Everything else that one does in the mini-program.
 *
 * No call leads here: it is the operator's, who holds the deployment's keys. What an earlier run has written
 * stays, so it may die anywhere and be run again. Refuses: INVALID_INPUT (not a county's code; another county's
 * than the one that is here), OFFICE_TAKEN (the county has an administrator).
 */
export async function openCounty(
  { places, vault }: Pick<Ports, 'places' | 'vault'>,
  { countyId, countyName, name, now }: Opening,
): Promise<Invited> {
  if (levelOf(countyId) !== 'county')
    throw new DomainError('INVALID_INPUT', { field: 'county', rule: 'code' });
  const [counties, divisions] = await Promise.all([places.counties(), places.divisions()]);
  const other = [...counties.map(({ _id }) => _id), ...divisions.map(({ id }) => id)].find(
    (id) => !id.startsWith(countyId),
  );
  if (other !== undefined) throw new DomainError('INVALID_INPUT', { field: 'county', rule: 'other', other });
  await unlessThere(places.commitSettings(null, defaultSettings(SETTINGS_ID, countyName)));
  const county = counties[0] ?? (await newCounty(places, countyId, countyName));
  return changeArea({ places }, county, (before) => inviteFirstAdministrator(before, name, now, vault));
}

async function newCounty(places: Ports['places'], id: PlaceId, name: string): Promise<Jurisdiction> {
  const fresh = newJurisdiction('county', { id, level: 'county', name });
  await unlessThere(places.commit(null, fresh));
  return (await places.jurisdiction(id)) ?? fresh;
}

/** A first write that somebody else was faster with is as good as done. */
async function unlessThere(write: Promise<unknown>): Promise<void> {
  await write.catch((error: unknown) => {
    if (!(error instanceof DomainError && error.code === 'STALE_WRITE')) throw error;
  });
}
