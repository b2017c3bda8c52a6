import { uploadPath } from '../../domain/record/files';
import { receiveVerdict } from '../../cloudfunctions/_app/sweeps/receive-verdict';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { brokenLine } from '../../domain/record/line';
import { binding, GRID, VILLAGE } from '../builders';
import { memoryVillage, OTHER_VILLAGE, type MemoryVillage } from '../memory/village';

const DRAFT = {
  clientKey: 'bulletin-1',
  kind: 'notice',
  title: '停水通知',
  text: '明天上午八点到十二点停水，请提前存水。',
  placeId: VILLAGE,
};

const publish = (village: MemoryVillage, more: object = {}) =>
  village.call('secretary', 'bulletin.publish', { ...DRAFT, ...more });
const titles = async (village: MemoryVillage, personId: string): Promise<readonly string[]> =>
  (await village.call(personId, 'bulletins.list')).rows.map(({ title }) => title);

describe('公开与通知', () => {
  it('is seen at once by those whom it is for, and told to each of them once', async () => {
    const village = memoryVillage();
    const { bulletinId } = await publish(village);
    expect(await publish(village)).toEqual({ bulletinId });
    for (const personId of ['resident', 'neighbour', 'linked-0302', 'secretary'])
      expect(await titles(village, personId)).toEqual(['停水通知']);
    await runCourier(village.ports);
    await runCourier(village.ports);
    const told = village.ports.inbox.entries.all().filter(({ template }) => template === 'bulletin');
    expect(told.map(({ personId }) => personId)).toEqual([...new Set(told.map(({ personId }) => personId))]);
    expect(told.map(({ personId }) => personId)).toEqual(expect.arrayContaining(['resident', 'neighbour']));
    expect(told.map(({ personId }) => personId)).not.toContain('secretary');
    expect(told[0]).toMatchObject({ subject: '停水通知', link: { kind: 'bulletins', id: bulletinId } });
  });

  it('a village of thousands is told whole, also when the courier dies on the way, each person once', async () => {
    const village = memoryVillage();
    const { people, inbox, records } = village.ports;
    const crowd = Array.from({ length: 1_250 }, (_, at) => `crowd-${at}`);
    for (const personId of crowd) people.bindings.put(binding(personId));
    const { bulletinId } = await publish(village);
    const deliver = inbox.deliver;
    let slices = 0;
    inbox.deliver = (entries) => {
      slices += 1;
      return slices === 4 ? Promise.reject(new Error('died')) : deliver(entries);
    };
    await runCourier(village.ports);
    const told = () => inbox.entries.all(({ template }) => template === 'bulletin');
    const before = told().length;
    expect(before).toBeGreaterThanOrEqual(600);
    expect(before).toBeLessThan(800);
    expect((await records.bulletins.get(bulletinId))?.outbox[0]?.deliveredTo).toBeDefined();
    inbox.deliver = deliver;
    await runCourier(village.ports);
    const ids = told().map(({ personId }) => personId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(crowd.filter((id) => !ids.includes(id))).toEqual([]);
    expect(await records.bulletins.get(bulletinId)).toMatchObject({ outbox: [], outboxAt: null });
    const { desk } = await village.call('secretary', 'bulletin.get', { bulletinId });
    expect(desk?.reach).toBe(ids.length + 1);
  });

  it('recalled while a village is being told: the rest hear nothing', async () => {
    const village = memoryVillage();
    const { people, inbox } = village.ports;
    for (let at = 0; at < 450; at += 1) people.bindings.put(binding(`crowd-${at}`));
    const { bulletinId } = await publish(village);
    const deliver = inbox.deliver;
    let slices = 0;
    inbox.deliver = async (entries) => {
      slices += 1;
      if (slices === 2) await village.call('secretary', 'bulletin.recall', { bulletinId, words: '发错了' });
      await deliver(entries);
    };
    await runCourier(village.ports);
    inbox.deliver = deliver;
    await runCourier(village.ports);
    const told = inbox.entries.all(({ template }) => template === 'bulletin');
    expect(told.length).toBeLessThan(450);
  });

  it('is nothing to another village, another grid, or somebody unbound', async () => {
    const village = memoryVillage();
    const { bulletinId } = await publish(village, { placeId: `${VILLAGE}/04` });
    for (const personId of ['resident', 'other-secretary', 'stranger', 'supervisor']) {
      expect(await titles(village, personId)).toEqual([]);
      expect(await village.refusal(personId, 'bulletin.get', { bulletinId })).toMatchObject({
        code: 'RECORD_NOT_FOUND',
      });
    }
    expect((await village.call('stranger', 'bulletins.list')).villageNames).toEqual([]);
  });

  it('for party members only: not shown to other residents', async () => {
    const village = memoryVillage();
    await publish(village, { kind: 'party', isPartyOnly: true });
    expect(await titles(village, 'resident')).toEqual([]);
    expect(await titles(village, 'linked-0302')).toEqual(['停水通知']);
  });

  it('recalled: gone at once for everybody but the desk, and not told any more', async () => {
    const village = memoryVillage();
    const { bulletinId } = await publish(village);
    expect(await village.refusal('secretary', 'bulletin.recall', { bulletinId, words: ' ' })).toMatchObject({
      code: 'REASON_NEEDED',
    });
    await village.call('secretary', 'bulletin.recall', { bulletinId, words: '日子写错了' });
    await village.call('secretary', 'bulletin.recall', { bulletinId, words: '又点了一次' });
    await runCourier(village.ports);
    expect(village.ports.inbox.entries.all().filter(({ template }) => template === 'bulletin')).toEqual([]);
    expect(await titles(village, 'resident')).toEqual([]);
    const seen = await village.call('secretary', 'bulletin.get', { bulletinId });
    expect(seen).toMatchObject({
      isRecalled: true,
      recalled: { words: '日子写错了' },
      desk: { canRecall: false },
    });
  });

  it('shows those who publish how many it is for, and nobody who has read it', async () => {
    const village = memoryVillage();
    const { bulletinId } = await publish(village, { placeId: GRID });
    const desk = await village.call('secretary', 'bulletin.get', { bulletinId });
    expect(desk.desk?.reach).toBeGreaterThan(2);
    expect((await village.call('resident', 'bulletin.get', { bulletinId })).desk).toBeNull();
  });

  it('pictures are shown once checked; a risky one never', async () => {
    const village = memoryVillage();
    const { bulletinId } = await publish(village);
    const { desk } = await village.call('secretary', 'bulletin.get', { bulletinId });
    const fileIds = ['a.jpg', 'b.jpg'].map((name) => `cloud://env.bucket/${desk?.uploadPath}${name}`);
    await village.call('secretary', 'bulletin.attach', { bulletinId, fileIds });
    await runCourier(village.ports);
    expect((await village.call('resident', 'bulletin.get', { bulletinId })).pictures).toEqual([]);
    const [good, bad] = village.ports.records.bulletins.table.get(bulletinId)?.media ?? [];
    await receiveVerdict(village.ports, { checkId: good?.checkId ?? '', outcome: 'pass' });
    await receiveVerdict(village.ports, { checkId: bad?.checkId ?? '', outcome: 'risky' });
    expect((await village.call('resident', 'bulletin.get', { bulletinId })).pictures).toHaveLength(1);
    expect((await village.call('secretary', 'bulletin.get', { bulletinId })).pictures).toHaveLength(1);
  });

  it('somebody else’s file, or a tenth, is refused and nothing changes', async () => {
    const village = memoryVillage();
    const { bulletinId } = await publish(village);
    const before = village.ports.records.bulletins.table.get(bulletinId);
    const mine = (name: string) =>
      `cloud://env.bucket/${uploadPath('bulletins', bulletinId, 'secretary')}${name}.jpg`;
    const attach = (fileIds: readonly string[]) =>
      village.refusal('secretary', 'bulletin.attach', { bulletinId, fileIds });
    expect(
      await attach([`cloud://env.bucket/${uploadPath('matters', bulletinId, 'secretary')}a.jpg`]),
    ).toMatchObject({
      code: 'FILE_NOT_YOURS',
    });
    expect(await attach(Array.from('abcdefghij', mine))).toMatchObject({ code: 'TOO_MANY_FILES' });
    expect(village.ports.records.bulletins.table.get(bulletinId)).toEqual(before);
  });

  it.each([
    ['a resident', 'resident', {}, 'NOT_ALLOWED'],
    ['a grid member', 'grid-03', {}, 'NOT_ALLOWED'],
    ['the township', 'supervisor', {}, 'NOT_ALLOWED'],
    ['for another village', 'secretary', { placeId: OTHER_VILLAGE }, 'PLACE_NOT_FOUND'],
    ['for a grid that is none', 'secretary', { placeId: `${VILLAGE}/99` }, 'PLACE_NOT_FOUND'],
    ['a quarter to come', 'secretary', { kind: 'finance', period: '2099-Q1' }, 'INVALID_INPUT'],
    ['a notice of a quarter', 'secretary', { period: '2026-Q3' }, 'INVALID_INPUT'],
    ['an end that is past', 'secretary', { untilAt: 1_000_000_000_000 }, 'INVALID_INPUT'],
    ['no title', 'secretary', { title: ' ' }, 'INVALID_INPUT'],
    ['too long', 'secretary', { text: '长'.repeat(5001) }, 'INVALID_INPUT'],
  ])('is refused: %s', async (_case, personId, more, code) => {
    const village = memoryVillage();
    expect(await village.refusal(personId, 'bulletin.publish', { ...DRAFT, ...more })).toMatchObject({
      code,
    });
    expect(village.ports.records.bulletins.table.all()).toEqual([]);
  });

  it('keeps its history unbroken: what was published can’t be rewritten unseen', async () => {
    const village = memoryVillage();
    const { bulletinId } = await publish(village);
    await village.call('secretary', 'bulletin.recall', { bulletinId, words: '写错了' });
    const stored = village.ports.records.bulletins.table.get(bulletinId);
    if (!stored) throw new Error('nothing was stored');
    const { _id, villageId, kind, title, audience, period, text, timeline } = stored;
    const origin = (shown: string) => ({
      facts: { _id, villageId, kind, title, audience, period },
      wordsOf: (line: number, { words }: { readonly words: string | null }) => (line === 1 ? shown : words),
    });
    expect(brokenLine(origin(text), timeline)).toBeNull();
    expect(brokenLine(origin('后天停水'), timeline)).toBe(1);
  });
});
