import { uploadPath } from '../../../domain/record/files';
import type { LedgerCalls } from '../../../domain/contract/ledger';
import { GRID, VILLAGE } from '../../builders';
import type { MemoryVillage } from '../../memory/village';
import { given, type Arrange, type Input, type Plans } from './plan';

export const PLOT = { number: 'DK-1', name: '东沟', kind: 'reserve', area: '100.00', placeId: GRID };
export const TERMS = {
  tenant: '示例承包人',
  area: '50.5',
  fromDay: '2024-01-01',
  toDay: '2028-12-31',
  per: 'muYear',
  price: '480',
  paying: 'yearly',
} as const;

/** A plot, and a contract on half of it that runs since 2024. */
export async function letLand(village: MemoryVillage): Promise<{ plotId: string; contractId: string }> {
  const { plotId } = await village.call('secretary', 'plot.register', PLOT);
  const input = { ...TERMS, number: 'HT-1', plotId, state: 'irregular' };
  const { contractId } = await village.call('secretary', 'contract.register', input);
  return { plotId, contractId };
}
const onceLet =
  (input: Input): Arrange =>
  async (village) => {
    await letLand(village);
    return input;
  };
const onContract =
  (more: object = {}): Arrange =>
  async (village) => ({ contractId: (await letLand(village)).contractId, ...more });
const PAYMENT = { receipt: 'SJ-1', day: '2024-02-01', amount: '100.00' };

export const ledgerPlans: Plans<LedgerCalls> = {
  'ledger.get': ['resident', onceLet({ villageId: VILLAGE })],
  'ledger.form': ['secretary', given()],
  'ledger.plots': ['resident', onceLet({ placeId: GRID })],
  'ledger.contracts': ['secretary', onceLet({ of: 'arrears' })],
  'plot.get': ['resident', async (village) => ({ plotId: (await letLand(village)).plotId })],
  'contract.get': ['secretary', onContract()],
  'plot.register': ['secretary', given(PLOT)],
  'plot.correct': [
    'secretary',
    async (village) => {
      const { plotId } = await letLand(village);
      return { plotId, name: '西沟', kind: 'waste', area: '60', words: '量错了' };
    },
  ],
  'plot.end': [
    'secretary',
    async (village) => ({ ...(await village.call('secretary', 'plot.register', PLOT)), words: '修路占了' }),
  ],
  // Two documents, each by a conditional write of its own: the claim on the plot, then the contract (ADR 19).
  'contract.register': [
    'secretary',
    async (village) => {
      const { plotId } = await village.call('secretary', 'plot.register', PLOT);
      return { ...TERMS, number: 'HT-1', plotId, state: 'regular' };
    },
    3,
  ],
  'contract.correct': [
    'secretary',
    async (village) => ({ ...(await letLand(village)), ...TERMS, price: '500', words: '写错了' }),
  ],
  'contract.state': ['secretary', onContract({ state: 'takenBack', lastDay: '2025-12-31' })],
  'contract.receive': ['secretary', onContract(PAYMENT)],
  'contract.reverse': [
    'secretary',
    async (village) => {
      const { contractId } = await letLand(village);
      await village.call('secretary', 'contract.receive', { contractId, ...PAYMENT });
      return { contractId, line: 2, words: '记重了' };
    },
  ],
  'contract.attach': [
    'secretary',
    async (village) => {
      const { contractId } = await letLand(village);
      return {
        contractId,
        fileIds: [`cloud://env.bucket/${uploadPath('landContracts', contractId, 'secretary')}a.jpg`],
      };
    },
  ],
  'ledger.names': ['county-admin', given()],
  'ledger.set-names': ['county-admin', given({ names: 'full' })],
};
