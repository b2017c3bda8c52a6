import fc from 'fast-check';

import { isUnder } from '../../../domain/grid/grid';
import { seatsAt } from '../../../domain/grid/posts';
import { whyStuck } from '../../../domain/matter/arrival';
import { decideDue } from '../../../domain/matter/decide-due';
import type { Matter } from '../../../domain/matter/matter';
import type { MatterEvent } from '../../../domain/matter/event';
import { MOVES } from '../../../domain/matter/moves';
import type { MoveName } from '../../../domain/matter/moves';
import * as make from '../../builders';
import { life, settled } from './life';
import type { Moment } from './life';

const RUNS = { numRuns: 100 };

const isOpen = ({ state }: Matter): boolean => state === 'reported' || state === 'acknowledged';

const eventOf = ({ before, after }: Moment): MatterEvent | null =>
  after === before ? null : (after.timeline.at(-1)?.event ?? null);

/** Rows of the table that may have brought an event about. */
const ROWS: Readonly<
  Record<Exclude<MatterEvent['type'], 'reported' | 'mediaAttached'>, readonly MoveName[]>
> = {
  acknowledged: ['acknowledge'],
  noted: ['note'],
  asked: ['ask'],
  answered: ['answer'],
  answerExpired: ['expireAnswer'],
  escalated: ['escalate'],
  sentBack: ['sendBack'],
  resolved: ['resolve'],
  rated: ['rate'],
  joined: ['join'],
  left: ['leave'],
  merged: ['merge'],
  unmerged: ['unmerge'],
  absorbed: ['absorb'],
  released: ['release'],
  reopened: ['reopen', 'rate'],
  declined: ['decline'],
  objected: ['object'],
  withdrawn: ['withdraw'],
  extended: ['extend'],
  supervised: ['supervise'],
  replied: ['reply'],
  reminded: ['remind'],
  alarmed: ['alarm'],
  rescheduled: ['reschedule'],
  handedOver: ['handOver'],
  told: ['tell'],
  issued: ['issue'],
  revoked: ['revoke'],
  closed: ['close'],
};

/** Whether one row of the table allows what was seen. */
function isAllowed(row: MoveName, { before, after, world }: Moment, event: MatterEvent): boolean {
  const { by, from, to, desk } = MOVES[row];
  const isState =
    from.includes(before.state) &&
    (to.length === 0 ? after.state === before.state : to.includes(after.state));
  const goesUp = after.deskId === before.deskId || isUnder(before.deskId, after.deskId);
  const isDesk = {
    same: after.deskId === before.deskId,
    up: goesUp,
    sameOrUp: goesUp,
    down: isUnder(after.deskId, before.deskId),
  }[desk];
  const hand = event.by;
  if (hand.kind === 'clock') return isState && isDesk && by.includes('clock');
  const isSeatedAt = (deskId: string | null): boolean =>
    deskId === make.TOWNSHIP
      ? hand.personId === 'supervisor'
      : seatsAt(world.jurisdiction, deskId ?? '', event.at).some(
          ({ personId }) => personId === hand.personId,
        );
  // Done by hand in the other matter, whose own rows say whose.
  if (row === 'absorb' || row === 'release') return isState && isDesk;
  const isHand = by.some((one) => {
    if (one === 'villager') return !before.reporterIds.includes(hand.personId);
    if (one === 'reporter' || one === 'joiner') return before.reporterIds.includes(hand.personId);
    if (!isSeatedAt(hand.deskId) || hand.deskId === null) return false;
    if (one === 'desk') return hand.deskId === before.deskId;
    if (one === 'helper') return before.helperDeskIds.includes(hand.deskId);
    if (one === 'above') return isUnder(before.deskId, hand.deskId);
    return one === 'township' && hand.deskId === make.TOWNSHIP;
  });
  return isState && isDesk && isHand;
}

