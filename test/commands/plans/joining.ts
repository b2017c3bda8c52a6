import type { JoiningCalls } from '../../../domain/contract/joining';
import { GRID } from '../../builders';
import type { MemoryVillage } from '../../memory/village';
import { after, type Arrange, type Plans } from './plan';

const twice = async (village: MemoryVillage): Promise<{ matterId: string; intoMatterId: string }> => {
  const { id: matterId } = await village.report();
  const { id: intoMatterId } = await village.report('neighbour');
  return { matterId, intoMatterId };
};
const merged: Arrange = async (village) => {
  const input = await twice(village);
  await village.call('grid-03', 'matter.merge', input);
  return { matterId: input.matterId };
};
const asked: Arrange = async (village) => {
  const { matterId, intoMatterId } = await twice(village);
  return { matterId, code: village.stored(intoMatterId).code };
};

export const joiningPlans: Plans<JoiningCalls> = {
  'report.similar': [
    'neighbour',
    async (village) => {
      await village.report();
      return { categoryId: 'repair', placeId: GRID, words: '路灯' };
    },
  ],
  'matter.join': ['neighbour', after([], { words: '我家门口也不亮' })],
  'matter.leave': ['neighbour', after([['neighbour', 'matter.join', {}]])],
  'matter.merge-candidates': ['linked-0302', asked],
  'matter.merge': ['grid-03', twice],
  'matter.unmerge': ['grid-03', merged],
};
