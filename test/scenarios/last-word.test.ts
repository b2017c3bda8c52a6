import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

test('重办 › not solved: the same desk tries again, the second time the desk above', async () => {
  const [resident, linked, head] = [
    village.person('resident-21'),
    village.person('linked-0303'),
    village.person('head-03'),
  ];
  const matter = await given('a matter that was called resolved', async () => {
    await village.morning();
    const reported = await resident.reports({ categoryId: 'sanitation', text: '羊粪堆在路边。' });
    await linked.does('acknowledge', reported);
    return linked.does('resolve', reported, { outcome: 'fixed' });
  });
  await when('the reporter is not satisfied', () =>
    resident.does('rate', matter, { isSatisfied: false, words: '又堆上了。' }),
  );
  await then('the same desk has it in hand again, with a fresh deadline', async () => {
    const again = await linked.sees(matter);
    expect(again).toMatchObject({
      state: 'acknowledged',
      level: 'microGrid',
      dueKind: 'handle',
      outcome: null,
    });
    expect(again.dueAt).not.toBeNull();
  });
  await when('it is resolved and reopened once more', async () => {
    await linked.does('resolve', matter, { outcome: 'fixed' });
    await resident.does('reopen', matter, { words: '还是堆在路边，请组里管。' });
  });
  await then('the grid gets it, afresh', async () => {
    await expect(head.sees(matter)).resolves.toMatchObject({ state: 'reported', level: 'grid' });
    await expect(linked.isRefusedTo('resolve', matter, { outcome: 'fixed' })).resolves.toMatchObject({
      code: 'NOT_YOUR_DESK',
    });
  });
  await when('the grid solves it and the reporter is satisfied', async () => {
    await head.does('acknowledge', matter);
    await head.does('resolve', matter, { outcome: 'fixed' });
    await resident.does('rate', matter, { isSatisfied: true });
  });
  await then('it counts as satisfied, and as reopened twice', async () => {
    const { thisMonth } = await village.person('secretary').asks('village.board', {});
    expect(thisMonth).toMatchObject({ closed: 1, rated: 1, satisfied: 1 });
    const types = (await resident.sees(matter)).timeline.map(({ type }) => type);
    expect(types.filter((type) => type === 'reopened')).toHaveLength(2);
  });
});

test('异议 › a refusal may be objected to once, and the desk above decides', async () => {
  const [resident, linked, head] = [
    village.person('resident-24'),
    village.person('linked-0403'),
    village.person('head-04'),
  ];
  const matter = await given('a report that the desk refuses with its reason', async () => {
    await village.morning();
    const reported = await resident.reports({ categoryId: 'policy', text: '危房改造想再报一次。' });
    await expect(linked.isRefusedTo('decline', reported, { words: ' ' })).resolves.toMatchObject({
      code: 'REASON_NEEDED',
    });
    return linked.does('decline', reported, { words: '今年名额已报完。' });
  });
  await when('the reporter objects', async () => {
    expect((await resident.sees(matter)).moves.map(({ action }) => action)).toContain('object');
    await resident.does('object', matter, { words: '鉴定书还在，请再看看。' });
  });
  await then('the grid holds it', async () => {
    await expect(head.sees(matter)).resolves.toMatchObject({ state: 'reported', level: 'grid' });
  });
  await when('the grid refuses as well', () =>
    head.does('decline', matter, { words: '核过了，不符合今年条件。' }),
  );
  await then('there is no second objection', async () => {
    expect((await resident.sees(matter)).moves.map(({ action }) => action)).not.toContain('object');
    await expect(resident.isRefusedTo('object', matter, { words: '还是不服。' })).resolves.toMatchObject({
      code: 'OBJECTION_CLOSED',
    });
  });
});

test('延期 › once for each desk, with a reason that the reporter sees', async () => {
  const [resident, linked] = [village.person('resident-04'), village.person('linked-0201')];
  const matter = await given('a matter in hand', async () => {
    await village.morning();
    return linked.does('acknowledge', await resident.reports({ text: '水表不转。' }));
  });
  await when('the desk extends it', () => linked.does('extend', matter, { words: '新表周四到货。' }));
  await then('the promise has moved, the reason is told, and it cannot be done again', async () => {
    const seen = await resident.sees(matter);
    expect(seen.dueAt).toBeGreaterThan(matter.dueAt ?? Infinity);
    expect(seen.timeline[0]).toMatchObject({ type: 'extended', words: '新表周四到货。' });
    await expect(linked.isRefusedTo('extend', matter, { words: '再延。' })).resolves.toMatchObject({
      code: 'ALREADY_EXTENDED',
    });
  });
});

test('转报乡镇 › what is beyond the village is said to be so, and is on the township’s list', async () => {
  const matter = await given('a matter at the village', async () => {
    await village.morning();
    const reported = await village.person('resident-17').reports({ text: '乡道的桥断了栏杆。' });
    await village.person('linked-0202').does('escalate', reported, { words: '我修不了。' });
    return village.person('grid-02').does('escalate', reported, { words: '桥归乡里。' });
  });
  await when('the village refers it', async () => {
    const secretary = village.person('secretary');
    await secretary.does('acknowledge', matter);
    await expect(secretary.isRefusedTo('resolve', matter, { outcome: 'referred' })).resolves.toMatchObject({
      code: 'REASON_NEEDED',
    });
    await secretary.does('resolve', matter, { outcome: 'referred', words: '已书面转报乡里。' });
  });
  await then('the supervisor finds it, and it no longer counts as kept in the village', async () => {
    const { rows } = await village.person('supervisor').asks('township.matters', { group: 'referred' });
    expect(rows.map(({ id }) => id)).toContain(matter.id);
    const closed = await village.person('resident-17').does('rate', matter, { isSatisfied: true });
    expect(closed).toMatchObject({ state: 'closed', outcome: 'referred' });
    const { thisMonth } = await village.person('secretary').asks('village.board', {});
    expect(thisMonth.closedInVillage).toBe(thisMonth.closed - 1);
  });
});