describe('不变量 › in every life of a matter', () => {
  it('the lives are rich enough: every event there is happens in them, at every level', () => {
    const lives = fc.sample(life, { numRuns: 200, seed: 20261124 });
    const types = new Set(lives.flatMap(({ last }) => last.timeline.map(({ event }) => event.type)));
    // Papers are issued from matters of services alone (services.test.ts).
    const ordinary = Object.keys(ROWS).filter((type) => type !== 'issued' && type !== 'revoked');
    expect([...types].sort()).toEqual([...ordinary, 'reported'].sort());
    const levels = new Set(lives.flatMap(({ moments }) => moments.map(({ after }) => after.level)));
    expect([...levels].sort()).toEqual(['grid', 'microGrid', 'township', 'village']);
  });

  it('only moves of the table happen, by hands that the table names', () => {
    fc.assert(
      fc.property(life, ({ moments }) => {
        for (const moment of moments) {
          const event = eventOf(moment);
          if (!event) continue;
          if (event.type === 'reported' || event.type === 'mediaAttached')
            throw new Error(`unexpected ${event.type}`);
          expect(ROWS[event.type].some((row) => isAllowed(row, moment, event))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('one desk holds it, which can act once the clock has looked; or it is the top, with an alarm', () => {
    fc.assert(
      fc.property(life, ({ last, world }) => {
        const { matter, looks } = settled(last, world);
        expect(looks).toBeLessThan(6);
        if (!isOpen(matter)) return;
        const stuck = whyStuck(matter, world);
        expect(
          stuck === null || (matter.level === 'village' && stuck === 'vacant' && matter.alarmedAt !== null),
        ).toBe(true);
        if (matter.deskId !== make.TOWNSHIP && stuck === null)
          expect(
            seatsAt(world.jurisdiction, matter.deskId, world.now).map(({ personId }) => personId),
          ).not.toContain(matter.aboutPersonId);
      }),
      RUNS,
    );
  });

  it('only a complaint about somebody at the village desk is held by the township', () => {
    fc.assert(
      fc.property(life, ({ moments, last }) => {
        const isHeldAbove =
          moments.some(({ after }) => after.level === 'township') || last.level === 'township';
        if (isHeldAbove) expect(last.aboutPersonId).not.toBeNull();
      }),
      RUNS,
    );
  });

  it('the clock passes a matter up at most once for one desk and deadline', () => {
    fc.assert(
      fc.property(life, ({ last }) => {
        const missed = last.timeline.flatMap(({ event }) =>
          event.type === 'escalated' && event.deadlineAt !== null
            ? [`${event.fromDeskId}@${event.deadlineAt}`]
            : [],
        );
        expect(new Set(missed).size).toBe(missed.length);
      }),
      RUNS,
    );
  });

  it('what is over stays over, however late a timer comes', () => {
    fc.assert(
      fc.property(life, fc.nat(400), ({ last, world }, days) => {
        if (!['closed', 'withdrawn', 'declined', 'merged'].includes(last.state)) return;
        const event = decideDue(last, { ...world, now: world.now + days * make.DAY });
        // The days to object to a refusal may still move with the calendar; nothing else.
        if (last.state !== 'declined') expect(event).toBeNull();
        else if (event) expect(event).toMatchObject({ type: 'rescheduled', of: 'object' });
      }),
      RUNS,
    );
  });

  it('deadlines agree with the state: an open matter always wakes the clock, one that is over never', () => {
    fc.assert(
      fc.property(life, ({ born, moments }) => {
        for (const matter of [born, ...moments.map(({ after }) => after)])
          expect(promiseOf(matter)).toBe('consistent');
      }),
      RUNS,
    );
  });

  it('the extension is once for each desk, for good; the objection once for each matter', () => {
    fc.assert(
      fc.property(life, ({ last }) => {
        expect(new Set(last.extendedDeskIds).size).toBe(last.extendedDeskIds.length);
        expect(last.timeline.filter(({ event }) => event.type === 'objected').length).toBeLessThan(2);
      }),
      RUNS,
    );
  });
});

/** What is wrong between a matter's state, promise and alarm clock, if anything. */
function promiseOf(matter: Matter): string {
  const { state, dueAt, dueKind, workingMsLeft, wakeAt, wakeFor, alarmedAt, level, updatedAt, closedAt } =
    matter;
  const isAtTop = level === 'village' || level === 'township';
  if ((dueAt === null) !== (dueKind === null)) return 'a due date needs a kind';
  if ((wakeAt === null) !== (wakeFor === null)) return 'a wake needs a purpose';
  if ((state === 'closed') !== (closedAt !== null)) return 'closed means a closing time';
  if (alarmedAt !== null && !(isAtTop && isOpen(matter))) return 'alarm without reason';
  if (!isOpen(matter)) {
    if (dueAt !== null || workingMsLeft !== null) return 'promises after the end';
    return state === 'resolved'
      ? wakeFor === 'close'
        ? 'consistent'
        : 'unclosing'
      : wakeAt === null
        ? 'consistent'
        : 'restless';
  }
  if (wakeAt === null) return 'open and asleep';
  if (workingMsLeft !== null) {
    if (dueAt !== null || state !== 'acknowledged') return 'paused with a due date';
    return wakeFor === 'expireAnswer' ? 'consistent' : 'paused for ever';
  }
  if (dueKind !== (state === 'reported' ? 'acknowledge' : 'handle')) return 'promise of the wrong kind';
  if (wakeFor !== (isAtTop ? 'alarm' : 'escalate')) return 'wakes for the wrong thing';
  if (alarmedAt === null && wakeAt !== dueAt) return 'wakes beside the due date';
  return alarmedAt === null || wakeAt <= updatedAt + 100 * make.DAY ? 'consistent' : 'alarm too far';
}
