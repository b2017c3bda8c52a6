import { dayOf, startOfDay } from '../deadline/local-time';
import { DomainError } from '../errors';
import type { Jurisdiction } from '../grid/grid';
import { setLeave } from '../grid/leaving';
import { isInForce, type Leave } from '../grid/posts';
import type { Instant } from '../deadline/instant';
import { dayText } from './dates';
import { refusal, type Planned } from './plan';
import type { StaffPlanning } from './plan-post';
import type { LeaveRow } from './rows';

type Fault = ReturnType<typeof refusal>;

/**
 * 导入请假 · Of somebody who has a post, with whoever of the same village stands in. The last day is the whole day.
 *
 * What has been written down already is the same; it isn't changed here, but taken back on the page of posts.
 */
export function planLeave(before: Jurisdiction, row: LeaveRow, { at }: StaffPlanning): Planned<Jurisdiction> {
  const today = dayOf(at);
  const toAt = startOfDay(row.to + 1);
  const fromAt = row.from === today ? at : startOfDay(row.from);
  const holder = personAt(before, row.name, 'name', fromAt, row.deskId);
  if (typeof holder !== 'string') return isWrittenUnder(before, row) ? same(before) : holder;
  const standIn = row.standIn === null ? null : personAt(before, row.standIn, 'standIn', fromAt, null);
  if (before.leaves.some((leave) => leave.personId === holder && isSaid(leave, row))) return same(before);
  if (standIn !== null && typeof standIn !== 'string') return standIn;
  if (toAt <= at) return refusal('leaveOver', 'to');
  const near = before.leaves.find(
    (leave) =>
      leave.personId === holder && leave.fromAt < toAt && fromAt < leave.toAt && leave.fromAt < leave.toAt,
  );
  if (near) return refusal('leaveOverlaps', 'from', spanText(near));
  try {
    const draft = { personId: holder, standInId: standIn, fromAt, toAt };
    return { verdict: 'add', next: setLeave(before, draft, { now: at, byPersonId: null }) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'LEAVE_LOOP') return refusal('standInLoop', 'standIn', String(error.facts['chain']));
    if (error.code === 'BAD_SPAN') return refusal('leaveTooLong', 'to');
    throw error;
  }
}

const same = (before: Jurisdiction) => ({ verdict: 'same', next: before }) as const;

/** Whose post has ended since: their leave is still on record. */
const isWrittenUnder = ({ posts, leaves }: Jurisdiction, row: LeaveRow): boolean =>
  leaves.some(
    (leave) =>
      isSaid(leave, row) &&
      posts.some(({ personId, personName }) => personId === leave.personId && personName === row.name),
  );

const isSaid = ({ fromAt, toAt, standInName }: Leave, { from, to, standIn }: LeaveRow): boolean =>
  fromAt < toAt && dayOf(fromAt) === from && dayOf(toAt - 1) === to && standInName === standIn;

/** 请假起止 · '2026-12-01 到 2026-12-05' */
const spanText = ({ fromAt, toAt }: Leave): string =>
  `${dayText(dayOf(fromAt))} 到 ${dayText(dayOf(toAt - 1))}`;

/** Who of this name has a post (at the desk) then; two of one name can't be told apart. */
function personAt(
  { posts }: Jurisdiction,
  name: string,
  key: string,
  at: Instant,
  deskId: string | null,
): string | Fault {
  const ids = new Set(
    posts
      .filter((post) => post.personName === name && isInForce(post, at))
      .filter((post) => deskId === null || post.deskId === deskId)
      .map(({ personId }) => personId),
  );
  const [id] = ids;
  if (id === undefined) return refusal('personUnknown', key, name);
  return ids.size > 1 ? refusal('nameTwice', key, name) : id;
}
