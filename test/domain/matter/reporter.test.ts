import { reportMatter } from '../../../domain/matter/report';
import type { Matter } from '../../../domain/matter/matter';
import type { World } from '../../../domain/deadline/world';
import * as make from '../../builders';
import { DAY, GRID, MICRO_GRID, TOWNSHIP, VILLAGE, act, afterAll, at, shown, staff } from '../../builders';

const words = '示意：原因';
const RESIDENT = make.resident();
const LINKED = staff('linked-0302');
const on = (time: string): World => make.world({ now: at(time) });
const resolved = (): Matter =>
  afterAll(make.reported(), [
    [{ action: 'acknowledge' }, LINKED],
    [{ action: 'resolve', outcome: 'fixed' }, LINKED],
  ]);
const again = (matter: Matter, desk = LINKED): Matter =>
  afterAll(matter, [
    ...(matter.state === 'reported' ? [[{ action: 'acknowledge' }, desk] as const] : []),
    [{ action: 'resolve', outcome: 'explained', words }, desk],
  ]);

describe('评价 › the last word is the reporter’s', () => {
  it('satisfied closes it', () => {
    const matter = act(resolved(), { action: 'rate', isSatisfied: true }, RESIDENT);
    expect(matter).toMatchObject({ state: 'closed', isSatisfied: true, closedAt: make.MONDAY, wakeAt: null });
  });

  it('unsatisfied reopens it, without having to say why, and is remembered until rated again', () => {
    const matter = act(resolved(), { action: 'rate', isSatisfied: false }, RESIDENT);
    expect(matter).toMatchObject({
      state: 'acknowledged',
      deskId: MICRO_GRID,
      isSatisfied: false,
      outcome: null,
      reopenedCount: 1,
    });
    const closed = make.swept(again(matter), make.world({ now: make.MONDAY + 8 * DAY }));
    expect(closed).toMatchObject({ state: 'closed', isSatisfied: false });
    expect(act(again(matter), { action: 'rate', isSatisfied: true }, RESIDENT).isSatisfied).toBe(true);
  });

  it('is nobody else’s', () => {
    expect(() => act(resolved(), { action: 'rate', isSatisfied: true }, LINKED)).toThrow('NOT_ALLOWED');
    expect(() => act(resolved(), { action: 'rate', isSatisfied: true }, make.resident('neighbour'))).toThrow(
      'MATTER_NOT_FOUND',
    );
  });

  it('once only', () => {
    const closed = act(resolved(), { action: 'rate', isSatisfied: true }, RESIDENT);
    expect(() => act(closed, { action: 'rate', isSatisfied: false }, RESIDENT)).toThrow('MOVE_NOT_OPEN');
  });
});

describe('重办 › it wasn’t done', () => {
  it('the first time the same desk has it again with a fresh deadline, the second time the desk above', () => {
    const once = act(resolved(), { action: 'reopen', words }, RESIDENT);
    expect(once).toMatchObject({
      state: 'acknowledged',
      deskId: MICRO_GRID,
      isSatisfied: null,
      dueKind: 'handle',
    });
    expect(shown(once.dueAt ?? 0)).toBe('2026-11-26 09:00');
    const twice = act(again(once), { action: 'reopen', words }, RESIDENT);
    expect(twice).toMatchObject({
      state: 'reported',
      deskId: GRID,
      reopenedCount: 2,
      helperDeskIds: [MICRO_GRID],
    });
    const thrice = act(again(twice, staff('grid-03')), { action: 'reopen', words }, RESIDENT);
    expect(thrice).toMatchObject({ state: 'reported', deskId: VILLAGE, reopenedCount: 3 });
    const atTop = act(again(thrice, staff('secretary')), { action: 'reopen', words }, RESIDENT);
    expect(atTop).toMatchObject({ state: 'acknowledged', deskId: VILLAGE, reopenedCount: 4 });
  });

  it('goes up at once if nobody is at the desk any more', () => {
    const world = make.world({ jurisdiction: make.villageWithout(MICRO_GRID) });
    expect(act(resolved(), { action: 'reopen', words }, RESIDENT, world)).toMatchObject({
      deskId: GRID,
      state: 'reported',
    });
  });

  it('at an empty village it stays, alarmed', () => {
    const atVillage = {
      ...make.reported({ placeId: VILLAGE }, make.world(), make.resident('visitor', null)),
    };
    const done = again(act(atVillage, { action: 'acknowledge' }, staff('secretary')), staff('secretary'));
    const world = make.world({ jurisdiction: make.villageWithout(VILLAGE) });
    const matter = act(done, { action: 'reopen', words }, make.resident('visitor', null), world);
    expect(matter).toMatchObject({
      deskId: VILLAGE,
      state: 'reported',
      alarmedAt: make.MONDAY,
      helperDeskIds: [],
    });
  });
});

