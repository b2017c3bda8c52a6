import type { Instant } from '../deadline/instant';
import { DAY_MS, dateOf, dayOf } from '../deadline/local-time';
import { DomainError } from '../errors';
import type { Jurisdiction } from './grid';
import { tell, type Change } from './post-notices';
import { isInForce, type Leave } from './posts';

/** 请假 · Who is away from when to when, and who stands in (nobody: the desk may be vacant). */
export interface LeaveDraft {
  readonly personId: string;
  readonly standInId: string | null;
  readonly fromAt: Instant;
  readonly toAt: Instant;
}

const LONGEST_MS = 366 * DAY_MS;

/**
 * 登记请假 · Of somebody who has a post here; another who has one stands in.
 *
 * Chains are allowed (A→B→C), circles are not. What was said twice is written once: then the jurisdiction
 * comes back as it was. None begins in the past, but for what the county's set-up brings. Refuses: PERSON_NOT_FOUND, BAD_SPAN, LEAVE_OVERLAPS, LEAVE_LOOP.
 */
export function setLeave(jurisdiction: Jurisdiction, draft: LeaveDraft, change: Change): Jurisdiction {
  const { leaves } = jurisdiction;
  const { personId, standInId, toAt } = draft;
  const fromAt = change.byPersonId === null ? draft.fromAt : Math.max(draft.fromAt, change.now);
  if (toAt <= fromAt || toAt - fromAt > LONGEST_MS) throw new DomainError('BAD_SPAN', { field: 'toAt' });
  const name = holderName(jurisdiction, personId, fromAt);
  const standInName = standInId === null ? null : holderName(jurisdiction, standInId, fromAt);
  const near = leaves.find(
    (one) => one.personId === personId && one.fromAt < toAt && fromAt < one.toAt && one.fromAt < one.toAt,
  );
  if (near) {
    const isSame = near.standInId === standInId && near.toAt === toAt && near.fromAt <= fromAt;
    if (isSame) return jurisdiction;
    throw new DomainError('LEAVE_OVERLAPS');
  }
  const leave: Leave = {
    id: `leave:${personId}:${fromAt}`,
    personId,
    standInId,
    standInName,
    fromAt,
    toAt,
    byPersonId: change.byPersonId,
  };
  const after = { ...jurisdiction, leaves: [...leaves, leave] };
  const round = circleOf(after.leaves, leave);
  if (round) throw new DomainError('LEAVE_LOOP', { chain: [name, ...round, name].join('→') });
  const days = `${dayText(fromAt)}—${dayText(toAt - 1)}`;
  const subject = `${name} · ${days}`;
  const toldStandIn = tell(after, change, {
    personId: standInId,
    template: 'standIn',
    key: leave.id,
    subject,
  });
  return tell(toldStandIn, change, { personId, template: 'leaveSet', key: leave.id, subject: days });
}

/**
 * 销假 · Back earlier, or not gone at all: the leave ends now, or never began; one that is over stays as it was.
 *
 * Refuses: LEAVE_NOT_FOUND.
 */
export function endLeave(jurisdiction: Jurisdiction, leaveId: string, change: Change): Jurisdiction {
  const leave = jurisdiction.leaves.find(({ id }) => id === leaveId);
  if (!leave) throw new DomainError('LEAVE_NOT_FOUND', { leaveId });
  const toAt = Math.max(change.now, leave.fromAt);
  if (leave.toAt <= toAt) return jurisdiction;
  const leaves = jurisdiction.leaves.map((one) => (one.id === leaveId ? { ...leave, toAt } : one));
  const { personId, standInId } = leave;
  const subject = jurisdiction.posts.find((post) => post.personId === personId)?.personName ?? '';
  const told = tell({ ...jurisdiction, leaves }, change, {
    personId: standInId,
    template: 'standInEnded',
    key: `${leave.id}:${toAt}`,
    subject,
  });
  return tell(told, change, { personId, template: 'leaveEnded', key: `${leave.id}:${toAt}`, subject });
}

/** Of somebody with a post then; refuses PERSON_NOT_FOUND. */
function holderName({ posts }: Jurisdiction, personId: string, at: Instant): string {
  const post = posts.find((one) => one.personId === personId && isInForce(one, at));
  if (!post) throw new DomainError('PERSON_NOT_FOUND');
  return post.personName;
}

/**
 * Names of those who stand in one for the other, if at some instant of the new leave that leads back to its
 * person; null: it doesn't.
 */
function circleOf(leaves: readonly Leave[], leave: Leave): readonly string[] | null {
  const instants = [leave.fromAt, ...leaves.map(({ fromAt }) => fromAt).filter((at) => isInForce(leave, at))];
  for (const at of instants) {
    const names: string[] = [];
    const seen = new Set<string>();
    for (let next: Leave | undefined = leave; next && next.standInId !== null && !seen.has(next.standInId);) {
      const { standInId, standInName }: Leave = next;
      if (standInId === leave.personId) return names;
      seen.add(standInId);
      names.push(standInName ?? '');
      next = leaves.find((one) => one.personId === standInId && isInForce(one, at));
    }
  }
  return null;
}

/** '11月24日' */
function dayText(at: Instant): string {
  const [month, day] = dateOf(dayOf(at)).monthDay.split('-').map(Number);
  return `${month}月${day}日`;
}
