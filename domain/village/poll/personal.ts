import { withoutName } from '../../record/erase';
import type { PersonalData } from '../../record/kind';
import { sm3 } from '../../record/sm3';
import type { Ballot, Suggestion } from './poll';

const voterIn = ({ voterId }: Pick<Ballot, 'voterId'>): readonly string[] =>
  voterId === null ? [] : [voterId];

const picked = ([questionId, picks]: readonly [string, readonly number[]]): string => {
  const options = picks.map((at) => `第 ${at + 1} 项`).join('、');
  return `第 ${questionId.replace(/\D/g, '')} 题${options === '' ? '一项都没选' : `选了${options}`}`;
};

/**
 * 实名答卷 · As somebody's own. Who leaves takes their name along, and what they picked is counted on, as of nobody:
 * a result that was made known stays true. An anonymous one can't be found (docs/adr/0021).
 */
export const ballotOfPerson: PersonalData<Ballot> = {
  idsOf: voterIn,
  without: (ballot, personId) => ({
    record: ballot.voterId === personId ? { ...withoutName(ballot, personId), voterId: null } : ballot,
    files: [],
  }),
  tellOf: ({ isIn, picks }) =>
    `实名征求意见：${isIn ? `您答过一份（${Object.entries(picks).map(picked).join('；') || '只写了建议'}）` : '您答过，后来收回了'}`,
};

/** 实名建议 · As somebody's own: its words are theirs, and go with them; what the village answered stays. */
export const suggestionOfPerson: PersonalData<Suggestion> = {
  idsOf: voterIn,
  without(suggestion, personId) {
    if (suggestion.voterId !== personId) return { record: suggestion, files: [] };
    const textDigest = suggestion.textDigest ?? sm3(suggestion.text);
    const bare = {
      ...withoutName(suggestion, personId),
      voterId: null,
      text: '',
      isShared: false,
      textDigest,
    };
    return { record: bare, files: [] };
  },
  tellOf: ({ text }) => `实名征求意见里的建议：${text === '' ? '您写过，后来收回了' : text}`,
};
