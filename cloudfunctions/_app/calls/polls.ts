import { byRight, forVillagers } from '../../../domain/access/guards';
import type { PollCalls } from '../../../domain/contract/polls';
import { answerPoll, answerPollInput, takeBackAnswer, takeBackAnswerInput } from '../commands/answer-poll';
import { recallPoll, recallPollInput, tellPoll, tellPollInput } from '../commands/end-poll';
import { publishPoll, publishPollInput } from '../commands/publish-poll';
import { settleSuggestion, settleSuggestionInput } from '../commands/settle-suggestion';
import { getPoll, getPollInput } from '../queries/get-poll';
import { listPolls, listPollsInput } from '../queries/list-polls';
import { listSuggestions, listSuggestionsInput } from '../queries/list-suggestions';
import type { Routes } from './routes';

/** 调用 · 征求意见. */
export const pollCalls: Routes<PollCalls> = {
  'polls.list': {
    guard: forVillagers('看村里向自己征求的意见'),
    input: listPollsInput,
    handle: listPolls,
  },
  'poll.get': {
    guard: forVillagers('看一次向自己征求的意见；结束以后看结果'),
    input: getPollInput,
    handle: getPoll,
  },
  'poll.publish': {
    guard: byRight('poll.publish', '征求意见'),
    input: publishPollInput,
    handle: publishPoll,
  },
  'poll.answer': {
    guard: forVillagers('回答向自己征求的意见，结束前可以改'),
    input: answerPollInput,
    handle: answerPoll,
  },
  'poll.take-back': {
    guard: forVillagers('收回自己的回答'),
    input: takeBackAnswerInput,
    handle: takeBackAnswer,
  },
  'poll.recall': {
    guard: byRight('poll.publish', '撤回征求意见'),
    input: recallPollInput,
    handle: recallPoll,
  },
  'poll.tell': {
    guard: byRight('poll.publish', '公布征求意见的回应'),
    input: tellPollInput,
    handle: tellPoll,
  },
  'poll.suggestions': {
    guard: forVillagers('结束以后看大家的建议和回应，没有名字'),
    input: listSuggestionsInput,
    handle: listSuggestions,
  },
  'suggestion.settle': {
    guard: byRight('poll.publish', '回应一条建议'),
    input: settleSuggestionInput,
    handle: settleSuggestion,
  },
};
