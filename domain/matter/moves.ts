import type { DeskLevel } from '../deadline/settings';
import type { Action, MatterState, Step } from './states';

/**
 * 谁的手 · In what relation to a matter somebody may make a move.
 *
 * desk 承办岗 · helper 协办岗 · above 上级岗 (in the village) · township 乡镇督办 · reporter 报事人 (or whoever
 * wrote it down for them) · joiner 同报人 · villager 同村的人, who may come to have the same matter · clock 时钟.
 */
export type Hand = 'desk' | 'helper' | 'above' | 'township' | 'reporter' | 'joiner' | 'villager' | 'clock';

/**
 * Every way in which a matter can change: what people do to it; joining it, and what merging another into it
 * (or undoing that) brings about here; and what the clock does by itself.
 */
export type MoveName =
  | Step
  | 'join'
  | 'absorb'
  | 'release'
  | 'expireAnswer'
  | 'alarm'
  | 'close'
  | 'remind'
  | 'reschedule'
  | 'handOver';

/** 一步流转 · One row of the table. */
export interface MoveRule {
  /** Its Chinese name, for drawings and tests. */
  readonly term: string;
  readonly by: readonly Hand[];
  readonly from: readonly MatterState[];
  /** Where it may lead; empty: the state stays. */
  readonly to: readonly MatterState[];
  /** Which desk holds the matter afterwards; 'up' stays at the top when there is nothing above. */
  readonly desk: 'same' | 'up' | 'down' | 'sameOrUp';
  /** Levels whose desk may do it; without: every level. */
  readonly levels?: readonly DeskLevel[];
  /** Words must come with it ('unlessFixed': for every outcome but that). */
  readonly words: 'needed' | 'optional' | 'unlessFixed';
}

const OPEN: readonly MatterState[] = ['reported', 'acknowledged'];
const REPORTERS: readonly Hand[] = ['reporter', 'joiner'];
const BELOW_TOP: readonly DeskLevel[] = ['microGrid', 'grid'];
const WITH_DESKS_BELOW: readonly DeskLevel[] = ['grid', 'village'];
const TOP: readonly DeskLevel[] = ['village', 'township'];

/**
 * 事项流转 · The moves of a matter.
 *
 * This table alone knows which action leads where and whose hand may take it. `decide` and `decideDue` ask
 * it before they write, `openMoves` to tell a page which buttons to draw, and docs/states.md is drawn from
 * it. The order is that of the buttons.
 */
