import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { verifyChain } from '../../domain/matter/chain';
import { DAY } from '../builders';
import { memoryVillage } from '../memory/village';
import { clockRuns, closedMatter, FINISH, MINUTE, WITHDRAW } from './arrange-privacy';

describe('撤回同意', () => {
  test('name, number and messages stop at once; the request is done by the clock', async () => {
    const village = memoryVillage();
    const { call, ports } = village;
    await call('resident', 'me.grant-messages', { templateIds: ['template-reporter'] });
    const { id: matterId } = await village.report();
    await runCourier(ports);
    const rights = await call('resident', 'me.withdraw-consent', FINISH);
    expect(rights).toMatchObject({ hasConsented: false, requests: [{ kind: 'withdraw', doneAt: null }] });
    expect(ports.people.people.get('resident')).toMatchObject({ name: '', phoneSealed: null, credits: {} });
    expect((await call('linked-0302', 'matter.get', { matterId })).reporter).toMatchObject({
      phoneMasked: null,
    });

    await clockRuns(village);
    expect(await call('resident', 'me.rights')).toMatchObject({ requests: [{ doneAt: village.now }] });
    expect((await call('resident', 'me.get')).binding).toBeNull();
    const view = await call('linked-0302', 'matter.get', { matterId });
    expect(view.reporter).toMatchObject({ name: null, phoneMasked: null, canCall: false });
    expect(JSON.stringify(view)).not.toContain('示例resident');
    expect(await call('linked-0302', 'matter.phone', { matterId })).toEqual({ phone: null });
  });

  test('the desk finishes the task, and nobody is asked to tell the person by voice', async () => {
    const village = memoryVillage();
    const { call } = village;
    const { id: matterId } = await village.report();
    await call('resident', 'me.withdraw-consent', FINISH);
    await clockRuns(village);
    await call('linked-0302', 'matter.acknowledge', { matterId });
    await call('linked-0302', 'matter.resolve', { matterId, outcome: 'fixed' });
    village.now += DAY;
    await clockRuns(village);
    expect(village.stored(matterId)).toMatchObject({ state: 'resolved', untoldSinceAt: null });
    expect((await call('resident', 'matter.rate', { matterId, isSatisfied: true })).state).toBe('closed');
    expect(verifyChain(village.stored(matterId)).isIntact).toBe(true);
  });

  test('open matters are taken back if that is wanted', async () => {
    const village = memoryVillage();
    const { id: matterId } = await village.report();
    const closed = await closedMatter(village);
    await village.call('resident', 'me.withdraw-consent', WITHDRAW);
    await clockRuns(village);
    expect(village.stored(matterId)).toMatchObject({ state: 'withdrawn', names: {} });
    expect(village.stored(closed)).toMatchObject({ state: 'closed' });
  });

  test('asked twice it is one request; after a new agreement it can be asked again', async () => {
    const village = memoryVillage();
    const { call, ports } = village;
    await Promise.all([1, 2].map(() => call('resident', 'me.withdraw-consent', FINISH)));
    // Its answer was lost, so the phone asks again.
    await call('resident', 'me.withdraw-consent', FINISH);
    await clockRuns(village);
    expect(ports.rightsRequests.table.all()).toHaveLength(1);
    expect(await call('resident', 'me.save', { name: '示例又来', hasConsented: true })).toMatchObject({
      hasConsented: true,
    });
    await clockRuns(village);
    expect((await call('resident', 'me.get')).name).toBe('示例又来');
    await call('resident', 'me.withdraw-consent', FINISH);
    expect(ports.rightsRequests.table.all()).toHaveLength(2);
  });
});

