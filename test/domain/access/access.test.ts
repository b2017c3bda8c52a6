import { maySee, nameFor, relationsOf, visibleFields } from '../../../domain/access/access';
import type { PersonActor } from '../../../domain/access/actor';
import type { Matter } from '../../../domain/matter/matter';
import { openMoves } from '../../../domain/matter/open-moves';
import { reportMatter } from '../../../domain/matter/report';
import * as make from '../../builders';
import { GRID, MICRO_GRID, TOWNSHIP, VILLAGE, act, afterAll, staff } from '../../builders';

const words = '示意：原因';
const RESIDENT = make.resident();
const LINKED = staff('linked-0302');
const risen = (more = {}): Matter => act(make.reported(more), { action: 'escalate', words }, LINKED);
const relations = (matter: Matter, actor: PersonActor): readonly string[] => [...relationsOf(matter, actor)];

describe('可见 › who may know of a matter at all', () => {
  it.each([
    ['the reporter', RESIDENT, ['reporter']],
    ['the holding desk', staff('grid-03'), ['desk']],
    ['the desk that helped', LINKED, ['helper']],
    ['the village', staff('secretary'), ['above']],
    ['the township', staff('supervisor'), ['township']],
    ['a sister micro-grid', staff('linked-0301'), []],
    ['a sister grid', staff('grid-04'), []],
    ['a neighbour', make.resident('neighbour'), []],
  ])('%s of a matter that rose to the grid', (_, actor, found) => {
    expect(relations(risen(), actor)).toEqual(found);
    expect(maySee(risen(), actor)).toBe(found.length > 0);
  });

  it('the village that is informed of a hazard sees it as what it is: above', () => {
    const hazard = make.reported({ categoryId: 'hazard' });
    expect(relations(hazard, staff('secretary'))).toEqual(['above']);
  });

  it('nobody of another village or township, whatever their post', () => {
    const elsewhere = (deskId: string): PersonActor => ({
      ...staff('supervisor'),
      seats: staff('supervisor').seats.map((seat) => ({ ...seat, deskId })),
    });
    for (const deskId of ['140928209', '140928', '140928208225', '140928208225/03'])
      expect(maySee(risen(), elsewhere(deskId))).toBe(false);
  });

  it('a desk has no more of it once its post has ended', () => {
    const world = make.world({ jurisdiction: make.villageWithout(GRID) });
    expect(maySee(risen(), staff('grid-03', world))).toBe(false);
  });
});

describe('匿名 › a hidden name', () => {
  const fieldsFor = (matter: Matter, actor: PersonActor): readonly string[] =>
    Object.entries(visibleFields(matter, actor))
      .filter(([, isVisible]) => isVisible)
      .map(([field]) => field);
  const ALL = ['reporterName', 'phoneMasked', 'phone', 'text', 'household'];
  const MASKED = ['reporterName', 'phoneMasked', 'text', 'household'];

  it.each([
    ['the reporter', RESIDENT, MASKED, MASKED],
    ['the holding desk', staff('grid-03'), ALL, ALL],
    ['the desk that helped', LINKED, MASKED, ['text']],
    ['the village', staff('secretary'), MASKED, ['text']],
    ['the township', staff('supervisor'), MASKED, ['text']],
    ['a neighbour', make.resident('neighbour'), [], []],
  ])('%s sees', (_, actor, named, hidden) => {
    expect(fieldsFor(risen(), actor)).toEqual(named);
    expect(fieldsFor(risen({ isNameHidden: true }), actor)).toEqual(hidden);
  });

  it('goes with the desk: the one that passed it on doesn’t see it any more', () => {
    const matter = make.reported({ isNameHidden: true });
    expect(nameFor(matter, 'resident', LINKED)).toBe('示例resident');
    expect(nameFor(risen({ isNameHidden: true }), 'resident', LINKED)).toBeNull();
    expect(nameFor(risen({ isNameHidden: true }), 'linked-0302', RESIDENT)).toBe('示例linked-0302');
  });

  it('hides somebody without WeChat as well, not who wrote it down', () => {
    const onBehalf = { name: '示例婆婆', phoneSealed: null, phoneMasked: null, hasConsented: true };
    const draft = make.draft({ onBehalf, isNameHidden: true });
    const matter = reportMatter(draft, staff('grid-03'), make.world(), make.household());
    expect(nameFor(matter, null, LINKED)).toBe('示例婆婆');
    expect(nameFor(matter, null, staff('secretary'))).toBeNull();
    expect(nameFor(matter, 'grid-03', staff('secretary'))).toBe('示例grid-03');
  });
});

