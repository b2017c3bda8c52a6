import type { HomesCalls } from '../../../domain/contract/homes';
import { GRID } from '../../builders';
import { given, type Arrange, type Plans } from './plan';

const withCode: Arrange = async ({ call }) => {
  const { code } = await call('grid-03', 'slips.show', { householdId: 'household-12' });
  return { code, name: '示例新人' };
};
export const homesPlans: Plans<HomesCalls> = {
  'slips.file': ['grid-03', given({ placeId: GRID })],
  'slips.show': ['grid-03', given({ householdId: 'household-12' })],
  'slips.renew': ['grid-03', given({ householdId: 'household-12' })],
  'binding.look-up': ['stranger', withCode],
  'binding.by-code': ['stranger', withCode],
};
