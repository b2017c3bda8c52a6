import type {
  Cursor,
  MatterListing,
  MatterStore,
  MatterSummary,
} from '../../../cloudfunctions/_app/ports/matter-store';
import type { Matter } from '../../../domain/matter/matter';
import { GRID, MICRO_GRID, reported, TOWNSHIP, VILLAGE } from '../../builders';

export const BASE = reported();
let made = 0;
export function numbered(): Pick<Matter, '_id' | 'code'> {
  made += 1;
  return { _id: made.toString(16).padStart(32, '0'), code: `CODE${String(made).padStart(4, '0')}` };
}
/** A matter with an id and a code of its own. */
export const matter = (more: Partial<Matter> = {}): Matter => ({
  ...BASE,
  ...numbered(),
  outboxAt: null,
  wakeAt: null,
  ...more,
});

export async function insertAll(store: MatterStore, matters: readonly Matter[]): Promise<readonly string[]> {
  for (const one of matters) expect(await store.insert(one)).toBe('inserted');
  return matters.map(({ _id }) => _id);
}

/** Every page of a listing, two rows at a time. */
export async function everyPage(
  store: MatterStore,
  listing: MatterListing,
): Promise<readonly MatterSummary[]> {
  const rows: MatterSummary[] = [];
  let cursor: Cursor | null = null;
  do {
    const page: Awaited<ReturnType<MatterStore['list']>> = await store.list(listing, 2, cursor);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows;
}

const asked = (fromDeskId: string) => ({
  fromDeskId,
  words: '',
  askedAt: 1,
  replyDueAt: 7,
  isReminded: true,
});

/** Of one desk, one village and one reporter, in every state that lists ask for; some with the same key. */
export const some = (): readonly Matter[] => [
  matter({ state: 'reported', dueAt: 300, reportedAt: 10 }),
  matter({ state: 'reported', dueAt: 100, reportedAt: 20 }),
  matter({ state: 'acknowledged', dueAt: 100, reportedAt: 20 }),
  matter({ state: 'acknowledged', dueAt: null, wakeAt: 200, reportedAt: 20 }),
  matter({ state: 'resolved', dueAt: null, wakeAt: 900, outcome: 'referred', reportedAt: 30 }),
  matter({ state: 'closed', dueAt: null, outcome: 'referred', closedAt: 500, reportedAt: 5 }),
  matter({
    state: 'reported',
    deskId: GRID,
    level: 'grid',
    helperDeskIds: [MICRO_GRID],
    dueAt: 50,
    reportedAt: 40,
  }),
  matter({
    state: 'reported',
    deskId: VILLAGE,
    level: 'village',
    alarmedAt: 400,
    dueAt: 60,
    reportedAt: 50,
  }),
  matter({ state: 'declined', dueAt: null, untoldSinceAt: 7, reportedAt: 60 }),
  matter({
    state: 'reported',
    aboutPersonId: 'linked-0302',
    dueAt: 350,
    reportedAt: 70,
    supervisions: [TOWNSHIP, VILLAGE].map(asked),
    replyDueAt: 7,
  }),
];
