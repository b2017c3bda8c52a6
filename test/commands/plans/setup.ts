import type { SetupCalls } from '../../../domain/contract/setup';
import type { MemoryVillage } from '../../memory/village';
import { imports, pushed, uploaded, withCounty } from '../county';
import type { Arrange, Plans } from './plan';

const KEY = { clientKey: 'client-key-1' };
const county =
  (input: object = {}): Arrange =>
  (village) => {
    withCounty(village);
    return Promise.resolve({ ...input });
  };
const importOf = (village: MemoryVillage) => {
  withCounty(village);
  return imports(village, 'admin', { divisions: [['140928209', '新乡']] });
};
const begun: Arrange = async (village) => ({ jobId: (await importOf(village)).id });
/** Nothing is left to carry on: how long a job takes is its own affair. */
const checked: Arrange = async (village) => ({
  jobId: (await pushed(village, 'admin', await importOf(village))).id,
});

export const setupPlans: Plans<SetupCalls> = {
  'setup.get': ['admin', county()],
  'job.import': [
    'admin',
    (village) => {
      withCounty(village);
      return Promise.resolve({
        ...KEY,
        fileId: uploaded(village, 'admin', new Uint8Array()),
        fileName: '户.xlsx',
      });
    },
  ],
  'job.export': ['admin', county({ ...KEY, kind: 'setup' })],
  'job.get': ['admin', begun],
  'job.push': ['admin', checked],
  'job.confirm': ['admin', checked],
  'job.drop': ['admin', begun],
  'job.faults': ['admin', checked],
};
