import type { Instant } from '../../../domain/deadline/instant';
import { parentOf, placeOf, type Household, type PlaceId } from '../../../domain/grid/grid';
import type { Fault } from '../../../domain/setup/faults';
import { chunksOf, type Job, type JobChunk, type JobSheet } from '../../../domain/setup/job';
import { refusal } from '../../../domain/setup/plan';
import { planHousehold } from '../../../domain/setup/plan-household';
import { jurisdictionOf, planPlace } from '../../../domain/setup/plan-places';
import type { StaffRow } from '../../../domain/setup/plan-staff';
import {
  rowKey,
  type DivisionRow,
  type GridRow,
  type HouseholdRow,
  type StagedRow,
} from '../../../domain/setup/rows';
import { each } from '../sweeps/each';
import { applyLedger } from './apply-ledger';
import { grouped, isStale, untilFresh, type Late } from './late-rows';
import { faultAt } from './check-rows';
import { homesOf } from './plan-chunk';
import type { Run } from './run';

const AT_ONCE = 10;

/**
 * 导入 · Carries out the sound rows of the next chunk.
 *
 * Each row is planned again on what is there now, with the instant of the confirmation: what a dead run had
 * written already is then the same and stays, and what somebody changed since the check isn't overwritten.
 */
export async function applyRows(run: Run, job: Job): Promise<Job> {
  const { jobs } = run.ports;
  const at = job.confirmedAt ?? job.createdAt;
  const isLast = job.cursor + 1 >= chunksOf(job);
  const next = isLast
    ? ({ state: 'done', cursor: 0, leaseUntil: null } as const)
    : ({ cursor: job.cursor + 1 } as const);
  const [chunk] = await jobs.chunks(job._id, job.cursor, 1);
  if (!chunk) return jobs.commit(job, { ...job, ...next });
  const late = await applyChunk(run, chunk, at);
  if (late.length === 0) return jobs.commit(job, { ...job, ...next });
  const lateFaults = late.map(([staged, why]) => faultAt(job, chunk, staged, why));
  await jobs.putChunk({ ...chunk, lateFaults, isFaulty: true });
  return jobs.commit(job, { ...job, ...next, sheets: corrected(job.sheets, chunk, late, lateFaults) });
}

/** What was counted as done at the check, and isn't. */
function corrected(
  sheets: readonly JobSheet[],
  chunk: JobChunk,
  late: readonly Late[],
  faults: readonly Fault[],
): readonly JobSheet[] {
  return sheets.map((sheet, index) => {
    if (index !== chunk.sheet) return sheet;
    const counts = { ...sheet.counts };
    for (const [{ verdict }] of late) if (verdict) counts[verdict] -= 1;
    return { ...sheet, counts, faults: sheet.faults + faults.length };
  });
}

function applyChunk(run: Run, chunk: JobChunk, at: Instant): Promise<readonly Late[]> {
  const rows = chunk.rows.filter(({ verdict }) => verdict !== null && verdict !== 'same');
  switch (rows[0]?.row?.sheet) {
    case undefined:
      return Promise.resolve([]);
    case 'divisions':
    case 'grids':
      return applyPlaces(run, rows);
    case 'households':
      return applyHouseholds(run, rows, at);
    case 'boundaries':
      return applyBoundaries(run, rows);
    case 'posts':
    case 'leaves':
      return applyStaff(run, rows);
    case 'plots':
    case 'contracts':
    case 'payments':
      return applyLedger(run, rows);
  }
}

/** One conditional write for each jurisdiction, townships before their villages. */
async function applyPlaces({ ports, world }: Run, rows: readonly StagedRow[]): Promise<readonly Late[]> {
  const { places } = ports;
  const late: Late[] = [];
  const rowOf = ({ row }: StagedRow) => row as DivisionRow | GridRow;
  const groups = [...grouped(rows, (staged) => jurisdictionOf(rowOf(staged).id))];
  for (const [id, group] of groups.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    // A grid before its micro-grids, and a grid that only a later chunk brings with those below it.
    const planned = await world.planned(id);
    const isThere = (placeId: PlaceId): boolean =>
      planned !== null && (placeOf(planned, placeId) !== null || placeId === parentOf(id));
    const inOrder = [...group].sort((a, b) => rowOf(a).id.length - rowOf(b).id.length);
    await untilFresh(async () => {
      const before = await places.jurisdiction(id);
      let after = before;
      const refused: Late[] = [];
      for (const staged of inOrder) {
        const plan = planPlace(after, rowOf(staged), isThere);
        if ('fault' in plan) refused.push([staged, plan]);
        else after = plan.next;
      }
      if (after && after !== before) await places.commit(before, after);
      late.push(...refused);
    });
  }
  return late;
}

