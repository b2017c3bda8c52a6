import { RIGHTS, rightToAppoint } from '../access/rights';
import type { Instant } from '../deadline/instant';
import { dayOf, startOfDay, type DayNumber } from '../deadline/local-time';
import { DomainError } from '../errors';
import { appoint, earliest } from '../grid/appointing';
import { endPost } from '../grid/ending';
import { levelOf, type Jurisdiction } from '../grid/grid';
import type { Invitation } from '../grid/invitation';
import { isWaiting, type Codes } from '../grid/invitations';
import { hasOffice, isForOne, OFFICES as OFFICES_AT } from '../grid/offices';
import type { Post, Role } from '../grid/posts';
import { dayTextAt } from './dates';
import { refusal, type Planned } from './plan';
import type { PostRow, Verdict } from './rows';
import { OFFICES } from './staff-sheets';

/** What planning the posts and leaves of a file needs besides the rows. */
export interface StaffPlanning {
  /** From when the import holds. */
  readonly at: Instant;
  readonly isCounty: boolean;
  readonly vault: Codes & { open(sealed: string): string };
}

/** 职务名 · As sheets have it. */
export const officeName = (role: Role): string =>
  Object.entries(OFFICES).find(([, one]) => one === role)?.[0] ?? role;

/**
 * 导入任职 · A row that nobody has yet appoints: who is known here by name and work phone gets the post, anybody
 * else an invitation, and comes in by its code. A row of a post that is there may give it an end.
 *
 * Posts are known by desk, office, name and day; nothing that is there is begun, moved or named anew. `used` are
 * the posts that rows before this one were about.
 */
export function planPost(
  before: Jurisdiction,
  row: PostRow,
  used: Set<string>,
  planning: StaffPlanning,
): Planned<Jurisdiction> {
  if (!hasOffice(row.deskId, row.office)) return refusal('officeWrong', 'office', officesOf(row.deskId));
  const found = postOf(before, row, used);
  const plan = found ? planEnd(before, found, row, planning) : planAppointment(before, row, planning);
  if (found) used.add(found.id);
  if ('fault' in plan || plan.verdict === 'same') return plan;
  const may = RIGHTS[rightToAppoint(row.office)].includes(planning.isCounty ? 'county' : 'secretary');
  return may ? plan : refusal('officeNotYours', 'office', officeName(row.office));
}

const officesOf = (deskId: string): string =>
  OFFICES_AT[levelOf(deskId) ?? 'village'].map(officeName).join('、');

/** The post that a row is about: begun on its day, or that came of an invitation for that day. */
function postOf(
  { posts, invitations }: Jurisdiction,
  { deskId, office, name, from, to }: PostRow,
  used: ReadonlySet<string>,
): Post | null {
  const invited = new Set(
    invitations
      .filter((one) => one.deskId === deskId && one.role === office && one.name === name)
      .filter(({ fromAt }) => from === null || dayOf(fromAt) === from)
      .flatMap(({ ended }) => (ended?.how === 'accepted' ? [ended.personId] : [])),
  );
  const own = posts.filter(
    (post) => post.deskId === deskId && post.role === office && isReal(post) && !used.has(post.id),
  );
  const named = own.filter((post) => post.personName === name);
  const begun = named.filter(({ fromAt }) => dayOf(fromAt) === from);
  const ended = begun.find(({ toAt }) => dayOrNull(toAt) === to);
  if (from === null) return named.find(({ toAt }) => toAt === null) ?? named.at(-1) ?? null;
  return ended ?? begun[0] ?? own.find(({ personId }) => invited.has(personId)) ?? null;
}

/** Called off before it began: it never was. */
const isReal = ({ fromAt, toAt }: Post): boolean => toAt === null || fromAt < toAt;

const dayOrNull = (at: Instant | null): DayNumber | null => (at === null ? null : dayOf(at));

function planEnd(
  before: Jurisdiction,
  post: Post,
  { to, from }: PostRow,
  { at }: StaffPlanning,
): Planned<Jurisdiction> {
  const same = { verdict: 'same', next: before } as const;
  if (dayOrNull(post.toAt) === to) return same;
  if (to === null) {
    // Without a day of its own the row speaks of a post to come, not of the one that is over.
    if (from === null && post.toAt !== null && post.toAt <= at) return refusal('postOver', 'from');
    return refusal('endIsSet', 'to', dayTextAt(post.toAt) ?? '');
  }
  if (to < dayOf(at)) return refusal('endInPast', 'to');
  const verdict: Verdict = post.toAt === null ? 'end' : 'change';
  return attempt(verdict, 'to', () =>
    endPost(before, post.id, startOfDay(to), { now: at, byPersonId: null }),
  );
}

