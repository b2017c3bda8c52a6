import type { ActionInput } from '../../../domain/matter/decide';
import type { Matter } from '../../../domain/matter/matter';
import type { Action } from '../../../domain/matter/states';
import { openMoves } from '../../../domain/matter/open-moves';
import type { World } from '../../../domain/deadline/world';
import * as make from '../../builders';
import { DAY, HOUR, MICRO_GRID, act, afterAll, at, shown, staff, swept } from '../../builders';

const LINKED = staff('linked-0302');
const words = '示意：原因';
const on = (time: string): World => make.world({ now: at(time) });
const acknowledged = (in_ = make.world()): Matter =>
  act(make.reported({}, in_), { action: 'acknowledge' }, LINKED, in_);
const buttons = (matter: Matter, actor = LINKED, in_ = make.world()): readonly Action[] =>
  openMoves(matter, actor, in_).map(({ action }) => action);

describe('受理 › the holding desk signs for it', () => {
  it('a micro-grid has three working days to handle it', () => {
    const matter = acknowledged();
    expect(matter).toMatchObject({ state: 'acknowledged', dueKind: 'handle', version: 2 });
    expect(shown(matter.dueAt ?? 0)).toBe('2026-11-26 09:00');
    expect(matter.timeline[1]?.event.by).toEqual({
      kind: 'person',
      personId: 'linked-0302',
      role: 'linkedMember',
      deskId: MICRO_GRID,
      forPersonId: null,
    });
  });

  it.each([
    ['a matter of another desk', 'linked-0301', 'MATTER_NOT_FOUND'],
    ['of another grid', 'grid-04', 'MATTER_NOT_FOUND'],
    ['by the desk above', 'grid-03', 'NOT_YOUR_DESK'],
    ['by the village', 'secretary', 'NOT_YOUR_DESK'],
    ['by the township', 'supervisor', 'NOT_YOUR_DESK'],
    ['by a neighbour', 'neighbour', 'MATTER_NOT_FOUND'],
    ['by somebody of another village', 'foreigner', 'MATTER_NOT_FOUND'],
  ])('%s is refused and stays untouched', (_, person, code) => {
    const matter = make.reported();
    const before = JSON.stringify(matter);
    const foreign = {
      ...staff(person),
      seats: staff('grid-03').seats.map((seat) => ({ ...seat, deskId: '140928208225/03' })),
    };
    expect(() =>
      act(matter, { action: 'acknowledge' }, person === 'foreigner' ? foreign : staff(person)),
    ).toThrow(code);
    expect(JSON.stringify(matter)).toBe(before);
  });

  it('the reporter can’t sign for their own matter', () => {
    expect(() => act(make.reported(), { action: 'acknowledge' }, make.resident())).toThrow('NOT_ALLOWED');
  });

  it('a second tap is refused', () => {
    expect(() => act(acknowledged(), { action: 'acknowledge' }, LINKED)).toThrow('MOVE_NOT_OPEN');
  });

  it('a stand-in signs for the one on leave, and both are on the line', () => {
    const leaves = [make.leave('linked-0302', 'linked-0301', make.LONG_AGO, make.MONDAY + 7 * DAY)];
    const world = make.world({ jurisdiction: make.village({ leaves }) });
    const matter = act(
      make.reported({}, world),
      { action: 'acknowledge' },
      staff('linked-0301', world),
      world,
    );
    expect(matter.timeline[1]?.event.by).toMatchObject({
      personId: 'linked-0301',
      forPersonId: 'linked-0302',
    });
    expect(matter.names).toMatchObject({
      'linked-0301': '示例linked-0301',
      'linked-0302': '示例linked-0302',
    });
    expect(() =>
      act(make.reported({}, world), { action: 'acknowledge' }, staff('linked-0302', world), world),
    ).toThrow('MATTER_NOT_FOUND');
  });

  it('an acknowledgement late by a minute, before the clock came, counts as late', () => {
    const late = act(make.reported(), { action: 'acknowledge' }, LINKED, on('2026-11-24 09:01'));
    expect(late.tally.isAcknowledgedOnTime).toBe(false);
    const punctual = act(make.reported(), { action: 'acknowledge' }, LINKED, on('2026-11-24 09:00'));
    expect(punctual.tally.isAcknowledgedOnTime).toBe(true);
  });

  it('two machines’ clocks that differ never turn the timeline back', () => {
    const matter = act(make.reported(), { action: 'acknowledge' }, LINKED, on('2026-11-23 08:59'));
    expect(matter.updatedAt).toBe(make.MONDAY);
  });
});

