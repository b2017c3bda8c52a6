import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

const VILLAGE = '140928208224';
const HOURS = 3_600_000;
const DAYS = 24 * HOURS;

test('AB 角 › a stand-in acts during a leave, and both names are on record', async () => {
  const [away, standIn] = [village.person('linked-0302'), village.person('linked-0301')];
  const matter = await given('a report to the desk of somebody on leave', async () =>
    village.person('resident-08').reports({ categoryId: 'help', text: '请人看看炉子。' }),
  );
  await then('the stand-in holds it, not the one who is away', async () => {
    expect(matter.holder.people).toEqual([
      expect.objectContaining({ standsInFor: expect.stringMatching(/^示例/) as unknown }),
    ]);
    await expect(standIn.queue('reported', '140928208224/03/02')).resolves.toContain(matter.id);
    await expect(away.isRefusedTo('acknowledge', matter)).resolves.toMatchObject({
      code: 'MATTER_NOT_FOUND',
    });
  });
  await when('the stand-in acknowledges', () => standIn.does('acknowledge', matter));
  await then('the line names 责任人 and 代办人', async () => {
    const [line] = (await standIn.sees(matter)).timeline;
    expect(line).toMatchObject({ type: 'acknowledged', who: { role: 'linkedMember', isYou: true } });
    expect(line?.who.standsInFor).toMatch(/^示例/);
  });
});

test('村级兜底 › nobody acts: the clock takes it through all levels, alarms daily, and the township sees it', async () => {
  const resident = village.person('resident-19');
  const matter = await given('a report on Monday morning that nobody touches', async () => {
    await village.monday();
    return resident.reports({ categoryId: 'opinion', text: '活动室老锁着门。' });
  });
  const levelNow = async () => (await resident.sees(matter)).level;

  await when('a working day passes at each desk', async () => {
    await village.passes(1 * DAYS);
    expect(await levelNow()).toBe('grid');
    await village.passes(1 * DAYS);
    expect(await levelNow()).toBe('village');
    await village.passes(1 * DAYS);
  });
  await then('it stays at the top with an alarm that the township sees', async () => {
    const seen = await resident.sees(matter);
    expect(seen).toMatchObject({ level: 'village', isAlarmed: true, holder: { deskId: VILLAGE } });
    expect(seen.timeline.filter(({ type }) => type === 'escalated')).toHaveLength(2);
    const { rows } = await village.person('supervisor').asks('township.matters', { group: 'alarmed' });
    expect(rows.map(({ id }) => id)).toContain(matter.id);
  });
  await when('two more days pass', () => village.passes(2 * DAYS));
  await then('the alarm has repeated each day, once, however often the clock looked', async () => {
    await village.sweeps();
    await village.sweeps();
    const alarms = (await resident.sees(matter)).timeline.filter(({ type }) => type === 'alarmed');
    expect(alarms).toHaveLength(3);
    await expect(village.person('secretary').hasHeard(matter)).resolves.toEqual(
      expect.arrayContaining(['alarmed', 'alarmed', 'alarmed']),
    );
    await expect(village.person('supervisor').hasHeard(matter)).resolves.toContain('alarmed');
  });
  await when('the township supervises and the secretary acknowledges', async () => {
    await village.person('supervisor').does('supervise', matter, { words: '请今天回复。' });
    await village.person('secretary').does('acknowledge', matter);
    await village.passes(1 * DAYS);
  });
  await then('the alarm is over', async () => {
    const seen = await resident.sees(matter);
    expect(seen.isAlarmed).toBe(false);
    expect(seen.timeline.filter(({ type }) => type === 'alarmed')).toHaveLength(3);
  });
});

test('空岗 › a matter for a vacant micro-grid goes to the grid at once, and says why', async () => {
  const resident = village.person('resident-06');
  const matter = await when('somebody of the vacant micro-grid reports', async () => {
    await village.monday();
    return resident.reports({ categoryId: 'repair', text: '路灯一闪一闪的。' });
  });
  await then('the grid holds it with the whole deadline, and the timeline tells why', async () => {
    expect(matter).toMatchObject({ state: 'reported', level: 'grid', holder: { deskId: '140928208224/02' } });
    expect(matter.timeline[0]?.route).toEqual([
      expect.objectContaining({ rule: 'household' }),
      expect.objectContaining({ rule: 'vacant', deskName: expect.stringContaining('示例二组') as unknown }),
    ]);
    expect(matter.holder.people.map(({ role }) => role).sort()).toEqual(['gridMember', 'groupHead']);
  });
});

