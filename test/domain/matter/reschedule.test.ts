import fc from 'fast-check';

import { withSuspension, withSuspensionEnded, withYear } from '../../../domain/deadline/calendar-changes';
import type { CountySettings } from '../../../domain/deadline/settings';
import { decideDue } from '../../../domain/matter/decide-due';
import { movedPeriod, reschedule, runningPeriod } from '../../../domain/matter/reschedule';
import type { Matter } from '../../../domain/matter/matter';
import type { World } from '../../../domain/deadline/world';
import * as make from '../../builders';
import { life } from '../properties/life';

const NEW_YEAR = { offDays: ['01-01', '01-04', '01-05'], workDays: ['01-09'] };
const changed = (in_: World, change: (settings: CountySettings, now: number) => CountySettings): World => ({
  ...in_,
  settings: change(in_.settings, in_.now),
});
const at = (time: string, more: Partial<World> = {}): World => make.world({ now: make.at(time), ...more });
const event = (matter: Matter) => matter.timeline.at(-1)?.event;

/** Acknowledged at the micro-grid on Wednesday 30 December: three working days reach into 2027. */
function overNewYear(): Matter {
  const then = at('2026-12-30 10:00');
  return make.act(make.reported({}, then), { action: 'acknowledge' }, make.staff('linked-0302', then), then);
}

describe('暂定 › a promise that reaches into a year whose holidays are not published', () => {
  it('is reckoned by plain weeks and marked', () => {
    const matter = overNewYear();
    expect(make.shown(matter.dueAt ?? 0)).toBe('2027-01-04 10:00');
    expect(matter.term?.isProvisional).toBe(true);
  });

  it('is reckoned anew when the year is loaded, with a line, a notice to both, and no clock started over', () => {
    const before = overNewYear();
    const loaded = changed(at('2026-12-31 10:00'), (one, now) => withYear(one, '2027', NEW_YEAR, now));
    const matter = make.swept(before, loaded);
    // Friday 1, Monday 4 and Tuesday 5 January are off now: Thursday, Wednesday 6, Thursday 7.
    expect(make.shown(matter.dueAt ?? 0)).toBe('2027-01-07 10:00');
    expect(event(matter)).toMatchObject({ type: 'rescheduled', of: 'handle', cause: 'year', year: '2027' });
    expect(event(matter)).toMatchObject({ fromDueAt: before.dueAt, by: { kind: 'clock' } });
    expect(matter).toMatchObject({
      wakeAt: matter.dueAt,
      term: { isProvisional: false, fromAt: before.term?.fromAt },
    });
    expect(matter.outbox.slice(before.outbox.length).map(({ template }) => template)).toEqual([
      'rescheduled',
      'deskRescheduled',
    ]);
    expect(make.swept(matter, loaded)).toBe(matter);
  });

  it('that stays where it was gets a line that says so, and nobody is disturbed', () => {
    const before = overNewYear();
    const plain = changed(at('2026-12-31 10:00'), (one, now) =>
      withYear(one, '2027', { offDays: ['10-01'], workDays: [] }, now),
    );
    const matter = make.swept(before, plain);
    expect(event(matter)).toMatchObject({
      type: 'rescheduled',
      dueAt: before.dueAt,
      fromDueAt: before.dueAt,
    });
    expect(matter.term?.isProvisional).toBe(false);
    expect(matter.outbox).toEqual(before.outbox);
  });

  it('that does not reach into the year is left alone', () => {
    const before = make.reported();
    const loaded = changed(make.world(), (one, now) => withYear(one, '2027', NEW_YEAR, now));
    expect(make.swept(before, loaded)).toBe(before);
  });
});

