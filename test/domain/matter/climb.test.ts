import { decideDue } from '../../../domain/matter/decide-due';
import type { Matter } from '../../../domain/matter/matter';
import { openMoves } from '../../../domain/matter/open-moves';
import type { World } from '../../../domain/deadline/world';
import * as make from '../../builders';
import {
  DAY,
  GRID,
  MICRO_GRID,
  OTHER_GRID,
  OTHER_MICRO_GRID,
  VILLAGE,
  act,
  afterAll,
  at,
  shown,
  staff,
  swept,
} from '../../builders';

const words = '示意：原因';
const on = (time: string, more: Partial<World> = {}): World => make.world({ now: at(time), ...more });
const LINKED = staff('linked-0302');
const lastEvent = (matter: Matter): unknown => matter.timeline.at(-1)?.event;
const vacant = (...desks: readonly string[]): Partial<World> => ({
  jurisdiction: make.villageWithout(...desks),
});

describe('上报 › up by hand', () => {
  it('the grid has it afresh; the micro-grid helps and may still note', () => {
    const matter = act(make.reported(), { action: 'escalate', words }, LINKED);
    expect(matter).toMatchObject({
      state: 'reported',
      deskId: GRID,
      level: 'grid',
      helperDeskIds: [MICRO_GRID],
    });
    expect(matter.tally.hasLeftGrid).toBe(false);
    expect(openMoves(matter, LINKED, make.world()).map(({ action }) => action)).toEqual(['note']);
    expect(() => act(matter, { action: 'acknowledge' }, LINKED)).toThrow('NOT_YOUR_DESK');
  });

  it('needs a reason', () => {
    expect(() => act(make.reported(), { action: 'escalate' }, LINKED)).toThrow('REASON_NEEDED');
  });

  it('says where it would go, past the vacant', () => {
    const world = make.world(vacant(GRID));
    const [move] = openMoves(make.reported({}, world), LINKED, world).filter(
      ({ action }) => action === 'escalate',
    );
    expect(move?.toDeskId).toBe(VILLAGE);
    const matter = act(make.reported({}, world), { action: 'escalate', words }, LINKED, world);
    expect(matter).toMatchObject({
      deskId: VILLAGE,
      helperDeskIds: [MICRO_GRID],
      tally: { hasLeftGrid: true },
    });
    expect(lastEvent(matter)).toMatchObject({
      route: [{ rule: 'vacant', skippedDeskId: GRID, deskId: VILLAGE }],
    });
  });

  it('with everything above vacant it is the village’s, with an alarm', () => {
    const world = make.world(vacant(GRID, VILLAGE));
    const matter = act(make.reported({}, world), { action: 'escalate', words }, LINKED, world);
    expect(matter).toMatchObject({ deskId: VILLAGE, alarmedAt: make.MONDAY, wakeFor: 'alarm' });
    expect(matter.outbox.filter(({ template }) => template === 'alarmed')).toHaveLength(1);
  });

  it('at the village nothing is above', () => {
    const atVillage = make.reported({ placeId: VILLAGE }, make.world(), make.resident('visitor', null));
    expect(() => act(atVillage, { action: 'escalate', words }, staff('secretary'))).toThrow('NO_DESK_ABOVE');
  });
});

