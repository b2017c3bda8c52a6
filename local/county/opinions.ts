import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import type { PersonActor } from '../../domain/access/actor';
import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS, HOUR_MS } from '../../domain/deadline/local-time';
import { withoutNotices } from '../../domain/record/outbox';
import type { VillageRecord } from '../../domain/record/record';
import { answersFor, type Answers, type Reply } from '../../domain/village/poll/answer';
import type { Poll, Suggestion } from '../../domain/village/poll/poll';
import {
  afterTime,
  publishPoll,
  recallPoll,
  tellResult,
  type PollDraft,
} from '../../domain/village/poll/publish';
import { settle, type Settlement } from '../../domain/village/poll/settle';
import { VILLAGE } from './ids';
import type { Stage } from './matters/stage';
import { RESIDENTS } from './people/residents';

const everybody = { placeId: VILLAGE, isPartyOnly: false };
type Draft = Omit<PollDraft, 'opensAt' | 'closesAt'>;

const ROADS: Draft = {
  clientKey: 'sample-poll-roads',
  title: '示例：今年先修哪一条路',
  text: '乡里给的钱今年只够修一条，剩下的明年再修。\n想听听大家的意思。',
  questions: [
    { kind: 'single', text: '先修哪一条', options: ['村口到学校', '二组到河边', '后山的田间路'] },
    { kind: 'multiple', text: '您家能帮上什么', options: ['出工', '出车', '让出路边的堆放'] },
    { kind: 'free', text: '还有什么建议', options: [] },
  ],
  per: 'person',
  isAnonymous: true,
  audience: everybody,
};
const SQUARE: Draft = {
  clientKey: 'sample-poll-square',
  title: '示例：小广场晚上几点关灯',
  text: '有人嫌吵，有人说关早了没地方去。',
  questions: [
    { kind: 'single', text: '几点关灯合适', options: ['八点半', '九点', '九点半'] },
    { kind: 'free', text: '还有什么建议', options: [] },
  ],
  per: 'household',
  isAnonymous: true,
  audience: everybody,
};
const SUGGESTIONS: readonly (readonly [text: string, settlement: Settlement | null])[] = [
  [
    '音箱声音小一点就行，灯可以晚点关',
    { fate: 'adopted', words: '从下周起八点半以后不放音箱。', isWithheld: false },
  ],
  [
    '旁边再装一盏小灯，走路看得见',
    { fate: 'partly', words: '先装路口一盏，装几盏看电费。', isWithheld: false },
  ],
  [
    '干脆拆了种菜',
    { fate: 'notAdopted', words: '是大家锻炼的地方，村民代表会议定了要留。', isWithheld: false },
  ],
  ['装个长椅，老人有地方坐', null],
];

/** 示例征求意见 · What it takes to store them. */
export interface SampleOpinions {
  readonly polls: readonly Poll[];
  readonly ballots: readonly Answers['ballot'][];
  readonly suggestions: readonly Suggestion[];
}

export const told = <R extends VillageRecord>(record: R): R => ({
  ...withoutNotices(
    record,
    record.outbox.map(({ id }) => id),
  ),
  revision: 1,
});

/** Residents who live in the village, one of each household first. */
const villagers = (stage: Stage, at: Instant): readonly PersonActor[] =>
  RESIDENTS.map(({ id }) => stage.actor(id, at)).filter(({ binding }) => binding?.villageId === VILLAGE);

function answered(
  poll: Poll,
  replies: readonly (readonly Reply[])[],
  stage: Stage,
  vault: Vault,
  at: Instant,
): readonly Answers[] {
  return villagers(stage, at)
    .slice(0, replies.length)
    .map((actor, index) => answersFor(poll, replies[index] ?? [], actor, vault.mark, at));
}

const roadReplies = (index: number): readonly Reply[] => [
  { questionId: 'q1', picks: [index < 6 ? 0 : index < 8 ? 1 : 2] },
  { questionId: 'q2', picks: index % 3 === 0 ? [0, 1] : [0] },
  ...(index === 2 ? [{ questionId: 'q3', text: '修路的时候把水沟也带上', isShared: true }] : []),
];
const squareReplies = (index: number): readonly Reply[] => {
  const text = SUGGESTIONS[index]?.[0];
  return [
    { questionId: 'q1', picks: [index < 7 ? 1 : index < 14 ? 2 : 0] },
    ...(text === undefined ? [] : [{ questionId: 'q2', text, isShared: true }]),
  ];
};

/** One that is open, one that is over with answers to what was suggested, one that was recalled. */
export function sampleOpinions(startAt: Instant, stage: Stage, vault: Vault): SampleOpinions {
  const village = stage.jurisdiction(VILLAGE);
  const asked = (draft: Draft, agoMs: number, daysOpen: number): Poll => {
    const at = startAt - agoMs;
    const span = { opensAt: at, closesAt: at + daysOpen * DAY_MS };
    return publishPoll(
      { ...draft, ...span },
      vault.seal(draft.clientKey),
      stage.actor('secretary', at),
      village,
      at,
    );
  };
  const roads = asked(ROADS, 2 * DAY_MS, 8);
  const square = asked(SQUARE, 20 * DAY_MS, 7);
  const wrong = asked({ ...ROADS, clientKey: 'sample-poll-wrong' }, 3 * DAY_MS, 8);
  const recalled = recallPoll(
    wrong,
    '少写了一条路，重新问',
    stage.actor('secretary', startAt - 2 * DAY_MS),
    startAt - 2 * DAY_MS - HOUR_MS,
  );
  const open = answered(
    roads,
    Array.from({ length: 10 }, (_one, index) => roadReplies(index)),
    stage,
    vault,
    startAt - DAY_MS,
  );
  const over = answered(
    square,
    Array.from({ length: 19 }, (_one, index) => squareReplies(index)),
    stage,
    vault,
    startAt - 16 * DAY_MS,
  );
  const closed = afterTime(square, startAt - 12 * DAY_MS);
  const officer = stage.actor('officer-01', startAt - 11 * DAY_MS);
  const settled = over
    .flatMap(({ suggestions }) => suggestions)
    .map((suggestion) => {
      const settlement = SUGGESTIONS.find(([text]) => text === suggestion.text)?.[1] ?? null;
      return settlement ? settle(suggestion, closed, settlement, officer, startAt - 11 * DAY_MS) : suggestion;
    });
  return {
    polls: [roads, tellResult(closed, officer, startAt - 10 * DAY_MS), recalled].map(told),
    ballots: [...open, ...over].map(({ ballot }) => ballot),
    suggestions: [...open.flatMap(({ suggestions }) => suggestions), ...settled],
  };
}