describe('停摆 › a promise in a village whose clocks are stopped', () => {
  const snow = make.suspension({ fromAt: make.at('2026-11-23 12:00'), toAt: make.at('2026-11-27 00:00') });
  const stopped = changed(at('2026-11-23 11:00'), (one, now) => withSuspension(one, snow, now));

  it('moves on by what is stopped; nothing is passed up meanwhile, and properly afterwards', () => {
    const before = make.reported();
    expect(make.shown(before.dueAt ?? 0)).toBe('2026-11-24 09:00');
    const matter = make.swept(before, stopped);
    expect(make.shown(matter.dueAt ?? 0)).toBe('2026-11-27 15:00');
    expect(event(matter)).toMatchObject({ cause: 'suspended', words: '大雪封山' });
    expect(make.swept(matter, { ...stopped, now: make.at('2026-11-26 12:00') })).toBe(matter);
    const later = make.swept(matter, { ...stopped, now: make.at('2026-11-27 15:00') });
    expect(event(later)).toMatchObject({ type: 'escalated', deadlineAt: matter.dueAt });
  });

  it('a clock that comes late still does not pass it up by the date that no longer holds', () => {
    const matter = make.swept(make.reported(), { ...stopped, now: make.at('2026-11-25 09:00') });
    expect(event(matter)).toMatchObject({ type: 'rescheduled' });
    expect(matter.deskId).toBe(make.MICRO_GRID);
  });

  it('an urgent one goes on, unless the suspension says that it stops too', () => {
    const urgent = make.reported({ isUrgent: true });
    expect(movedPeriod(urgent, stopped)).toBeNull();
    const total = { ...snow, fromAt: make.MONDAY, pausesUrgent: true };
    const all = changed(make.world(), (one, now) => withSuspension(one, total, now));
    expect(make.shown(make.swept(urgent, all).dueAt ?? 0)).toBe('2026-11-27 02:00');
  });

  it('another village’s clocks go on', () => {
    const elsewhere = changed(make.world(), (one, now) =>
      withSuspension(one, { ...snow, placeId: '140928208214' }, now),
    );
    expect(make.swept(make.reported(), elsewhere)).toEqual(make.reported());
  });

  it('running again early brings it forward, but leaves a working day', () => {
    const matter = make.swept(make.reported(), stopped);
    const resumed = changed({ ...stopped, now: make.at('2026-11-24 08:30') }, (one, now) =>
      withSuspensionEnded(one, snow.id, now),
    );
    const back = make.swept(matter, resumed);
    // Four hours were left when it stopped: Tuesday 14:00 by the count; a working day is what one gets.
    expect(make.shown(back.dueAt ?? 0)).toBe('2026-11-24 18:00');
    expect(event(back)).toMatchObject({ cause: 'resumed', fromDueAt: matter.dueAt });
    expect(make.swept(back, resumed)).toBe(back);
  });

  it('taken back before it began, everything is as it was', () => {
    const matter = make.swept(make.reported(), stopped);
    const undone = changed({ ...stopped, now: make.at('2026-11-23 11:30') }, (one, now) =>
      withSuspensionEnded(one, snow.id, now),
    );
    expect(make.shown(make.swept(matter, undone).dueAt ?? 0)).toBe('2026-11-24 11:30');
  });

  it('what residents may do waits too: the rating, the answer, the objection', () => {
    const acknowledged = make.act(make.reported(), { action: 'acknowledge' }, make.staff('linked-0302'));
    const cases = [
      ['resolve', 'close', { action: 'resolve', outcome: 'fixed' }],
      ['ask', 'answer', { action: 'ask', words: '哪一盏？' }],
      ['decline', 'object', { action: 'decline', words: '不归村里管' }],
    ] as const;
    for (const [, of, input] of cases) {
      const before = make.act(acknowledged, input, make.staff('linked-0302'));
      const matter = make.swept(before, stopped);
      const ends = [before, matter].map((one) => runningPeriod(one)?.dueAt ?? 0);
      expect(event(matter)).toMatchObject({ type: 'rescheduled', of });
      expect((ends[1] ?? 0) - (ends[0] ?? 0)).toBeGreaterThanOrEqual(3 * make.DAY);
      expect(matter.outbox.slice(before.outbox.length).map(({ template }) => template)).toEqual([
        'rescheduled',
      ]);
    }
  });

  it('what was missed before stays missed: the alarm goes on', () => {
    const late = make.act(
      make.reported({ placeId: make.VILLAGE }, make.world(), make.resident('guest', null)),
      { action: 'acknowledge' },
      make.staff('secretary'),
    );
    const due = late.dueAt ?? 0;
    const alarmed = make.swept(late, make.world({ now: due }));
    expect(alarmed.alarmedAt).toBe(due);
    const flood = make.suspension({ fromAt: due - make.DAY, toAt: due + 9 * make.DAY, setAt: due });
    const after = changed(make.world({ now: due + make.HOUR }), (one, now) =>
      withSuspension(one, flood, now),
    );
    expect(reschedule(alarmed, after)).toBeNull();
  });

  it('an extension in a stopped village adds its days to the promise as it now is', () => {
    const before = make.act(make.reported(), { action: 'acknowledge' }, make.staff('linked-0302'));
    const matter = make.swept(before, stopped);
    const longer = make.act(
      matter,
      { action: 'extend', words: '等配件' },
      make.staff('linked-0302', stopped),
      stopped,
    );
    expect(longer.term).toMatchObject({ fromAt: before.term?.fromAt, amount: 6 * 7 * make.HOUR });
    expect(make.swept(longer, stopped)).toBe(longer);
  });
});

describe('时限调整 › in every life of a matter', () => {
  it('the clock has nothing to move twice, and what runs always follows from its basis or was cut short', () => {
    fc.assert(
      fc.property(life, ({ last, world }) => {
        const first = reschedule(last, world);
        const matter = first ? make.swept(last, world) : last;
        expect(reschedule(matter, world)).toBeNull();
        const period = runningPeriod(matter);
        const isRunning =
          matter.dueAt !== null ||
          ['resolved', 'declined'].includes(matter.state) ||
          matter.workingMsLeft !== null;
        expect(period !== null).toBe(isRunning);
      }),
      { numRuns: 150 },
    );
  });

  it('nobody becomes late by it: what is brought forward still lies ahead', () => {
    fc.assert(
      fc.property(life, ({ moments }) => {
        for (const { before, after } of moments) {
          const line = after === before ? null : after.timeline.at(-1)?.event;
          if (line?.type !== 'rescheduled') continue;
          if (line.dueAt < line.fromDueAt) expect(line.dueAt).toBeGreaterThan(line.at);
          expect([after.state, after.deskId, after.text]).toEqual([before.state, before.deskId, before.text]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('an edit or a note never moves what runs', () => {
    fc.assert(
      fc.property(life, ({ moments }) => {
        for (const { before, after } of moments) {
          const type = after === before ? null : after.timeline.at(-1)?.event.type;
          if (type === 'noted' || type === 'told' || type === 'supervised')
            expect([after.dueAt, after.term, after.wakeAt]).toEqual([
              before.dueAt,
              before.term,
              before.wakeAt,
            ]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('nothing is decided for a matter that is over', () => {
    const withdrawn = make.act(make.reported(), { action: 'withdraw' }, make.resident());
    const snow = changed(make.world(), (one, now) => withSuspension(one, make.suspension(), now));
    expect(decideDue(withdrawn, snow)).toBeNull();
  });
});