describe('注销账号', () => {
  test('takes the person out of everything of theirs; what desks did stays and the chain holds', async () => {
    const village = memoryVillage();
    const { call, ports } = village;
    const matterId = await closedMatter(village);
    const { receipt } = await call('resident', 'matter.get', { matterId });
    await runCourier(ports);
    await call('resident', 'me.delete-account', { ...FINISH, isSure: true });
    await clockRuns(village);
    const left = village.stored(matterId);
    expect(left).toMatchObject({
      text: '',
      reporterIds: [],
      erased: { why: 'accountDeleted', isWhole: true },
    });
    expect(left.where).toMatchObject({ householdId: null, householdLabel: null, point: null });
    expect(verifyChain(left).isIntact).toBe(true);
    expect(await call('stranger', 'receipt.verify', receipt)).toMatchObject({
      isIntact: true,
      isErased: true,
    });
    const everything = JSON.stringify([
      ports.people.people.all(),
      ports.people.bindings.all(),
      ports.inbox.entries.all(),
      left,
    ]);
    for (const own of ['示例resident', 'openid-resident', '我家门口', '村口路灯'])
      expect(everything).not.toContain(own);
    expect(ports.people.people.get('resident')).toMatchObject({ phoneSealed: null, phoneMasked: null });
    expect(left.timeline.map(({ event }) => event.words)).toContain('哪一盏灯');
    expect(ports.inbox.entries.all(({ personId }) => personId === 'resident')).toEqual([]);
    const { rows } = await call('linked-0302', 'desk.queue', {});
    expect(rows).toEqual([]);
  });

  test('in the middle of an open matter: the desk goes on without a name, and then the words go too', async () => {
    const village = memoryVillage();
    const { call } = village;
    const { id: matterId } = await village.report();
    await call('linked-0302', 'matter.acknowledge', { matterId });
    await call('resident', 'me.delete-account', { ...FINISH, isSure: true });
    await clockRuns(village);
    const open = await call('linked-0302', 'matter.get', { matterId });
    expect(open).toMatchObject({ text: '村口路灯不亮', reporter: { name: null, canCall: false } });
    expect(await village.refusal('resident', 'matter.get', { matterId })).toMatchObject({
      code: 'MATTER_NOT_FOUND',
    });
    await call('linked-0302', 'matter.resolve', { matterId, outcome: 'fixed' });
    village.now += 8 * DAY;
    await clockRuns(village);
    await clockRuns(village);
    const closed = village.stored(matterId);
    expect(closed).toMatchObject({
      state: 'closed',
      text: '',
      untoldSinceAt: null,
      erased: { isWhole: true },
    });
    expect(verifyChain(closed).isIntact).toBe(true);
  });

  test('the same WeChat coming back is a newcomer, who sees what became of the request', async () => {
    const village = memoryVillage();
    const { call } = village;
    await village.report();
    await call('resident', 'me.delete-account', { ...WITHDRAW, isSure: true });
    const me = await call('resident', 'me.get');
    expect(me).toMatchObject({ name: null, phoneMasked: null, hasConsented: false, binding: null });
    expect(me.personId).not.toBe('resident');
    expect((await call('resident', 'matters.mine')).rows).toEqual([]);
    expect(await call('resident', 'me.rights')).toMatchObject({
      requests: [{ kind: 'delete', doneAt: null }],
    });
    await clockRuns(village);
    expect(await call('resident', 'me.rights')).toMatchObject({
      requests: [{ kind: 'delete', doneAt: village.now }],
    });
    await call('resident', 'me.save', { name: '示例新人', hasConsented: true });
    await clockRuns(village);
    expect(await call('resident', 'me.get')).toMatchObject({ name: '示例新人' });
    await call('resident', 'me.delete-account', { ...WITHDRAW, isSure: true });
    expect((await call('resident', 'me.get')).name).toBeNull();
  });

  test('whoever holds a post, is on leave from one or stands in, leaves it first', async () => {
    const village = memoryVillage();
    const refused = await village.refusal('linked-0302', 'me.delete-account', { ...FINISH, isSure: true });
    expect(refused.code).toBe('HOLDS_POST');
    expect(village.ports.rightsRequests.table.all()).toEqual([]);
    expect((await village.refusal('resident', 'me.delete-account', FINISH)).code).toBe('INVALID_INPUT');
  });

  test('a clock that dies at any write, or runs twice at once, ends the same', async () => {
    const outcome = async (dies: number): Promise<[string, number]> => {
      let writes = 0;
      const village = memoryVillage();
      await closedMatter(village);
      await village.report();
      await runCourier(village.ports);
      await village.call('resident', 'me.delete-account', { ...WITHDRAW, isSure: true });
      village.now += 2 * MINUTE;
      const { rightsRequests, people, matters, inbox } = village.ports;
      const mortal = <T extends object>(store: T, names: readonly string[]): T =>
        new Proxy(store, {
          get(target, name) {
            const method: unknown = Reflect.get(target, name);
            if (typeof method !== 'function' || !names.includes(String(name))) return method;
            return (...input: unknown[]): unknown => {
              writes += 1;
              if (writes === dies) throw new Error('killed');
              return Reflect.apply(method, target, input) as unknown;
            };
          },
        });
      const dying = {
        ...village.ports,
        rightsRequests: mortal(rightsRequests, ['commit']),
        people: mortal(people, ['commit', 'commitBinding']),
        matters: mortal(matters, ['commit']),
        inbox: mortal(inbox, ['removeOf', 'forgetSubjects']),
      };
      await runClock(dying).catch(() => undefined);
      await Promise.all([runClock(village.ports), runClock(village.ports)]);
      const tables = [people.people, people.bindings, matters.table, inbox.entries, rightsRequests.table];
      const found = JSON.stringify(
        tables.map((table) => table.all()),
        (key, value: unknown) => (key === 'revision' ? undefined : value),
      );
      return [found, writes];
    };
    const [expected, writes] = await outcome(0);
    expect(writes).toBeGreaterThan(8);
    for (let dies = 1; dies <= writes; dies += 1) expect((await outcome(dies))[0]).toBe(expected);
  });
});
