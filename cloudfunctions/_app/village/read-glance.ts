import type { Instant } from '../../../domain/deadline/instant';
import { dayOf, monthOf, monthRange } from '../../../domain/deadline/local-time';
import { categoryAt } from '../../../domain/deadline/rules';
import type { CountySettings } from '../../../domain/deadline/settings';
import { placesInUse, type Jurisdiction, type PlaceId } from '../../../domain/grid/grid';
import { audienceKey } from '../../../domain/village/audience';
import { bulletinsFor, villageBulletins } from '../../../domain/village/bulletin/kind';
import { bulletinSection } from '../../../domain/village/glance/bulletins';
import { coverageSection, type CoverageFacts } from '../../../domain/village/glance/coverage';
import type { Section } from '../../../domain/village/glance/glance';
import { ledgerSection } from '../../../domain/village/glance/ledger';
import { monthEndId } from '../../../domain/village/glance/month-end';
import { matterSection, shownMatterSection, type MatterNames } from '../../../domain/village/glance/matters';
import { rectificationSection, type RectificationFacts } from '../../../domain/village/glance/rectification';
import type { RowIn } from '../../../domain/village/kinds';
import { totalOf } from '../../../domain/village/ledger/sums';
import { villageKey } from '../../../domain/village/task/kind';
import type { TaskState } from '../../../domain/village/task/task';
import type { Ports } from '../context';
import type { ClosedFacts } from '../ports/matter-store';
import { readLedgerSums } from './read-ledger-sums';

/** More are in no village's month, and not open at once. */
const MOST_ROWS = 999;

/** 看哪一月 · Of which village, as of when, and for whom. */
export interface GlanceScope {
  readonly villageId: PlaceId;
  /** '2026-11' */
  readonly month: string;
  readonly now: Instant;
  /** Whom complaints may not be about; null: it is for everybody. */
  readonly viewerId: string | null;
}
type Stores = Pick<Ports, 'matters' | 'places' | 'records' | 'ledgerSums'>;

export const isThisMonth = ({ month, now }: GlanceScope): boolean => month === monthOf(now);

/** What was closed in the month. */
export function closedInMonth({ matters }: Stores, scope: GlanceScope): Promise<readonly ClosedFacts[]> {
  const { from, before } = monthRange(scope.month);
  return matters.closedFacts(scope.villageId, from, Math.min(before, scope.now + 1), scope.viewerId);
}

/** What was published in the month, also what was recalled; or what is for everybody. */
export async function publishedInMonth(
  { records }: Stores,
  { villageId, month }: GlanceScope,
  isAll: boolean,
): Promise<readonly RowIn<'bulletins'>[]> {
  const forEverybody = bulletinsFor(audienceKey({ placeId: villageId, isPartyOnly: false }), null);
  const key = isAll ? villageBulletins(villageId) : forEverybody;
  return (await records.bulletins.list([key], 'desc', MOST_ROWS, null, monthRange(month))).rows;
}

const OPEN_STATES = ['given', 'taken', 'done'] as const;

const entryKey = (villageId: PlaceId, state: TaskState): string =>
  villageKey(villageId, 'rectification', state);

/** 还没销号的 · As they are now. */
export const openEntries = (
  { records }: Pick<Stores, 'records'>,
  villageId: PlaceId,
): Promise<readonly RowIn<'tasks'>[]> =>
  records.tasks.under(OPEN_STATES.map((state) => entryKey(villageId, state)));

/** What was accepted in the month, and of this month what is open now. */
export async function entriesOfMonth(
  stores: Stores,
  scope: GlanceScope,
): Promise<RectificationFacts<RowIn<'tasks'>>> {
  const { villageId, month } = scope;
  const accepting = entryKey(villageId, 'confirmed');
  const [open, accepted] = await Promise.all([
    isThisMonth(scope) ? openEntries(stores, villageId) : null,
    stores.records.tasks.list([accepting], 'desc', MOST_ROWS, null, monthRange(month)),
  ]);
  return { open, accepted: accepted.rows, now: scope.now };
}

/** The village's households and who looks after them at the end of the month, or now. */
export function coverageOf(
  village: Jurisdiction,
  households: CoverageFacts['households'],
  scope: GlanceScope,
): CoverageFacts {
  const at = Math.min(scope.now, monthRange(scope.month).before - 1);
  return { village, households, at };
}

/** Grids in the order of their codes, ended ones too if something lies in them; then what lies in none. */
function namesIn(
  village: Jurisdiction,
  closed: readonly ClosedFacts[],
  settings: CountySettings,
  at: Instant,
): MatterNames {
  const inUse = new Set(placesInUse(village, at).map(({ id }) => id));
  const grids = village.places
    .filter(({ level }) => level === 'grid')
    .filter(({ id }) => inUse.has(id) || closed.some(({ gridId }) => gridId === id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => ({ id, name }));
  return {
    grids: [...grids, { id: village._id, name: '没归到哪个网格的' }],
    categoryName: (id) => categoryAt(settings, id, at)?.name ?? id,
  };
}

/**
 * 一月一览 · The sections of the village's month: whole and exact, or what is public. At most two round trips, at the
 * cost of that month alone.
 */
export async function readGlance(
  stores: Stores,
  scope: GlanceScope,
  settings: CountySettings,
  readVillage: () => Promise<Jurisdiction>,
  isWhole: boolean,
): Promise<{ readonly village: Jurisdiction; readonly sections: readonly Section[] }> {
  const { villageId, month, now } = scope;
  const isNow = isThisMonth(scope);
  const [village, closed, households, entries, sums, published, atEnd] = await Promise.all([
    readVillage(),
    closedInMonth(stores, scope),
    stores.places.villageHouseholds(villageId),
    isWhole ? entriesOfMonth(stores, scope) : null,
    isNow ? readLedgerSums(stores, villageId, now) : null,
    publishedInMonth(stores, scope, isWhole),
    isNow ? null : stores.records.monthEnds.get(monthEndId(villageId, month)),
  ]);
  const ledger = sums ? totalOf(sums.byPlace) : (atEnd?.ledger ?? null);
  const asOf = sums?.asOf ?? atEnd?.asOf ?? dayOf(now);
  const coverage = coverageOf(village, households, scope);
  const names = namesIn(village, closed, settings, coverage.at);
  const ofMatters = isWhole ? matterSection : shownMatterSection;
  return {
    village,
    sections: [
      ofMatters(villageId, month, closed, names),
      ...(entries ? [rectificationSection(entries, atEnd?.rectification ?? null)] : []),
      ledgerSection(ledger, asOf, !isNow),
      coverageSection(coverage, isWhole),
      bulletinSection(published, isWhole),
    ],
  };
}
