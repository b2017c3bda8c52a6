import { countLedger } from '../../cloudfunctions/_app/sweeps/count-ledger';
import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { DAY_MS } from '../../domain/deadline/local-time';
import { brokenLine } from '../../domain/record/line';
import { contractEntry, plotEntry, sumOf, totalOf } from '../../domain/village/ledger/sums';
import { contractOrigin } from '../../domain/village/ledger/sign-contract';
import { GRID, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { letLand, PLOT, TERMS } from './plans/ledger';

const total = async (village: MemoryVillage) => (await village.call('secretary', 'ledger.get')).total;
const stored = (village: MemoryVillage, id: string) => {
  const found = village.ports.records.landContracts.table.get(id);
  if (!found) throw new Error(`there is no contract ${id}`);
  return found;
};
const recount = ({ ports }: MemoryVillage) =>
  totalOf(
    sumOf([
      ...ports.records.plots.table.all().map(plotEntry),
      ...ports.records.landContracts.table.all().map(contractEntry),
    ]),
  );
const pay = (village: MemoryVillage, contractId: string, receipt: string, amount: string) =>
  village.call('secretary', 'contract.receive', { contractId, receipt, day: '2026-11-01', amount });
const PRICE = 50.5 * 480 * 100;

describe('清化收台账', () => {
  it('the sample: 162.41 mu are taken back and let again for 79,135 yuan in all, to the fen', async () => {
    const village = memoryVillage();
    const { plotId } = await village.call('secretary', 'plot.register', { ...PLOT, area: '162.41' });
    const sign = (number: string, more: object) =>
      village.call('secretary', 'contract.register', { ...TERMS, number, plotId, area: '162.41', ...more });
    const { contractId: old } = await sign('HT-1', { state: 'irregular', price: '60' });
    await village.call('secretary', 'contract.state', { contractId: old, state: 'clearing' });
    await village.call('secretary', 'contract.state', {
      contractId: old,
      state: 'takenBack',
      lastDay: '2026-10-31',
    });
    const again = {
      state: 'regular',
      fromDay: '2026-11-01',
      toDay: '2031-10-31',
      per: 'total',
      price: '79,135',
    };
    const { contractId } = await sign('HT-2', { ...again, paying: 'once' });
    await village.call('secretary', 'contract.state', { contractId: old, state: 'relet' });
    await pay(village, contractId, 'SJ-1', '79135.00');
    const sums = await total(village);
    expect(sums).toMatchObject({
      plotArea: 16241,
      runningArea: 16241,
      takenBackArea: 16241,
      reletArea: 16241,
      anew: 1,
      anewFen: 7_913_500,
    });
    expect(await village.call('secretary', 'contract.get', { contractId })).toMatchObject({
      wholePrice: 7_913_500,
      due: 7_913_500,
      received: 7_913_500,
      arrears: 0,
    });
    expect(sums).toEqual(recount(village));
  });

  it('land is let again once for what was taken back; what is corrected later counts as corrected', async () => {
    const village = memoryVillage();
    const { plotId, contractId: old } = await letLand(village);
    const sign = (number: string, fromDay: string, more: object = {}) =>
      village.call('secretary', 'contract.register', {
        ...TERMS,
        number,
        plotId,
        state: 'regular',
        area: '30',
        fromDay,
        per: 'total',
        price: '1000',
        ...more,
      });
    await sign('HT-2', '2024-01-01', { area: '20', toDay: '2024-12-31' });
    await village.call('secretary', 'contract.state', { contractId: old, state: 'clearing' });
    await village.call('secretary', 'contract.state', {
      contractId: old,
      state: 'takenBack',
      lastDay: '2025-12-31',
    });
    // Before it was taken back; then for a part, the rest, and once more.
    await sign('HT-3', '2025-06-01', { toDay: '2025-08-31' });
    expect(await total(village)).toMatchObject({ takenBackArea: 5050, anew: 0, anewFen: 0 });
    const { contractId } = await sign('HT-4', '2026-01-01');
    await sign('HT-5', '2026-01-01', { per: 'muYear', price: '10', toDay: '2027-12-31' });
    await sign('HT-6', '2026-01-01', { area: '5' });
    expect(await total(village)).toMatchObject({ anew: 2, anewFen: 100_000 + 2 * 30 * 1000 });
    await village.call('secretary', 'contract.correct', {
      ...TERMS,
      contractId,
      plotId,
      area: '30',
      fromDay: '2026-01-01',
      per: 'total',
      price: '1000.01',
      words: '少写了一分',
    });
    await runCourier(village.ports);
    const sums = await total(village);
    expect(sums).toMatchObject({ anew: 2, anewFen: 100_001 + 2 * 30 * 1000 });
    expect(sums).toEqual(recount(village));
  });

  it('sums are right at once, after the courier, and after it died between its two writes', async () => {
    const village = memoryVillage();
    const { contractId } = await letLand(village);
    expect(await total(village)).toMatchObject({ plots: 1, running: 1, due: 3 * PRICE, arrears: 3 * PRICE });
    await runCourier(village.ports);
    expect(await total(village)).toEqual(recount(village));
    await pay(village, contractId, 'SJ-1', '1000');
    expect((await total(village)).received).toBe(100_000);
    const { commit } = village.ports.records.landContracts;
    const died = jest.spyOn(village.ports.records.landContracts, 'commit');
    died.mockRejectedValueOnce(new Error('the function was killed'));
    await expect(countLedger(village.ports, () => false)).rejects.toThrow('killed');
    expect((await total(village)).received).toBe(100_000);
    died.mockImplementation(commit);
    await pay(village, contractId, 'SJ-2', '0.01');
    expect((await total(village)).received).toBe(100_001);
    await runCourier(village.ports);
    expect(await total(village)).toEqual(recount(village));
    expect((await runCourier(village.ports)).counted).toBe(0);
  });

  it('a payment is reversed by a line, once; both stay in an unbroken chain', async () => {
    const village = memoryVillage();
    const { contractId } = await letLand(village);
    await pay(village, contractId, 'sj-1', '1000');
    await pay(village, contractId, 'SJ-1', '1000');
    expect(stored(village, contractId).payments).toHaveLength(1);
    await village.call('secretary', 'contract.reverse', { contractId, line: 2, words: '数写错了' });
    await village.call('secretary', 'contract.reverse', { contractId, line: 2, words: '又点了一次' });
    await pay(village, contractId, 'SJ-1', '100');
    const contract = stored(village, contractId);
    expect(contract.payments.map(({ fen }) => fen)).toEqual([100_000, -100_000, 10_000]);
    expect((await total(village)).received).toBe(10_000);
    expect(brokenLine(contractOrigin(contract), contract.timeline)).toBeNull();
    const [first, second, ...rest] = contract.timeline;
    if (!first || second?.event.type !== 'moneyReceived') throw new Error('no payment');
    const forged = { ...second, event: { ...second.event, fen: 1 } };
    expect(brokenLine(contractOrigin(contract), [first, forged, ...rest])).toBe(2);
  });

  it('days bring what is due and the end; the village hears once, whatever the number of contracts', async () => {
    const village = memoryVillage();
    const { plotId, contractId } = await letLand(village);
    const other = { ...TERMS, number: 'HT-2', plotId, area: '10', state: 'regular' };
    await village.call('secretary', 'contract.register', other);
    const start = village.now;
    village.now = start + 60 * DAY_MS;
    expect((await village.call('secretary', 'ledger.get')).asOf).toBe('2026-12-31');
    await runClock(village.ports);
    expect((await village.call('secretary', 'ledger.get')).asOf).toBe('2027-01-22');
    expect(stored(village, contractId).figures.due).toBe(4 * PRICE);
    village.now = Date.UTC(2028, 10, 5);
    await runClock(village.ports);
    await runClock(village.ports);
    await runCourier(village.ports);
    const told = village.ports.inbox.entries.all(({ template }) => template === 'contractEnding');
    expect(told.map(({ personId }) => personId)).toEqual([...new Set(told.map(({ personId }) => personId))]);
    expect(told.length).toBeGreaterThan(0);
    expect((await village.call('secretary', 'ledger.contracts', { of: 'ending' })).rows).toHaveLength(2);
    expect(await total(village)).toEqual(recount(village));
  });

  it('a correction that takes no more land claims nothing; more land or other days are claimed first', async () => {
    const village = memoryVillage();
    const { plotId, contractId } = await letLand(village);
    const plotNow = () => village.ports.records.plots.table.get(plotId);
    const correct = (more: object) =>
      village.call('secretary', 'contract.correct', { contractId, plotId, ...TERMS, words: '写错了', ...more });
    const before = plotNow()?.revision;
    await correct({ price: '500' });
    await correct({ price: '500', area: '10' });
    expect(plotNow()?.revision).toBe(before);
    await correct({ price: '500', area: '20' });
    expect(plotNow()?.revision).toBe((before ?? 0) + 1);
    const over = { contractId, plotId, ...TERMS, area: '9999', words: '写错了' };
    expect((await village.refusal('secretary', 'contract.correct', over)).code).toBe('AREA_OVER');
  });

  it('of two that want the same land at once one is refused; of two corrections the later', async () => {
    const village = memoryVillage();
    const { plotId } = await village.call('secretary', 'plot.register', PLOT);
    const sign = (number: string) =>
      village.answer('secretary', 'contract.register', {
        ...TERMS,
        number,
        plotId,
        area: '60',
        state: 'regular',
      });
    const both = await Promise.all([sign('HT-1'), sign('HT-2')]);
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual(['LAND_TAKEN', 'ok']);
    expect(village.ports.records.landContracts.table.all()).toHaveLength(1);
    const correct = (name: string) =>
      village.answer('secretary', 'plot.correct', { plotId, ...PLOT, name, words: '叫错了', version: 1 });
    const named = await Promise.all([correct('西沟'), correct('南沟')]);
    expect(named.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual([
      'STALE_WRITE',
      'ok',
    ]);
  });

  it('a contract that was about to be written when the function died leaves the land free again', async () => {
    const village = memoryVillage();
    const { plotId } = await village.call('secretary', 'plot.register', PLOT);
    const input = { ...TERMS, plotId, area: '100', state: 'regular' };
    jest.spyOn(village.ports.records.landContracts, 'insert').mockRejectedValueOnce(new Error('killed'));
    await village.answer('secretary', 'contract.register', { ...input, number: 'HT-1' });
    expect(
      await village.refusal('secretary', 'contract.register', { ...input, number: 'HT-2' }),
    ).toMatchObject({
      code: 'LAND_TAKEN',
    });
    await village.call('secretary', 'contract.register', { ...input, number: 'HT-1' });
    await village.call('secretary', 'contract.register', { ...input, number: 'HT-1' });
    expect(village.ports.records.landContracts.table.all()).toHaveLength(1);
  });

  it('residents see land, prices and sums, names as the county decides, and nobody’s debts', async () => {
    const village = memoryVillage();
    const { contractId } = await letLand(village);
    const rows = async () => (await village.call('resident', 'ledger.plots', { placeId: GRID })).rows;
    expect((await rows())[0]?.lettings[0]).toMatchObject({ tenant: '示**', area: 5050 });
    for (const [names, tenant] of [
      ['full', '示例承包人'],
      ['hidden', '不公开'],
    ]) {
      await village.call('county-admin', 'ledger.set-names', { names });
      expect((await rows())[0]?.lettings[0]?.tenant).toBe(tenant);
    }
    const seen = await village.call('resident', 'contract.get', { contractId });
    expect(seen).toMatchObject({ arrears: null, payments: [], lines: [], scans: [], desk: null });
    expect((await village.call('secretary', 'contract.get', { contractId })).arrears).toBe(3 * PRICE);
    expect(JSON.stringify(stored(village, contractId))).not.toMatch(/(?<!sealed:)示例承包人/);
    expect(await village.call('supervisor', 'ledger.get', { villageId: VILLAGE })).toMatchObject({
      canManage: false,
      canSeeAll: true,
    });
    for (const personId of ['other-secretary', 'stranger']) {
      expect(await village.refusal(personId, 'contract.get', { contractId })).toMatchObject({
        code: 'RECORD_NOT_FOUND',
      });
      expect((await village.refusal(personId, 'ledger.plots', { placeId: GRID })).code).toBe('NOT_ALLOWED');
    }
  });
});
