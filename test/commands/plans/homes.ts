import type { HomesCalls } from '../../../domain/contract/homes';
import { DAY, GRID, MONDAY, OTHER_GRID } from '../../builders';
import { given, type Arrange, type Plans } from './plan';

const withCode: Arrange = async ({ call }) => {
  const { code } = await call('grid-03', 'slips.show', { householdId: 'household-12' });
  return { code, name: '示例新人' };
};
const HOME = { householdId: 'household-12' };
const withFamily: Arrange = async ({ call }) => {
  const { binding } = await call('resident', 'family.add', { name: '示例老人', hasConsented: true });
  return { familyId: binding?.family[0]?.id };
};
const movedSoon: Arrange = async ({ call }) => {
  await call('secretary', 'household.move', { ...HOME, placeId: OTHER_GRID, fromAt: MONDAY + DAY });
  return HOME;
};
export const homesPlans: Plans<HomesCalls> = {
  'slips.file': ['grid-03', given({ placeId: GRID })],
  'slips.show': ['grid-03', given({ householdId: 'household-12' })],
  'slips.renew': ['grid-03', given({ householdId: 'household-12' })],
  'binding.look-up': ['stranger', withCode],
  'binding.away': ['resident', given({ isAway: true })],
  'family.add': ['resident', given({ name: '示例老人', relation: '母亲', hasConsented: true })],
  'family.end': ['resident', withFamily],
  'homes.list': ['secretary', given({ words: '12' })],
  'household.get': ['secretary', given(HOME)],
  'household.move': ['secretary', given({ ...HOME, placeId: OTHER_GRID, fromAt: MONDAY + DAY })],
  'household.call-off-move': ['secretary', movedSoon],
  'household.end-binding': [
    'grid-03',
    given({ ...HOME, bindingId: 'binding-neighbour', householdId: 'household-13', words: '搬走了' }),
  ],
  'binding.by-code': ['stranger', withCode],
};
