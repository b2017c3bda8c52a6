import type { Foot } from '../../services/page/paged-screen';
import { errorWords } from '../../text';

export interface ListFootView {
  readonly words: string;
  readonly canTap: boolean;
}

export const NO_FOOT: ListFootView = { words: '', canTap: false };

/** 列表末尾 · More to come, on its way, or not come. A short list needs no end. */
export function listFoot({ isLoading, failure, hasMore }: Foot, rows: number): ListFootView {
  if (isLoading) return { words: '正在取更多…', canTap: false };
  if (failure) return { words: `${errorWords(failure)} 点这里再试`, canTap: true };
  if (hasMore) return { words: '看更多', canTap: true };
  return { words: rows > 8 ? '没有更多了' : '', canTap: false };
}
