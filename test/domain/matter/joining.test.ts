import { nameFor, visibleFields } from '../../../domain/access/access';
import type { Matter } from '../../../domain/matter/matter';
import { join } from '../../../domain/matter/join';
import { pickAlike, type Sketch } from '../../../domain/matter/alike';
import { publicThings } from '../../../domain/matter/public-things';
import { recount } from '../../../domain/statistics/counts';
import * as make from '../../builders';
import {
  act,
  afterAll,
  DAY,
  GRID,
  HOUR,
  MICRO_GRID,
  MONDAY,
  OTHER_GRID,
  OTHER_MICRO_GRID,
} from '../../builders';

const RESIDENT = make.resident();
const NEIGHBOUR = make.resident('neighbour');
const COUSIN = make.resident('cousin');
const LINKED = make.staff('linked-0302');

const joined = (matter: Matter, who = NEIGHBOUR, isNameHidden = false): Matter =>
  join(matter, { words: '我家门口也是', isNameHidden }, who, make.world());
const three = (): Matter => joined(joined(make.reported()), COUSIN);
const solved = (matter: Matter): Matter =>
  afterAll(matter, [
    [{ action: 'acknowledge' }, LINKED],
    [{ action: 'resolve', outcome: 'fixed' }, LINKED],
  ]);

describe('同报 › who may join what', () => {
  it('a villager becomes one more reporter, on one line that names nobody', () => {
    const matter = joined(make.reported());
    expect(matter.reporterIds).toEqual(['resident', 'neighbour']);
    expect(matter.timeline.at(-1)?.event).toMatchObject({ type: 'joined', by: { role: 'reporter' } });
    expect(JSON.stringify(matter.timeline)).not.toContain('示例');
    expect(matter.outbox.at(-1)).toMatchObject({ template: 'joined', audience: { deskId: MICRO_GRID } });
  });

  it('a second tap, or the reporter’s own, changes nothing', () => {
    const matter = joined(make.reported());
    expect(joined(matter)).toBe(matter);
    expect(joined(matter, RESIDENT)).toBe(matter);
  });

  it.each(['help', 'dispute', 'policy', 'opinion', 'information', 'complaint'])(
    'what is not bound to a place isn’t known to neighbours: %s',
    (categoryId) => {
      expect(() => joined(make.reported({ categoryId }))).toThrow('MATTER_NOT_FOUND');
    },
  );

  it('nobody from elsewhere, or whose binding isn’t confirmed, gets to know of it', () => {
    const elsewhere = make.binding('cousin', { villageId: '140928208214' });
    for (const bound of [null, elsewhere, make.binding('cousin', { state: 'pending' })])
      expect(() => joined(make.reported(), make.resident('cousin', bound))).toThrow('MATTER_NOT_FOUND');
  });

  it('what is over is not joined any more', () => {
    expect(() => joined(solved(make.reported()))).toThrow('MOVE_NOT_OPEN');
  });
});

describe('同报 › what those who joined see of the others', () => {
  it('neither name, phone, household nor words of the reporter, and the reporter none of theirs', () => {
    const matter = joined(make.reported());
    expect(Object.values(visibleFields(matter, NEIGHBOUR))).not.toContain(true);
    expect(nameFor(matter, 'resident', NEIGHBOUR)).toBeNull();
    expect(nameFor(matter, 'neighbour', RESIDENT)).toBeNull();
    expect(nameFor(matter, 'neighbour', NEIGHBOUR)).toBe('示例neighbour');
    expect(nameFor(matter, 'neighbour', LINKED)).toBe('示例neighbour');
  });

  it('who joins may hide their name: then the holding desk alone knows it', () => {
    const matter = joined(make.reported(), NEIGHBOUR, true);
    expect(nameFor(matter, 'neighbour', LINKED)).toBe('示例neighbour');
    expect(nameFor(matter, 'neighbour', make.staff('secretary'))).toBeNull();
  });
});

