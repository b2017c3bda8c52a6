import type { PollCalls } from '../../../domain/contract/polls';
import { runClock } from '../../../cloudfunctions/_app/sweeps/run-clock';
import { DAY, MONDAY, VILLAGE } from '../../builders';
import type { MemoryVillage } from '../../memory/village';
import { given, type Arrange, type Plans } from './plan';

const DRAFT = {
  clientKey: 'poll-0001',
  title: '先修哪一条路',
  text: '今年只够修一条。',
  questions: [
    { kind: 'single', text: '先修哪一条', options: ['东边', '西边'] },
    { kind: 'free', text: '还有什么建议' },
  ],
  per: 'person',
  isAnonymous: true,
  placeId: VILLAGE,
  closesAt: MONDAY + DAY,
} as const;
const REPLIES = [
  { questionId: 'q1', picks: [0] },
  { questionId: 'q2', text: '路灯也修一修', isShared: true },
];

const asked: Arrange = async ({ call }) => call('secretary', 'poll.publish', DRAFT);
const answered: Arrange = async (village) => {
  const { pollId } = await asked(village);
  await village.call('resident', 'poll.answer', { pollId, replies: REPLIES });
  return { pollId };
};
const closed = async (village: MemoryVillage): Promise<{ readonly pollId: unknown }> => {
  const { pollId } = await answered(village);
  village.now = MONDAY + 2 * DAY;
  await runClock(village.ports);
  return { pollId };
};

export const pollPlans: Plans<PollCalls> = {
  'polls.list': ['resident', given({})],
  'poll.get': ['resident', answered],
  'poll.publish': ['secretary', given(DRAFT)],
  'poll.answer': ['resident', async (village) => ({ ...(await answered(village)), replies: REPLIES })],
  'poll.take-back': ['resident', answered],
  'poll.recall': ['secretary', async (village) => ({ ...(await asked(village)), words: '问错了' })],
  'poll.tell': ['secretary', closed],
  'poll.suggestions': ['resident', closed],
  'suggestion.settle': [
    'secretary',
    async (village) => {
      const { pollId } = await closed(village);
      const [first] = village.ports.records.suggestions.table.all();
      return { pollId, suggestionId: first?._id, fate: 'adopted', words: '下周装' };
    },
  ],
};
