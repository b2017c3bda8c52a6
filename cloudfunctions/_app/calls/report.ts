import type { ReportCalls } from '../../../domain/contract/report';
import { attachFiles, attachFilesInput } from '../commands/attach-files';
import { reportMatter, reportMatterInput } from '../commands/report-matter';
import { getReportForm, getReportFormInput } from '../queries/get-report-form';
import { previewReport, previewReportInput } from '../queries/preview-report';
import type { Routes } from './routes';

/** 调用 · 报事. */
export const reportCalls: Routes<ReportCalls> = {
  'report.form': { input: getReportFormInput, handle: getReportForm },
  'report.preview': { input: previewReportInput, handle: previewReport },
  'matter.report': { input: reportMatterInput, handle: reportMatter },
  'matter.attach': { input: attachFilesInput, handle: attachFiles },
};