describe('交办 › down by hand', () => {
  const atVillage = (): Matter =>
    afterAll(make.reported(), [
      [{ action: 'escalate', words }, LINKED],
      [{ action: 'escalate', words }, staff('grid-03')],
    ]);

  it('to a desk below that can act, which is no helper any more', () => {
    const matter = act(atVillage(), { action: 'sendBack', deskId: GRID, words }, staff('secretary'));
    expect(matter).toMatchObject({
      deskId: GRID,
      level: 'grid',
      state: 'reported',
      helperDeskIds: [MICRO_GRID],
    });
    expect(matter.tally.hasLeftGrid).toBe(true);
  });

  it('offers desks below only, without the vacant and those of a person complained about', () => {
    const targets = (matter: Matter, world = make.world()): unknown =>
      openMoves(matter, staff('secretary', world), world).find(({ action }) => action === 'sendBack')
        ?.targetDeskIds;
    expect(targets(atVillage())).toEqual([GRID, OTHER_MICRO_GRID, MICRO_GRID, OTHER_GRID]);
    expect(targets(atVillage(), make.world(vacant(GRID, OTHER_MICRO_GRID)))).toEqual([
      MICRO_GRID,
      OTHER_GRID,
    ]);
    const complaint = make.reported({ categoryId: 'complaint', aboutPersonId: 'grid-03' });
    expect(targets(complaint)).toEqual([OTHER_MICRO_GRID, MICRO_GRID, OTHER_GRID]);
  });

  it.each([
    ['a vacant desk', MICRO_GRID, 'DESK_VACANT'],
    ['itself', VILLAGE, 'NOT_ALLOWED'],
    ['another village', '140928208225/01', 'PLACE_NOT_FOUND'],
    ['the township', make.TOWNSHIP, 'PLACE_NOT_FOUND'],
  ])('to %s is refused', (_, deskId, code) => {
    const world = make.world(vacant(MICRO_GRID));
    expect(() =>
      act(atVillage(), { action: 'sendBack', deskId, words }, staff('secretary', world), world),
    ).toThrow(code);
  });

  it('isn’t offered when nobody below can act', () => {
    const world = make.world(vacant(GRID, OTHER_GRID, MICRO_GRID, OTHER_MICRO_GRID));
    const offered = openMoves(atVillage(), staff('secretary', world), world).map(({ action }) => action);
    expect(offered).toEqual(['acknowledge', 'note', 'decline', 'merge']);
  });

  it('to a desk that isn’t below, or from a micro-grid, is refused', () => {
    const atGrid = act(make.reported(), { action: 'escalate', words }, LINKED);
    expect(() => act(atGrid, { action: 'sendBack', deskId: OTHER_GRID, words }, staff('grid-03'))).toThrow(
      'NOT_ALLOWED',
    );
    expect(() => act(make.reported(), { action: 'sendBack', deskId: MICRO_GRID, words }, LINKED)).toThrow(
      'NOT_ALLOWED',
    );
  });
});