/** New households at once, changed ones each by a conditional write. */
async function applyHouseholds(
  { ports, world }: Run,
  rows: readonly StagedRow[],
  at: Instant,
): Promise<readonly Late[]> {
  const { places } = ports;
  const late: Late[] = [];
  const rowOf = ({ row }: StagedRow) => row as HouseholdRow;
  const homes = await homesOf({ ports }, rows.map(rowOf));
  const villageOf = (staged: StagedRow) => world.planned(jurisdictionOf(rowOf(staged).placeId));
  const fresh: Household[] = [];
  const changes: (readonly [StagedRow, Household])[] = [];
  for (const staged of rows) {
    const before = homes.get(rowOf(staged).id) ?? null;
    const plan = planHousehold(before, rowOf(staged), await villageOf(staged), at);
    if ('fault' in plan) late.push([staged, plan]);
    else if (!before) fresh.push(plan.next);
    else if (plan.verdict !== 'same') changes.push([staged, before]);
  }
  if (fresh.length > 0) await places.insertHouseholds(fresh);
  await each(changes, AT_ONCE, async ([staged, found]) => {
    let before: Household | null = found;
    await untilFresh(async () => {
      before ??= await places.household(rowOf(staged).id);
      const plan = planHousehold(before, rowOf(staged), await villageOf(staged), at);
      const known = before;
      before = null;
      if ('fault' in plan) late.push([staged, plan]);
      else if (known && plan.verdict !== 'same') await places.commitHousehold(known, plan.next);
    });
  });
  return late.sort(([a], [b]) => a.number - b.number);
}

/** One conditional write for each jurisdiction, with all its posts and leaves in the file. */
async function applyStaff({ ports, world }: Run, rows: readonly StagedRow[]): Promise<readonly Late[]> {
  const { places } = ports;
  const late: Late[] = [];
  const rowOf = ({ row }: StagedRow) => row as StaffRow;
  for (const [id, group] of grouped(rows, (staged) => jurisdictionOf(rowOf(staged).deskId))) {
    await untilFresh(async () => {
      const before = await places.jurisdiction(id);
      const planned = await world.planStaff(before, id);
      if (before && planned && planned.next !== before) await places.commit(before, planned.next);
      for (const staged of group) {
        const plan = planned?.plans.get(rowKey(rowOf(staged)) ?? '') ?? refusal('placeUnknown', 'deskId');
        if ('fault' in plan) late.push([staged, plan]);
      }
    });
  }
  return late;
}

/** One conditional write for each village, with all its rows in the file. */
async function applyBoundaries({ ports, world }: Run, rows: readonly StagedRow[]): Promise<readonly Late[]> {
  const { places } = ports;
  const late: Late[] = [];
  const placeIdOf = ({ row }: StagedRow): PlaceId => (row as { readonly placeId: PlaceId }).placeId;
  for (const [villageId, group] of grouped(rows, (staged) => jurisdictionOf(placeIdOf(staged)))) {
    const { before, next, plans } = await world.boundaries(villageId);
    try {
      if (JSON.stringify(before?.grids) !== JSON.stringify(next.grids))
        await places.commitBoundary(before, next);
    } catch (error) {
      if (!isStale(error)) throw error;
      // Drawn by hand meanwhile, or by a chunk before this one in the same run: that is looked at again.
      world.forgetBoundaries(villageId);
      const again = await world.boundaries(villageId);
      if (JSON.stringify(again.before?.grids) !== JSON.stringify(again.next.grids))
        late.push(...group.map((staged): Late => [staged, refusal('changedMeanwhile', null)]));
    }
    for (const staged of group) {
      const plan = plans.get(placeIdOf(staged));
      if (plan && 'fault' in plan) late.push([staged, plan]);
    }
  }
  return late;
}
