/** 导入导出的话 · What a job is, how far it is, and why it could not be done. */
import type { ExportKind, JobState } from '../../domain/contract';

export const EXPORT: Readonly<Record<ExportKind, { readonly title: string; readonly note: string }>> = {
  template: { title: '导入模板', note: '每一列怎么填都写在表头的批注里' },
  setup: { title: '区划、网格、户和任职', note: '和导入用的是同一种表，改好可以再导入' },
  matters: { title: '事项', note: '没有姓名和电话；县里的表不写地方和类别' },
  deadlines: { title: '还在办的和时限', note: '哪件什么时候到期，哪件超期了' },
  ledger: { title: '土地台账', note: '地块、合同、收款三张表，改好了能再导入' },
  months: { title: '月度统计', note: '从办过的事里自动算出来' },
  rectification: { title: '整改台账', note: '问题、来源、措施、时限、责任人、销号时间' },
  glance: { title: '一月一览', note: '这个月到现在，事项、整改、台账、联户和公开' },
  faults: { title: '导入差错', note: '哪张表、哪一行、怎么改' },
};

export const JOB_STATE: Readonly<Record<JobState, string>> = {
  reading: '正在读文件',
  checking: '正在检查',
  checked: '检查完了，等您确认',
  applying: '正在导入',
  gathering: '正在取数',
  writing: '正在做成文件',
  done: '做好了',
  failed: '没有做成',
  dropped: '没有导入',
};

const FAILURE: Readonly<Record<string, string>> = {
  kind: '这不是 Excel 文件（.xlsx）。旧的 .xls、WPS 的 .et 和 .csv 请在电脑上另存为 .xlsx；带密码的请先去掉密码。',
  broken: '文件坏了，打不开。请在电脑上打开看看，另存一份再试。',
  size: '文件太大，或者解开以后太大。最大 20 MB，请分成几个文件。',
  rows: '一张表里的行太多，最多 20 万行。请分成几个文件。',
  gone: '文件没有传上来，或者已经过期清掉了。请重新选一次。',
  noSheet: '文件里没有认得的表。表的名字要和模板一样：区划、网格、户、任职、请假代岗、边界。',
  county: '网格边界由县里导入。您可以导入本村的网格、户、任职和请假代岗。',
};

/** Nothing has been changed, and what to do. */
export const jobFailureWords = (why: string | null): string =>
  `${FAILURE[why ?? ''] ?? '出了点问题，没有做成。请过一会儿再试。'}什么都没有改动。`;
