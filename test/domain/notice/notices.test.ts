import { noticesFor } from '../../../domain/notice/notices';
import { sendAt } from '../../../domain/notice/quiet-hours';
import { recipientsOf } from '../../../domain/notice/recipients';
import type { Matter } from '../../../domain/matter/matter';
import type { Audience } from '../../../domain/notice/notice';
import * as make from '../../builders';
import { GRID, MICRO_GRID, TOWNSHIP, VILLAGE, act, afterAll, at, shown, staff } from '../../builders';

const words = '示意：原因';
const LINKED = staff('linked-0302');
const RESIDENT = make.resident();

const whom = (audience: Audience): string => {
  if (audience.kind === 'villagers') return audience.placeId;
  if (audience.kind === 'repliers') return audience.list;
  if (audience.kind === 'mediators') return audience.matterId;
  return audience.kind === 'person' ? audience.personId : audience.deskId;
};

/** What the last line made the courier deliver: 'template → whom'. */
function told(before: Matter, after: Matter): readonly string[] {
  return after.outbox
    .slice(before.outbox.length)
    .map(({ template, audience }) => `${template} → ${whom(audience)}`);
}
const report = make.reported();
const working = act(report, { action: 'acknowledge' }, LINKED);
const done = act(working, { action: 'resolve', outcome: 'fixed' }, LINKED);
const risen = act(working, { action: 'escalate', words }, LINKED);

describe('通知 › who hears of what', () => {
  it.each([
    ['受理', report, working, ['acknowledged → resident']],
    ['请补充', working, act(working, { action: 'ask', words }, LINKED), ['asked → resident']],
    ['补充', working, act(working, { action: 'answer', words }, RESIDENT), [`answered → ${MICRO_GRID}`]],
    ['上报', working, risen, ['escalated → resident', `arrived → ${GRID}`]],
    [
      '协办岗记录',
      risen,
      act(risen, { action: 'note', words }, LINKED),
      ['noted → resident', `noted → ${GRID}`],
    ],
    ['办结', working, done, ['resolved → resident']],
    [
      '转报乡镇',
      working,
      act(working, { action: 'resolve', outcome: 'referred', words }, LINKED),
      ['resolved → resident', `informed → ${TOWNSHIP}`],
    ],
    ['满意', done, act(done, { action: 'rate', isSatisfied: true }, RESIDENT), [`rated → ${MICRO_GRID}`]],
    [
      '不满意',
      done,
      act(done, { action: 'rate', isSatisfied: false }, RESIDENT),
      [`reopened → ${MICRO_GRID}`],
    ],
    ['撤回', report, act(report, { action: 'withdraw' }, RESIDENT), [`withdrawn → ${MICRO_GRID}`]],
    ['延期', working, act(working, { action: 'extend', words }, LINKED), ['extended → resident']],
    [
      '督办',
      report,
      act(report, { action: 'supervise', words }, staff('supervisor')),
      [`supervised → ${MICRO_GRID}`],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('by the clock the desk that let it lie hears as well', () => {
    const swept = make.swept(report, make.world({ now: at('2026-11-24 09:00') }));
    expect(told(report, swept)).toEqual([
      'escalated → resident',
      `arrived → ${GRID}`,
      `informed → ${MICRO_GRID}`,
    ]);
  });

  it('a new hazard: a receipt, the desk, and the village to know', () => {
    const hazard = make.reported({ categoryId: 'hazard' });
    expect(told({ ...hazard, outbox: [] }, hazard)).toEqual([
      'received → resident',
      `arrived → ${GRID}`,
      `informed → ${VILLAGE}`,
    ]);
    expect(hazard.outbox.every(({ isUrgent }) => isUrgent)).toBe(true);
  });

  it('nobody is told twice by one line, nor of what they did themself', () => {
    const ownReport = make.reported({}, make.world(), {
      ...RESIDENT,
      personId: 'linked-0302',
      binding: make.binding('linked-0302'),
    });
    const own = act(ownReport, { action: 'acknowledge' }, LINKED);
    expect(told(ownReport, own)).toEqual([]);
    const atTownship = make.reported({ categoryId: 'complaint', aboutPersonId: 'secretary' });
    const alarmed = make.swept(atTownship, make.world({ now: at('2026-11-24 09:00') }));
    expect(told(atTownship, alarmed)).toEqual([`alarmed → ${TOWNSHIP}`]);
  });

  it('question, result and refusal must reach the reporter', () => {
    const declined = act(report, { action: 'decline', words }, LINKED);
    const must = [...done.outbox, ...declined.outbox].filter(({ mustReach }) => mustReach);
    expect(must.map(({ template }) => template)).toEqual(['resolved', 'declined']);
  });

  it('the same event gives the same ids, whoever computes it', () => {
    const event = working.timeline.at(-1)?.event;
    expect(event && noticesFor(event, report, working)[0]?.id).toBe(`${report._id}:2:p-resident`);
    expect(report.outbox.map(({ id }) => id)).toEqual([
      `${report._id}:1:p-resident`,
      `${report._id}:1:d-140928208224-03-02`,
    ]);
  });
});

describe('收件人 › who sits at the desk when the courier comes', () => {
  it('each once, without whom the complaint is about', () => {
    const seats = [
      ...staff('secretary').seats,
      ...staff('officer').seats,
      ...staff('secretary').seats,
      ...LINKED.seats,
    ];
    const audience = { kind: 'desk', deskId: VILLAGE } as const;
    expect(recipientsOf({ audience }, seats, { aboutPersonId: null })).toEqual(['secretary', 'officer']);
    expect(recipientsOf({ audience }, seats, { aboutPersonId: 'officer' })).toEqual(['secretary']);
    expect(recipientsOf({ audience: { kind: 'person', personId: 'resident' } }, [], report)).toEqual([
      'resident',
    ]);
  });
});

describe('免打扰 › no message between 21:00 and 07:00', () => {
  it.each([
    ['2026-11-23 20:59', '2026-11-23 20:59'],
    ['2026-11-23 21:00', '2026-11-24 07:00'],
    ['2026-12-31 23:59', '2027-01-01 07:00'],
    ['2026-11-24 00:00', '2026-11-24 07:00'],
    ['2026-11-24 06:59', '2026-11-24 07:00'],
    ['2026-11-24 07:00', '2026-11-24 07:00'],
  ])('what is to be said at %s is sent at %s', (said, sent) => {
    expect(shown(sendAt(at(said), false))).toBe(sent);
    expect(shown(sendAt(at(said), true))).toBe(said);
  });

  it('a second of the evening is evening', () => {
    expect(shown(sendAt(at('2026-11-23 21:00') + 1, false))).toBe('2026-11-24 07:00');
    expect(afterAll(report, []).outboxAt).toBe(make.MONDAY);
  });
});
