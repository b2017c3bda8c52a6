import * as v from 'valibot';

import { levelOf } from '../../../domain/grid/grid';
import { DomainError } from '../../../domain/errors';
import { jobId, KEEP_MS, NO_VERDICTS, type ExportKind, type Job } from '../../../domain/setup/job';
import { compactDay } from '../../../domain/setup/report-sheets';
import type { Context, Handler } from '../context';
import { exportSheets } from '../jobs/export-sheets';
import { clientKey, jobId as jobIdForm } from '../schemas';
import { exportsOf, ownJob, setupScope } from '../setup-scope';
import { showJob } from '../show-job';
import { nameIn } from '../views/place-names';

const KINDS = ['template', 'setup', 'matters', 'deadlines', 'months', 'faults'] as const;
const TITLES: Readonly<Record<ExportKind, string>> = {
  template: '导入模板',
  setup: '区划网格和户',
  matters: '事项',
  deadlines: '时限',
  months: '月度统计',
  faults: '导入差错',
};

export const exportFileInput = v.object({
  clientKey,
  kind: v.picklist(KINDS),
  ofJobId: v.exactOptional(jobIdForm),
});

/**
 * 导出文件 · Begins a job that makes an Excel file of the person's place; for `faults`, of one of their imports.
 *
 * Asked again with the same key it answers the same job. Refuses: NOT_ALLOWED, JOB_NOT_FOUND.
 */
export const exportFile: Handler<'job.export'> = async ({ clientKey: key, kind, ofJobId }, context) => {
  const { actor, jobs, now, jurisdictions } = context;
  const placeId = kind === 'faults' ? await placeOfImport(context, ofJobId) : setupScope(actor);
  if (kind !== 'faults' && !exportsOf(actor, placeId).includes(kind))
    throw new DomainError('NOT_ALLOWED', { action: kind });
  const name = nameIn(jurisdictions)(placeId);
  const sheets = exportSheets(kind, levelOf(placeId) === 'village');
  const job: Job = {
    _id: jobId(actor.personId, key),
    revision: 1,
    kind,
    state: kind === 'template' ? 'writing' : 'gathering',
    placeId,
    byPersonId: actor.personId,
    createdAt: now,
    confirmedAt: null,
    fileId: null,
    fileName: `${name}-${TITLES[kind]}-${compactDay(now)}.xlsx`,
    ofJobId: ofJobId ?? null,
    sheets: sheets.map((sheet) => ({
      key: null,
      name: sheet.name,
      chunks: 0,
      rows: 0,
      counts: NO_VERDICTS,
      faults: 0,
    })),
    cursor: 0,
    position: null,
    failure: null,
    leaseUntil: 0,
    clearAt: now + KEEP_MS,
  };
  const isNew = (await jobs.insert(job)) === 'inserted';
  return showJob(context, isNew ? job : ((await jobs.get(job._id)) ?? job));
};

async function placeOfImport(context: Context, ofJobId: string | undefined): Promise<string> {
  if (ofJobId === undefined) throw new DomainError('INVALID_INPUT', { field: 'ofJobId', rule: 'needed' });
  return (await ownJob(context, ofJobId)).placeId;
}
