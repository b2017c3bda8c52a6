/** 许久没联系的户 · Which of one's households nothing has been heard of for a season. */
import type { QuietView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

export const quietView = (loaded: Loaded<QuietView>, shell: Shell) => ({
  frame: frameView(loaded, shell, 'list'),
  rows: (loaded.data?.rows ?? []).map(({ householdId, label, heardAt }) => ({
    householdId,
    label,
    heard: heardAt === null ? '还没有记过' : `上次是${dayWords(heardAt, shell.now)}`,
  })),
  isEmpty: loaded.data?.rows.length === 0,
});
