import type { PlacesCalls } from '../../../domain/contract/me';
import { GRID, VILLAGE } from '../../builders';
import { given, type Arrange, type Plans } from './plan';

const asked: Arrange = async ({ call }) => {
  const { binding } = await call('stranger', 'binding.request', {
    householdId: 'household-13',
    name: '示例新人',
  });
  return { bindingId: binding?.bindingId };
};
export const placesPlans: Plans<PlacesCalls> = {
  'places.villages': ['stranger', given()],
  'places.grids': ['stranger', given({ villageId: VILLAGE })],
  'places.households': ['stranger', given({ gridId: GRID })],
  'binding.request': ['stranger', given({ householdId: 'household-12', name: '示例新人' })],
  'binding.end': ['resident', given()],
  'binding.pending': ['secretary', given()],
  'binding.confirm': ['grid-03', asked],
  'binding.refuse': ['grid-03', asked],
};