describe('请补充 › asking stops the handling clock', () => {
  const asked = (time = '2026-11-24 10:00'): Matter =>
    act(acknowledged(), { action: 'ask', words }, LINKED, on(time));

  it('until the answer: what was left is left still', () => {
    const matter = asked();
    expect(matter).toMatchObject({
      state: 'acknowledged',
      dueAt: null,
      dueKind: null,
      wakeFor: 'expireAnswer',
    });
    expect(matter.workingMsLeft).toBe(13 * HOUR);
    const answered = act(
      matter,
      { action: 'answer', words: '在村口第三盏' },
      make.resident(),
      on('2026-11-25 15:00'),
    );
    expect(answered).toMatchObject({ dueKind: 'handle', workingMsLeft: null, wakeFor: 'escalate' });
    // 25 November 15:00 and 13 working hours: 3 + 7 + 3.
    expect(shown(answered.dueAt ?? 0)).toBe('2026-11-27 11:30');
  });

  it('or for three days: then it runs again, and asking once more isn’t open', () => {
    const matter = asked();
    expect(swept(matter, on('2026-11-27 09:59'))).toBe(matter);
    const expired = swept(matter, on('2026-11-27 10:00'));
    expect(expired.timeline.at(-1)?.event).toMatchObject({ type: 'answerExpired', by: { kind: 'clock' } });
    expect(shown(expired.dueAt ?? 0)).toBe('2026-12-01 09:00');
    expect(() => act(expired, { action: 'ask', words }, LINKED, on('2026-11-27 10:01'))).toThrow(
      'MOVE_NOT_OPEN',
    );
    const answered = act(expired, { action: 'answer', words }, make.resident(), on('2026-11-27 10:02'));
    expect(answered.dueAt).toBe(expired.dueAt);
    expect(buttons(answered)).toContain('ask');
  });

  it('isn’t open twice at a time, nor is an extension meanwhile', () => {
    expect(() => act(asked(), { action: 'ask', words }, LINKED)).toThrow('MOVE_NOT_OPEN');
    expect(() => act(asked(), { action: 'extend', words }, LINKED)).toThrow('MOVE_NOT_OPEN');
    expect(buttons(asked())).toEqual(['resolve', 'note', 'escalate', 'decline', 'merge']);
  });

  it('when nothing was left, an answer makes it due at once', () => {
    const matter = asked('2026-11-26 10:00');
    expect(matter.workingMsLeft).toBe(0);
    const answered = act(matter, { action: 'answer', words }, make.resident(), on('2026-11-26 11:00'));
    expect(shown(answered.dueAt ?? 0)).toBe('2026-11-26 11:00');
    expect(swept(answered, on('2026-11-26 11:00')).level).toBe('grid');
  });

  it('the reporter may add something unasked, and no clock changes', () => {
    const matter = acknowledged();
    const answered = act(matter, { action: 'answer', words }, make.resident());
    expect([answered.dueAt, answered.wakeAt, answered.version]).toEqual([matter.dueAt, matter.wakeAt, 3]);
  });
});

describe('延期 › once for each desk', () => {
  const extended = (): Matter => act(acknowledged(), { action: 'extend', words }, LINKED);

  it('three working days more, and no second time there', () => {
    expect(shown(extended().dueAt ?? 0)).toBe('2026-12-01 09:00');
    expect(() => act(extended(), { action: 'extend', words }, LINKED)).toThrow('ALREADY_EXTENDED');
    expect(buttons(extended())).not.toContain('extend');
  });

  it('not even after the matter was reopened there; another desk has its own', () => {
    const reopened = afterAll(extended(), [
      [{ action: 'resolve', outcome: 'fixed' }, LINKED],
      [{ action: 'rate', isSatisfied: false }, make.resident()],
    ]);
    expect(reopened.state).toBe('acknowledged');
    expect(() => act(reopened, { action: 'extend', words }, LINKED)).toThrow('ALREADY_EXTENDED');
    const above = afterAll(reopened, [
      [{ action: 'escalate', words }, LINKED],
      [{ action: 'acknowledge' }, staff('grid-03')],
    ]);
    expect(act(above, { action: 'extend', words }, staff('grid-03')).extendedDeskIds).toHaveLength(2);
  });

  it('an overdue promise can’t be mended by it', () => {
    expect(() => act(acknowledged(), { action: 'extend', words }, LINKED, on('2026-11-26 09:01'))).toThrow(
      'MOVE_NOT_OPEN',
    );
  });
});