export const MOVES: Readonly<Record<MoveName, MoveRule>> = {
  acknowledge: {
    term: '受理',
    by: ['desk'],
    from: ['reported'],
    to: ['acknowledged'],
    desk: 'same',
    words: 'optional',
  },
  resolve: {
    term: '办结',
    by: ['desk'],
    from: ['acknowledged'],
    to: ['resolved'],
    desk: 'same',
    words: 'unlessFixed',
  },
  rate: {
    term: '评价',
    by: REPORTERS,
    from: ['resolved'],
    to: ['closed', 'resolved', 'acknowledged', 'reported'],
    desk: 'sameOrUp',
    words: 'optional',
  },
  object: {
    term: '异议',
    by: REPORTERS,
    from: ['declined'],
    to: ['reported'],
    desk: 'up',
    words: 'needed',
  },
  tell: {
    term: '告知',
    by: ['desk'],
    from: ['reported', 'acknowledged', 'resolved', 'closed', 'declined'],
    to: [],
    desk: 'same',
    words: 'optional',
  },
  answer: { term: '补充', by: REPORTERS, from: OPEN, to: [], desk: 'same', words: 'needed' },
  note: { term: '记录', by: ['desk', 'helper'], from: OPEN, to: [], desk: 'same', words: 'needed' },
  ask: { term: '请补充', by: ['desk'], from: ['acknowledged'], to: [], desk: 'same', words: 'needed' },
  escalate: {
    term: '上报',
    by: ['desk', 'clock'],
    from: OPEN,
    to: ['reported'],
    desk: 'up',
    levels: BELOW_TOP,
    words: 'needed',
  },
  sendBack: {
    term: '交办',
    by: ['desk'],
    from: OPEN,
    to: ['reported'],
    desk: 'down',
    levels: WITH_DESKS_BELOW,
    words: 'needed',
  },
  extend: { term: '延期', by: ['desk'], from: ['acknowledged'], to: [], desk: 'same', words: 'needed' },
  supervise: { term: '督办', by: ['above', 'township'], from: OPEN, to: [], desk: 'same', words: 'needed' },
  reply: { term: '回复督办', by: ['desk'], from: OPEN, to: [], desk: 'same', words: 'needed' },
  reopen: {
    term: '重办',
    by: REPORTERS,
    from: ['resolved'],
    to: ['acknowledged', 'reported'],
    desk: 'sameOrUp',
    words: 'needed',
  },
  decline: { term: '不予受理', by: ['desk'], from: OPEN, to: ['declined'], desk: 'same', words: 'needed' },
  withdraw: {
    term: '撤回',
    by: REPORTERS,
    from: OPEN,
    to: ['withdrawn'],
    desk: 'same',
    words: 'optional',
  },
  leave: { term: '退出同报', by: REPORTERS, from: OPEN, to: [], desk: 'same', words: 'optional' },
  merge: {
    term: '并案',
    by: ['desk', 'above'],
    from: OPEN,
    to: ['merged'],
    desk: 'same',
    words: 'optional',
  },
  unmerge: {
    term: '撤销并案',
    by: ['desk', 'above', 'clock'],
    from: ['merged'],
    to: OPEN,
    desk: 'same',
    words: 'optional',
  },
  issue: {
    term: '开证明',
    by: ['desk'],
    from: ['acknowledged', 'resolved', 'closed'],
    to: [],
    desk: 'same',
    levels: ['village'],
    words: 'optional',
  },
  revoke: {
    term: '证明作废',
    by: ['desk'],
    from: ['acknowledged', 'resolved', 'closed'],
    to: [],
    desk: 'same',
    words: 'needed',
  },
  join: { term: '同报', by: ['villager'], from: OPEN, to: [], desk: 'same', words: 'optional' },
  absorb: {
    term: '并入',
    by: ['desk', 'above'],
    from: [...OPEN, 'resolved'],
    to: [],
    desk: 'same',
    words: 'optional',
  },
  release: {
    term: '分出',
    by: ['desk', 'above'],
    from: [...OPEN, 'resolved', 'closed', 'withdrawn', 'declined', 'merged'],
    to: [],
    desk: 'same',
    words: 'optional',
  },
  expireAnswer: {
    term: '逾期未补充',
    by: ['clock'],
    from: ['acknowledged'],
    to: [],
    desk: 'same',
    words: 'optional',
  },
  alarm: {
    term: '兜底告警',
    by: ['clock'],
    from: OPEN,
    to: [],
    desk: 'same',
    levels: TOP,
    words: 'optional',
  },
  reschedule: {
    term: '时限调整',
    by: ['clock'],
    from: ['reported', 'acknowledged', 'resolved', 'declined'],
    to: [],
    desk: 'same',
    words: 'optional',
  },
  remind: { term: '催回复', by: ['clock'], from: OPEN, to: [], desk: 'same', words: 'optional' },
  handOver: { term: '交接', by: ['clock'], from: OPEN, to: [], desk: 'same', words: 'optional' },
  close: { term: '结案', by: ['clock'], from: ['resolved'], to: ['closed'], desk: 'same', words: 'optional' },
};

/** What people do, in the order of the buttons. */
export const ACTIONS: readonly Action[] = [
  'acknowledge',
  'reply',
  'resolve',
  'rate',
  'object',
  'tell',
  'answer',
  'note',
  'ask',
  'escalate',
  'sendBack',
  'extend',
  'supervise',
  'reopen',
  'decline',
  'merge',
  'unmerge',
  'withdraw',
  'leave',
];
