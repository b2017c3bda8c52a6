import { forOneself, onMatter } from '../../../domain/access/guards';
import type { ReportCalls } from '../../../domain/contract/report';
import { attachFiles, attachFilesInput } from '../commands/attach-files';
import { reportMatter, reportMatterInput } from '../commands/report-matter';
import { getReportForm, getReportFormInput } from '../queries/get-report-form';
import { previewReport, previewReportInput } from '../queries/preview-report';
import type { Routes } from './routes';

/** 调用 · 报事. */
export const reportCalls: Routes<ReportCalls> = {
  'report.form': { guard: forOneself('打开报事表单'), input: getReportFormInput, handle: getReportForm },
  'report.preview': {
    guard: forOneself('看这件事会送到哪里'),
    input: previewReportInput,
    handle: previewReport,
  },
  'matter.report': { guard: forOneself('报事'), input: reportMatterInput, handle: reportMatter },
  'matter.attach': { guard: onMatter('attach'), input: attachFilesInput, handle: attachFiles },
};
