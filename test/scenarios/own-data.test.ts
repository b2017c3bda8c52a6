import type { MatterView } from '../../domain/contract';
import { DAY_MS } from '../../domain/deadline/local-time';
import { wordsOf } from '../words-of';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

/** Reported, done and rated. */
async function closed(residentId: string, linkedId: string, text: string): Promise<MatterView> {
  const [resident, linked] = [village.person(residentId), village.person(linkedId)];
  const matter = await resident.reports({ text });
  await linked.does('acknowledge', matter);
  await linked.does('resolve', matter, { outcome: 'fixed' });
  return resident.does('rate', matter, { isSatisfied: true });
}

test('谁看过我的电话 › the desk looks, and the person reads who it was and what for', async () => {
  const resident = village.person('resident-01');
  const matter = await given('a matter at the linked member’s desk', async () => {
    await village.morning();
    return resident.reports({ text: '路灯不亮。' });
  });
  await when('the linked member looks at the number', () =>
    village.person('linked-0101').asks('matter.phone', { matterId: matter.id }),
  );
  await then('the person sees it, with name, desk and matter, and nobody else does', async () => {
    const { rows } = await resident.asks('me.looks', {});
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ role: 'linkedMember', field: 'phone', matter: { id: matter.id } });
    expect(rows[0]?.name).toMatch(/^示例/);
    expect((await village.person('resident-25').asks('me.looks', {})).rows).toEqual([]);
    await resident.does('withdraw', matter);
  });
});

test('拿走我的信息 › the file has all of one’s own, and nothing of others', async () => {
  const resident = village.person('resident-04');
  await given('one’s own matter and a neighbour’s', async () => {
    await village.morning();
    await closed('resident-04', 'linked-0201', '我家门口的沟盖板断了。');
    const neighbour = village.person('resident-16');
    await neighbour.does('withdraw', await neighbour.reports({ text: '邻居家的事不该在里面。' }));
    await village.sweeps();
  });
  const words = await when('the person takes a copy', async () => {
    const file = await resident.asks('me.export', {});
    expect(file).toMatchObject({ fileName: '我的信息.docx', cursor: null, matters: 1 });
    return wordsOf(file.base64);
  });
  await then('name, number, household, words and timeline are in it', async () => {
    const me = await resident.asks('me.get', {});
    expect(words).toContain(me.name);
    expect(words).toMatch(/手机号：1\d{10}/);
    expect(words).toContain(me.binding?.householdLabel);
    for (const own of ['我家门口的沟盖板断了。', '已结案', '评价满意', '隐私说明 2026-11 版'])
      expect(words).toContain(own);
    expect(words).not.toContain('邻居家的事');
  });
});

test('撤回同意 › name and number are gone from the desk at once; the matter goes on', async () => {
  const resident = village.person('resident-07');
  const linked = village.person('linked-0301');
  const matter = await given('an open matter', async () => {
    await village.morning();
    return resident.reports({ text: '水管漏水。' });
  });
  await when('the person withdraws', async () => {
    await resident.asks('me.withdraw-consent', { openMatters: 'finish' });
    await village.sweeps();
  });
  await then('nobody can call, and the desk ends it all the same', async () => {
    const view = await linked.sees(matter);
    expect(view.reporter).toMatchObject({ name: null, phoneMasked: null, canCall: false });
    expect(view.erased).toEqual({ why: 'consentWithdrawn', isWhole: false });
    await linked.does('acknowledge', matter);
    await linked.does('resolve', matter, { outcome: 'fixed' });
    await village.sweeps();
    await expect(linked.queue('untold')).resolves.toEqual([]);
    expect((await resident.asks('me.rights', {})).requests).toMatchObject([{ kind: 'withdraw' }]);
    expect((await resident.asks('me.rights', {})).requests[0]?.doneAt).not.toBeNull();
    await resident.does('rate', matter, { isSatisfied: true });
  });
});

test('注销账号 › in the middle of an open matter', async () => {
  const resident = village.person('resident-10');
  const linked = village.person('linked-0401');
  const matter = await given('a matter that is being handled', async () => {
    await village.morning();
    const reported = await resident.reports({ text: '院墙要塌。' });
    return linked.does('acknowledge', reported);
  });
  await when('the person deletes the account', async () => {
    await resident.asks('me.delete-account', { openMatters: 'finish', isSure: true });
    await village.sweeps();
  });
  await then('they are a newcomer, and the desk ends it without a name', async () => {
    expect(await resident.asks('me.get', {})).toMatchObject({
      name: null,
      binding: null,
      hasConsented: false,
    });
    expect((await resident.asks('matters.mine', {})).rows).toEqual([]);
    await expect(resident.isRefused('matter.get', { matterId: matter.id })).resolves.toMatchObject({
      code: 'MATTER_NOT_FOUND',
    });
    expect((await linked.sees(matter)).reporter.name).toBeNull();
    await linked.does('resolve', matter, { outcome: 'fixed' });
    await village.passes(8 * DAY_MS);
    await village.sweeps();
  });
  await then('after its end the words are gone, and the receipt still verifies', async () => {
    const seen = await linked.sees(matter);
    expect([seen.text, seen.state]).toEqual(['', 'closed']);
    const { code, line, seal } = matter.receipt;
    await expect(
      village.person('visitor-01').asks('receipt.verify', { code, line, seal }),
    ).resolves.toMatchObject({
      isIntact: true,
      isErased: true,
    });
    expect((await resident.asks('me.rights', {})).requests).toMatchObject([{ kind: 'delete' }]);
  });
});

test('保存期限 › when the county’s time is over nobody is in it any more, and the chain still holds', async () => {
  const matter = await given('a matter that ended', async () => {
    await village.morning();
    return closed('resident-13', 'linked-0101', '桥栏杆断了。');
  });
  await when('the county keeps one year, and it passes', async () => {
    const admin = village.person('county-admin');
    const { revision } = await admin.asks('privacy.retention', {});
    const periods = { matterYears: 1, accessLogMonths: 6, inboxMonths: 6, revision };
    await admin.asks('privacy.set-retention', periods);
    await village.passes(370 * DAY_MS);
    await village.sweeps();
  });
  await then('no word and no name is left, and the receipt verifies', async () => {
    const view = await village.person('linked-0101').sees(matter);
    expect(view).toMatchObject({ text: '', state: 'closed', erased: { why: 'retention' } });
    expect(view.timeline.map(({ words }) => words).filter((words) => words !== null)).toEqual([]);
    const { code, line, seal } = matter.receipt;
    await expect(
      village.person('visitor-01').asks('receipt.verify', { code, line, seal }),
    ).resolves.toMatchObject({
      isIntact: true,
      isErased: true,
    });
    expect((await village.person('resident-01').asks('me.looks', {})).rows).toEqual([]);
    expect((await village.person('resident-13').asks('matters.mine', {})).rows).toEqual([]);
  });
});