describe('异议 › a refusal may be objected to once', () => {
  const declined = (): Matter => act(make.reported(), { action: 'decline', words }, LINKED);

  it('within five working days, to the end of the last', () => {
    expect(shown(declined().objectUntilAt ?? 0)).toBe('2026-11-30 23:59');
    const matter = act(declined(), { action: 'object', words }, RESIDENT, on('2026-11-30 23:59'));
    expect(matter).toMatchObject({ state: 'reported', deskId: GRID, hasObjected: true, objectUntilAt: null });
    expect(() => act(declined(), { action: 'object', words }, RESIDENT, on('2026-12-01 00:00'))).toThrow(
      'OBJECTION_CLOSED',
    );
  });

  it('not a second time', () => {
    const matter = afterAll(declined(), [
      [{ action: 'object', words }, RESIDENT],
      [{ action: 'decline', words }, staff('grid-03')],
    ]);
    expect(() => act(matter, { action: 'object', words }, RESIDENT)).toThrow('OBJECTION_CLOSED');
  });

  it('at the village the village keeps it and the township hears', () => {
    const visitor = make.resident('visitor', null);
    const matter = afterAll(make.reported({ placeId: VILLAGE }, make.world(), visitor), [
      [{ action: 'decline', words }, staff('secretary')],
      [{ action: 'object', words }, visitor],
    ]);
    expect(matter).toMatchObject({ state: 'reported', deskId: VILLAGE, helperDeskIds: [] });
    const told = matter.outbox
      .filter(({ template }) => template === 'objected')
      .map(({ audience }) => audience);
    expect(told).toEqual([
      { kind: 'desk', deskId: VILLAGE },
      { kind: 'desk', deskId: TOWNSHIP },
    ]);
  });

  it('a refusal needs its reason, and nothing else ends it', () => {
    expect(() => act(make.reported(), { action: 'decline' }, LINKED)).toThrow('REASON_NEEDED');
    expect(() => act(declined(), { action: 'withdraw' }, RESIDENT)).toThrow('MOVE_NOT_OPEN');
  });
});

describe('撤回 › the reporter takes it back', () => {
  it('before it is resolved, with or without words; then nothing more happens', () => {
    const matter = act(make.reported(), { action: 'withdraw' }, RESIDENT);
    expect(matter).toMatchObject({ state: 'withdrawn', dueAt: null, wakeAt: null, closedAt: null });
    expect(() => act(matter, { action: 'acknowledge' }, LINKED)).toThrow('MOVE_NOT_OPEN');
    expect(() => act(resolved(), { action: 'withdraw' }, RESIDENT)).toThrow('MOVE_NOT_OPEN');
  });
});

describe('代报 › for somebody without a phone', () => {
  const PROXY = staff('grid-03');
  const onBehalf = { name: '示例婆婆', phoneSealed: null, phoneMasked: null, hasConsented: true };
  const written = (): Matter => reportMatter(make.draft({ onBehalf }), PROXY, make.world(), make.household());

  it('who wrote it rates for them, under their own post', () => {
    const done = afterAll(written(), [
      [{ action: 'acknowledge' }, LINKED],
      [{ action: 'resolve', outcome: 'fixed' }, LINKED],
    ]);
    const rated = act(done, { action: 'rate', isSatisfied: true }, PROXY);
    expect(rated.timeline.at(-1)?.event.by).toMatchObject({
      personId: 'grid-03',
      role: 'gridMember',
      deskId: GRID,
    });
    expect(() => act(done, { action: 'rate', isSatisfied: true }, staff('head-03'))).toThrow('NOT_ALLOWED');
  });

  it('they are on the list to be told until the desk says it has', () => {
    const done = afterAll(written(), [
      [{ action: 'acknowledge' }, LINKED],
      [{ action: 'resolve', outcome: 'fixed' }, LINKED],
    ]);
    expect(done.untoldSinceAt).toBe(make.MONDAY);
    expect(act(done, { action: 'tell' }, LINKED)).toMatchObject({ untoldSinceAt: null, state: 'resolved' });
    expect(() => act(act(done, { action: 'tell' }, LINKED), { action: 'tell' }, LINKED)).toThrow(
      'MOVE_NOT_OPEN',
    );
  });

  it('even when the one who wrote it down also did the work', () => {
    const own = afterAll(written(), [
      [{ action: 'escalate', words }, LINKED],
      [{ action: 'acknowledge' }, PROXY],
      [{ action: 'resolve', outcome: 'fixed' }, PROXY],
    ]);
    expect(own.untoldSinceAt).toBe(make.MONDAY);
  });
});

describe('督办 › somebody above asks after it', () => {
  it.each([
    ['the grid', 'grid-03', GRID],
    ['the village', 'officer', VILLAGE],
    ['the township', 'supervisor', TOWNSHIP],
  ])('%s: a line and a notice, and nothing moves', (_, person, deskId) => {
    const before = make.reported();
    const matter = act(before, { action: 'supervise', words }, staff(person));
    expect(matter.timeline.at(-1)?.event).toMatchObject({
      type: 'supervised',
      fromDeskId: deskId,
      by: { deskId },
    });
    expect([matter.deskId, matter.state, matter.dueAt]).toEqual([before.deskId, before.state, before.dueAt]);
    expect(matter.outbox.at(-1)).toMatchObject({ template: 'supervised', audience: { deskId: MICRO_GRID } });
  });

  it('not by the desk itself', () => {
    expect(() => act(make.reported(), { action: 'supervise', words }, LINKED)).toThrow('NOT_ALLOWED');
  });
});
