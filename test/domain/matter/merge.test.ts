import { relationsOf } from '../../../domain/access/access';
import { verifyChain } from '../../../domain/matter/chain';
import { join } from '../../../domain/matter/join';
import type { Matter } from '../../../domain/matter/matter';
import { received, toHandOver, undoneByClock, whyNotUndo } from '../../../domain/matter/merge';
import { handedOver } from '../../../domain/matter/outbox';
import { recount } from '../../../domain/statistics/counts';
import * as make from '../../builders';
import { act, afterAll, at, DAY, HOUR, MONDAY, shown } from '../../builders';
import { withoutNotices } from '../../../domain/record/outbox';

const LINKED = make.staff('linked-0302');
const SECRETARY = make.staff('secretary');
const NEIGHBOUR = make.resident('neighbour');

const first = (more = {}): Matter => make.reported(more);
const second = (more = {}): Matter =>
  make.reported({ clientKey: 'key-00000002', ...more }, make.world(), NEIGHBOUR);

const merge = (matter: Matter, into: Matter, actor = LINKED, now = MONDAY): Matter =>
  toHandOver(act(matter, { action: 'merge', into }, actor, make.world({ now })), 'absorb', into._id);
const unmerge = (matter: Matter, into: Matter, actor = LINKED, now = MONDAY): Matter =>
  toHandOver(act(matter, { action: 'unmerge' }, actor, make.world({ now })), 'release', into._id);
const together = (from = second(), into = first()): { from: Matter; into: Matter } => {
  const merged = merge(from, into);
  const target = received(into, merged, MONDAY);
  if (!target) throw new Error('the target takes nobody in');
  return { from: merged, into: target };
};

describe('并案 › one task', () => {
  it('its reporters come to the other, are told, and keep their own to look at', () => {
    const { from, into } = together();
    expect(from).toMatchObject({ state: 'merged', mergedIntoId: into._id, dueAt: null, wakeAt: null });
    expect(from.reporterIds).toEqual(['neighbour']);
    expect(from.outbox.at(-1)).toMatchObject({ template: 'merged', audience: { personId: 'neighbour' } });
    expect(into.reporterIds).toEqual(['resident', 'neighbour']);
    expect(into.mergedFromIds).toEqual([from._id]);
    expect([...relationsOf(into, NEIGHBOUR)]).toEqual(['joiner']);
    for (const matter of [from, into]) expect(verifyChain(matter).isIntact).toBe(true);
  });

  it('isn’t counted, neither as closed nor otherwise', () => {
    expect(recount([together().from]).closed).toBe(0);
  });

  it('done twice it is done once', () => {
    const { from, into } = together();
    expect(received(into, from, MONDAY + HOUR)).toBe(into);
  });

  it('who reported both is there once, and stays after an undoing', () => {
    const own = make.reported({ clientKey: 'key-00000003' });
    const { from, into } = together(own);
    expect(into.reporterIds).toEqual(['resident']);
    expect(received(into, unmerge(from, into), MONDAY)?.reporterIds).toEqual(['resident']);
  });

  it('a hidden name stays hidden, and who wrote it down for somebody still tells them', () => {
    expect(together(second({ isNameHidden: true })).into.joiners[0]).toMatchObject({ isNameHidden: true });
    const writer = make.staff('linked-0302');
    const onBehalf = { name: '示例婆婆', phoneSealed: null, phoneMasked: null, hasConsented: true };
    const proxy = make.reported(
      { onBehalf, clientKey: 'key-00000004', placeId: make.MICRO_GRID },
      make.world(),
      writer,
    );
    const { into } = together(proxy);
    expect(into.joiners[0]).toMatchObject({ personId: 'linked-0302', isOnBehalf: true });
    const done = afterAll(into, [
      [{ action: 'acknowledge' }, LINKED],
      [{ action: 'resolve', outcome: 'fixed' }, LINKED],
    ]);
    expect(done.untoldSinceAt).not.toBeNull();
  });
});

describe('并案 › refused', () => {
  it.each([
    ['another category', first({ categoryId: 'help' }), second(), 'NOT_MERGEABLE'],
    ['a complaint', first({ categoryId: 'complaint' }), second({ categoryId: 'complaint' }), 'NOT_MERGEABLE'],
    ['what is urgent into what isn’t', first(), second({ isUrgent: true }), 'NOT_MERGEABLE'],
    ['into itself', second(), second(), 'NOT_MERGEABLE'],
    ['into what is over', act(first(), { action: 'withdraw' }, make.resident()), second(), 'NOT_MERGEABLE'],
  ])('%s', (_, into, from, code) => {
    const actor = from.kind === 'complaint' ? SECRETARY : LINKED;
    expect(() => merge(from, into, actor)).toThrow(code);
  });

  it('related categories may: rubbish reported as a repair', () => {
    expect(merge(second({ categoryId: 'sanitation' }), first()).state).toBe('merged');
  });

  it('only who holds, or sits above, both', () => {
    const elsewhere = make.reported(
      { clientKey: 'key-5', placeId: make.OTHER_GRID },
      make.world(),
      make.resident('cousin', null),
    );
    expect(() => merge(second(), elsewhere)).toThrow('MATTER_NOT_FOUND');
    expect(() => merge(second(), elsewhere, make.staff('grid-04'))).toThrow('MATTER_NOT_FOUND');
    expect(merge(second(), elsewhere, SECRETARY).state).toBe('merged');
    expect(() => merge(second(), first(), make.staff('supervisor'))).toThrow('NOT_YOUR_DESK');
    expect(() => merge(second(), first(), NEIGHBOUR)).toThrow('NOT_ALLOWED');
  });
});