describe('投诉 › a complaint about a post-holder', () => {
  it('about the village secretary: the township holds and ends it, the village knows nothing', () => {
    const matter = make.reported({ categoryId: 'complaint', aboutPersonId: 'secretary' });
    expect(matter).toMatchObject({ deskId: TOWNSHIP, level: 'township' });
    for (const person of ['secretary', 'officer', 'grid-03', 'linked-0302'])
      expect(maySee(matter, staff(person))).toBe(false);
    const supervisor = staff('supervisor');
    const atWork = act(matter, { action: 'acknowledge' }, supervisor);
    expect(openMoves(atWork, supervisor, make.world()).map(({ action }) => action)).toEqual([
      'resolve',
      'note',
      'ask',
      'extend',
      'decline',
    ]);
    const closed = afterAll(atWork, [
      [{ action: 'resolve', outcome: 'explained', words }, supervisor],
      [{ action: 'rate', isSatisfied: true }, RESIDENT],
    ]);
    expect(closed.state).toBe('closed');
    const desks = closed.outbox.flatMap(({ audience }) =>
      audience.kind === 'desk' ? [audience.deskId] : [],
    );
    expect(new Set(desks)).toEqual(new Set([TOWNSHIP]));
  });

  it('overdue at the township raises its alarm', () => {
    const matter = make.reported({ categoryId: 'complaint', aboutPersonId: 'secretary' });
    const alarmed = make.swept(matter, make.world({ now: make.MONDAY + 2 * make.DAY }));
    expect(alarmed).toMatchObject({ deskId: TOWNSHIP, alarmedAt: make.MONDAY + 2 * make.DAY });
  });

  it('when that person comes to sit at the holding desk it moves on, and they still see nothing', () => {
    const matter = make.reported({ categoryId: 'complaint', aboutPersonId: 'grid-03' });
    expect(matter.deskId).toBe(VILLAGE);
    const posts = [...make.POSTS, make.post(VILLAGE, 'grid-03', { fromAt: make.MONDAY })];
    const world = make.world({ jurisdiction: make.village({ posts }) });
    expect(() => act(matter, { action: 'acknowledge' }, staff('grid-03', world), world)).toThrow(
      'MATTER_NOT_FOUND',
    );
    const moved = make.swept(matter, world);
    expect(moved).toMatchObject({ deskId: TOWNSHIP, level: 'township', helperDeskIds: [VILLAGE] });
    expect(maySee(moved, staff('grid-03', world))).toBe(false);
  });

  it('about the one who stands in at the micro-grid: it isn’t theirs', () => {
    const settings = {
      ...make.SETTINGS,
      categories: make.SETTINGS.categories.map((one) => ({ ...one, startLevel: 'microGrid' as const })),
    };
    const leaves = [make.leave('linked-0302', 'linked-0301', make.LONG_AGO, make.MONDAY + make.DAY)];
    const world = make.world({ settings, jurisdiction: make.village({ leaves }) });
    const matter = make.reported({ categoryId: 'complaint', aboutPersonId: 'linked-0301' }, world);
    expect(matter.deskId).toBe(GRID);
    expect(matter.timeline[0]?.event).toMatchObject({
      route: [{}, { rule: 'aboutHolder', skippedDeskId: MICRO_GRID }],
    });
  });
});
