import { byRight, forOneself, onMatter } from '../../../domain/access/guards';
import type { ServiceCalls } from '../../../domain/contract/services';
import { answerMissing, answerMissingInput } from '../commands/answer-missing';
import { askMissing, askMissingInput } from '../commands/ask-missing';
import { endTemplate, endTemplateInput } from '../commands/end-template';
import { issuePaper, issuePaperInput } from '../commands/issue-paper';
import { lookAtForm, lookAtFormInput } from '../commands/look-at-form';
import { openPaper, openPaperInput } from '../commands/open-paper';
import { requestService, requestServiceInput } from '../commands/request-service';
import { revokePaper, revokePaperInput } from '../commands/revoke-paper';
import { saveTemplate, saveTemplateInput } from '../commands/save-template';
import { getServiceForm, getServiceFormInput } from '../queries/get-service-form';
import { getServiceSheet, getServiceSheetInput } from '../queries/get-service-sheet';
import { listPapers, listPapersInput } from '../queries/list-papers';
import { listServices, listServicesInput } from '../queries/list-services';
import { listTemplates, listTemplatesInput } from '../queries/list-templates';
import type { Routes } from './routes';

/** 调用 · 办事、开证明. */
export const serviceCalls: Routes<ServiceCalls> = {
  'services.list': { guard: forOneself('看能办哪些事'), input: listServicesInput, handle: listServices },
  'service.form': { guard: forOneself('打开一张办事表'), input: getServiceFormInput, handle: getServiceForm },
  'service.request': { guard: forOneself('办事'), input: requestServiceInput, handle: requestService },
  'service.sheet': { guard: onMatter('see'), input: getServiceSheetInput, handle: getServiceSheet },
  'service.look': { guard: onMatter('see'), input: lookAtFormInput, handle: lookAtForm },
  'service.missing': { guard: onMatter('ask'), input: askMissingInput, handle: askMissing },
  'service.answer': { guard: onMatter('answer'), input: answerMissingInput, handle: answerMissing },
  'service.issue': { guard: onMatter('issue'), input: issuePaperInput, handle: issuePaper },
  'service.revoke': { guard: onMatter('revoke'), input: revokePaperInput, handle: revokePaper },
  'service.paper': { guard: onMatter('see'), input: openPaperInput, handle: openPaper },
  'papers.list': {
    guard: byRight('papers.see', '看本村开过的证明'),
    input: listPapersInput,
    handle: listPapers,
  },
  'templates.list': {
    guard: byRight('county.categories', '看办事模板'),
    input: listTemplatesInput,
    handle: listTemplates,
  },
  'template.save': {
    guard: byRight('county.categories', '改办事模板'),
    input: saveTemplateInput,
    handle: saveTemplate,
  },
  'template.end': {
    guard: byRight('county.categories', '停用办事模板'),
    input: endTemplateInput,
    handle: endTemplate,
  },
};
