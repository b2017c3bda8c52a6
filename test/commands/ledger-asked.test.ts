import { verifyChain } from '../../domain/matter/chain';
import { VILLAGE } from '../builders';
import { memoryVillage } from '../memory/village';
import { letLand } from './plans/ledger';

const ASK = { text: '对台账有疑问：东沟的地到底包给谁了？' };

async function asked(kind: 'plot' | 'contract') {
  const village = memoryVillage();
  const { plotId, contractId } = await letLand(village);
  const id = kind === 'plot' ? plotId : contractId;
  const matter = await village.report('resident', { ...ASK, ledgerRow: { kind, id } });
  return { village, plotId, contractId, id, matter };
}

describe('对这一条有疑问', () => {
  it.each([
    ['plot', '东沟（DK-1）'],
    ['contract', '东沟的合同（HT-1）'],
  ] as const)('a %s: the matter leads to the row, and the row to the matter', async (kind, label) => {
    const { village, id, plotId, contractId, matter } = await asked(kind);
    expect(matter.ledgerRow).toEqual({ kind, id, label });
    const desk = await village.call('linked-0302', 'matter.get', { matterId: matter.id });
    expect(desk.ledgerRow).toEqual({ kind, id, label });
    const rows = {
      plot: (await village.call('secretary', 'plot.get', { plotId })).asked,
      contract: (await village.call('secretary', 'contract.get', { contractId })).asked,
    };
    const other = kind === 'plot' ? 'contract' : 'plot';
    expect(rows[other]).toEqual([]);
  });

  it('the village’s desk sees it on the row once it holds it or helps; nobody else does', async () => {
    const { village, plotId, matter } = await asked('plot');
    const asking = async (personId: string) =>
      (await village.call(personId, 'plot.get', { plotId })).asked.map(({ matterId }) => matterId);
    expect(await asking('secretary')).toEqual([matter.id]);
    expect(await asking('resident')).toEqual([]);
    expect(await asking('linked-0302')).toEqual([]);
  });

  it('one who may not know of a complaint is not told of it by the row', async () => {
    const village = memoryVillage();
    const { plotId } = await letLand(village);
    await village.report('resident', {
      ...ASK,
      categoryId: 'complaint',
      aboutPersonId: 'secretary',
      ledgerRow: { kind: 'plot', id: plotId },
    });
    const listing = { of: 'ledgerRow', rowId: plotId, notAbout: null } as const;
    expect((await village.ports.matters.list(listing, 10, null)).rows).toHaveLength(1);
    for (const personId of ['secretary', 'officer'])
      expect((await village.call(personId, 'plot.get', { plotId })).asked).toEqual([]);
  });

  it('who joined is told neither the words nor the row', async () => {
    const { village, matter } = await asked('plot');
    const joined = await village.call('neighbour', 'matter.join', {
      matterId: matter.id,
      clientKey: 'client-join-1',
    });
    expect(joined).toMatchObject({ text: '', ledgerRow: null });
  });

  it('is refused: a row that isn’t there, and one of another village; nothing is written', async () => {
    const village = memoryVillage();
    const { plotId } = await letLand(village);
    const refused = (personId: string, id: string, more: object = {}) =>
      village.refusal(personId, 'matter.report', {
        ...ASK,
        clientKey: 'client-row-1',
        categoryId: 'repair',
        villageId: VILLAGE,
        ledgerRow: { kind: 'plot', id },
        ...more,
      });
    expect((await refused('resident', 'f'.repeat(32))).code).toBe('RECORD_NOT_FOUND');
    expect((await refused('other-secretary', plotId)).code).toBe('RECORD_NOT_FOUND');
    expect((await refused('resident', plotId, { villageId: '140928208214' })).code).toBe('RECORD_NOT_FOUND');
    expect(village.ports.matters.table.all()).toEqual([]);
  });

  it('is part of the chain: another row can’t be put in its place unseen', async () => {
    const { village, matter } = await asked('plot');
    const stored = village.stored(matter.id);
    expect(verifyChain(stored).isIntact).toBe(true);
    village.ports.matters.table.put({
      ...stored,
      ledgerRow: { kind: 'plot', id: 'f'.repeat(32), label: '西沟（DK-2）' },
    });
    expect(verifyChain(village.stored(matter.id))).toEqual({ isIntact: false, brokenAt: 1 });
  });
});