describe('办结 › the desk has done what it could', () => {
  const resolve = (outcome: 'fixed' | 'explained' | 'referred', said?: string): ActionInput => ({
    action: 'resolve',
    outcome,
    words: said,
  });

  it('fixed needs no words; what wasn’t fixed does', () => {
    expect(act(acknowledged(), resolve('fixed'), LINKED)).toMatchObject({
      state: 'resolved',
      outcome: 'fixed',
      dueAt: null,
    });
    expect(() => act(acknowledged(), resolve('explained'), LINKED)).toThrow('REASON_NEEDED');
    expect(() => act(acknowledged(), resolve('referred', '  '), LINKED)).toThrow('REASON_NEEDED');
    expect(act(acknowledged(), resolve('referred', words), LINKED).outcome).toBe('referred');
  });

  it('offers the ready sentences of its category', () => {
    const move = openMoves(acknowledged(), LINKED, make.world()).find(({ action }) => action === 'resolve');
    expect(move?.quickReplies).toContain('已经修好了，您试试看好不好用。');
    expect(move?.needsWords).toBe(false);
  });

  it('closes by itself after seven days without a rating, and no sooner', () => {
    const matter = act(acknowledged(), resolve('fixed'), LINKED);
    expect(swept(matter, on('2026-11-30 08:59'))).toBe(matter);
    const closed = swept(matter, on('2026-11-30 09:00'));
    expect(closed).toMatchObject({
      state: 'closed',
      isSatisfied: null,
      closedAt: at('2026-11-30 09:00'),
      wakeAt: null,
    });
    expect(swept(closed, on('2027-11-30 09:00'))).toBe(closed);
  });

  it('isn’t open before it has been acknowledged', () => {
    expect(() => act(make.reported(), resolve('fixed'), LINKED)).toThrow('MOVE_NOT_OPEN');
  });

  it('a note moves nothing', () => {
    const matter = acknowledged();
    const noted = act(matter, { action: 'note', words }, LINKED, on('2026-11-24 09:00'));
    expect([noted.dueAt, noted.state, noted.deskId]).toEqual([matter.dueAt, matter.state, matter.deskId]);
  });
});

describe('按钮 › what each is offered, the likeliest first', () => {
  const resident = make.resident();
  it.each([
    [
      'the desk, of a new matter',
      make.reported(),
      LINKED,
      ['acknowledge', 'note', 'escalate', 'decline', 'merge'],
    ],
    [
      'the desk, at work',
      acknowledged(),
      LINKED,
      ['resolve', 'note', 'ask', 'escalate', 'extend', 'decline', 'merge'],
    ],
    ['the reporter, waiting', make.reported(), resident, ['answer', 'withdraw']],
    [
      'the reporter, of a result',
      act(acknowledged(), { action: 'resolve', outcome: 'fixed' }, LINKED),
      resident,
      ['rate', 'reopen'],
    ],
    [
      'the reporter, of a refusal',
      act(make.reported(), { action: 'decline', words }, LINKED),
      resident,
      ['object'],
    ],
    ['the village, looking down', make.reported(), staff('secretary'), ['supervise', 'merge']],
    ['the township', make.reported(), staff('supervisor'), ['supervise']],
    ['a neighbour', make.reported(), make.resident('neighbour'), []],
    ['the clock', make.reported(), { kind: 'clock' } as const, []],
  ])('%s', (_, matter, actor, moves) => {
    expect(openMoves(matter, actor, make.world()).map(({ action }) => action)).toEqual(moves);
  });
});
