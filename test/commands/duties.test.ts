import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { memoryVillage, type MemoryVillage } from '../memory/village';

const STATION = {
  clientKey: 'station-1',
  name: '环境卫生岗',
  duties: ['看好门前路', ' '],
  holderId: 'resident',
};
const write = (village: MemoryVillage, personId: string, lines: readonly string[], version = 0) =>
  village.call(personId, 'duties.write', { office: 'gridMember', lines, version });
const officeOf = async (village: MemoryVillage, personId: string) =>
  (await village.call(personId, 'duties.get')).offices.find(({ office }) => office === 'gridMember');
const all = (village: MemoryVillage) => village.ports.records.duties.table.all();

describe('岗位职责', () => {
  it('the county’s template and the village’s own lines are read by whoever has the post', async () => {
    const village = memoryVillage();
    expect((await officeOf(village, 'grid-03'))?.county.length).toBeGreaterThan(1);
    await write(village, 'county-admin', ['受理、办理、回话']);
    await write(village, 'secretary', [' 每周看一次独居老人 ', '']);
    expect(await officeOf(village, 'grid-03')).toEqual({
      office: 'gridMember',
      county: ['受理、办理、回话'],
      village: ['每周看一次独居老人'],
    });
    const { own } = await village.call('grid-03', 'duties.get');
    expect(own).toMatchObject([{ office: 'gridMember', standsInFor: null }]);
    expect(await village.call('county-admin', 'duties.get')).toMatchObject({
      isTemplate: true,
      canWrite: true,
    });
  });

  it('somebody who belongs to no village reads the template and writes nothing', async () => {
    const village = memoryVillage();
    expect(await village.call('stranger', 'duties.get')).toMatchObject({ placeId: null, canWrite: false });
  });

  it('written on what was read before somebody else wrote: refused, nothing is overwritten', async () => {
    const village = memoryVillage();
    const { version } = await write(village, 'secretary', ['一']);
    expect(await write(village, 'secretary', ['一'], 0)).toEqual({ version });
    expect(
      await village.refusal('secretary', 'duties.write', { office: 'groupHead', lines: ['二'], version: 0 }),
    ).toMatchObject({ code: 'STALE_WRITE' });
    await write(village, 'secretary', ['二'], version);
    expect(all(village)[0]?.timeline).toHaveLength(2);
  });

  it.each([
    ['an officer', 'officer', {}, 'NOT_ALLOWED'],
    ['a grid member', 'grid-03', {}, 'NOT_ALLOWED'],
    ['a resident', 'resident', {}, 'NOT_ALLOWED'],
    ['the township', 'supervisor', {}, 'NOT_ALLOWED'],
    ['an office that is none', 'secretary', { office: 'countyAdmin' }, 'INVALID_INPUT'],
    ['too many lines', 'secretary', { lines: Array.from({ length: 13 }, () => '一') }, 'INVALID_INPUT'],
    ['too long', 'secretary', { lines: ['长'.repeat(81)] }, 'INVALID_INPUT'],
  ])('is refused: %s', async (_case, personId, more, code) => {
    const village = memoryVillage();
    const input = { office: 'gridMember', lines: ['一'], version: 0, ...more };
    expect(await village.refusal(personId, 'duties.write', input)).toMatchObject({ code });
    expect(all(village)).toEqual([]);
  });
});

describe('设岗定职', () => {
  it('a resident gets a post, hears of it, reads its duties and does its tasks', async () => {
    const village = memoryVillage();
    await village.call('secretary', 'station.open', STATION);
    await village.call('secretary', 'station.open', STATION);
    await runCourier(village.ports);
    const [entry] = village.ports.inbox.entries.all();
    expect(entry).toMatchObject({ personId: 'resident', template: 'stationGiven', subject: '环境卫生岗' });
    const { stations } = await village.call('resident', 'duties.get');
    expect(stations).toMatchObject([{ name: '环境卫生岗', duties: ['看好门前路'], isYours: true }]);
    const stationId = stations[0]?.id ?? '';
    const { taskId } = await village.call('secretary', 'task.give', {
      clientKey: 'task-0001',
      kind: 'task',
      what: '打扫前招呼邻居',
      responsibleId: 'resident',
      stationId,
      workdays: 2,
    });
    await village.call('resident', 'task.take', { taskId });
    await village.call('resident', 'task.finish', { taskId });
    const seen = await village.call('secretary', 'task.get', { taskId });
    expect(seen).toMatchObject({ stationName: '环境卫生岗', state: 'done' });
    expect(seen.timeline[0]).toMatchObject({ role: 'villager', name: '示例resident' });
    expect((await village.call('secretary', 'station.get', { stationId })).tasks).toHaveLength(1);
    expect((await village.call('neighbour', 'station.get', { stationId })).tasks).toEqual([]);
    await village.call('secretary', 'station.end', { stationId });
    await village.call('secretary', 'station.end', { stationId });
    expect((await village.call('neighbour', 'duties.get')).stations).toEqual([]);
    expect(all(village)[0]?.timeline).toHaveLength(2);
  });

  it.each([
    ['by an officer', 'officer', {}, 'NOT_ALLOWED'],
    ['by the county', 'county-admin', {}, 'NOT_ALLOWED'],
    ['for somebody of another village', 'secretary', { holderId: 'other-secretary' }, 'PERSON_NOT_FOUND'],
    ['without a duty', 'secretary', { duties: [] }, 'INVALID_INPUT'],
    ['without a name', 'secretary', { name: '岗' }, 'INVALID_INPUT'],
  ])('is refused: %s', async (_case, personId, more, code) => {
    const village = memoryVillage();
    expect(await village.refusal(personId, 'station.open', { ...STATION, ...more })).toMatchObject({ code });
    expect(all(village)).toEqual([]);
  });

  it('another village’s post is none here', async () => {
    const village = memoryVillage();
    await village.call('secretary', 'station.open', STATION);
    const stationId = (await village.call('secretary', 'duties.get')).stations[0]?.id;
    for (const personId of ['other-secretary', 'stranger'])
      expect(await village.refusal(personId, 'station.get', { stationId })).toMatchObject({
        code: 'STATION_NOT_FOUND',
      });
    expect(await village.refusal('other-secretary', 'station.end', { stationId })).toMatchObject({
      code: 'STATION_NOT_FOUND',
    });
  });
});
