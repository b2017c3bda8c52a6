import { given, then, when } from './support/steps';
import { useVillage } from './support/village';
import { newClientKey } from './support/villager';

const village = useVillage();

const MICRO = '140928208224/01/02';
const GRID = '140928208224/01';
const VILLAGE = '140928208224';

test('小事不出网 › a leak is solved in the micro-grid and the reporter closes it', async () => {
  const resident = village.person('resident-02');
  const linked = village.person('linked-0102');

  const matter = await given('a resident reports a leak', async () => {
    await village.morning();
    return resident.reports({ text: '水管接头往外冒水。' });
  });
  await then('it lies on the desk nearest to the household', async () => {
    expect(matter).toMatchObject({ state: 'reported', level: 'microGrid', holder: { deskId: MICRO } });
    expect(matter.path.map(({ mark }) => mark)).toEqual(['here', 'ahead', 'ahead']);
    await expect(linked.queue('reported')).resolves.toContain(matter.id);
  });

  await when('the linked member acknowledges, notes and resolves it', async () => {
    await linked.does('acknowledge', matter);
    await linked.does('note', matter, { words: '水管工下午到。' });
    await linked.does('resolve', matter, { outcome: 'fixed' });
  });
  await then('the reporter may rate it, and being satisfied closes it', async () => {
    const resolved = await resident.sees(matter);
    expect(resolved.moves.map(({ action }) => action)).toEqual(expect.arrayContaining(['rate', 'reopen']));
    const closed = await resident.does('rate', matter, { isSatisfied: true });
    expect(closed).toMatchObject({ state: 'closed', outcome: 'fixed', isSatisfied: true, moves: [] });
    expect(closed.timeline.map(({ type }) => type)).toEqual([
      'rated',
      'resolved',
      'noted',
      'acknowledged',
      'reported',
    ]);
  });
  await then('the board counts it as a small matter that stayed in the grid', async () => {
    const { thisMonth } = await village.person('secretary').asks('village.board', {});
    expect(thisMonth).toMatchObject({ closed: 1, closedInGrid: 1, closedInVillage: 1, satisfied: 1 });
    expect(thisMonth.closedInGridPercent).toBe(100);
  });
});

test('大事不出村 › a matter climbs to the village by hand and is solved there', async () => {
  const resident = village.person('resident-14');
  const [linked, head, secretary] = ['linked-0102', 'head-01', 'secretary'].map((id) => village.person(id));
  if (!linked || !head || !secretary) throw new Error('the sample lacks somebody');

  const matter = await given('a well that the micro-grid cannot mend', async () => {
    await village.morning();
    return resident.reports({ text: '机井不出水，好几家浇不上地。' });
  });
  await when('the linked member and then the group head pass it up with their reasons', async () => {
    const passed = await linked.does('escalate', matter, { words: '泵坏了，要组里出面。' });
    expect(passed).toMatchObject({ state: 'reported', level: 'grid', holder: { deskId: GRID } });
    await head.does('acknowledge', matter);
    await head.does('escalate', matter, { words: '换泵要两千多，请村里定。' });
  });
  await then('the village holds it and the desks below stay as helpers', async () => {
    await expect(secretary.sees(matter)).resolves.toMatchObject({
      level: 'village',
      holder: { deskId: VILLAGE },
    });
    await expect(linked.queue('helping')).resolves.toContain(matter.id);
    const helper = await linked.does('note', matter, { words: '泵的型号抄下来了。' });
    expect(helper.moves.map(({ action }) => action)).toEqual(['note']);
    await expect(linked.isRefusedTo('resolve', matter, { outcome: 'fixed' })).resolves.toMatchObject({
      code: 'NOT_YOUR_DESK',
    });
  });
  await when('the secretary resolves it', async () => {
    await secretary.does('acknowledge', matter);
    await secretary.does('resolve', matter, { outcome: 'fixed', words: '新泵已装好。' });
  });
  await then('the resident has heard of every step and sees the whole way', async () => {
    await village.sweeps();
    await expect(resident.hasHeard(matter)).resolves.toEqual(
      expect.arrayContaining(['received', 'escalated', 'acknowledged', 'resolved']),
    );
    const { path } = await resident.sees(matter);
    expect(path).toEqual([
      expect.objectContaining({ level: 'microGrid', mark: 'passed' }),
      expect.objectContaining({ level: 'grid', mark: 'passed' }),
      expect.objectContaining({ level: 'village', mark: 'here' }),
    ]);
  });
});

