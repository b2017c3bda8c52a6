import type { Instant } from '../../../domain/deadline/instant';
import { placeOf, type Household, type Jurisdiction, type PlaceId } from '../../../domain/grid/grid';
import type { JobChunk } from '../../../domain/setup/job';
import { refusal, type Planned } from '../../../domain/setup/plan';
import { planHousehold } from '../../../domain/setup/plan-household';
import { jurisdictionOf, planPlace } from '../../../domain/setup/plan-places';
import {
  isLedgerRow,
  rowKey,
  type DivisionRow,
  type GridRow,
  type SetupRow,
} from '../../../domain/setup/rows';
import { planLedgerChunk } from './plan-ledger-chunk';
import type { Run } from './run';

/** What a row would do; null: it can't be used at all. */
type Plan = Planned<unknown> | null;

/** 逐行打算 · What each row of a chunk would do to what is there, in the order of the rows. */
export async function planChunk(run: Run, chunk: JobChunk, at: Instant): Promise<readonly Plan[]> {
  const { world } = run;
  const rows = chunk.rows.map(({ row }) => row);
  if (rows.some((row) => row !== null && isLedgerRow(row))) return planLedgerChunk(run, rows);
  await world.load(rows.flatMap((row) => (row ? [jurisdictionOf(placeIdOf(row))] : [])));
  const homes = await homesOf(run, rows);
  const plans: Plan[] = [];
  for (const row of rows) plans.push(row && (await planRow(run, row, homes, at)));
  return plans;
}

/** The place that a row is about. */
function placeIdOf(row: SetupRow): PlaceId {
  switch (row.sheet) {
    case 'divisions':
    case 'grids':
      return row.id;
    case 'households':
    case 'boundaries':
      return row.placeId;
    case 'posts':
    case 'leaves':
      return row.deskId;
    default:
      throw new Error('the ledger has its own plans');
  }
}

export async function homesOf(
  { ports }: Pick<Run, 'ports'>,
  rows: readonly (SetupRow | null)[],
): Promise<ReadonlyMap<string, Household>> {
  const ids = rows.flatMap((row) => (row?.sheet === 'households' ? [row.id] : []));
  if (ids.length === 0) return new Map();
  return new Map((await ports.places.householdsById(ids)).map((home) => [home._id, home]));
}

const KEYS: Readonly<Record<SetupRow['sheet'], string>> = {
  divisions: 'id',
  grids: 'id',
  households: 'placeId',
  posts: 'deskId',
  leaves: 'deskId',
  boundaries: 'placeId',
  plots: 'placeId',
  contracts: 'plotNumber',
  payments: 'contractNumber',
};

async function planRow(
  { world }: Run,
  row: SetupRow,
  homes: ReadonlyMap<string, Household>,
  at: Instant,
): Promise<Planned<unknown>> {
  const placeId = placeIdOf(row);
  if (!world.isInScope(placeId))
    return refusal(world.isCounty ? 'otherCounty' : 'otherVillage', KEYS[row.sheet]);
  const jurisdictionId = jurisdictionOf(placeId);
  switch (row.sheet) {
    case 'divisions':
    case 'grids':
      return planPlaceRow(row, await world.stored(jurisdictionId), await world.planned(jurisdictionId));
    case 'households':
      return planHousehold(homes.get(row.id) ?? null, row, await world.planned(jurisdictionId), at);
    case 'boundaries': {
      const { plans } = await world.boundaries(jurisdictionId);
      return plans.get(placeId) ?? refusal('placeUnknown', 'placeId');
    }
    case 'posts':
    case 'leaves': {
      const staff = await world.staff(jurisdictionId);
      return staff?.plans.get(rowKey(row) ?? '') ?? refusal('placeUnknown', 'deskId');
    }
    default:
      throw new Error('the ledger has its own plans');
  }
}

/** Against what is there; where only other rows of the file make room for it, it is one that is added. */
function planPlaceRow(
  row: DivisionRow | GridRow,
  stored: Jurisdiction | null,
  planned: Jurisdiction | null,
): Planned<unknown> {
  if (!planned || !placeOf(planned, row.id)) return refusal('parentUnknown', 'id');
  const plan = planPlace(stored, row, () => true);
  return 'fault' in plan ? { verdict: 'add', next: null } : plan;
}
