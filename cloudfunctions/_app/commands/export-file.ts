import * as v from 'valibot';

import type { Instant } from '../../../domain/deadline/instant';
import { monthOf } from '../../../domain/deadline/local-time';
import { DomainError } from '../../../domain/errors';
import { jobId, newJob, newSheet, type ExportKind } from '../../../domain/setup/job';
import { compactDay } from '../../../domain/setup/report-sheets';
import type { Context, Handler } from '../context';
import { exportSheets } from '../jobs/export-sheets';
import { clientKey, jobId as jobIdForm, month } from '../schemas';
import { exportsOf, ownJob, setupScope } from '../county/setup-scope';
import { showJob } from '../county/show-job';
import { nameIn } from '../views/place-names';

const KINDS = [
  'template',
  'setup',
  'matters',
  'deadlines',
  'months',
  'rectification',
  'ledger',
  'glance',
  'faults',
] as const;
const TITLES: Readonly<Record<ExportKind, string>> = {
  template: '导入模板',
  setup: '区划网格和户',
  matters: '事项',
  deadlines: '时限',
  months: '月度统计',
  rectification: '整改台账',
  ledger: '土地台账',
  glance: '一月一览',
  faults: '导入差错',
};

export const exportFileInput = v.object({
  clientKey,
  kind: v.picklist(KINDS),
  ofJobId: v.exactOptional(jobIdForm),
  month: v.exactOptional(month),
});

/**
 * 导出文件 · Begins a job that makes an Excel file of the person's place; for `faults`, of one of their imports.
 *
 * Asked again with the same key it answers the same job. Refuses: NOT_ALLOWED, JOB_NOT_FOUND, INVALID_INPUT.
 */
export const exportFile: Handler<'job.export'> = async (input, context) => {
  const { clientKey: key, kind, ofJobId } = input;
  const { actor, jobs, now, jurisdictions } = context;
  const placeId = kind === 'faults' ? await placeOfImport(context, ofJobId) : setupScope(actor);
  if (kind !== 'faults' && !exportsOf(actor, placeId).includes(kind))
    throw new DomainError('NOT_ALLOWED', { action: kind });
  const name = nameIn(jurisdictions)(placeId);
  const ofMonth = kind === 'glance' ? monthIn(input.month, now) : undefined;
  const sheets = exportSheets(kind, placeId);
  const job = newJob(
    {
      _id: jobId(actor.personId, key),
      kind,
      state: kind === 'template' ? 'writing' : 'gathering',
      placeId,
      byPersonId: actor.personId,
      fileName: `${name}-${TITLES[kind]}-${ofMonth ?? compactDay(now)}.xlsx`,
      ofJobId: ofJobId ?? null,
      ...(ofMonth !== undefined && { month: ofMonth }),
      sheets: sheets.map((sheet) => newSheet(null, sheet.name)),
    },
    now,
  );
  const isNew = (await jobs.insert(job)) === 'inserted';
  return showJob(context, isNew ? job : ((await jobs.get(job._id)) ?? job));
};

/** One that has begun; this one by default. */
function monthIn(asked: string | undefined, now: Instant): string {
  const thisMonth = monthOf(now);
  if (asked !== undefined && asked > thisMonth)
    throw new DomainError('INVALID_INPUT', { field: 'month', rule: 'range' });
  return asked ?? thisMonth;
}

async function placeOfImport(context: Context, ofJobId: string | undefined): Promise<string> {
  if (ofJobId === undefined) throw new DomainError('INVALID_INPUT', { field: 'ofJobId', rule: 'needed' });
  return (await ownJob(context, ofJobId)).placeId;
}