describe('时钟 › up by the clock', () => {
  it('nobody acknowledged: through all levels, one step for each missed deadline, and ends in 村级兜底', () => {
    const matter = make.reported();
    expect(swept(matter, on('2026-11-24 08:59'))).toBe(matter);
    const atGrid = swept(matter, on('2026-11-24 09:00'));
    expect(atGrid).toMatchObject({ deskId: GRID, helperDeskIds: [MICRO_GRID] });
    expect(atGrid.tally).toEqual({ hasLeftGrid: false, isAcknowledgedOnTime: false, isHandledOnTime: null });
    expect(lastEvent(atGrid)).toMatchObject({
      type: 'escalated',
      by: { kind: 'clock' },
      deadlineAt: matter.dueAt,
    });
    const atVillage = swept(atGrid, on('2026-11-25 09:00'));
    expect(atVillage).toMatchObject({ deskId: VILLAGE, alarmedAt: null, wakeFor: 'alarm' });
    const alarmed = swept(atVillage, on('2026-11-26 09:00'));
    expect(alarmed).toMatchObject({ deskId: VILLAGE, state: 'reported', alarmedAt: at('2026-11-26 09:00') });
    expect(alarmed.dueAt).toBe(atVillage.dueAt);
  });

  it('the alarm comes again every day, also on Sundays, until somebody acts', () => {
    const atVillage = make.reported({ placeId: VILLAGE }, make.world(), make.resident('visitor', null));
    let matter = swept(atVillage, on('2026-11-27 09:00'));
    for (const day of ['28', '29', '30']) {
      expect(swept(matter, on(`2026-11-${day} 08:59`))).toBe(matter);
      matter = swept(matter, on(`2026-11-${day} 09:00`));
    }
    expect(matter.timeline.filter(({ event }) => event.type === 'alarmed')).toHaveLength(4);
    expect(matter.alarmedAt).toBe(at('2026-11-27 09:00'));
    const taken = act(matter, { action: 'acknowledge' }, staff('secretary'), on('2026-11-30 09:30'));
    expect(taken).toMatchObject({ alarmedAt: null, state: 'acknowledged' });
    expect(shown(taken.wakeAt ?? 0)).toBe('2026-12-14 09:30');
  });

  it('handling overdue goes up as well, to be acknowledged anew', () => {
    const matter = act(make.reported(), { action: 'acknowledge' }, LINKED);
    const risen = swept(matter, on('2026-11-26 09:00'));
    expect(risen).toMatchObject({ deskId: GRID, state: 'reported', dueKind: 'acknowledge' });
    expect(risen.tally).toMatchObject({ isAcknowledgedOnTime: true, isHandledOnTime: false });
  });

  it('late by days it takes one step, and the new deadline counts from now', () => {
    const risen = swept(make.reported(), on('2026-12-03 10:00'));
    expect(risen.deskId).toBe(GRID);
    expect(shown(risen.dueAt ?? 0)).toBe('2026-12-04 10:00');
    expect(decideDue(risen, on('2026-12-03 10:00'))).toBeNull();
  });

  it('run twice at once it decides the same', () => {
    const world = on('2026-11-24 09:00');
    expect(decideDue(make.reported(), world)).toEqual(decideDue(make.reported(), world));
  });

  it('urgent: up after two hours in the night', () => {
    const matter = make.reported({ isUrgent: true }, on('2026-11-28 23:30'));
    expect(swept(matter, on('2026-11-29 01:30')).deskId).toBe(GRID);
  });

  it('an alarm at a village that was empty from the start repeats too', () => {
    const world = make.world(vacant(MICRO_GRID, GRID, VILLAGE));
    const matter = make.reported({}, world);
    expect(matter).toMatchObject({ deskId: VILLAGE, alarmedAt: make.MONDAY });
    expect(lastEvent(swept(matter, { ...world, now: make.MONDAY + DAY }))).toMatchObject({ type: 'alarmed' });
  });
});

describe('空岗 › a desk that empties while it holds a matter', () => {
  it('passes it up at the clock’s next look, due or not', () => {
    const matter = act(make.reported(), { action: 'acknowledge' }, LINKED);
    const risen = swept(matter, on('2026-11-23 10:00', vacant(MICRO_GRID)));
    expect(risen).toMatchObject({ deskId: GRID, state: 'reported', tally: { isHandledOnTime: null } });
    expect(lastEvent(risen)).toMatchObject({ deadlineAt: null, fromDeskId: MICRO_GRID });
  });

  it('at the village there is the alarm, once a day', () => {
    const matter = make.reported({ placeId: VILLAGE }, make.world(), make.resident('visitor', null));
    const world = on('2026-11-23 10:00', vacant(VILLAGE));
    const alarmed = swept(matter, world);
    expect(alarmed.alarmedAt).toBe(world.now);
    expect(swept(alarmed, world)).toBe(alarmed);
  });

  it('while an answer is awaited an alarm doesn’t lose the question', () => {
    const asked = afterAll(
      make.reported({ placeId: VILLAGE }, make.world(), make.resident('visitor', null)),
      [
        [{ action: 'acknowledge' }, staff('secretary')],
        [{ action: 'ask', words }, staff('secretary')],
      ],
    );
    const alarmed = swept(asked, on('2026-11-23 10:00', vacant(VILLAGE)));
    expect(alarmed).toMatchObject({ wakeFor: 'expireAnswer', wakeAt: asked.wakeAt });
    const expired = swept(alarmed, on('2026-11-26 09:00', vacant(VILLAGE)));
    expect(expired).toMatchObject({ workingMsLeft: null, wakeFor: 'alarm' });
  });
});
