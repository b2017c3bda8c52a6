import type { MatterCalls } from '../../../domain/contract/matter';
import { acknowledgeMatter, acknowledgeMatterInput } from '../commands/acknowledge-matter';
import { answerMatter, answerMatterInput } from '../commands/answer-matter';
import { askMatter, askMatterInput } from '../commands/ask-matter';
import { callReporter, callReporterInput } from '../commands/call-reporter';
import { declineMatter, declineMatterInput } from '../commands/decline-matter';
import { escalateMatter, escalateMatterInput } from '../commands/escalate-matter';
import { extendMatter, extendMatterInput } from '../commands/extend-matter';
import { noteMatter, noteMatterInput } from '../commands/note-matter';
import { objectMatter, objectMatterInput } from '../commands/object-matter';
import { rateMatter, rateMatterInput } from '../commands/rate-matter';
import { reopenMatter, reopenMatterInput } from '../commands/reopen-matter';
import { resolveMatter, resolveMatterInput } from '../commands/resolve-matter';
import { sendBackMatter, sendBackMatterInput } from '../commands/send-back-matter';
import { superviseMatter, superviseMatterInput } from '../commands/supervise-matter';
import { tellMatter, tellMatterInput } from '../commands/tell-matter';
import { withdrawMatter, withdrawMatterInput } from '../commands/withdraw-matter';
import { getMatter, getMatterInput } from '../queries/get-matter';
import type { Routes } from './routes';

/** 调用 · 事项. */
export const matterCalls: Routes<MatterCalls> = {
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
};
