import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { at, DAY, HOUR, VILLAGE } from '../builders';
import { memoryVillage, person, type MemoryVillage } from '../memory/village';
import { matterLink } from '../../domain/notice/notice';

const inboxOf = (memory: MemoryVillage, personId: string) =>
  memory.ports.inbox.entries.all((entry) => entry.personId === personId);
const grant = (memory: MemoryVillage, personId: string, credits: Record<string, number>): void => {
  const before = memory.ports.people.people.get(personId) ?? person(personId);
  memory.ports.people.people.put({ ...before, credits });
};
const REPORTER = { 'template-reporter': 1 };

describe('信使', () => {
  test('what the outbox holds is in the inboxes, and the outbox is empty', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    await runCourier(memory.ports);
    expect(inboxOf(memory, 'resident')).toMatchObject([
      { template: 'received', link: matterLink(id), isRead: false },
    ]);
    expect(inboxOf(memory, 'linked-0302')).toMatchObject([
      { template: 'arrived', subject: '设施维修 · 村口路灯不亮' },
    ]);
    expect(memory.stored(id)).toMatchObject({ outbox: [], outboxAt: null, version: 1 });
    expect((await memory.call('resident', 'me.get')).unread).toBe(1);
  });

  test('delivered twice, or by two couriers at once, an entry is there once', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    const before = memory.stored(id);
    await Promise.all([runCourier(memory.ports), runCourier(memory.ports)]);
    memory.ports.matters.table.put(before);
    await memory.call('resident', 'inbox.read');
    await runCourier(memory.ports);
    expect(inboxOf(memory, 'resident')).toMatchObject([{ isRead: true }]);
  });

  test('somebody acting in between loses no notice', async () => {
    const memory = memoryVillage();
    const { id: matterId } = await memory.report();
    const { inbox } = memory.ports;
    const deliver = inbox.deliver.bind(inbox);
    jest.spyOn(inbox, 'deliver').mockImplementationOnce(async (entries) => {
      await deliver(entries);
      await memory.call('linked-0302', 'matter.acknowledge', { matterId });
    });
    await runCourier(memory.ports);
    await runCourier(memory.ports);
    expect(inboxOf(memory, 'resident').map(({ template }) => template)).toEqual(['received', 'acknowledged']);
    expect(memory.stored(matterId).outbox).toEqual([]);
  });

  test('all that waits for a person is one message for one credit, with nothing personal in it', async () => {
    const memory = memoryVillage();
    grant(memory, 'resident', REPORTER);
    const { id: matterId } = await memory.report();
    await memory.call('linked-0302', 'matter.acknowledge', { matterId });
    await runCourier(memory.ports);
    expect(memory.ports.wechat.sent).toEqual([
      {
        openid: 'openid-resident',
        templateId: 'template-reporter',
        page: `pages/matter/matter?id=${matterId}`,
        data: { number1: { value: '2' }, time2: { value: '2026-11-23 09:00' } },
      },
    ]);
    expect(memory.ports.people.people.get('resident')?.credits).toEqual({ 'template-reporter': 0 });
    expect(inboxOf(memory, 'resident').map(({ wechat }) => wechat)).toEqual(['sent', 'sent']);
  });

  test('two couriers at once send one message', async () => {
    const memory = memoryVillage();
    grant(memory, 'resident', { 'template-reporter': 5 });
    await memory.report();
    await runCourier({
      ...memory.ports,
      inbox: { ...memory.ports.inbox, waiting: async () => ({ rows: [], next: null }) },
    });
    await Promise.all([runCourier(memory.ports), runCourier(memory.ports)]);
    expect(memory.ports.wechat.sent).toHaveLength(1);
  });

  test('nothing goes out between 21:00 and 07:00 but what is urgent', async () => {
    const memory = memoryVillage();
    memory.now = at('2026-11-23 22:00');
    grant(memory, 'resident', { 'template-reporter': 5 });
    grant(memory, 'neighbour', { 'template-reporter': 5 });
    await memory.report('resident');
    await memory.report('neighbour', { isUrgent: true });
    await runCourier(memory.ports);
    expect(memory.ports.wechat.sent.map(({ openid }) => openid)).toEqual(['openid-neighbour']);
    memory.now = at('2026-11-24 07:00');
    await runCourier(memory.ports);
    expect(memory.ports.wechat.sent.map(({ openid }) => openid)).toEqual([
      'openid-neighbour',
      'openid-resident',
    ]);
  });

  test.each([
    ['no credit is left', () => undefined],
    [
      'WeChat says that they have withdrawn it',
      (memory: MemoryVillage) => {
        grant(memory, 'resident', REPORTER);
        memory.ports.wechat.refusing.add('openid-resident');
      },
    ],
  ])(
    'when %s the matter is on the list to be told by voice, and telling takes it off',
    async (_case, arrange) => {
      const memory = memoryVillage();
      const { id: matterId } = await memory.report();
      await memory.call('linked-0302', 'matter.acknowledge', { matterId });
      await memory.call('linked-0302', 'matter.ask', { matterId, words: '哪一盏？' });
      arrange(memory);
      await runCourier(memory.ports);
      expect(memory.stored(matterId)).toMatchObject({ untoldSinceAt: memory.now, version: 3 });
      const queue = await memory.call('linked-0302', 'desk.queue', { group: 'untold' });
      expect(queue).toMatchObject({ rows: [{ id: matterId }], counts: { untold: 1 } });
      await memory.call('linked-0302', 'matter.tell', { matterId });
      expect((await memory.call('linked-0302', 'desk.queue')).counts.untold).toBe(0);
    },
  );

  test('an ordinary notice without a credit asks for no call', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    await runCourier(memory.ports);
    expect(inboxOf(memory, 'resident')).toMatchObject([{ wechat: 'none', sendAt: null }]);
    expect(memory.stored(id).untoldSinceAt).toBeNull();
  });

  test('while WeChat is silent a message waits, keeps its credit, and is sent later', async () => {
    const memory = memoryVillage();
    grant(memory, 'resident', REPORTER);
    await memory.report();
    memory.ports.wechat.isDown = true;
    await runCourier(memory.ports);
    expect(inboxOf(memory, 'resident')).toMatchObject([{ wechat: 'waiting' }]);
    expect(memory.ports.people.people.get('resident')?.credits).toEqual(REPORTER);
    memory.ports.wechat.isDown = false;
    memory.now += HOUR;
    await runCourier(memory.ports);
    expect(inboxOf(memory, 'resident')).toMatchObject([{ wechat: 'sent' }]);
  });

  test('who sits at the desk when the courier comes is told; whom a complaint is about never', async () => {
    const memory = memoryVillage();
    await memory.report('resident', { categoryId: 'complaint', aboutPersonId: 'officer' });
    await runCourier(memory.ports);
    expect(inboxOf(memory, 'officer')).toEqual([]);
    expect(memory.ports.inbox.entries.all(({ template }) => template === 'arrived')).not.toEqual([]);
  });

  test('more outboxes than a page are all delivered', async () => {
    const memory = memoryVillage();
    memory.multiply((await memory.report()).id, 219);
    expect(await runCourier(memory.ports)).toMatchObject({ matters: 220 });
    expect(inboxOf(memory, 'linked-0302')).toHaveLength(220);
  });

  test('a matter that cannot be delivered holds up no other', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    memory.ports.matters.table.put({ ...memory.stored(id), villageId: '140928208999' });
    const other = await memory.report();
    await runCourier(memory.ports);
    expect(memory.stored(other.id).outbox).toEqual([]);
    expect(memory.ports.log.lines).toMatchObject([{ level: 'error', matterId: id }]);
  });

  test('an alarm is in the inbox of the village and of the township', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report('stranger');
    expect(memory.stored(id).deskId).toBe(VILLAGE);
    memory.now += 3 * DAY;
    await runClock(memory.ports);
    await runCourier(memory.ports);
    const alarmed = memory.ports.inbox.entries.all(({ template }) => template === 'alarmed');
    expect(alarmed.map(({ personId }) => personId).sort()).toEqual(['officer', 'secretary', 'supervisor']);
  });
});
