import { onMatter } from '../../../domain/access/guards';
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
import { replyMatter, replyMatterInput } from '../commands/reply-matter';
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
  'matter.get': { guard: onMatter('see'), input: getMatterInput, handle: getMatter },
  'matter.acknowledge': {
    guard: onMatter('acknowledge'),
    input: acknowledgeMatterInput,
    handle: acknowledgeMatter,
  },
  'matter.note': { guard: onMatter('note'), input: noteMatterInput, handle: noteMatter },
  'matter.ask': { guard: onMatter('ask'), input: askMatterInput, handle: askMatter },
  'matter.answer': { guard: onMatter('answer'), input: answerMatterInput, handle: answerMatter },
  'matter.escalate': { guard: onMatter('escalate'), input: escalateMatterInput, handle: escalateMatter },
  'matter.send-back': { guard: onMatter('sendBack'), input: sendBackMatterInput, handle: sendBackMatter },
  'matter.resolve': { guard: onMatter('resolve'), input: resolveMatterInput, handle: resolveMatter },
  'matter.rate': { guard: onMatter('rate'), input: rateMatterInput, handle: rateMatter },
  'matter.reopen': { guard: onMatter('reopen'), input: reopenMatterInput, handle: reopenMatter },
  'matter.decline': { guard: onMatter('decline'), input: declineMatterInput, handle: declineMatter },
  'matter.object': { guard: onMatter('object'), input: objectMatterInput, handle: objectMatter },
  'matter.withdraw': { guard: onMatter('withdraw'), input: withdrawMatterInput, handle: withdrawMatter },
  'matter.extend': { guard: onMatter('extend'), input: extendMatterInput, handle: extendMatter },
  'matter.supervise': { guard: onMatter('supervise'), input: superviseMatterInput, handle: superviseMatter },
  'matter.reply': { guard: onMatter('reply'), input: replyMatterInput, handle: replyMatter },
  'matter.tell': { guard: onMatter('tell'), input: tellMatterInput, handle: tellMatter },
  'matter.phone': { guard: onMatter('phone'), input: callReporterInput, handle: callReporter },
};
