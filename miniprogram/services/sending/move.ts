/**
 * 办一步 · Takes one action on a matter, and tells what really happened.
 *
 * Somebody may have acted in between: then nothing was written, and the answer carries the matter as it is
 * now. A retry whose first try had arrived all the same counts as done.
 */
import type { Action, LineView, MatterView, Outcome, TimelineType } from '../../../domain/contract';
import { DONE } from '../../text';
import { asFailure } from '../calls/call-failed';
import { call } from '../cloud';
import { story } from '../words/story';

/** What a person may say with an action; each action takes what it needs of it. */
export interface MoveForm {
  readonly words?: string;
  /** resolve */
  readonly outcome?: Outcome;
  /** sendBack */
  readonly deskId?: string;
  /** merge */
  readonly intoMatterId?: string;
  /** supervise */
  readonly wantsReply?: boolean;
  /** rate */
  readonly isSatisfied?: boolean;
}

export interface Taken {
  readonly matter: MatterView;
  /** False: somebody was quicker and nothing was written. */
  readonly isDone: boolean;
  /** What to tell the person. */
  readonly says: string;
}

/** The line that an action leaves. */
const LEAVES: Readonly<Record<Action, readonly TimelineType[]>> = {
  acknowledge: ['acknowledged'],
  note: ['noted'],
  ask: ['asked'],
  answer: ['answered'],
  escalate: ['escalated'],
  sendBack: ['sentBack'],
  resolve: ['resolved'],
  rate: ['rated', 'closed', 'reopened'],
  reopen: ['reopened'],
  decline: ['declined'],
  object: ['objected'],
  withdraw: ['withdrawn', 'left'],
  leave: ['left'],
  merge: ['merged'],
  unmerge: ['unmerged'],
  extend: ['extended'],
  supervise: ['supervised'],
  reply: ['replied'],
  tell: ['told'],
};

function send(matter: MatterView, action: Action, form: MoveForm): Promise<MatterView> {
  const at = { matterId: matter.id, version: matter.version };
  const said = form.words?.trim() ?? '';
  const needed = { ...at, words: said };
  const optional = said === '' ? at : needed;
  switch (action) {
    case 'acknowledge':
      return call('matter.acknowledge', optional);
    case 'note':
      return call('matter.note', needed);
    case 'ask':
      return call('matter.ask', needed);
    case 'answer':
      return call('matter.answer', needed);
    case 'escalate':
      return call('matter.escalate', needed);
    case 'sendBack':
      return call('matter.send-back', { ...needed, deskId: form.deskId ?? '' });
    case 'resolve':
      return call('matter.resolve', { ...optional, outcome: form.outcome ?? 'fixed' });
    case 'rate':
      return call('matter.rate', { ...optional, isSatisfied: form.isSatisfied ?? true });
    case 'reopen':
      return call('matter.reopen', needed);
    case 'decline':
      return call('matter.decline', needed);
    case 'object':
      return call('matter.object', needed);
    case 'withdraw':
      return call('matter.withdraw', optional);
    case 'leave':
      return call('matter.leave', optional);
    case 'merge':
      return call('matter.merge', { ...optional, intoMatterId: form.intoMatterId ?? '' });
    case 'unmerge':
      return call('matter.unmerge', optional);
    case 'extend':
      return call('matter.extend', needed);
    case 'supervise':
      return call('matter.supervise', { ...needed, wantsReply: form.wantsReply ?? true });
    case 'reply':
      return call('matter.reply', needed);
    case 'tell':
      return call('matter.tell', optional);
  }
}

/** Whether `line` is what this person's own `action` leaves: an earlier try that arrived after all. */
const isOwn = (line: LineView | undefined, action: Action): boolean =>
  line !== undefined && line.who.isYou && LEAVES[action].includes(line.type);

/** '刚刚已经有人办了一步：网格员 示例甲 · 受理。' */
function movedOn(matter: MatterView): string {
  const newest = story(matter.timeline.slice(0, 1), [], matter.reportedAt)[0];
  return newest
    ? `刚刚已经有人先办了一步：${newest.who} · ${newest.did}。下面是最新的情况。`
    : '刚刚已经有人先办了一步，下面是最新的情况。';
}

const MOVED_ON: ReadonlySet<string> = new Set(['STALE_WRITE', 'MOVE_NOT_OPEN']);

/** Throws what `call` throws, but for a matter that has moved on: that one comes back as it is now. */
export async function takeMove(matter: MatterView, action: Action, form: MoveForm = {}): Promise<Taken> {
  try {
    return { matter: await send(matter, action, form), isDone: true, says: DONE[action] };
  } catch (error) {
    if (!MOVED_ON.has(asFailure(error).code)) throw error;
    const now = await call('matter.get', { matterId: matter.id });
    return now.version > matter.version && isOwn(now.timeline[0], action)
      ? { matter: now, isDone: true, says: DONE[action] }
      : { matter: now, isDone: false, says: movedOn(now) };
  }
}
