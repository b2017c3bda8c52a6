import { DAY_MS } from '../../domain/deadline/local-time';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();
const VILLAGE = '140928208224';
const GROUP = `${VILLAGE}/01`;
const day = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

test('清化收 › 162.41 mu are taken back, let again for 79,135 yuan in all, and paid', async () => {
  await village.morning();
  const secretary = village.person('secretary');
  const resident = village.person('resident-01');
  const { plotId } = await given('a plot of 白家沟小组 that somebody has for next to nothing', () =>
    secretary.asks('plot.register', {
      number: 'DK-1',
      name: '示例东沟',
      kind: 'reserve',
      area: '162.41',
      placeId: GROUP,
    }),
  );
  const whole = { plotId, tenant: '示例承包人', area: '162.41' } as const;
  const { contractId: old } = await secretary.asks('contract.register', {
    ...whole,
    number: 'HT-1',
    fromDay: day(village.now - 3000 * DAY_MS),
    toDay: day(village.now + 3000 * DAY_MS),
    per: 'muYear',
    price: '20',
    paying: 'yearly',
    state: 'irregular',
  });
  const again = {
    ...whole,
    number: 'HT-2',
    tenant: '示例新承包人',
    fromDay: day(village.now),
    toDay: day(village.now + 1800 * DAY_MS),
    per: 'total',
    price: '79135',
    paying: 'once',
    state: 'regular',
  } as const;
  expect((await secretary.isRefused('contract.register', again)).code).toBe('LAND_TAKEN');
  await when('it has been taken back as of yesterday, and is let again', async () => {
    await secretary.asks('contract.state', { contractId: old, state: 'clearing' });
    const lastDay = day(village.now - DAY_MS);
    await secretary.asks('contract.state', { contractId: old, state: 'takenBack', lastDay });
  });
  const { contractId } = await secretary.asks('contract.register', again);
  await secretary.asks('contract.state', { contractId: old, state: 'relet' });
  await secretary.asks('contract.receive', {
    contractId,
    receipt: 'SJ-1',
    day: day(village.now),
    amount: '79,135.00',
  });
  await then('the sums say so at once, and the same after the courier has come by', async () => {
    const atOnce = await resident.asks('ledger.get', {});
    expect(atOnce.total).toMatchObject({ plotArea: 16_241, runningArea: 16_241, reletArea: 16_241 });
    expect(atOnce.total.received).toBe(7_913_500);
    expect(atOnce.total).toMatchObject({ anew: 1, anewFen: 7_913_500 });
    expect(atOnce.groups.find(({ placeId }) => placeId === GROUP)?.sums).toEqual(atOnce.total);
    await village.sweeps();
    expect((await resident.asks('ledger.get', {})).total).toEqual(atOnce.total);
  });
  await then(
    'a resident sees who has it only as the county decides, and another village nothing',
    async () => {
      const { rows } = await resident.asks('ledger.plots', { placeId: GROUP });
      expect(rows[0]?.lettings).toMatchObject([{ tenant: '示**', area: 16_241, price: { fen: 7_913_500 } }]);
      await village.person('county-admin').asks('ledger.set-names', { names: 'hidden' });
      expect((await resident.asks('contract.get', { contractId })).tenant).toBe('不公开');
      expect((await village.person('other-secretary').isRefused('contract.get', { contractId })).code).toBe(
        'RECORD_NOT_FOUND',
      );
    },
  );
});

test('清化收 › what is due by the year falls due by itself; the village hears before a contract ends', async () => {
  await village.morning();
  const secretary = village.person('secretary');
  const { plotId } = await secretary.asks('plot.register', {
    number: 'DK-9',
    name: '示例西梁',
    kind: 'waste',
    area: '10',
    placeId: `${VILLAGE}/02`,
  });
  const { contractId } = await secretary.asks('contract.register', {
    number: 'HT-9',
    plotId,
    tenant: '示例承包人',
    area: '10',
    fromDay: day(village.now - 363 * DAY_MS),
    toDay: day(village.now + 62 * DAY_MS),
    per: 'muYear',
    price: '100',
    paying: 'yearly',
    state: 'regular',
  });
  const first = await secretary.asks('contract.get', { contractId });
  expect(first.due).toBe(100_000);
  await when('some days have gone by', () => village.passes(4 * DAY_MS));
  await village.sweeps();
  await then('the second year is due, in the list of what is owed, and the end has been told', async () => {
    const second = await secretary.asks('contract.get', { contractId });
    expect(second.due).toBeGreaterThan(100_000);
    const { rows } = await secretary.asks('ledger.contracts', { of: 'arrears' });
    expect(rows.map(({ id }) => id)).toContain(contractId);
    const { rows: letters } = await secretary.asks('inbox.list', {});
    expect(letters.filter(({ template }) => template === 'contractEnding')).toHaveLength(1);
    const { asOf } = await secretary.asks('ledger.get', {});
    expect(asOf).toBe(day(village.now));
  });
});

test('对这一条有疑问 › the matter leads the desk to the row, the row to the matter, and nobody else to either', async () => {
  await village.morning();
  const [secretary, resident] = [village.person('secretary'), village.person('resident-01')];
  const { plotId } = await secretary.asks('plot.register', {
    number: 'DK-ASK',
    name: '示例西坡',
    kind: 'reserve',
    area: '12.30',
    placeId: GROUP,
  });
  const ledgerRow = { kind: 'plot', id: plotId } as const;
  const matter = await resident.reports({
    categoryId: 'opinion',
    text: '这块地没人种，到底多少亩？',
    ledgerRow,
  });
  await then('whoever holds it, and whoever reported it, is led to the row', async () => {
    const link = { ...ledgerRow, label: '示例西坡（DK-ASK）' };
    expect((await resident.sees(matter)).ledgerRow).toEqual(link);
    const [holder] = (await resident.sees(matter)).holder.people;
    expect(holder).toBeDefined();
  });
  await then(
    'the row leads its desk to the matter once the village has it, and a resident to none',
    async () => {
      expect((await resident.asks('plot.get', { plotId })).asked).toEqual([]);
      expect((await secretary.asks('plot.get', { plotId })).asked).toMatchObject([{ matterId: matter.id }]);
    },
  );
  await then('who sees nothing of the ledger can’t ask about it', async () => {
    const input = {
      clientKey: 'scenario-row-1',
      categoryId: 'opinion',
      text: '问一下',
      villageId: VILLAGE,
      ledgerRow,
    };
    const refused = await village.person('other-secretary').isRefused('matter.report', input);
    expect(refused.code).toBe('RECORD_NOT_FOUND');
  });
});
