import type { Instant } from '../deadline/instant';
import { speechless, withoutName } from '../record/erase';
import { bareForm } from '../village/service/form';
import type { Erasure, Matter } from '../matter/matter';
import type { MatterEvent } from '../matter/event';

/** 未了结 · Somebody still has to do or say something. */
const OPEN: readonly Matter['state'][] = ['reported', 'acknowledged', 'resolved'];
const isOpen = ({ state }: Pick<Matter, 'state'>): boolean => OPEN.includes(state);

/** 办事表 · What was filled in rests on the person's consent. */
const bare = ({ service }: Matter): Pick<Matter, 'service'> =>
  service ? { service: bareForm(service) } : {};

const isBy = ({ by }: MatterEvent, personId: string): boolean =>
  by.kind === 'person' && by.personId === personId;

/** 同报人 · Somebody else's matter that they have joined. */
const isJoiner = ({ joiners }: Matter, personId: string): boolean =>
  joiners.some((joiner) => joiner.personId === personId);

/** Nothing is still to be told to this person, by message or by voice. */
function silenced(matter: Matter, personId: string): Matter {
  const outbox = matter.outbox.filter(
    ({ audience }) => audience.kind !== 'person' || audience.personId !== personId,
  );
  const isReporter = matter.reporter.personId === personId;
  return { ...matter, outbox, untoldSinceAt: isReporter ? null : matter.untoldSinceAt };
}

const erased = (matter: Matter, why: Erasure['why'], at: Instant, isWhole: boolean): Matter => ({
  ...matter,
  erased: { why, at, isWhole },
});

/**
 * 撤回同意后 · Name and number are out of a person's own matter; they still have it, and the desk still the task.
 *
 * A matter written down for somebody else isn't theirs. Gives back `matter` itself when there is nothing to do.
 */
export function withoutContact(matter: Matter, personId: string, at: Instant): Matter {
  const isTheirs = matter.reporter.personId === personId;
  if (!isTheirs)
    return isJoiner(matter, personId) && personId in matter.names ? withoutName(matter, personId) : matter;
  if (matter.erased) return matter;
  return erased(
    { ...silenced(withoutName(matter, personId), personId), ...bare(matter) },
    'consentWithdrawn',
    at,
    false,
  );
}

/**
 * 注销后 · A person is no longer in a matter.
 *
 * While it is open the desk keeps what and where (without a name, a number, or somebody to tell); once it has
 * ended, the person's words, pictures and place go as well. What desks did and wrote is their duty record.
 * Done again it gives back `matter` itself. `files`: what must be gone from the storage first.
 */
export function withoutPerson(
  matter: Matter,
  personId: string,
  at: Instant,
): { readonly matter: Matter; readonly files: readonly string[] } {
  const isTheirs = matter.reporter.personId === personId;
  const isWhole = isTheirs && !isOpen(matter);
  const isDone = !matter.reporterIds.includes(personId) && (!isTheirs || matter.erased?.isWhole === isWhole);
  if (isDone) return { matter, files: [] };
  const reporterIds = matter.reporterIds.filter((id) => id !== personId);
  const joiners = matter.joiners.filter((joiner) => joiner.personId !== personId);
  const left = silenced(withoutName({ ...matter, reporterIds, joiners }, personId), personId);
  if (!isTheirs && !isJoiner(matter, personId)) return { matter: left, files: [] };
  if (isTheirs && !isWhole)
    return { matter: erased({ ...left, ...bare(matter) }, 'accountDeleted', at, false), files: [] };
  const own = matter.media.filter(({ byPersonId }) => byPersonId === personId);
  const timeline = left.timeline.map((line) => (isBy(line.event, personId) ? speechless(line) : line));
  const media = left.media.filter(({ byPersonId }) => byPersonId !== personId);
  const files = own.map(({ fileId }) => fileId);
  if (!isTheirs) return { matter: { ...left, media, timeline }, files };
  const nobodys = { ...left, ...bare(matter), text: '', where: nowhere(left), media, timeline };
  return { matter: erased(nobodys, 'accountDeleted', at, true), files };
}

/** 到期 · The county has kept it long enough: nobody's name, words, pictures or place are in it any more. */
export function pastRetention(
  matter: Matter,
  at: Instant,
): { readonly matter: Matter; readonly files: readonly string[] } {
  const nobodys: Matter = {
    ...matter,
    ...bare(matter),
    text: '',
    where: nowhere(matter),
    reporter: { ...matter.reporter, phoneSealed: null, phoneMasked: null },
    reporterIds: [],
    joiners: [],
    names: {},
    media: [],
    timeline: matter.timeline.map(speechless),
    outbox: [],
    outboxAt: null,
    untoldSinceAt: null,
  };
  return { matter: erased(nobodys, 'retention', at, true), files: matter.media.map(({ fileId }) => fileId) };
}

/** Only the grid, which the figures need. */
const nowhere = ({ gridId }: Matter): Matter['where'] => ({
  householdId: null,
  householdLabel: null,
  placeId: gridId,
  words: null,
  point: null,
});

/**
 * 何时清理 · From when on a matter's retention counts: its end; at once (1) when its reporter has left and it has
 * ended since. Null: not yet, or nothing is left to be taken out.
 */
export function eraseFrom(matter: Matter): Instant | null {
  const { erased: done, updatedAt } = matter;
  if (isOpen(matter) || done?.why === 'retention') return null;
  return done?.why === 'accountDeleted' && !done.isWhole ? 1 : updatedAt;
}
