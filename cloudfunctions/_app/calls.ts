import type { GenericSchema } from 'valibot';

import type { CallName, Input } from '../../domain/contract';
import { acknowledgeMatter, acknowledgeMatterInput } from './commands/acknowledge-matter';
import { answerMatter, answerMatterInput } from './commands/answer-matter';
import { askMatter, askMatterInput } from './commands/ask-matter';
import { attachFiles, attachFilesInput } from './commands/attach-files';
import { bindPhone, bindPhoneInput } from './commands/bind-phone';
import { callReporter, callReporterInput } from './commands/call-reporter';
import { confirmBinding, confirmBindingInput } from './commands/confirm-binding';
import { declineMatter, declineMatterInput } from './commands/decline-matter';
import { endBinding, endBindingInput } from './commands/end-binding';
import { escalateMatter, escalateMatterInput } from './commands/escalate-matter';
import { extendMatter, extendMatterInput } from './commands/extend-matter';
import { grantMessages, grantMessagesInput } from './commands/grant-messages';
import { noteMatter, noteMatterInput } from './commands/note-matter';
import { objectMatter, objectMatterInput } from './commands/object-matter';
import { rateMatter, rateMatterInput } from './commands/rate-matter';
import { readInbox, readInboxInput } from './commands/read-inbox';
import { refuseBinding, refuseBindingInput } from './commands/refuse-binding';
import { reopenMatter, reopenMatterInput } from './commands/reopen-matter';
import { reportMatter, reportMatterInput } from './commands/report-matter';
import { requestBinding, requestBindingInput } from './commands/request-binding';
import { resolveMatter, resolveMatterInput } from './commands/resolve-matter';
import { saveMe, saveMeInput } from './commands/save-me';
import { sendBackMatter, sendBackMatterInput } from './commands/send-back-matter';
import { superviseMatter, superviseMatterInput } from './commands/supervise-matter';
import { tellMatter, tellMatterInput } from './commands/tell-matter';
import { withdrawMatter, withdrawMatterInput } from './commands/withdraw-matter';
import { getDeskQueue, getDeskQueueInput } from './queries/get-desk-queue';
import { getHome, getHomeInput } from './queries/get-home';
import { getMatter, getMatterInput } from './queries/get-matter';
import { getMe, getMeInput } from './queries/get-me';
import { getReportForm, getReportFormInput } from './queries/get-report-form';
import { getVillageBoard, getVillageBoardInput } from './queries/get-village-board';
import { listGrids, listGridsInput } from './queries/list-grids';
import { listHouseholds, listHouseholdsInput } from './queries/list-households';
import { listInbox, listInboxInput } from './queries/list-inbox';
import { listMyMatters, listMyMattersInput } from './queries/list-my-matters';
import { listPendingBindings, listPendingBindingsInput } from './queries/list-pending-bindings';
import { listTownshipMatters, listTownshipMattersInput } from './queries/list-township-matters';
import { listVillageMatters, listVillageMattersInput } from './queries/list-village-matters';
import { listVillages, listVillagesInput } from './queries/list-villages';
import { previewReport, previewReportInput } from './queries/preview-report';
import { verifyReceipt, verifyReceiptInput } from './queries/verify-receipt';
import type { Handler } from './context';

/** 路由 · What a call's input must look like, and who answers it. */
export interface Route<C extends CallName> {
  readonly input: GenericSchema<unknown, Input<C>>;
  readonly handle: Handler<C>;
}

/** 调用表 · Every call of the contract; one that is missing here doesn't compile. */
export const CALLS: { readonly [C in CallName]: Route<C> } = {
  'me.get': { input: getMeInput, handle: getMe },
  'me.save': { input: saveMeInput, handle: saveMe },
  'me.bind-phone': { input: bindPhoneInput, handle: bindPhone },
  'me.grant-messages': { input: grantMessagesInput, handle: grantMessages },
  'places.villages': { input: listVillagesInput, handle: listVillages },
  'places.grids': { input: listGridsInput, handle: listGrids },
  'places.households': { input: listHouseholdsInput, handle: listHouseholds },
  'binding.request': { input: requestBindingInput, handle: requestBinding },
  'binding.end': { input: endBindingInput, handle: endBinding },
  'binding.pending': { input: listPendingBindingsInput, handle: listPendingBindings },
  'binding.confirm': { input: confirmBindingInput, handle: confirmBinding },
  'binding.refuse': { input: refuseBindingInput, handle: refuseBinding },
  'report.form': { input: getReportFormInput, handle: getReportForm },
  'report.preview': { input: previewReportInput, handle: previewReport },
  'matter.report': { input: reportMatterInput, handle: reportMatter },
  'matter.attach': { input: attachFilesInput, handle: attachFiles },
  'matter.get': { input: getMatterInput, handle: getMatter },
  'matter.acknowledge': { input: acknowledgeMatterInput, handle: acknowledgeMatter },
  'matter.note': { input: noteMatterInput, handle: noteMatter },
  'matter.ask': { input: askMatterInput, handle: askMatter },
  'matter.answer': { input: answerMatterInput, handle: answerMatter },
  'matter.escalate': { input: escalateMatterInput, handle: escalateMatter },
  'matter.send-back': { input: sendBackMatterInput, handle: sendBackMatter },
  'matter.resolve': { input: resolveMatterInput, handle: resolveMatter },
  'matter.rate': { input: rateMatterInput, handle: rateMatter },
  'matter.reopen': { input: reopenMatterInput, handle: reopenMatter },
  'matter.decline': { input: declineMatterInput, handle: declineMatter },
  'matter.object': { input: objectMatterInput, handle: objectMatter },
  'matter.withdraw': { input: withdrawMatterInput, handle: withdrawMatter },
  'matter.extend': { input: extendMatterInput, handle: extendMatter },
  'matter.supervise': { input: superviseMatterInput, handle: superviseMatter },
  'matter.tell': { input: tellMatterInput, handle: tellMatter },
  'matter.phone': { input: callReporterInput, handle: callReporter },
  'home.get': { input: getHomeInput, handle: getHome },
  'matters.mine': { input: listMyMattersInput, handle: listMyMatters },
  'desk.queue': { input: getDeskQueueInput, handle: getDeskQueue },
  'village.board': { input: getVillageBoardInput, handle: getVillageBoard },
  'village.matters': { input: listVillageMattersInput, handle: listVillageMatters },
  'township.matters': { input: listTownshipMattersInput, handle: listTownshipMatters },
  'inbox.list': { input: listInboxInput, handle: listInbox },
  'inbox.read': { input: readInboxInput, handle: readInbox },
  'receipt.verify': { input: verifyReceiptInput, handle: verifyReceipt },
};
