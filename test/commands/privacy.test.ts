import { DAY } from '../builders';
import { memoryVillage } from '../memory/village';
import { clockRuns, closedMatter, FINISH, MINUTE } from './arrange-privacy';

describe('谁看过我的电话', () => {
  test('each look at the number is the person’s to read, newest first, and nobody else’s', async () => {
    const village = memoryVillage();
    const { id: matterId } = await village.report();
    for (let look = 0; look < 25; look += 1) {
      village.now += MINUTE;
      await village.call('linked-0302', 'matter.phone', { matterId });
    }
    const first = await village.call('resident', 'me.looks', {});
    expect(first.rows).toHaveLength(20);
    expect(first.rows[0]).toMatchObject({
      at: village.now,
      deskName: '示例/03/02',
      role: 'linkedMember',
      name: '示例linked-0302',
      field: 'phone',
      matter: { id: matterId, title: '设施维修 · 村口路灯不亮' },
    });
    const rest = await village.call('resident', 'me.looks', { cursor: first.cursor });
    expect([rest.rows.length, rest.cursor]).toEqual([5, null]);
    expect((await village.call('linked-0302', 'me.looks', {})).rows).toEqual([]);
    expect(await village.refusal('neighbour', 'me.looks', { cursor: first.cursor })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  test('a refused look leaves no entry', async () => {
    const village = memoryVillage();
    const { id: matterId } = await village.report();
    for (const personId of ['grid-03', 'secretary', 'supervisor', 'resident', 'neighbour', 'linked-0301'])
      await village.refusal(personId, 'matter.phone', { matterId });
    expect(village.ports.people.accessLog.all()).toEqual([]);
  });
});

describe('保存期限', () => {
  test('after the county’s years nobody is in a matter any more; figures, state and receipt stay', async () => {
    const village = memoryVillage();
    const matterId = await closedMatter(village);
    const { receipt, state, outcome } = await village.call('resident', 'matter.get', { matterId });
    village.now += 5 * 366 * DAY;
    await clockRuns(village);
    const left = village.stored(matterId);
    expect(left).toMatchObject({
      text: '',
      names: {},
      reporterIds: [],
      erased: { why: 'retention' },
      state,
      outcome,
    });
    expect(JSON.stringify(left)).not.toMatch(/示例|路灯|门口/);
    expect(await village.call('stranger', 'receipt.verify', receipt)).toMatchObject({
      isIntact: true,
      isErased: true,
    });
    expect(village.ports.inbox.entries.all()).toEqual([]);
    const again = JSON.stringify(left);
    await clockRuns(village);
    expect(JSON.stringify(village.stored(matterId))).toBe(again);
  });

  test('what is still open is kept, and what ended later too', async () => {
    const village = memoryVillage();
    const { id: matterId } = await village.report();
    await closedMatter(village);
    village.now += 360 * DAY;
    await clockRuns(village);
    expect(village.ports.matters.table.all(({ erased }) => erased !== undefined)).toEqual([]);
    expect(village.stored(matterId).text).toBe('村口路灯不亮');
  });

  test('the county sets its periods within the law; nobody else', async () => {
    const village = memoryVillage();
    const { call, refusal } = village;
    const { revision } = await call('county-admin', 'privacy.retention');
    const periods = { matterYears: 10, accessLogMonths: 6, inboxMonths: 3, revision };
    expect(await call('county-admin', 'privacy.set-retention', periods)).toMatchObject({
      retention: { matterYears: 10, accessLogMonths: 6, inboxMonths: 3 },
    });
    expect((await refusal('county-admin', 'privacy.set-retention', periods)).code).toBe('STALE_WRITE');
    const tooShort = { ...periods, accessLogMonths: 5 };
    expect((await refusal('county-admin', 'privacy.set-retention', tooShort)).code).toBe('INVALID_INPUT');
    for (const personId of ['secretary', 'supervisor', 'resident'])
      expect((await refusal(personId, 'privacy.set-retention', periods)).code).toBe('NOT_ALLOWED');
    expect((await call('resident', 'me.rights')).retention.matterYears).toBe(10);
  });

  test('somebody else’s change of the calendar or the limits doesn’t stop the periods', async () => {
    const village = memoryVillage();
    const { call, ports } = village;
    const { revision } = await call('county-admin', 'privacy.retention');
    const { settings } = ports.places.county;
    if (!settings) throw new Error('no settings');
    await ports.places.commitSettings(settings, { ...settings, name: '示例县' });
    const periods = { matterYears: 2, accessLogMonths: 6, inboxMonths: 3, revision };
    const [one, other] = await Promise.allSettled([
      call('county-admin', 'privacy.set-retention', periods),
      call('county-admin', 'privacy.set-retention', { ...periods, matterYears: 3 }),
    ]);
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(ports.places.county.settings).toMatchObject({ name: '示例县', retention: { inboxMonths: 3 } });
    expect((await call('county-admin', 'privacy.retention')).revision).toBe(revision + 1);
  });

  test('the county sees what was asked for and how far it is, but not by whom', async () => {
    const village = memoryVillage();
    await village.call('resident', 'me.withdraw-consent', FINISH);
    const { rows, open } = await village.call('county-admin', 'privacy.requests');
    expect(open).toBe(1);
    expect(rows).toMatchObject([{ kind: 'withdraw', askedAt: village.now, doneAt: null }]);
    expect(JSON.stringify(rows)).not.toContain('resident');
  });
});
