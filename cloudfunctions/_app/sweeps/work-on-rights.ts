import { CLOCK, type PersonActor } from '../../../domain/access/actor';
import { DomainError } from '../../../domain/errors';
import { decide } from '../../../domain/matter/decide';
import { evolve } from '../../../domain/matter/evolve';
import { refusal } from '../../../domain/matter/guard';
import type { Binding, Post } from '../../../domain/grid/posts';
import type { Matter } from '../../../domain/matter/matter';
import { deleted, withoutConsent } from '../../../domain/privacy/consent';
import { withoutContact, withoutPerson } from '../../../domain/privacy/erase';
import type { RightsRequest } from '../../../domain/privacy/request';
import { erase } from '../../../domain/village/visit/learn';
import type { Ports } from '../context';
import type { Cursor } from '../ports/matter-store';
import { cleanRecords } from './clean-records';
import { sweepPages } from './sweep-pages';
import type { Worlds } from './worlds';

const ROWS = 50;
const ENTRIES = 500;
const TRIES = 4;

/**
 * 办理权利请求 · Withdrawals of consent and deletions of accounts, step by step, with the place kept in the request.
 *
 * Every step may be done again: a run that died, or two at once, end the same. Answers how many were finished.
 */
export async function workOnRights(ports: Ports, worlds: Worlds, isOver: () => boolean): Promise<number> {
  if (isOver()) return 0;
  let finished = 0;
  await sweepPages(ports, {
    what: 'a request about personal data could not be worked on',
    isOver,
    read: (limit, cursor) => ports.rightsRequests.due(worlds.now, limit, cursor),
    work: async (request) => {
      if (await workOn(ports, request, worlds, isOver)) finished += 1;
    },
  });
  return finished;
}

/** False: the time is over, and the rest is the next run's. */
async function workOn(
  ports: Ports,
  before: RightsRequest,
  worlds: Worlds,
  isOver: () => boolean,
): Promise<boolean> {
  const keep = (from: RightsRequest, to: Partial<RightsRequest>) =>
    ports.rightsRequests.commit(from, { ...from, ...to });
  let request = before;
  while (!isOver()) {
    switch (request.step) {
      case 'person':
        await cleanPerson(ports, request);
        await forgetWorkPhones(ports, request);
        request = await keep(request, { step: 'bindings' });
        break;
      case 'bindings':
        await endBindings(ports, request);
        request = await keep(request, { step: 'matters' });
        break;
      case 'matters': {
        const next = await cleanMatters(ports, request, worlds);
        request = await keep(request, { after: next, step: next ? 'matters' : 'records' });
        break;
      }
      case 'records':
        await cleanRecords(ports, request, worlds.now);
        request = await keep(request, { step: 'inbox' });
        break;
      case 'inbox': {
        const isLeft =
          request.kind === 'delete' && (await ports.inbox.removeOf(request.personId, ENTRIES)) > 0;
        if (isLeft) break;
        await keep(request, { doneAt: worlds.now, workAt: null });
        return true;
      }
    }
  }
  return false;
}

/** What the command did already, unless it died before. */
async function cleanPerson({ people }: Ports, { personId, kind, askedAt }: RightsRequest): Promise<void> {
  const person = await people.get(personId);
  if (!person) return;
  if (kind === 'delete') {
    if (person.deletedAt === undefined) await people.commit(person, deleted(person, askedAt));
  } else if ((person.consentedAt ?? 0) <= askedAt && person.name !== '')
    await people.commit(person, withoutConsent(person));
}

/** 离任的岗 · Who sat there when stays on record; the number at which they were called needn't. */
async function forgetWorkPhones({ places }: Ports, { personId, kind }: RightsRequest): Promise<void> {
  if (kind !== 'delete') return;
  for (const before of await places.staffedBy(personId)) {
    const hasPhone = (post: Post): boolean => post.personId === personId && post.phoneSealed !== null;
    if (!before.posts.some(hasPhone)) continue;
    const posts = before.posts.map((post) => (hasPhone(post) ? { ...post, phoneSealed: null } : post));
    await places.commit(before, { ...before, posts });
  }
}

async function endBindings(ports: Ports, { personId, askedAt }: RightsRequest): Promise<void> {
  const { people, inbox } = ports;
  const bindings = await people.bindingsOf(personId);
  for (const binding of bindings.filter((one) => one.askedAt <= askedAt)) {
    await inbox.forgetSubjects(binding._id);
    await forgetHome(ports, binding);
    if (binding.state === 'ended' && binding.personName === '' && binding.family.length === 0) continue;
    const toAt = binding.state === 'ended' ? binding.toAt : askedAt;
    await people.commitBinding(binding, {
      ...binding,
      personName: '',
      family: [],
      state: 'ended',
      toAt,
      outbox: [],
      outboxAt: null,
    });
  }
}

/** 没有人在的户 · What the household has told goes with the last person who lives there by a binding. */
async function forgetHome(
  { people, records, clock }: Ports,
  { householdId, personId }: Binding,
): Promise<void> {
  const visits = await records.visits.get(householdId);
  if (!visits || visits.facts.length === 0) return;
  const bindings = await people.bindingsTo([householdId]);
  if (bindings.some((one) => one.state === 'confirmed' && one.personId !== personId)) return;
  await records.visits.commit(visits, erase(visits, 'all', CLOCK, null, clock.now()));
}

/** A page of the person's matters, newest first; those reported after the request are another story. */
async function cleanMatters(ports: Ports, request: RightsRequest, worlds: Worlds): Promise<Cursor | null> {
  const { personId, askedAt, after } = request;
  const listing = { of: 'reporter', personId, isOpenOnly: false, notAbout: null } as const;
  const { rows, next } = await ports.matters.list(listing, ROWS, after);
  for (const { _id } of rows.filter(({ reportedAt }) => reportedAt <= askedAt))
    await cleanMatter(ports, _id, request, worlds);
  return next;
}

async function cleanMatter(
  ports: Ports,
  matterId: string,
  request: RightsRequest,
  worlds: Worlds,
): Promise<void> {
  const { matters, files, inbox } = ports;
  for (let tries = 1; ; tries += 1) {
    const before = await matters.get(matterId);
    if (!before) return;
    const settled = await withdrawn(before, request, worlds);
    const { matter, files: gone } = cleaned(settled, request, worlds.now);
    if (matter === before) return;
    try {
      if (gone.length > 0) await files.remove(gone);
      if (matter.erased?.isWhole) await inbox.forgetSubjects(matterId);
      await matters.commit(before, matter);
      return;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE' || tries === TRIES) throw error;
    }
  }
}

const cleaned = (matter: Matter, { kind, personId }: RightsRequest, now: number) =>
  kind === 'delete'
    ? withoutPerson(matter, personId, now)
    : { matter: withoutContact(matter, personId, now), files: [] };

/** An own open matter is taken back if the person wanted so, and the rules still let them. */
async function withdrawn(
  matter: Matter,
  { openMatters, personId }: RightsRequest,
  worlds: Worlds,
): Promise<Matter> {
  if (openMatters !== 'withdraw' || matter.reporter.personId !== personId) return matter;
  const actor: PersonActor = { kind: 'person', personId, name: '', binding: null, seats: [] };
  const world = await worlds.of(matter.villageId);
  if (refusal(matter, 'withdraw', actor, world)) return matter;
  return evolve(matter, decide(matter, { action: 'withdraw' }, actor, world));
}
