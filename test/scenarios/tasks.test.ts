import { DAY_MS, MINUTE_MS } from '../../domain/deadline/local-time';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();
const VILLAGE = '140928208224';
const PHOTO = 'the river, clean';

test('任务 › given, taken, overdue and gone up, done with a photo, sent back once, confirmed', async () => {
  await village.monday();
  const secretary = village.person('secretary');
  const member = village.person('grid-01');
  const { candidates } = await secretary.asks('task.form', { kind: 'task' });
  const me = (await member.asks('me.get', {})).personId;
  expect(candidates.map(({ responsibleId }) => responsibleId)).toContain(me);
  const { taskId } = await given('the secretary asks the grid member for something', () =>
    secretary.asks('task.give', {
      clientKey: 'scenario-task-1',
      kind: 'task',
      what: '示例：清河道垃圾',
      responsibleId: me,
      workdays: 1,
    }),
  );
  await when('the courier has come by', () => village.sweeps());
  await then('it leads from the message to its page', async () => {
    const [entry] = (await member.asks('inbox.list', {})).rows.filter(({ link }) => link?.id === taskId);
    expect(entry).toMatchObject({ template: 'taskGiven', page: `village/task/task?id=${taskId}` });
    await member.asks('task.take', { taskId });
  });
  await when('its day goes by, and another', () => village.passes(3 * DAY_MS));
  await then('the village and then the township know', async () => {
    const raised = (await secretary.asks('tasks.mine', {})).raised.map(({ id }) => id);
    expect(raised).toContain(taskId);
    const alarmed = (await village.person('supervisor').asks('inbox.list', {})).rows;
    expect(alarmed.some(({ link, template }) => link?.id === taskId && template === 'taskAlarmed')).toBe(
      true,
    );
  });
  await when('it is done, with a photo', async () => {
    const { uploadPath } = await member.asks('task.get', { taskId });
    const fileId = await village.uploads('grid-01', `${uploadPath}a.jpg`, PHOTO);
    await member.asks('task.attach', { taskId, fileIds: [fileId] });
    await member.asks('task.finish', { taskId, words: '清完了' });
    await village.sweeps();
    await village.sweeps();
  });
  await then('the secretary sees the photo, sends it back once, and confirms', async () => {
    const seen = await secretary.asks('task.get', { taskId });
    expect(seen.photos.map(({ url }) => url !== null)).toEqual([true]);
    await secretary.asks('task.send-back', { taskId, words: '桥下还有' });
    await member.asks('task.finish', { taskId });
    expect((await secretary.isRefused('task.send-back', { taskId, words: '还有' })).code).toBe(
      'MOVE_NOT_OPEN',
    );
    await secretary.asks('task.confirm', { taskId });
    expect((await member.asks('tasks.mine', {})).rows.map(({ id }) => id)).not.toContain(taskId);
    const other = village.person('other-secretary');
    expect((await other.isRefused('task.get', { taskId })).code).toBe('RECORD_NOT_FOUND');
  });
});

test('整改台账 › one lamp, reported twice, is one entry; accepted, come back, and in the Excel ledger', async () => {
  await village.morning();
  const secretary = village.person('secretary');
  const officer = village.person('officer-01');
  const me = (await officer.asks('me.get', {})).personId;
  const report = async (id: string) =>
    (await village.person(id).reports({ text: '示例：村口路灯又不亮了' })).id;
  const first = await report('resident-01');
  const second = await report('resident-02');
  const { taskId } = await secretary.asks('task.give', {
    clientKey: 'scenario-entry-1',
    kind: 'rectification',
    what: '示例：村口路灯总坏',
    responsibleId: me,
    workdays: 5,
    matterIds: [first, second],
  });
  await then('both ends show it', async () => {
    for (const matterId of [first, second])
      expect((await secretary.asks('matter.get', { matterId })).tasks.map((one) => one.taskId)).toEqual([
        taskId,
      ]);
    expect((await secretary.asks('task.get', { taskId })).matters).toHaveLength(2);
  });
  await officer.asks('task.take', { taskId });
  await officer.asks('task.finish', { taskId, words: '换了线' });
  await secretary.asks('task.confirm', { taskId });
  await secretary.asks('task.reopen', { taskId, words: '又坏了', workdays: 3 });
  await officer.asks('task.finish', { taskId, words: '换了灯杆' });
  await secretary.asks('task.confirm', { taskId });
  const { id: jobId } = await secretary.asks('job.export', {
    clientKey: 'scenario-ledger',
    kind: 'rectification',
  });
  const job = await secretary.asks('job.push', { jobId });
  expect(job.sheets).toMatchObject([{ name: '整改台账', rows: 1 }]);
});

test('设岗定职 › the secretary gives a resident a post; the duties are read where they are written', async () => {
  await village.morning();
  const secretary = village.person('secretary');
  const resident = village.person('resident-03');
  const { personId } = await resident.asks('me.get', {});
  await village.person('county-admin').asks('duties.write', {
    office: 'gridMember',
    lines: ['按时受理、办理、回话'],
    version: 0,
  });
  await secretary.asks('duties.write', { office: 'gridMember', lines: ['看独居老人'], version: 0 });
  await secretary.asks('station.open', {
    clientKey: 'scenario-station',
    name: '环境卫生岗',
    duties: ['看好水渠'],
    holderId: personId,
  });
  const read = await village.person('grid-01').asks('duties.get', {});
  expect(read.offices.find(({ office }) => office === 'gridMember')).toMatchObject({
    county: ['按时受理、办理、回话'],
    village: ['看独居老人'],
  });
  const { candidates } = await secretary.asks('task.form', { kind: 'task' });
  const station = candidates.find(({ stationName }) => stationName === '环境卫生岗');
  const { taskId } = await secretary.asks('task.give', {
    clientKey: 'scenario-station-task',
    kind: 'task',
    what: '示例：清水渠',
    responsibleId: station?.responsibleId ?? '',
    stationId: station?.stationId ?? '',
    workdays: 3,
  });
  await resident.asks('task.take', { taskId });
  expect((await resident.asks('tasks.mine', {})).rows.map(({ id }) => id)).toEqual([taskId]);
  expect((await resident.asks('duties.get', {})).stations).toMatchObject([{ isYours: true }]);
  expect((await village.person('other-resident-01').asks('duties.get', {})).stations).toEqual([]);
  await when('the post ends, and the clock has come by', async () => {
    await secretary.asks('station.end', { stationId: station?.stationId ?? '' });
    await village.passes(2 * MINUTE_MS);
  });
  await then('its open task is with who asked, and with nobody else', async () => {
    expect((await resident.asks('tasks.mine', {})).rows).toEqual([]);
    expect((await resident.isRefused('task.finish', { taskId })).code).toBe('RECORD_NOT_FOUND');
    const { toAssign } = await secretary.asks('tasks.mine', {});
    expect(toAssign.map(({ id, isLeft }) => ({ id, isLeft }))).toEqual([{ id: taskId, isLeft: true }]);
    const told = (await secretary.asks('inbox.list', {})).rows;
    expect(told.some(({ link, template }) => link?.id === taskId && template === 'taskLeft')).toBe(true);
  });
  expect(village.warnings).toEqual([]);
  expect(read.placeId).toBe(VILLAGE);
});
