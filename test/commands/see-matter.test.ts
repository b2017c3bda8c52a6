import { MICRO_GRID, POSTS, post, township, TOWNSHIP, village, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';

const COMPLAINT = { categoryId: 'complaint', text: '办事态度不好' };

describe('谁看得到什么', () => {
  test.each([
    ['resident', { name: '示例resident', isYou: true, phoneMasked: '138****0001', canCall: false }],
    ['linked-0302', { name: '示例resident', isYou: false, phoneMasked: '138****0001', canCall: true }],
    ['grid-03', { name: '示例resident', phoneMasked: '138****0001', canCall: false }],
    ['secretary', { name: '示例resident', canCall: false }],
    ['supervisor', { name: '示例resident', canCall: false }],
  ])('%s sees the reporter as their relation allows', async (personId, reporter) => {
    const { report, call } = memoryVillage();
    const { id: matterId } = await report();
    expect((await call(personId, 'matter.get', { matterId })).reporter).toMatchObject(reporter);
  });

  test.each(['neighbour', 'stranger', 'grid-04', 'linked-0301', 'other-secretary'])(
    '%s does not know of it',
    async (personId) => {
      const { report, refusal } = memoryVillage();
      const { id: matterId } = await report();
      expect((await refusal(personId, 'matter.get', { matterId })).code).toBe('MATTER_NOT_FOUND');
    },
  );

  test('匿名: only the holding desk learns name, phone and household, in the view and in the timeline', async () => {
    const { report, call } = memoryVillage();
    const { id: matterId } = await report('resident', {
      isNameHidden: true,
      point: { latitude: 38.9, longitude: 111.8 },
    });
    const holder = await call('linked-0302', 'matter.get', { matterId });
    expect(holder.reporter.name).toBe('示例resident');
    expect(holder.where).toContain('12号');
    for (const personId of ['grid-03', 'secretary', 'supervisor']) {
      const view = await call(personId, 'matter.get', { matterId });
      expect(view.reporter).toMatchObject({ name: null, phoneMasked: null, canCall: false });
      expect(view).toMatchObject({ point: null, timeline: [{ who: { name: null, role: 'reporter' } }] });
      expect(JSON.stringify(view)).not.toMatch(/示例resident|12号|13800000001/);
    }
  });

  test('the holding desk can be called: work phones are shown in full to whom it serves', async () => {
    const { report, call, ports } = memoryVillage();
    const posts = [
      ...POSTS.filter(({ deskId }) => deskId !== MICRO_GRID),
      post(MICRO_GRID, 'linked-0302', { phoneSealed: 'sealed:13800000302' }),
    ];
    ports.places.all.put(village({ posts }));
    const { id: matterId } = await report();
    const { holder } = await call('resident', 'matter.get', { matterId });
    expect(holder.people).toEqual([
      {
        personId: 'linked-0302',
        name: '示例linked-0302',
        role: 'linkedMember',
        standsInFor: null,
        phone: '13800000302',
      },
    ]);
    const home = await call('resident', 'home.get');
    expect(home.contacts.map(({ personId }) => personId)).toEqual([
      'linked-0302',
      'grid-03',
      'head-03',
      'secretary',
      'officer',
    ]);
  });

  test('the way up is shown, and where it is', async () => {
    const { report, call } = memoryVillage();
    const { id: matterId } = await report();
    await call('linked-0302', 'matter.escalate', { matterId, words: '上报' });
    const { path } = await call('resident', 'matter.get', { matterId });
    expect(path.map(({ level, mark }) => [level, mark])).toEqual([
      ['microGrid', 'passed'],
      ['grid', 'here'],
      ['village', 'ahead'],
    ]);
  });

  test('exactly the moves that are open are named, with what their forms need', async () => {
    const { report, call } = memoryVillage();
    const { id: matterId } = await report();
    await call('linked-0302', 'matter.acknowledge', { matterId });
    const { moves } = await call('linked-0302', 'matter.get', { matterId });
    expect(moves.map(({ action }) => action)).toEqual([
      'resolve',
      'note',
      'ask',
      'escalate',
      'extend',
      'decline',
      'merge',
    ]);
    expect(moves.find(({ action }) => action === 'escalate')).toMatchObject({
      needsWords: true,
      toDeskName: '示例/03',
    });
    expect(moves.find(({ action }) => action === 'resolve')?.quickReplies?.length).toBeGreaterThan(0);
  });
});

describe('投诉的当事人', () => {
  /** A complaint that the village holds, as all complaints begin there. */
  async function complaint(aboutPersonId = 'linked-0302') {
    const memory = memoryVillage();
    const view = await memory.report('resident', { ...COMPLAINT, aboutPersonId });
    return { memory, view, matterId: view.id };
  }

  test('never sees it', async () => {
    const { memory, view, matterId } = await complaint();
    expect(view.holder.deskId).toBe(VILLAGE);
    expect((await memory.refusal('linked-0302', 'matter.get', { matterId })).code).toBe('MATTER_NOT_FOUND');
  });

  test('not even when they come to sit at the holding desk: neither in its queue nor in its counts', async () => {
    const { memory, matterId } = await complaint();
    memory.ports.places.all.put(village({ posts: [...POSTS, post(VILLAGE, 'linked-0302')] }));
    expect((await memory.refusal('linked-0302', 'matter.acknowledge', { matterId })).code).toBe(
      'MATTER_NOT_FOUND',
    );
    const queue = await memory.call('linked-0302', 'desk.queue', { deskId: VILLAGE });
    expect(queue).toMatchObject({
      rows: [],
      counts: { reported: 0, acknowledged: 0, overdue: 0, dueSoon: 0 },
    });
    expect(await memory.call('linked-0302', 'village.board')).toMatchObject({ open: 0, alarmed: [] });
    expect((await memory.call('secretary', 'desk.queue')).counts.reported).toBe(1);
  });

  test('about the village secretary it is held by the township, which acts on it', async () => {
    const { memory, view, matterId } = await complaint('secretary');
    expect(view.holder).toMatchObject({
      deskId: TOWNSHIP,
      level: 'township',
      deskName: township().places[0]?.name,
    });
    expect(view.path).toMatchObject([{ level: 'township', mark: 'here' }]);
    const held = await memory.call('supervisor', 'township.matters', { group: 'held' });
    expect(held).toMatchObject({ counts: { held: 1 }, rows: [{ id: matterId, canAcknowledge: true }] });
    expect(await memory.call('supervisor', 'matter.acknowledge', { matterId })).toMatchObject({
      state: 'acknowledged',
    });
    expect((await memory.refusal('secretary', 'matter.get', { matterId })).code).toBe('MATTER_NOT_FOUND');
    expect(await memory.call('secretary', 'village.board')).toMatchObject({ open: 0 });
  });
});

describe('查看电话', () => {
  const phone = async (village_: MemoryVillage, personId: string) => {
    const { id: matterId } = await village_.report();
    return { matterId, answer: await village_.answer(personId, 'matter.phone', { matterId }) };
  };

  test('the holding desk gets the full number, and the look is written down', async () => {
    const memory = memoryVillage();
    const { matterId, answer } = await phone(memory, 'linked-0302');
    expect(answer).toEqual({ ok: true, data: { phone: '13800000001' }, at: memory.now });
    expect(memory.ports.people.accessLog.all()).toMatchObject([
      {
        byPersonId: 'linked-0302',
        deskId: MICRO_GRID,
        subjectPersonId: 'resident',
        matterId,
        field: 'phone',
        at: memory.now,
      },
    ]);
  });

  test('without the entry in the access log there is no number', async () => {
    const memory = memoryVillage();
    jest.spyOn(memory.ports.people, 'logAccess').mockRejectedValue(new Error('the disk is full'));
    const { answer } = await phone(memory, 'linked-0302');
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL', requestId: 'request-1' } });
    expect(JSON.stringify(answer)).not.toContain('13800000001');
  });

  test.each([
    ['grid-03', 'NOT_YOUR_DESK'],
    ['supervisor', 'NOT_YOUR_DESK'],
    ['resident', 'NOT_ALLOWED'],
    ['neighbour', 'MATTER_NOT_FOUND'],
    ['other-secretary', 'MATTER_NOT_FOUND'],
  ])('%s is refused with %s, and no look is written down', async (personId, code) => {
    const memory = memoryVillage();
    expect((await phone(memory, personId)).answer).toMatchObject({ ok: false, error: { code } });
    expect(memory.ports.people.accessLog.all()).toEqual([]);
  });
});

describe('核验回执', () => {
  test('anyone signed in can check a receipt, and learns no name and no words', async () => {
    const { report, call } = memoryVillage();
    const { receipt } = await report();
    const typed = receipt.code.toLowerCase().replace('-', ' ');
    const verified = await call('stranger', 'receipt.verify', {
      code: typed,
      line: 1,
      seal: receipt.seal.toUpperCase(),
    });
    expect(verified).toMatchObject({
      isIntact: true,
      brokenAt: null,
      code: receipt.code,
      lines: [{ line: 1, type: 'reported', seal: receipt.seal }],
    });
    expect(JSON.stringify(verified)).not.toMatch(/示例|路灯|resident/);
  });

  test('a line that was rewritten, or a seal that was not given out, does not hold', async () => {
    const { report, call, ports, stored } = memoryVillage();
    const { receipt, id } = await report();
    expect(
      await call('stranger', 'receipt.verify', { code: receipt.code, line: 1, seal: '0'.repeat(16) }),
    ).toMatchObject({ isIntact: false, brokenAt: 1 });
    ports.matters.table.put({ ...stored(id), text: '改过的话' });
    expect(await call('stranger', 'receipt.verify', { code: receipt.code })).toMatchObject({
      isIntact: false,
      brokenAt: 1,
    });
  });

  test.each(['00000000', 'ABC', '', '路灯'])('%s is no receipt', async (code) => {
    expect((await memoryVillage().refusal('stranger', 'receipt.verify', { code })).code).toBe(
      'RECEIPT_NOT_FOUND',
    );
  });
});