describe('撤销并案 › undone', () => {
  it('back at its desk, its reporters split again, both chains unbroken', () => {
    const { from, into } = together();
    const back = unmerge(from, into, LINKED, MONDAY + DAY);
    const left = received(into, back, MONDAY + DAY);
    expect(back).toMatchObject({ state: 'reported', deskId: make.MICRO_GRID, mergedIntoId: null });
    expect(left).toMatchObject({ reporterIds: ['resident'], joiners: [], mergedFromIds: [] });
    expect(back.outbox.at(-1)).toMatchObject({ template: 'unmerged' });
    for (const matter of [back, left]) expect(matter && verifyChain(matter).isIntact).toBe(true);
  });

  it('the time while merged doesn’t count', () => {
    const into = first();
    const handled = act(second(), { action: 'acknowledge' }, LINKED);
    expect(shown(handled.dueAt ?? 0)).toBe('2026-11-26 09:00');
    // Tuesday 09:00, one working day later: two of three are left.
    const merged = merge(handled, into, LINKED, at('2026-11-24 09:00'));
    const back = unmerge(merged, into, LINKED, at('2026-12-01 09:00'));
    expect(back).toMatchObject({ state: 'acknowledged', dueKind: 'handle' });
    expect(shown(back.dueAt ?? 0)).toBe('2026-12-03 09:00');
  });

  it('an urgent one’s hours run round the clock', () => {
    const urgent = { isUrgent: true };
    const merged = merge(second(urgent), first(urgent), LINKED, MONDAY + HOUR / 2);
    const back = unmerge(merged, first(urgent), LINKED, at('2026-11-28 22:00'));
    expect(shown(back.dueAt ?? 0)).toBe('2026-11-28 23:30');
  });

  it('may be merged again', () => {
    const { from, into } = together();
    const back = unmerge(from, into);
    const left = received(into, back, MONDAY) ?? into;
    const again = merge(back, left);
    expect(received(left, again, MONDAY)?.reporterIds).toEqual(['resident', 'neighbour']);
  });

  it('an earlier hand-over that comes late changes nothing', () => {
    const { from, into } = together();
    const left = received(into, unmerge(from, into), MONDAY) ?? into;
    expect(received(left, from, MONDAY + HOUR)).toBe(left);
  });

  it('refused once the task was merged further, or ended more than seven days ago', () => {
    const { into } = together();
    const closed = { ...into, state: 'closed', updatedAt: MONDAY } as const;
    expect(whyNotUndo(closed, make.world({ now: MONDAY + 7 * DAY }))).toBeNull();
    expect(whyNotUndo(closed, make.world({ now: MONDAY + 7 * DAY + 1 }))?.code).toBe('MERGE_SETTLED');
    expect(whyNotUndo({ ...into, state: 'merged' }, make.world())?.code).toBe('MERGE_SETTLED');
  });

  it('by itself when the task ended before anybody came to it', () => {
    const merged = merge(second(), first());
    const withdrawn = act(first(), { action: 'withdraw' }, make.resident());
    expect(received(withdrawn, merged, MONDAY)).toBeNull();
    const back = undoneByClock(merged, make.world({ now: MONDAY + HOUR }));
    expect(back).toMatchObject({ state: 'reported', handOver: null, mergedIntoId: null });
    expect(verifyChain(back).isIntact).toBe(true);
  });
});

describe('过户 › what the courier still has to do', () => {
  it('keeps it awake until done, and nothing else is mistaken for it', () => {
    const merged = merge(second(), first());
    const delivered = withoutNotices(
      merged,
      merged.outbox.map(({ id }) => id),
    );
    expect(delivered.outboxAt).not.toBeNull();
    expect(handedOver(delivered, { kind: 'release', matterId: first()._id })).toBe(delivered);
    expect(handedOver(delivered, { kind: 'absorb', matterId: first()._id }).outboxAt).toBeNull();
  });

  it('those who had joined the merged one come along', () => {
    const cousin = make.resident('cousin');
    const from = join(second(), { words: null, isNameHidden: true }, cousin, make.world());
    const { into } = together(from);
    expect(into.reporterIds).toEqual(['resident', 'neighbour', 'cousin']);
    expect(into.joiners[1]).toMatchObject({ personId: 'cousin', isNameHidden: true });
  });
});