test('交办 › the grid hands a matter down to a micro-grid that is nearer', async () => {
  const head = village.person('head-04');
  const matter = await given('a matter that the grid holds', async () => {
    await village.morning();
    const reported = await village.person('resident-10').reports({ text: '门前路面塌了一块。' });
    return village.person('linked-0401').does('escalate', reported, { words: '要组里派人。' });
  });
  expect(matter.level).toBe('grid');
  const target = '140928208224/04/02';
  await when('the head sends it back down with a reason', () =>
    head.does('send-back', matter, { deskId: target, words: '离2号微网格最近，请先垫上。' }),
  );
  await then('the micro-grid holds it afresh', async () => {
    const held = await village.person('linked-0402').sees(matter);
    expect(held).toMatchObject({ state: 'reported', level: 'microGrid', holder: { deskId: target } });
    expect(held.timeline[0]).toMatchObject({ type: 'sentBack', words: '离2号微网格最近，请先垫上。' });
  });
});

test('撤回 › the reporter takes a matter back, and it is nobody’s work any more', async () => {
  const resident = village.person('resident-03');
  const matter = await given('a report that is no longer needed', async () => {
    await village.morning();
    return resident.reports({ categoryId: 'repair', text: '路灯不亮。' });
  });
  await when('the reporter withdraws it', () => resident.does('withdraw', matter, { words: '邻居修好了。' }));
  await then('it ends, and the desk can do nothing to it', async () => {
    const linked = village.person('linked-0103');
    await expect(linked.queue('reported')).resolves.not.toContain(matter.id);
    await expect(linked.isRefusedTo('acknowledge', matter)).resolves.toMatchObject({
      code: 'MOVE_NOT_OPEN',
      facts: { action: 'acknowledge', state: 'withdrawn' },
    });
  });
});

test('代报 › a linked member reports for an old person without a phone, who is told by a visit', async () => {
  const linked = village.person('linked-0201');
  const matter = await given('a proxy report with the consent recorded', async () => {
    await village.morning();
    return linked.reports({
      categoryId: 'help',
      text: '老人药快吃完了，请人代取。',
      householdId: '140928208224-033',
      onBehalf: { name: '示例老人', hasConsented: true },
    });
  });
  await when('it has been done', async () => {
    await linked.does('acknowledge', matter);
    await linked.does('resolve', matter, { outcome: 'fixed' });
  });
  await then('no message can reach the person, so the desk has it on its 告知 list', async () => {
    await village.sweeps();
    await expect(linked.queue('untold')).resolves.toContain(matter.id);
  });
  await when('somebody has gone there and told them', () =>
    linked.does('tell', matter, { words: '已上门说明。' }),
  );
  await then('it is off the list, and the line is on record', async () => {
    await expect(linked.queue('untold')).resolves.not.toContain(matter.id);
    const seen = await linked.sees(matter);
    expect(seen.untoldSinceAt).toBeNull();
    expect(seen.timeline[0]).toMatchObject({ type: 'told', words: '已上门说明。' });
    expect(seen.reporter).toMatchObject({ name: '示例老人', isYou: false });
  });
});

test('代报 › without the consent nothing is written down, and a resident may not do it at all', async () => {
  await village.morning();
  const onBehalf = { name: '示例老人', hasConsented: true } as const;
  const refused = await village.person('resident-02').isRefused('matter.report', {
    clientKey: newClientKey(),
    categoryId: 'help',
    text: '帮邻居报。',
    onBehalf,
  });
  expect(refused.code).toBe('NOT_ALLOWED');
});

test('匿名 › a hidden name is seen by the holding desk alone', async () => {
  const matter = await given('a report with the name hidden', async () => {
    await village.morning();
    return village.person('resident-11').reports({
      categoryId: 'sanitation',
      text: '狗没拴，追着娃娃跑。',
      isNameHidden: true,
    });
  });
  const reporterSeenBy = async (id: string) => (await village.person(id).sees(matter)).reporter;
  await then('the holding desk sees it, the desk above and the township do not', async () => {
    expect((await reporterSeenBy('linked-0402')).name).not.toBeNull();
    expect(await reporterSeenBy('grid-04')).toMatchObject({ name: null, phoneMasked: null, canCall: false });
    expect(await reporterSeenBy('supervisor')).toMatchObject({ name: null, phoneMasked: null });
  });
  await when('it goes up', () =>
    village.person('linked-0402').does('escalate', matter, { words: '养狗的是亲戚，请组里管。' }),
  );
  await then('the new desk sees the name and the old one no longer does', async () => {
    expect((await reporterSeenBy('grid-04')).name).not.toBeNull();
    expect((await reporterSeenBy('linked-0402')).name).toBeNull();
  });
});

test('弱网 › a report that is sent again is one matter', async () => {
  const resident = village.person('resident-09');
  await village.morning();
  const clientKey = newClientKey();
  const report = { clientKey, text: '断网时报的事。' };
  const answers = await when('the phone sends it three times, twice at once', async () => [
    ...(await Promise.all([resident.reports(report), resident.reports(report)])),
    await resident.reports(report),
  ]);
  await then('there is one, with one first line', async () => {
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const { rows } = await resident.asks('matters.mine', { filter: 'all' });
    expect(rows.filter(({ text }) => text === report.text)).toHaveLength(1);
    expect((await resident.sees({ id: answers[0]?.id ?? '' })).timeline).toHaveLength(1);
  });
});
