import { HOUR_MS, startOfDay } from '../../domain/deadline/local-time';
import { reminderDays } from '../../domain/village/bulletin/remind';
import { docx, pdf } from '../document-files';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();
const VILLAGE = '140928208224';

test('通知 › published for one grid, told to its people alone, and gone once it is recalled', async () => {
  await village.morning();
  const secretary = village.person('secretary');
  const [there, elsewhere] = [village.person('resident-01'), village.person('head-02')];
  const { bulletinId } = await given('the secretary publishes for 白家沟小组', () =>
    secretary.asks('bulletin.publish', {
      clientKey: 'scenario-bulletin-1',
      kind: 'notice',
      title: '示例：明天停电',
      text: '明天上午检修线路。',
      placeId: `${VILLAGE}/01`,
    }),
  );
  await when('the courier has come by', () => village.sweeps());
  await then('its residents have it and are told once; another grid’s head has nothing', async () => {
    const { rows } = await there.asks('bulletins.list', {});
    expect(rows[0]).toMatchObject({ id: bulletinId, title: '示例：明天停电' });
    const told = (await there.asks('inbox.list', {})).rows.filter(({ link }) => link?.id === bulletinId);
    expect(told).toHaveLength(1);
    expect((await elsewhere.asks('bulletins.list', {})).rows.map(({ id }) => id)).not.toContain(bulletinId);
    expect((await elsewhere.isRefused('bulletin.get', { bulletinId })).code).toBe('RECORD_NOT_FOUND');
    expect(
      (await village.person('other-secretary').isRefused('bulletin.recall', { bulletinId, words: '撤' }))
        .code,
    ).toBe('RECORD_NOT_FOUND');
  });
  await when('it is recalled', () => secretary.asks('bulletin.recall', { bulletinId, words: '改期了' }));
  await then('nobody but the desk reads it any more', async () => {
    expect((await there.isRefused('bulletin.get', { bulletinId })).code).toBe('RECORD_NOT_FOUND');
    expect(await secretary.asks('bulletin.get', { bulletinId })).toMatchObject({
      recalled: { words: '改期了' },
    });
  });
});

test('公开 › what a quarter owes is gone once it is published, with pictures that are shown when checked', async () => {
  await village.morning();
  const secretary = village.person('secretary');
  const { owed } = await secretary.asks('bulletins.list', {});
  const finance = owed.find(({ kind }) => kind === 'finance');
  const period = finance?.period ?? '';
  const { bulletinId } = await secretary.asks('bulletin.publish', {
    clientKey: 'scenario-finance-1',
    kind: 'finance',
    title: '示例：季度收支',
    text: '收入 79135 元，支出 61200 元。',
    placeId: VILLAGE,
    period,
  });
  const { desk } = await secretary.asks('bulletin.get', { bulletinId });
  const fileId = await village.uploads('secretary', `${desk?.uploadPath}a.jpg`, 'a page of the books');
  await secretary.asks('bulletin.attach', { bulletinId, fileIds: [fileId] });
  await village.sweeps();
  await village.sweeps();
  const seen = await village.person('resident-01').asks('bulletin.get', { bulletinId });
  expect(seen.pictures.map(({ url }) => url !== null)).toEqual([true]);
  expect((await secretary.asks('bulletins.list', {})).owed.map(({ kind }) => kind)).not.toContain('finance');
});

test('附件 › what a file is its bytes say; residents open the very file, and after a recall nobody does', async () => {
  await village.morning();
  const secretary = village.person('secretary');
  const resident = village.person('resident-01');
  const { bulletinId } = await secretary.asks('bulletin.publish', {
    clientKey: 'scenario-documents-1',
    kind: 'affairs',
    title: '示例：低保评议结果',
    text: '见附件。',
    placeId: VILLAGE,
  });
  const { desk } = await secretary.asks('bulletin.get', { bulletinId });
  const add = async (bytes: Uint8Array, name: string) => ({
    bulletinId,
    name,
    fileId: await village.uploads('secretary', `${desk?.uploadPath}${name.length}.bin`, bytes),
  });
  const bomb = await add(docx({ 'word/a.xml': Buffer.alloc(20_000_000, ' ') }), '名单.docx');
  expect(await secretary.isRefused('bulletin.addDocument', bomb)).toMatchObject({
    code: 'FILE_UNREADABLE',
    facts: { why: 'size' },
  });
  const file = pdf('示例名单');
  await secretary.asks('bulletin.addDocument', await add(file, '../低保名单.doc'));
  const { documents } = await resident.asks('bulletin.get', { bulletinId });
  expect(documents).toMatchObject([{ name: '低保名单.pdf', bytes: file.length }]);
  const url = documents[0]?.url ?? '';
  const opened = await fetch(url);
  expect(Buffer.from(await opened.arrayBuffer()).equals(Buffer.from(file))).toBe(true);
  const spare = await add(pdf('另一份'), '另一份名单.pdf');
  await secretary.asks('bulletin.addDocument', spare);
  const both = (await resident.asks('bulletin.get', { bulletinId })).documents;
  const other = both.find(({ fileId }) => fileId === spare.fileId)?.url ?? '';
  expect((await fetch(other)).ok).toBe(true);
  const out = { bulletinId, fileId: spare.fileId, words: '示例：传错了' };
  expect((await resident.isRefused('bulletin.removeDocument', out)).code).toBe('NOT_ALLOWED');
  await secretary.asks('bulletin.removeDocument', out);
  await village.sweeps();
  expect([(await fetch(other)).ok, (await fetch(url)).ok]).toEqual([false, true]);
  expect((await resident.asks('bulletin.get', { bulletinId })).documents).toHaveLength(1);
  await secretary.asks('bulletin.recall', { bulletinId, words: '名单有误' });
  expect((await resident.isRefused('bulletin.get', { bulletinId })).code).toBe('RECORD_NOT_FOUND');
  await village.sweeps();
  expect((await fetch(url)).ok).toBe(false);
});

test('提醒公开 › by the clock on its Monday: the village’s desk once, and not for what is published already', async () => {
  await village.morning();
  const [secretary, resident] = [village.person('secretary'), village.person('resident-01')];
  const { owed } = await secretary.asks('bulletins.list', {});
  const party = owed.find(({ kind }) => kind === 'party');
  const days = reminderDays(party?.period ?? '').map((day) => startOfDay(day) + 9 * HOUR_MS);
  const next = days.find((at) => at > village.now) ?? 0;
  await secretary.asks('bulletin.publish', {
    clientKey: 'scenario-owed-affairs',
    kind: 'affairs',
    title: '示例：季度村务',
    text: '见正文。',
    placeId: VILLAGE,
    period: party?.period ?? '',
  });
  const heard = async (who: typeof secretary) =>
    (await who.asks('inbox.list', {})).rows.filter(({ template }) => template === 'bulletinOwed');
  expect(await heard(secretary)).toEqual([]);
  await village.passes(next - village.now);
  await village.sweeps();
  const told = await heard(secretary);
  expect(told.map(({ subject }) => subject)).toEqual([expect.stringContaining('党务公开')]);
  expect(told[0]?.subject).not.toContain('村务公开');
  await village.passes(24 * HOUR_MS);
  expect(await heard(secretary)).toHaveLength(1);
  expect(await heard(resident)).toEqual([]);
});
