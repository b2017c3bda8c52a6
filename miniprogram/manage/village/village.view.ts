import type { BoardView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { boardView } from '../../components/village-board/village-board.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';

/** 一村的村情 · As the village itself sees it. */
export const villageView = (loaded: Loaded<BoardView>, shell: Shell) => ({
  frame: frameView(loaded, shell, 'list'),
  name: loaded.data?.villageName ?? '',
  board: loaded.data ? boardView(loaded.data, shell) : null,
});