test('请补充 › asking stops the handling clock until the answer, or for three days', async () => {
  const resident = village.person('resident-12');
  const linked = village.person('linked-0403');
  const matter = await given('a matter in hand', async () => {
    await village.monday();
    const reported = await resident.reports({ categoryId: 'policy', text: '想问低保怎么申请。' });
    return linked.does('acknowledge', reported);
  });
  await when('the desk asks', () => linked.does('ask', matter, { words: '家里几口人？' }));
  await then('nothing is promised while the answer is awaited', async () => {
    await expect(resident.sees(matter)).resolves.toMatchObject({ isWaitingForAnswer: true, dueAt: null });
  });
  await when('nobody answers for three days', () => village.passes(3 * DAYS));
  await then('the clock runs again from where it stood, and the matter is still in hand', async () => {
    const seen = await resident.sees(matter);
    expect(seen).toMatchObject({ state: 'acknowledged', level: 'microGrid', isWaitingForAnswer: false });
    expect(seen.timeline[0]?.type).toBe('answerExpired');
    expect(seen.dueAt).toBeGreaterThan(matter.dueAt ?? Infinity);
  });
});

test('免打扰 › between 21:00 and 07:00 only urgent messages leave; the inbox has them at once', async () => {
  const linked = village.person('linked-0303');
  const calm = await given('two reports late on a Monday evening', async () => {
    await village.monday();
    await village.passes(13 * HOURS);
    await village.sweeps();
    return village.person('resident-21').reports({ categoryId: 'sanitation', text: '夜里报的小事。' });
  });
  const sentAbout = async (id: string) =>
    (await village.messages()).filter(({ page }) => page.includes(id)).length;
  const urgent = await village
    .person('resident-09')
    .reports({ text: '水管爆了，院里进水。', isUrgent: true });
  await when('the courier comes at night', () => village.sweeps());
  await then('the urgent one has been sent and the calm one only lies in the inbox', async () => {
    await expect(linked.hasHeard(calm)).resolves.toContain('arrived');
    expect(await sentAbout(urgent.id)).toBeGreaterThan(0);
    expect(await sentAbout(calm.id)).toBe(0);
  });
  await when('the morning comes', async () => {
    await village.passes(10 * HOURS);
    await village.sweeps();
  });
  await then('what had waited has been sent', async () => {
    const { rows } = await linked.asks('inbox.list', {});
    expect(rows.map(({ link }) => link?.id)).toContain(calm.id);
    expect((await village.messages()).some(({ person }) => person === 'linked-0303')).toBe(true);
  });
});

test('告知 › when the message credits are used up the desk has to call', async () => {
  const resident = village.person('resident-24');
  const linked = village.person('linked-0403');
  const matter = await given('a resident without any credit left', async () => {
    await village.monday();
    const { personId } = await resident.asks('me.get', {});
    village.rewrites('people', personId, (stored) => stored.replace(/"credits":{[^}]*}/, '"credits":{}'));
    return resident.reports({ categoryId: 'policy', text: '医保卡刷不了。' });
  });
  await when('the desk resolves it', async () => {
    await linked.does('acknowledge', matter);
    await linked.does('resolve', matter, { outcome: 'explained', words: '卡过期了，已帮您约了换卡。' });
    await village.sweeps();
  });
  await then('the inbox has the news, no message was sent, and the desk is told to call', async () => {
    await expect(resident.hasHeard(matter)).resolves.toContain('resolved');
    expect((await village.messages()).some(({ person }) => person === 'resident-24')).toBe(false);
    await expect(linked.queue('untold')).resolves.toContain(matter.id);
  });
  await when('the resident comes to rate it', () => resident.does('rate', matter, { isSatisfied: true }));
  await then('nobody needs to call any more', async () => {
    await expect(linked.queue('untold')).resolves.not.toContain(matter.id);
  });
});

test('自动结案 › seven days without a rating close a resolved matter, unrated', async () => {
  const linked = village.person('linked-0202');
  const matter = await given('a resolved matter', async () => {
    await village.monday();
    const reported = await village.person('resident-05').reports({ text: '水压小。' });
    await linked.does('acknowledge', reported);
    return linked.does('resolve', reported, { outcome: 'fixed' });
  });
  await when('seven days pass', () => village.passes(7 * DAYS));
  await then('it is closed and unrated', async () => {
    await expect(village.person('resident-05').sees(matter)).resolves.toMatchObject({
      state: 'closed',
      isSatisfied: null,
    });
  });
});
