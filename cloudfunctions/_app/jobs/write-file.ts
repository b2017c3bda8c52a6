import type { Written } from '../../../domain/setup/cells';
import type { ExportKind, Job } from '../../../domain/setup/job';
import type { WrittenSheet } from '../ports/workbook';
import { exportSheets } from './export-sheets';
import type { Run } from './run';

const CHUNKS_AT_ONCE = 10;

/** 写文件 · Makes the workbook of what was gathered and puts it where only its address leads. */
export async function writeFile({ ports }: Run, job: Job): Promise<Job> {
  const { jobs, files, workbooks, vault } = ports;
  const sheets = exportSheets(job.kind as ExportKind, job.placeId);
  let from = 0;
  const written = sheets.map(({ name, columns, setup }, index): WrittenSheet => {
    const first = from;
    from += job.sheets[index]?.chunks ?? 0;
    const rows = job.kind === 'template' ? [setup?.example ?? []] : rowsOf(ports, job, first, from);
    return { name, columns, rows };
  });
  const bytes = await workbooks.write(written);
  const folder = `${vault.mark(`export|${job._id}`)}${vault.mark(`file|${job._id}`)}`;
  const fileId = await files.write(`exports/${folder}/${job._id}.xlsx`, bytes);
  return jobs.commit(job, { ...job, state: 'done', fileId, cursor: 0, leaseUntil: null });
}

async function* rowsOf(
  { jobs }: Run['ports'],
  { _id }: Job,
  first: number,
  before: number,
): AsyncIterable<readonly Written[]> {
  for (let from = first; from < before; from += CHUNKS_AT_ONCE) {
    const chunks = await jobs.chunks(_id, from, Math.min(CHUNKS_AT_ONCE, before - from));
    for (const { cells } of chunks) yield* cells;
  }
}
