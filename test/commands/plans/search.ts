import type { SearchCalls } from '../../../domain/contract/search';
import { after, type Plans } from './plan';

export const searchPlans: Plans<SearchCalls> = {
  'matters.search': ['linked-0302', after([], { words: '路灯', categoryId: 'repair', state: 'reported' })],
};
