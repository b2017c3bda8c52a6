/** 管理入口 · What people at a desk keep in order besides matters, and at which levels' desks. */
import type { DeskView } from '../../../domain/contract';

export interface Entry {
  /** Folder of the page under `manage/`. */
  readonly page: string;
  readonly title: string;
  readonly note: string;
  /** Whose desks have it. */
  readonly levels: readonly DeskView['level'][];
}

export const ENTRIES: readonly Entry[] = [];