describe('评价 › with several reporters', () => {
  const rate = (matter: Matter, who: typeof RESIDENT, isSatisfied: boolean): Matter =>
    act(matter, { action: 'rate', isSatisfied }, who);

  it('closes once all are satisfied, counted once', () => {
    const two = rate(rate(solved(three()), COUSIN, true), RESIDENT, true);
    expect(two).toMatchObject({ state: 'resolved', isSatisfied: true });
    const all = rate(two, NEIGHBOUR, true);
    expect(all).toMatchObject({ state: 'closed', isSatisfied: true });
    expect(recount([all])).toMatchObject({ closed: 1, rated: 1, satisfied: 1 });
    const told = all.outbox.filter(({ template }) => template === 'closed').map(({ audience }) => audience);
    expect(told).toEqual([
      { kind: 'person', personId: 'resident' },
      { kind: 'person', personId: 'cousin' },
    ]);
  });

  it('each but once for one result', () => {
    expect(() => rate(rate(solved(three()), COUSIN, true), COUSIN, true)).toThrow('MOVE_NOT_OPEN');
  });

  it('one who isn’t satisfied is enough to have it handled again; the second time it goes up', () => {
    const again = rate(rate(solved(three()), COUSIN, true), NEIGHBOUR, false);
    expect(again).toMatchObject({
      state: 'acknowledged',
      isSatisfied: false,
      satisfiedIds: [],
      deskId: MICRO_GRID,
    });
    const resolved = act(again, { action: 'resolve', outcome: 'fixed' }, LINKED);
    expect(rate(resolved, COUSIN, false)).toMatchObject({
      state: 'reported',
      deskId: GRID,
      reopenedCount: 2,
    });
  });

  it('closes after seven days without the rest: satisfied if nobody said otherwise', () => {
    const after = (matter: Matter): Matter => make.swept(matter, make.world({ now: MONDAY + 8 * DAY }));
    expect(after(rate(solved(three()), COUSIN, true))).toMatchObject({ state: 'closed', isSatisfied: true });
    expect(after(solved(three()))).toMatchObject({ state: 'closed', isSatisfied: null });
    const again = act(
      rate(solved(three()), NEIGHBOUR, false),
      { action: 'resolve', outcome: 'fixed' },
      LINKED,
    );
    const closed = after(rate(again, COUSIN, true));
    expect(closed).toMatchObject({ state: 'closed', isSatisfied: false });
    expect(recount([closed])).toMatchObject({ closed: 1, rated: 1, satisfied: 0 });
  });

  it('one of several leaves and the others go on; the last one withdraws', () => {
    const matter = joined(make.reported());
    expect(() => act(matter, { action: 'withdraw' }, RESIDENT)).toThrow('MOVE_NOT_OPEN');
    const alone = act(matter, { action: 'leave' }, RESIDENT);
    expect(alone).toMatchObject({ state: 'reported', reporterIds: ['neighbour'] });
    expect(visibleFields(alone, NEIGHBOUR).text).toBe(false);
    expect(() => act(alone, { action: 'leave' }, NEIGHBOUR)).toThrow('MOVE_NOT_OPEN');
    expect(act(alone, { action: 'withdraw' }, NEIGHBOUR).state).toBe('withdrawn');
  });

  it('is told by voice until the desk has told: one’s word doesn’t reach another', () => {
    const proxy = make.reported(
      {
        onBehalf: { name: '示例婆婆', phoneSealed: null, phoneMasked: null, hasConsented: true },
        placeId: GRID,
      },
      make.world(),
      { ...make.staff('grid-03') },
    );
    const done = afterAll(joined(proxy), [
      [{ action: 'acknowledge' }, make.staff('grid-03')],
      [{ action: 'resolve', outcome: 'fixed' }, make.staff('grid-03')],
    ]);
    expect(done.untoldSinceAt).not.toBeNull();
    expect(rate(done, NEIGHBOUR, true).untoldSinceAt).not.toBeNull();
  });
});

describe('也许是同一件 › borders', () => {
  const sketch: Sketch = {
    categoryId: 'repair',
    isUrgent: false,
    placeId: OTHER_GRID,
    point: null,
    words: '',
  };
  const HERE = { latitude: 39, longitude: 111 };
  /** So many metres to the north. */
  const north = (metres: number) => ({
    latitude: 39 + (metres / 6_371_000) * (180 / Math.PI),
    longitude: 111,
  });
  const found = (more: Partial<Sketch>, matter: Matter, now = MONDAY): readonly string[] =>
    pickAlike({ ...sketch, ...more }, [matter], now).map(({ likeness }) => likeness);
  const at = (metres: number): Matter => make.reported({ point: north(metres) });

  it.each([
    [49, ['beside']],
    [51, ['near']],
    [299, ['near']],
    [301, []],
  ])('%i metres away', (metres, expected) => {
    expect(found({ point: HERE }, at(metres))).toEqual(expected);
  });

  it.each([
    [30 * DAY - HOUR, ['sameGroup']],
    [30 * DAY, ['sameGroup']],
    [30 * DAY + 1, []],
  ])('%i ms ago', (age, expected) => {
    expect(found({ placeId: MICRO_GRID }, make.reported(), MONDAY + age)).toEqual(expected);
  });

  it.each([
    [MICRO_GRID, ['sameGroup']],
    [GRID, ['sameGroup']],
    [OTHER_MICRO_GRID, []],
    [OTHER_GRID, []],
    [make.VILLAGE, []],
  ])('picked place %s, the matter lying in micro-grid 03/02', (placeId, expected) => {
    expect(found({ placeId }, make.reported())).toEqual(expected);
  });

  it('only of the same category, and what is urgent not with what isn’t', () => {
    expect(found({ placeId: MICRO_GRID, categoryId: 'hazard' }, make.reported())).toEqual([]);
    expect(found({ placeId: MICRO_GRID, isUrgent: true }, make.reported())).toEqual([]);
  });

  it('nearest first, then with words in common, then the newest; five at most', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      ...make.reported({ clientKey: `key-0000000${index}`, text: index === 3 ? '水管漏水' : '路灯不亮' }),
      reportedAt: MONDAY - index * HOUR,
    }));
    const far = { ...at(200), text: '别的', reportedAt: MONDAY - 20 * DAY };
    const order = pickAlike(
      { ...sketch, placeId: MICRO_GRID, point: HERE, words: '漏水了' },
      [...many, far],
      MONDAY,
    );
    expect(order).toHaveLength(5);
    expect(order.map(({ text }) => text).slice(0, 2)).toEqual(['别的', '水管漏水']);
    expect(order.slice(2).map(({ reportedAt }) => reportedAt)).toEqual(
      [0, 1, 2].map((n) => MONDAY - n * HOUR),
    );
  });

  it('of a report only things from a closed list are told', () => {
    expect(publicThings('张三家门口的路灯不亮，电话13800000001')).toEqual(['路灯']);
    expect(publicThings('电线杆歪了，垃圾桶也倒了')).toEqual(['电线杆', '垃圾桶']);
    expect(publicThings('和李四吵架')).toEqual([]);
  });
});
