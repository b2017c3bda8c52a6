import type { SearchCalls } from '../../../domain/contract/search';
import { after, type Plans } from './plan';

export const searchPlans: Plans<SearchCalls> = {
  'matters.search': ['linked-0302', after([], { words: '村口路灯漏电', categoryId: 'repair', state: 'reported' })],
};
