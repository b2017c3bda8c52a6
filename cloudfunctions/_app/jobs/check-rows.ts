import type { Fault } from '../../../domain/setup/faults';
import { chunksOf, type Job, type JobChunk, type JobSheet } from '../../../domain/setup/job';
import type { Planned } from '../../../domain/setup/plan';
import type { StagedRow } from '../../../domain/setup/rows';
import { sheetOf } from '../../../domain/setup/sheets';
import { planChunk } from './plan-chunk';
import type { Run } from './run';

/**
 * 检查 · Says of each row of the next chunk what it would do, or what is wrong with it. Writes nothing but that;
 * after the last chunk the job waits for a person.
 */
export async function checkRows(run: Run, job: Job): Promise<Job> {
  const { jobs } = run.ports;
  const [chunk] = await jobs.chunks(job._id, job.cursor, 1);
  const isLast = job.cursor + 1 >= chunksOf(job);
  const next = isLast
    ? ({ state: 'checked', cursor: 0, leaseUntil: null } as const)
    : ({ cursor: job.cursor + 1 } as const);
  if (!chunk) return jobs.commit(job, { ...job, ...next });
  const checked = withPlans(chunk, job, await planChunk(run, chunk, job.createdAt));
  await jobs.putChunk(checked);
  return jobs.commit(job, { ...job, ...next, sheets: counted(job.sheets, chunk, checked) });
}

function withPlans(chunk: JobChunk, job: Job, plans: readonly (Planned<unknown> | null)[]): JobChunk {
  // A row that came with faults has none of the checks'; a chunk that is checked again begins anew.
  const read = chunk.faults.filter(({ row }) => !isUsable(chunk, row));
  const found: Fault[] = [];
  const rows = chunk.rows.map((staged, index): StagedRow => {
    const plan = plans[index];
    if (!plan) return staged;
    if ('verdict' in plan) return { ...staged, verdict: plan.verdict };
    found.push(faultAt(job, chunk, staged, plan));
    return { ...staged, verdict: null };
  });
  const faults = [...read, ...found].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { ...chunk, rows, faults, isFaulty: faults.length > 0 };
}

const isUsable = ({ rows }: JobChunk, number: number | null): boolean =>
  rows.some((staged) => staged.number === number && staged.row !== null);

/** 差错的地方 · In the sheet's own words; where a column stands in this file isn't known any more. */
export function faultAt(
  job: Job,
  chunk: JobChunk,
  { number, row }: StagedRow,
  { fault, key, about }: Extract<Planned<unknown>, { fault: unknown }>,
): Fault {
  const sheet = job.sheets[chunk.sheet];
  const columns = sheet?.key ? sheetOf(sheet.key).columns : [];
  const column = columns.find((one) => one.key === key);
  const value: unknown = key === null || row === null ? null : Reflect.get(row, key);
  return {
    code: fault,
    sheet: sheet?.name ?? '',
    row: number,
    column: column?.heading ?? null,
    value: typeof value === 'string' ? value : '',
    about,
  };
}

function counted(sheets: readonly JobSheet[], before: JobChunk, after: JobChunk): readonly JobSheet[] {
  return sheets.map((sheet, index) => {
    if (index !== after.sheet) return sheet;
    const counts = { ...sheet.counts };
    for (const { verdict } of after.rows) if (verdict) counts[verdict] += 1;
    // The chunk may be one that a dead run had checked: its new faults were not counted yet.
    const read = before.faults.filter(({ row }) => !isUsable(before, row)).length;
    return { ...sheet, counts, faults: sheet.faults + after.faults.length - read };
  });
}