function planAppointment(before: Jurisdiction, row: PostRow, planning: StaffPlanning): Planned<Jurisdiction> {
  const { at, vault } = planning;
  const { deskId, office: role, name, from, to } = row;
  const waiting = before.invitations.filter((one) => one.deskId === deskId && isWaiting(one, at));
  const own = waiting.find((one) => one.role === role && one.name === name);
  if (own) return planInvited(before, own, row);
  const today = dayOf(at);
  const fromAt = from === null || from === today ? earliest(before, at, at) : startOfDay(from);
  const personId = knownAs(before, row, vault);
  const already = before.posts.find(
    (post) =>
      post.deskId === deskId &&
      post.role === role &&
      (post.personName === name || post.personId === personId) &&
      isReal(post) &&
      (post.toAt === null || fromAt < post.toAt),
  );
  if (already) return refusal('postOverlaps', 'from', dayTextAt(already.fromAt) ?? '');
  if (to !== null && personId === null) return refusal('endBeforeEntry', 'to');
  if (to !== null && to < today) return refusal('endInPast', 'to');
  if (isForOne(role) && waiting.some((one) => one.role === role)) return taken(before, row, fromAt);
  const change = { now: at, byPersonId: null };
  const draft = { deskId, role, name, personId, phoneSealed: row.phone, fromAt, replacesPostId: null };
  return attempt(
    'add',
    'deskId',
    () => {
      const made = appoint(before, draft, change, vault);
      if (made.kind === 'invitation' || to === null) return made.jurisdiction;
      return endPost(made.jurisdiction, made.post.id, startOfDay(to), change);
    },
    () => taken(before, row, fromAt),
  );
}

/** Has a code and hasn't come in yet. */
function planInvited(
  before: Jurisdiction,
  { fromAt }: Invitation,
  { from, to }: PostRow,
): Planned<Jurisdiction> {
  if (from !== null && from !== dayOf(fromAt)) return refusal('invited', 'from', dayTextAt(fromAt) ?? '');
  return to === null ? { verdict: 'same', next: before } : refusal('endBeforeEntry', 'to');
}

/** 熟人 · Whoever has or had a post here under this name and this work phone; the name alone is nobody's. */
function knownAs(
  { posts }: Jurisdiction,
  { name, phone }: PostRow,
  vault: StaffPlanning['vault'],
): string | null {
  if (phone === null) return null;
  const number = vault.open(phone);
  const found = posts.find(
    ({ personName, phoneSealed }) =>
      personName === name && phoneSealed !== null && vault.open(phoneSealed) === number,
  );
  return found?.personId ?? null;
}

/** The office is for one, and who has it or is invited to it isn't gone by then. */
function taken(
  { posts, invitations }: Jurisdiction,
  { deskId, office }: PostRow,
  fromAt: Instant,
): ReturnType<typeof refusal> {
  const holder = posts.find(
    (post) => post.deskId === deskId && post.role === office && (post.toAt === null || fromAt < post.toAt),
  );
  const invited = invitations.find((one) => one.deskId === deskId && one.role === office && !one.ended);
  return refusal('officeTaken', 'office', holder?.personName ?? invited?.name ?? '');
}

/** What the rules refuse, in the import's words. */
function attempt(
  verdict: Verdict,
  key: string,
  change: () => Jurisdiction,
  whenTaken: () => ReturnType<typeof refusal> = () => refusal('officeTaken', 'office'),
): Planned<Jurisdiction> {
  try {
    return { verdict, next: change() };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'OFFICE_TAKEN') return whenTaken();
    if (error.code === 'PLACE_NOT_FOUND') return refusal('placeEnded', 'deskId');
    if (error.code === 'LAST_ADMIN') return refusal('lastAdmin', 'to');
    if (error.code === 'POST_NOT_FOUND') return refusal('endInPast', key);
    throw error;
  }
}
