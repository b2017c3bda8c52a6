/** 征求意见、会议和活动的说法 */
import type { Fate, MeetingKind, PollPhase, PollRow, QuestionKind } from '../../domain/contract';

export const PHASE: Readonly<Record<PollPhase, string>> = {
  soon: '还没开始',
  open: '正在征求',
  counting: '正在计数',
  closed: '已结束',
  recalled: '已撤回',
};

export const FATE: Readonly<Record<Fate, string>> = {
  adopted: '采纳',
  partly: '部分采纳',
  notAdopted: '未采纳',
};

export const QUESTION_KIND: Readonly<Record<QuestionKind, string>> = {
  single: '选一个',
  multiple: '选几个都行',
  free: '自己写',
};

/** 先说清楚 · Whose name is seen by whom, said before anything is asked. */
export const promiseOf = ({ isAnonymous, per }: Pick<PollRow, 'isAnonymous' | 'per'>): string => {
  const one = per === 'person' ? '每人一份' : '每户一份，家里谁改了，就以后改的为准';
  return isAnonymous
    ? `匿名：不记名字，没有人看得到哪一份是您的。${one}。`
    : `实名：村两委看得到您的名字和您怎么答，别的村民看不到。${one}。`;
};

export const MEETING_KIND: Readonly<Record<MeetingKind, string>> = {
  partyAssembly: '支部党员大会',
  partyCommittee: '支部委员会',
  partyGroup: '党小组会',
  partyLecture: '党课',
  partyDay: '主题党日',
  villageMeeting: '村民会议',
  talk: '宣讲、培训',
};
