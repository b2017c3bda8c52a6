import { byRight, forOneself } from '../../../domain/access/guards';
import type { SetupCalls } from '../../../domain/contract/setup';
import { confirmJob, confirmJobInput } from '../commands/confirm-job';
import { dropJob, dropJobInput } from '../commands/drop-job';
import { exportFile, exportFileInput } from '../commands/export-file';
import { importFile, importFileInput } from '../commands/import-file';
import { pushJob, pushJobInput } from '../commands/push-job';
import { getJob, getJobInput } from '../queries/get-job';
import { getSetup, getSetupInput } from '../queries/get-setup';
import { listFaults, listFaultsInput } from '../queries/list-faults';
import type { Routes } from './routes';

/** 调用 · 导入导出. */
export const setupCalls: Routes<SetupCalls> = {
  'setup.get': { guard: byRight('matters.export', '打开导入导出'), input: getSetupInput, handle: getSetup },
  'job.import': { guard: byRight('setup.import', '导入文件'), input: importFileInput, handle: importFile },
  'job.export': { guard: byRight('matters.export', '导出文件'), input: exportFileInput, handle: exportFile },
  'job.get': { guard: forOneself('看自己的导入导出'), input: getJobInput, handle: getJob },
  'job.push': { guard: forOneself('等自己的导入导出'), input: pushJobInput, handle: pushJob },
  'job.confirm': { guard: byRight('setup.import', '确认导入'), input: confirmJobInput, handle: confirmJob },
  'job.drop': { guard: forOneself('放弃自己的导入'), input: dropJobInput, handle: dropJob },
  'job.faults': { guard: forOneself('看自己导入的差错'), input: listFaultsInput, handle: listFaults },
};
