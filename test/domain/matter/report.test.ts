import { ON_BEHALF } from '../../../domain/access/access';
import { recordCode, recordId, printedCode, readCode } from '../../../domain/record/ids';
import { previewReport, reportMatter } from '../../../domain/matter/report';
import * as make from '../../builders';
import { GRID, MICRO_GRID, OTHER_GRID, VILLAGE, at, shown } from '../../builders';

const onBehalf = { name: '示例婆婆', phoneSealed: 'sealed', phoneMasked: '138****0001', hasConsented: true };

describe('报事 › a resident reports a matter', () => {
  it('the micro-grid has it, and has one working day to acknowledge it', () => {
    const matter = make.reported();
    expect(matter).toMatchObject({
      state: 'reported',
      deskId: MICRO_GRID,
      level: 'microGrid',
      gridId: GRID,
      version: 1,
      revision: 0,
      dueKind: 'acknowledge',
      reporterIds: ['resident'],
      where: { householdId: 'household-12', householdLabel: '12号 · 示*甲', placeId: MICRO_GRID },
    });
    expect(shown(matter.dueAt ?? 0)).toBe('2026-11-24 09:00');
  });

  it('urgent at night: two hours, round the clock', () => {
    const night = make.world({ now: at('2026-11-28 23:30') });
    expect(shown(make.reported({ isUrgent: true }, night).dueAt ?? 0)).toBe('2026-11-29 01:30');
    expect(shown(make.reported({}, night).dueAt ?? 0)).toBe('2026-11-30 18:00');
  });

  it('a hazard is urgent by itself, starts at the grid, and the village is informed', () => {
    expect(make.reported({ categoryId: 'hazard' })).toMatchObject({
      isUrgent: true,
      deskId: GRID,
      informedDeskIds: [VILLAGE],
    });
    const atVillage = make.reported(
      { categoryId: 'hazard' },
      make.world({ jurisdiction: make.villageWithout(GRID) }),
    );
    expect(atVillage).toMatchObject({ deskId: VILLAGE, informedDeskIds: [] });
  });

  it('the same key makes the same matter, another key or person another', () => {
    expect(make.reported()._id).toBe(make.reported({ text: '又点了一次' })._id);
    expect(make.reported()._id).toBe(recordId('resident', 'key-00000001'));
    const ids = [
      make.reported(),
      make.reported({ clientKey: 'key-00000002' }),
      make.reported({}, make.world(), make.resident('other')),
    ];
    expect(new Set(ids.map(({ _id }) => _id)).size).toBe(3);
    expect(make.reported()._id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('a photo or a recording alone is a report; nothing at all isn’t', () => {
    expect(make.reported({ text: ' ', fileCount: 1 })).toMatchObject({ text: '', state: 'reported' });
    expect(() => make.reported({ text: ' \n' })).toThrow('NOTHING_REPORTED');
    expect(() => make.reported({ fileCount: 11 })).toThrow('TOO_MANY_FILES');
  });

  it('without a household the grid that was picked has it; a visitor may report too', () => {
    const matter = make.reported({ placeId: OTHER_GRID }, make.world(), make.resident('visitor', null));
    expect(matter).toMatchObject({ deskId: OTHER_GRID, gridId: OTHER_GRID, where: { householdId: null } });
  });

  it('somebody else’s household, or one that isn’t confirmed, is refused', () => {
    const reportFor = (person: ReturnType<typeof make.resident>): unknown =>
      reportMatter(make.draft(), person, make.world(), make.household());
    const refused = [
      make.resident('visitor', null),
      make.resident('other', make.binding('other', { householdId: 'household-13' })),
      make.resident('waiting', make.binding('waiting', { state: 'pending' })),
    ];
    for (const person of refused) expect(() => reportFor(person)).toThrow('NOT_ALLOWED');
  });

  it('an unknown category is refused', () => {
    expect(() => make.reported({ categoryId: 'nothing' })).toThrow('CATEGORY_NOT_FOUND');
  });

  it.each([
    ['in a category that has none', { categoryId: 'repair', aboutPersonId: 'grid-03' }, 'INVALID_INPUT'],
    ['oneself', { categoryId: 'complaint', aboutPersonId: 'resident' }, 'INVALID_INPUT'],
    ['somebody without a post', { categoryId: 'complaint', aboutPersonId: 'neighbour' }, 'PERSON_NOT_FOUND'],
  ])('a complaint about %s is refused', (_, draft, code) => {
    expect(() => make.reported(draft)).toThrow(code);
  });

  it('is told beforehand where it would go, and it goes there', () => {
    const preview = previewReport(make.draft(), make.world(), make.household());
    const matter = make.reported();
    expect(preview).toMatchObject({ deskId: matter.deskId, acknowledgeBy: matter.dueAt, isUrgent: false });
  });
});

describe('代报 › a post-holder writes it down for somebody without a phone', () => {
  it('who wrote it is on the line; the person’s name and number are kept, with no WeChat of theirs', () => {
    const matter = reportMatter(
      make.draft({ onBehalf }),
      make.staff('grid-03'),
      make.world(),
      make.household(),
    );
    expect(matter.reporter).toEqual({
      personId: null,
      isNameHidden: false,
      family: null,
      proxyPersonId: 'grid-03',
      phoneSealed: 'sealed',
      phoneMasked: '138****0001',
    });
    expect(matter.names[ON_BEHALF]).toBe('示例婆婆');
    expect(matter.reporterIds).toEqual(['grid-03']);
    expect(matter.timeline[0]?.event.by).toMatchObject({
      personId: 'grid-03',
      role: 'gridMember',
      deskId: GRID,
    });
  });

  it.each([
    ['without the person’s consent', { ...onBehalf, hasConsented: false }, 'grid-03', 'CONSENT_NEEDED'],
    ['by a resident', onBehalf, 'neighbour', 'NOT_ALLOWED'],
    ['for a household of another grid', onBehalf, 'grid-04', 'NOT_ALLOWED'],
    ['by the township', onBehalf, 'supervisor', 'NOT_ALLOWED'],
  ])('is refused %s', (_, person, writer, code) => {
    const attempt = (): unknown =>
      reportMatter(make.draft({ onBehalf: person }), make.staff(writer), make.world(), make.household());
    expect(attempt).toThrow(code);
  });

  it('a stand-in writes it as that', () => {
    const leaves = [make.leave('linked-0302', 'linked-0301', make.LONG_AGO, make.MONDAY + make.DAY)];
    const world = make.world({ jurisdiction: make.village({ leaves }) });
    const matter = reportMatter(
      make.draft({ onBehalf }),
      make.staff('linked-0301', world),
      world,
      make.household(),
    );
    expect(matter.timeline[0]?.event.by).toMatchObject({
      personId: 'linked-0301',
      forPersonId: 'linked-0302',
    });
    expect(matter.names).toMatchObject({ 'linked-0302': '示例linked-0302' });
  });
});

describe('回执码 › the short number', () => {
  it('is eight characters without I, L, O, U, and another one at each attempt', () => {
    const codes = Array.from({ length: 200 }, (_, attempt) => recordCode('abc', attempt));
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  });

  it('is read as people write it', () => {
    expect(printedCode('7K3F9Q2M')).toBe('7K3F-9Q2M');
    for (const typed of ['7K3F-9Q2M', ' 7k3f 9q2m ', '7K3F9Q2M']) expect(readCode(typed)).toBe('7K3F9Q2M');
    expect(readCode('OIL0-1234')).toBe('01101234');
    for (const typed of ['', '7K3F', '7K3F-9Q2M-1', '7K3F-9Q2U', '7K3F-9Q2网'])
      expect(readCode(typed)).toBeNull();
  });
});
