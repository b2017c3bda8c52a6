import { GRID, MICRO_GRID, OTHER_GRID, VILLAGE, villageWithout } from '../builders';
import { memoryVillage, OTHER_VILLAGE, person } from '../memory/village';
import { RISKY_WORD } from '../memory/outside';

const INPUT = {
  clientKey: 'client-key-0',
  categoryId: 'repair',
  text: '村口路灯不亮',
  householdId: 'household-12',
};

describe('报事', () => {
  test("a resident's report is held by the household's micro-grid and has a receipt", async () => {
    const { call } = memoryVillage();
    const view = await call('resident', 'matter.report', INPUT);
    expect(view).toMatchObject({
      state: 'reported',
      version: 1,
      holder: { deskId: MICRO_GRID },
      reporter: { isYou: true },
    });
    expect(view.receipt.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(view.receipt.qr).toMatch(/^data:image\/png;base64,/);
  });

  test('a retry with the same key answers the same matter and writes nothing', async () => {
    const { call, ports } = memoryVillage();
    const first = await call('resident', 'matter.report', INPUT);
    const again = await call('resident', 'matter.report', { ...INPUT, text: '改了的话' });
    expect(again).toMatchObject({ id: first.id, text: INPUT.text, version: 1 });
    expect(ports.matters.table.all()).toHaveLength(1);
  });

  test('two retries at once make one matter', async () => {
    const { call, ports } = memoryVillage();
    const [a, b] = await Promise.all([
      call('resident', 'matter.report', INPUT),
      call('resident', 'matter.report', INPUT),
    ]);
    expect(a.id).toBe(b.id);
    expect(ports.matters.table.all()).toHaveLength(1);
  });

  test('the same key of another person is another matter', async () => {
    const { call } = memoryVillage();
    const mine = await call('resident', 'matter.report', INPUT);
    const theirs = await call('neighbour', 'matter.report', { ...INPUT, householdId: 'household-13' });
    expect(theirs.id).not.toBe(mine.id);
  });

  test('a short number that is taken is replaced by the next', async () => {
    const { call, report, ports, stored } = memoryVillage();
    const matter = stored((await report()).id);
    const store = ports.matters;
    const insert = store.insert.bind(store);
    let isFirst = true;
    jest.spyOn(store, 'insert').mockImplementation(async (fresh) => {
      if (isFirst) {
        isFirst = false;
        return insert({ ...fresh, code: matter.code });
      }
      return insert(fresh);
    });
    const view = await call('resident', 'matter.report', INPUT);
    expect(view.code).not.toBe(matter.code);
    expect(ports.matters.table.all()).toHaveLength(2);
  });

  test('a visitor without a household or a row reports by picking a grid, and can be reached later', async () => {
    const { call, ports } = memoryVillage();
    const view = await call('stranger', 'matter.report', {
      ...INPUT,
      householdId: undefined,
      placeId: OTHER_GRID,
    });
    expect(view.holder.deskId).toBe(OTHER_GRID);
    expect(ports.people.people.get('stranger')).toMatchObject({ openid: 'openid-stranger', name: '' });
  });

  test('with nothing but the village it goes to the village desk', async () => {
    const { report } = memoryVillage();
    expect((await report('stranger')).holder.deskId).toBe(VILLAGE);
  });

  test('a vacant desk passes it up, and the view says why', async () => {
    const { report, ports } = memoryVillage();
    ports.places.all.put(villageWithout(MICRO_GRID));
    const view = await report();
    expect(view.holder.deskId).toBe(GRID);
    expect(view.timeline[0]?.route.map(({ rule }) => rule)).toContain('vacant');
  });

  test('a report of photos only has no text', async () => {
    const { report } = memoryVillage();
    expect(await report('resident', { text: '', fileCount: 2 })).toMatchObject({ text: '', filesLeft: 10 });
  });

  test('代报: a post-holder writes it down for somebody; the number is kept sealed and shown masked', async () => {
    const { report, stored } = memoryVillage();
    const view = await report('linked-0302', {
      householdId: 'household-13',
      onBehalf: { name: '示例老人', phone: '13912345678', hasConsented: true },
    });
    expect(view.reporter).toMatchObject({
      name: '示例老人',
      proxyName: '示例linked-0302',
      phoneMasked: '139****5678',
      canCall: true,
    });
    const matter = stored(view.id);
    expect(matter.reporter.phoneSealed).toBe('sealed:13912345678');
    expect(JSON.stringify({ ...matter, reporter: { ...matter.reporter, phoneSealed: null } })).not.toContain(
      '13912345678',
    );
  });

  test.each([
    [
      'without consent',
      { onBehalf: { name: '示例老人' } },
      { code: 'INVALID_INPUT', facts: { field: 'onBehalf.hasConsented' } },
    ],
    ['of a household of another desk', { householdId: 'household-41' }, { code: 'HOUSEHOLD_NOT_FOUND' }],
    ['of another village', { householdId: 'household-x' }, { code: 'HOUSEHOLD_NOT_FOUND' }],
  ])('代报 %s is refused', async (_case, more, refused) => {
    const { refusal } = memoryVillage();
    const onBehalf = { name: '示例老人', hasConsented: true };
    const input = { ...INPUT, householdId: 'household-13', onBehalf, ...more };
    expect(await refusal('linked-0302', 'matter.report', input)).toMatchObject(refused);
  });

  test.each([
    ['a resident for somebody else', { onBehalf: { name: '示例老人', hasConsented: true } }, 'NOT_ALLOWED'],
    ["the neighbour's household", { householdId: 'household-13' }, 'HOUSEHOLD_NOT_FOUND'],
    ['a household that is not there', { householdId: 'household-99' }, 'HOUSEHOLD_NOT_FOUND'],
    [
      "another village's place",
      { householdId: undefined, placeId: `${OTHER_VILLAGE}/01` },
      'PLACE_NOT_FOUND',
    ],
    ['a village that is not there', { householdId: undefined, villageId: '140928208999' }, 'PLACE_NOT_FOUND'],
    ['an unknown category', { categoryId: 'nonsense' }, 'CATEGORY_NOT_FOUND'],
    ['nothing at all', { text: '  ' }, 'NOTHING_REPORTED'],
    ['too many files', { fileCount: 11 }, 'TOO_MANY_FILES'],
    [
      'a complaint about nobody of the village',
      { categoryId: 'complaint', aboutPersonId: 'neighbour' },
      'PERSON_NOT_FOUND',
    ],
  ])('refused: %s', async (_case, more, code) => {
    const { refusal, ports } = memoryVillage();
    expect((await refusal('resident', 'matter.report', { ...INPUT, ...more })).code).toBe(code);
    expect(ports.matters.table.all()).toEqual([]);
  });

  test.each([
    ['no key', { clientKey: undefined }, 'clientKey'],
    ['a short key', { clientKey: 'abc' }, 'clientKey'],
    ['text that is a number', { text: 7 }, 'text'],
    ['overlong text', { text: '字'.repeat(1001) }, 'text'],
    ['a point off the globe', { point: { latitude: 91, longitude: 0 } }, 'point.latitude'],
    ['half a file', { fileCount: 0.5 }, 'fileCount'],
    ['a place that is no code', { placeId: '../140928' }, 'placeId'],
    ['urgent in words', { isUrgent: 'yes' }, 'isUrgent'],
  ])('ill-formed: %s', async (_case, more, field) => {
    const { refusal } = memoryVillage();
    const refused = await refusal('resident', 'matter.report', { ...INPUT, ...more });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', facts: { field } });
  });

  test('a visitor must say which village', async () => {
    const { refusal } = memoryVillage();
    const input = { ...INPUT, householdId: undefined };
    expect(await refusal('stranger', 'matter.report', input)).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { field: 'villageId' },
    });
  });

  test.each(['text', 'placeWords'])('risky %s is refused and nothing is stored', async (field) => {
    const { refusal, ports } = memoryVillage();
    const input = { ...INPUT, [field]: `有${RISKY_WORD}` };
    expect(await refusal('resident', 'matter.report', input)).toEqual({
      code: 'TEXT_RISKY',
      facts: { field },
    });
    expect(ports.matters.table.all()).toEqual([]);
  });

  test('when WeChat does not answer nothing is stored, and a retry succeeds', async () => {
    const { call, refusal, ports } = memoryVillage();
    ports.wechat.isDown = true;
    expect((await refusal('resident', 'matter.report', INPUT)).code).toBe('SERVICE_UNAVAILABLE');
    expect(ports.matters.table.all()).toEqual([]);
    ports.wechat.isDown = false;
    expect((await call('resident', 'matter.report', INPUT)).version).toBe(1);
  });

  test('a new person row does not overwrite one that is there', async () => {
    const { report, ports } = memoryVillage();
    ports.people.people.put(person('stranger', { name: '示例访客' }));
    await report('stranger');
    expect(ports.people.people.get('stranger')?.name).toBe('示例访客');
  });

  test('report.preview says where it would go, and writes nothing', async () => {
    const { call, refusal, ports } = memoryVillage();
    const preview = await call('resident', 'report.preview', {
      categoryId: 'hazard',
      householdId: 'household-12',
    });
    expect(preview).toMatchObject({ deskId: GRID, level: 'grid', isUrgent: true });
    expect(
      (await refusal('neighbour', 'report.preview', { categoryId: 'repair', householdId: 'household-12' }))
        .code,
    ).toBe('HOUSEHOLD_NOT_FOUND');
    expect(ports.matters.table.all()).toEqual([]);
  });

  test('report.form offers categories, grids and post-holders of where one lives', async () => {
    const { call } = memoryVillage();
    const form = await call('resident', 'report.form');
    expect(form).toMatchObject({
      villageId: VILLAGE,
      household: { id: 'household-12' },
      family: [],
      canReportForOthers: false,
    });
    expect(form.grids.map(({ id }) => id)).toEqual([GRID, OTHER_GRID]);
    expect(form.holders[0]).toMatchObject({ personId: 'secretary', role: 'villageSecretary' });
    expect(await call('stranger', 'report.form')).toMatchObject({ villageId: null, grids: [], holders: [] });
    expect(await call('grid-03', 'report.form')).toMatchObject({
      villageId: VILLAGE,
      family: [],
      canReportForOthers: true,
    });
  });
});
