import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

const VILLAGE = '140928208224';

test('绑定 › a visitor asks to be bound to a household, the grid member confirms, and reports go the short way', async () => {
  const visitor = village.person('visitor-01');
  const gridMember = village.person('grid-02');

  const household = await given('a visitor who picks village, grid and household', async () => {
    await village.morning();
    const grids = await visitor.asks('places.grids', { villageId: VILLAGE });
    const grid = grids.find(({ name }) => name === '示例二组');
    const { rows } = await visitor.asks('places.households', { gridId: grid?.id ?? '', words: '45' });
    const [found] = rows;
    if (!found) throw new Error('household 45号 is not offered');
    expect(found.label).toMatch(/^45号 · 示\*.*$/);
    return found;
  });
  await when('they ask', async () => {
    await visitor.asks('me.save', { name: '示例访客', hasConsented: true });
    const me = await visitor.asks('binding.request', { householdId: household.id, name: '示例访客' });
    expect(me.binding).toMatchObject({ state: 'pending', householdId: household.id });
  });
  await then('nothing is theirs yet, and a request for another household is refused', async () => {
    await expect(
      visitor.isRefused('binding.request', { householdId: `${VILLAGE}-001`, name: '示例访客' }),
    ).resolves.toMatchObject({ code: 'ALREADY_BOUND' });
    expect((await visitor.asks('report.form', {})).household).toBeNull();
  });
  await when('the grid member confirms', async () => {
    const { rows } = await gridMember.asks('binding.pending', {});
    const asked = rows.find(({ name }) => name === '示例访客');
    await expect(
      village.person('other-grid-01').isRefused('binding.confirm', { bindingId: asked?.id ?? '' }),
    ).resolves.toMatchObject({ code: expect.stringMatching(/^(NOT_ALLOWED|BINDING_NOT_FOUND)$/) as unknown });
    await gridMember.asks('binding.confirm', { bindingId: asked?.id ?? '' });
  });
  await then('the visitor is a resident whose reports reach their micro-grid', async () => {
    await expect(visitor.asks('me.get', {})).resolves.toMatchObject({
      binding: { state: 'confirmed', placeNames: ['下鹿角村', '示例二组', '2号微网格'] },
    });
    const matter = await visitor.reports({ text: '水管冻了。' });
    expect(matter).toMatchObject({ level: 'microGrid', holder: { deskId: `${VILLAGE}/02/02` } });
  });
});

test('没有绑定 › a visitor’s report goes to the grid they pick, and without one to the village: never a dead end', async () => {
  const visitor = village.person('visitor-02');
  await village.morning();
  const picked = await when('a visitor picks a grid', () =>
    visitor.reports({
      categoryId: 'sanitation',
      text: '路边有垃圾。',
      villageId: VILLAGE,
      placeId: `${VILLAGE}/01`,
    }),
  );
  expect(picked).toMatchObject({ level: 'grid', holder: { deskId: `${VILLAGE}/01` } });
  const unplaced = await when('another time picks nothing', () =>
    visitor.reports({ categoryId: 'sanitation', text: '村外有垃圾。', villageId: VILLAGE }),
  );
  await then('it says so', () => {
    expect(unplaced).toMatchObject({ level: 'village', holder: { deskId: VILLAGE } });
    expect(unplaced.timeline[0]?.route).toContainEqual(expect.objectContaining({ rule: 'noPlace' }));
  });
});

test('没人的村 › a village without anybody keeps the matter with an alarm that the township sees', async () => {
  await village.morning();
  const matter = await when('somebody reports to a village that is not filled in', () =>
    village
      .person('resident-02')
      .reports({ text: '路过看见水管漏水。', villageId: '140928208225', placeId: '140928208225' }),
  );
  await then('it is never lost', async () => {
    expect(matter).toMatchObject({
      level: 'village',
      isAlarmed: true,
      holder: { deskId: '140928208225', people: [] },
    });
    const { rows } = await village.person('supervisor').asks('township.matters', { group: 'alarmed' });
    expect(rows.map(({ id }) => id)).toContain(matter.id);
  });
});
