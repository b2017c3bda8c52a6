import { DAY_MS } from '../../domain/deadline/local-time';
import type { Villager } from './support/villager';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

/** 同报与并案 · Neighbours of one micro-grid: resident-01, resident-13 and resident-25 (of resident-01's household). */
const village = useVillage();

const GROUP = '140928208224/01/01';
const household = (number: number) => `140928208224-${String(number).padStart(3, '0')}`;
const [first, second, third] = ['resident-01', 'resident-13', 'resident-25'].map((id) => village.person(id));
const desk = village.person('linked-0101');
const grid = village.person('grid-01');

if (!first || !second || !third) throw new Error('three are needed');

const offersTo = (who: Villager, number: number, words = '') =>
  who.asks('report.similar', { categoryId: 'repair', householdId: household(number), words });

test('同报 › offered without names or words, joined, told at each step, and ended when the last is satisfied', async () => {
  await village.morning();
  const text = '张三家东墙外的水管冻裂了，我电话13800000123。';
  const matter = await given('a matter of the first', () => first.reports({ text, placeWords: '李四家旁' }));
  await given('a photo of it', async () => {
    const fileId = await village.uploads(first.id, `${matter.uploadPath ?? ''}a.png`, 'png');
    await first.does('attach', matter, { files: [{ fileId, kind: 'photo' }] });
    await village.sweeps();
  });
  const offers = await when('the second writes of the same', () => offersTo(second, 4, '水管'));
  await then('it is offered: things and place, nothing of a person', () => {
    expect(offers).toMatchObject([
      { matterId: matter.id, things: ['水管'], likeness: 'sameGroup', reporterCount: 1, isYours: false },
    ]);
    expect(offers[0]?.excerpt).toBeNull();
    for (const secret of ['张三', '李四', '东墙', '138', '示例', first.id])
      expect(JSON.stringify(offers)).not.toContain(secret);
  });
  await then('the first is offered their own as their own', async () => {
    expect(await offersTo(first, 1)).toMatchObject([{ matterId: matter.id, isYours: true }]);
  });
  await when('the second has it too', async () => {
    const joined = await second.does('join', matter, { words: '我家也没水了', isNameHidden: true });
    expect(joined).toMatchObject({ isJoined: true, reporterCount: 2, text: '', joiners: [] });
    expect(JSON.stringify(joined)).not.toMatch(/张三|李四|13800000123/);
    const { personId } = await first.asks('me.get', {});
    expect(joined.media).toEqual([]);
    expect(JSON.stringify({ ...joined, uploadPath: '' })).not.toContain(personId);
    expect((await desk.sees(matter)).media).toHaveLength(1);
  });
  await when('the desk handles it', async () => {
    await desk.does('acknowledge', matter);
    await desk.does('note', matter, { words: '已叫人换管' });
    await desk.does('resolve', matter, { outcome: 'fixed' });
    await village.sweeps();
  });
  await then('both heard of each step, the desk of the second', async () => {
    for (const who of [first, second])
      expect(await who.hasHeard(matter)).toEqual(expect.arrayContaining(['acknowledged', 'resolved']));
    expect(await desk.hasHeard(matter)).toContain('joined');
  });
  await then('the desk knows who; the second hid their name from desks above', async () => {
    expect((await desk.sees(matter)).joiners).toHaveLength(1);
    expect((await desk.sees(matter)).joiners[0]?.name).toMatch(/^示例/);
    expect((await grid.sees(matter)).joiners).toMatchObject([{ name: null }]);
  });
  await then('one satisfied of two leaves it open, the second ends it', async () => {
    expect((await first.does('rate', matter, { isSatisfied: true })).state).toBe('resolved');
    expect((await first.isRefusedTo('rate', matter, { isSatisfied: true })).code).toBe('MOVE_NOT_OPEN');
    expect((await second.does('rate', matter, { isSatisfied: true })).state).toBe('closed');
  });
  await then('nobody joins any more', async () => {
    expect((await third.isRefusedTo('join', matter)).code).toBe('MOVE_NOT_OPEN');
    expect(await offersTo(third, 1)).toEqual([]);
  });
});

test('评价 › one who isn’t satisfied reopens it for all, whatever the others said', async () => {
  await village.morning();
  const matter = await first.reports({ text: '井盖坏了。' });
  await second.does('join', matter);
  await third.does('join', matter);
  await desk.does('acknowledge', matter);
  await desk.does('resolve', matter, { outcome: 'fixed' });
  await first.does('rate', matter, { isSatisfied: true });
  const reopened = await second.does('rate', matter, { isSatisfied: false, words: '还在晃' });
  expect(reopened.state).toBe('acknowledged');
  expect(JSON.stringify(await first.sees(matter))).not.toContain('还在晃');
  await desk.does('resolve', matter, { outcome: 'fixed' });
  await first.does('rate', matter, { isSatisfied: true });
  await second.does('rate', matter, { isSatisfied: true });
  expect((await first.sees(matter)).state).toBe('resolved');
  await village.passes(8 * DAY_MS);
  expect((await first.sees(matter)).state).toBe('closed');
});

