import { byRight } from '../../../domain/access/guards';
import type { SearchCalls } from '../../../domain/contract/search';
import { searchMatters, searchMattersInput } from '../queries/search-matters';
import type { Routes } from './routes';

/** 调用 · 查找. */
export const searchCalls: Routes<SearchCalls> = {
  'matters.search': {
    guard: byRight('matters.search', '在看得到的事里查找'),
    input: searchMattersInput,
    handle: searchMatters,
  },
};
