import { MUST_REACH, noticesFor } from '../notice/notices';
import { originOf } from './chain';
import { evolveHead } from './head';
import type { Matter } from './matter';
import type { MatterEvent } from './event';
import { appended } from '../record/append';
import { withOutboxAt } from '../record/outbox';

type Names = Readonly<Record<string, string>>;

/** What only the reporter, or whoever acts for them, does: they have been reached. */
const BY_REPORTER: ReadonlySet<MatterEvent['type']> = new Set([
  'answered',
  'rated',
  'reopened',
  'objected',
  'withdrawn',
]);

/** 演进 · Puts a new matter or an event's notices, line and names on record. */
export function recorded(before: Matter | null, after: Matter, event: MatterEvent, names: Names): Matter {
  const sealed = appended(after, event, originOf(after), mentioned(event, names), (matter) =>
    noticesFor(event, before, matter),
  );
  return withOutboxAt({ ...sealed, untoldSinceAt: untoldSince(after, event) }, event.at);
}

/**
 * 演进 · The matter after an event: its line sealed to the one before, its state, deadlines and notices.
 *
 * `names` (`namesOf(actor)`): kept for those who are named in the line, outside the chain. `revision` is
 * the store's.
 */
export function evolve(matter: Matter, event: MatterEvent, names: Names = {}): Matter {
  return recorded(matter, { ...matter, ...evolveHead(matter, event) }, event, names);
}

/**
 * Someone without WeChat must be told by voice at once; told, or heard from, they needn't be any more. With
 * several reporters one's word doesn't say that another has been reached.
 */
function untoldSince(
  { untoldSinceAt, reporter, joiners, reporterIds }: Matter,
  event: MatterEvent,
): number | null {
  const isAnyoneWithoutWechat = reporter.personId === null || joiners.some(({ isOnBehalf }) => isOnBehalf);
  if (isAnyoneWithoutWechat && MUST_REACH.has(event.type)) return untoldSinceAt ?? event.at;
  const isHeard = BY_REPORTER.has(event.type) && reporterIds.length <= 1;
  return event.type === 'told' || isHeard ? null : untoldSinceAt;
}

function mentioned(event: MatterEvent, names: Names): Names {
  const { by } = event;
  const doers = by.kind === 'clock' ? [] : [by.personId, by.forPersonId];
  const joined = event.type === 'absorbed' ? event.joiners : [];
  const holders = event.type === 'handedOver' ? [...event.from, ...event.to] : [];
  const others = [...joined, ...holders].map(({ personId }) => personId);
  const ids = [...doers, ...others].filter((id) => id !== null);
  return Object.fromEntries(ids.flatMap((id) => (names[id] === undefined ? [] : [[id, names[id]]])));
}