test('同时 › ten taps of two neighbours at once make two reporters; one leaves and is told nothing more', async () => {
  await village.morning();
  const matter = await first.reports({ text: '巷口的路灯不亮。' });
  const taps = Array.from({ length: 10 }, (_, tap) => (tap % 2 === 0 ? second : third));
  await Promise.all(taps.map((who) => who.tries('matter.join', { matterId: matter.id })));
  for (const who of [second, third]) await who.tries('matter.join', { matterId: matter.id });
  expect((await desk.sees(matter)).joiners).toHaveLength(2);
  expect((await desk.sees(matter)).timeline.filter(({ type }) => type === 'joined')).toHaveLength(2);
  await third.does('leave', matter);
  expect((await third.isRefused('matter.get', { matterId: matter.id })).code).toBe('MATTER_NOT_FOUND');
  await desk.does('acknowledge', matter);
  await village.sweeps();
  expect(await third.hasHeard(matter)).not.toContain('acknowledged');
  expect(await second.hasHeard(matter)).toContain('acknowledged');
  await first.does('withdraw', matter);
  expect((await second.sees(matter)).state).toBe('acknowledged');
  await second.does('withdraw', matter);
  expect((await desk.sees(matter)).state).toBe('withdrawn');
});

test('别村 › nothing is offered, joined or seen', async () => {
  await village.morning();
  const matter = await first.reports({ text: '路面塌了。' });
  const elsewhere = { categoryId: 'repair', placeId: GROUP };
  for (const id of ['other-resident-01', 'other-secretary', 'visitor-01', 'pending-01']) {
    const who = village.person(id);
    expect(await who.asks('report.similar', elsewhere)).toEqual([]);
    expect((await who.isRefusedTo('join', matter)).code).toBe('MATTER_NOT_FOUND');
    expect((await who.isRefused('matter.get', { matterId: matter.id })).code).toBe('MATTER_NOT_FOUND');
  }
  const help = await first.reports({ categoryId: 'help', text: '想借轮椅。' });
  expect((await second.isRefusedTo('join', help)).code).toBe('MATTER_NOT_FOUND');
  expect((await desk.sees(matter)).reporterCount).toBe(1);
});

test('并案 › two become one, everybody is told and may rate; a wrong one is undone with the time it had left', async () => {
  await village.monday();
  const into = await first.reports({ text: '桥栏杆断了两根。' });
  const matter = await second.reports({ text: '河上的桥栏杆断了，孩子过不安全。' });
  const { rows } = await desk.asks('matter.merge-candidates', { matterId: matter.id });
  expect(rows[0]?.id).toBe(into.id);
  const target = { intoMatterId: into.id };
  const refused = village.person('other-secretary').isRefusedTo('merge', matter, target);
  expect((await refused).code).toBe('MATTER_NOT_FOUND');
  expect((await second.isRefusedTo('merge', matter, target)).code).toBe('MATTER_NOT_FOUND');

  const merged = await when('the desk merges them', () => desk.does('merge', matter, target));
  expect(merged).toMatchObject({ state: 'merged', mergedInto: { matterId: into.id } });
  await village.sweeps();
  await then('the second reporter has heard and follows the other, without its words', async () => {
    expect(await second.hasHeard(matter)).toContain('merged');
    expect(await second.sees(into)).toMatchObject({ isJoined: true, text: '', reporterCount: 2 });
    expect((await third.isRefusedTo('join', matter)).code).toBe('MOVE_NOT_OPEN');
  });
  await when('it was wrong and is undone', async () => {
    const back = await desk.does('unmerge', matter, { words: '不是一座桥' });
    expect(back).toMatchObject({ state: 'reported', mergedInto: null });
    await village.sweeps();
  });
  await then('each has their own again and knows of it', async () => {
    expect(await second.hasHeard(matter)).toContain('unmerged');
    expect((await second.isRefused('matter.get', { matterId: into.id })).code).toBe('MATTER_NOT_FOUND');
    expect((await first.sees(into)).reporterCount).toBe(1);
    expect((await second.sees(matter)).dueAt).toBeGreaterThan(matter.dueAt ?? Infinity);
  });
  await when('merged for good, the one task is resolved', async () => {
    await desk.does('merge', matter, target);
    await desk.does('acknowledge', into);
    await desk.does('resolve', into, { outcome: 'fixed' });
    await village.sweeps();
  });
  await then('both rate the one task', async () => {
    expect(await second.hasHeard(into)).toContain('resolved');
    await second.does('rate', into, { isSatisfied: true });
    expect((await first.does('rate', into, { isSatisfied: true })).state).toBe('closed');
  });
  for (const { code } of [into, matter])
    expect(await first.asks('receipt.verify', { code })).toMatchObject({ isIntact: true });
});
