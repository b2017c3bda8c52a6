import type { Written } from '../../../domain/setup/cells';
import { timeText } from '../../../domain/setup/report-sheets';
import { SOURCE_TERMS, TASK_STATE_TERMS } from '../../../domain/village/task/terms';
import type { RowIn } from '../../../domain/village/kinds';
import { villageKey } from '../../../domain/village/task/kind';
import type { TaskState } from '../../../domain/village/task/task';
import type { Ports } from '../context';
import type { Cursor } from '../ports/matter-store';
import type { Division } from '../ports/places-store';
import type { Source } from './source';

const ROWS = 300;
const STATES: readonly TaskState[] = ['given', 'taken', 'done', 'confirmed', 'withdrawn'];

type Entry = RowIn<'tasks'>;

/** 整改台账一段 · A village's ledger in the order in which its entries were made, numbered from 1. */
export const rectificationSource = ({ records }: Ports, village: Division): Source => ({
  sheet: 0,
  async read() {
    const entries = (await Promise.all(STATES.map((state) => allOf(records, village.id, state)))).flat();
    const inOrder = entries.sort((a, b) => a.givenAt - b.givenAt || (a._id < b._id ? -1 : 1));
    return { rows: inOrder.map((entry, index) => ledgerRow(entry, index + 1, village.name)), next: null };
  },
});

async function allOf({ tasks }: Ports['records'], villageId: string, state: TaskState): Promise<Entry[]> {
  const rows: Entry[] = [];
  let cursor: Cursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof tasks.list>> = await tasks.list(
      [villageKey(villageId, 'rectification', state)],
      'asc',
      ROWS,
      cursor,
    );
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

const sourceText = ({ source, sourceNote, matterIds }: Entry): string =>
  [SOURCE_TERMS[source], sourceNote, matterIds.length > 0 ? `${matterIds.length} 件事项` : '']
    .filter((part) => part !== '')
    .join('，');

const ledgerRow = (entry: Entry, number: number, villageName: string): readonly Written[] => [
  number,
  villageName,
  entry.what,
  sourceText(entry),
  entry.measures || null,
  timeText(entry.dueAt),
  entry.names[entry.responsibleId] ?? '',
  entry.result || null,
  TASK_STATE_TERMS.rectification[entry.state],
  timeText(entry.givenAt),
  timeText(entry.finishedAt),
  entry.state === 'confirmed' ? timeText(entry.endedAt) : null,
];
