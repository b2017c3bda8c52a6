import { levelOf, type PlaceId } from '../../grid/place';
import type { RecordKind } from '../../record/kind';
import { bareLetter, letterDue } from './due';
import { mayReadLetter } from './eyes';
import type { Letter } from './letter';

/** 清单 · What somebody has written. */
export const lettersBy = (personId: string): string => `by:${personId}`;
/** 清单 · What waits for an answer, or has one, with a secretary or at a township's desk. */
export const lettersTo = (to: string, isWaiting: boolean): string =>
  `to:${to}:${isWaiting ? 'waiting' : 'done'}`;

/** 在谁手里 · The secretary as a person, so that nobody else at the desk finds it; or the township. */
const holderOf = ({ deskId, secretaryId }: Pick<Letter, 'deskId' | 'secretaryId'>): PlaceId =>
  levelOf(deskId) === 'village' ? (secretaryId ?? '') : deskId;

const ROW = [
  '_id',
  'villageId',
  'deskId',
  'writerId',
  'secretaryId',
  'aboutPersonId',
  'isErased',
  'text',
  'way',
  'state',
  'writtenAt',
  'dueAt',
  'names',
] as const;

/** 书记信箱 · As a kind of record. */
export const letterKind: RecordKind<Letter, (typeof ROW)[number]> = {
  // In inboxes and messages: nothing of what it says, nor from whom.
  subjectOf: () => '书记信箱的一封信',
  mayRead: mayReadLetter,
  hiddenFrom: ({ aboutPersonId }) => (aboutPersonId === null ? [] : [aboutPersonId]),
  listKeys: (letter) =>
    letter.isErased
      ? []
      : [lettersBy(letter.writerId), lettersTo(holderOf(letter), letter.state === 'waiting')],
  sortAt: ({ writtenAt }) => writtenAt,
  rowFields: ROW,
  onDue: letterDue,
  personal: {
    // Not whom it is about: their copy would tell of it.
    idsOf: ({ writerId, isErased }) => (isErased ? [] : [writerId]),
    without: (letter, personId) => ({
      record: letter.writerId === personId && !letter.isErased ? bareLetter(letter) : letter,
      files: [],
    }),
    tellOf: ({ text, timeline }) =>
      [
        `写给村支书的信：${text}`,
        ...timeline.flatMap(({ event: { type, words } }) =>
          words === null ? [] : [`${type === 'answered' ? '回信' : '您又说'}：${words}`],
        ),
      ].join('；'),
  },
};
