import type { PersonActor } from '../../../domain/access/actor';
import type { LetterLineView, LetterRow, LetterView } from '../../../domain/contract';
import { levelOf, type PlaceId } from '../../../domain/grid/place';
import { answeringSeat, type Absence } from '../../../domain/village/letter/eyes';
import type { Letter } from '../../../domain/village/letter/letter';
import type { RowIn } from '../../../domain/village/kinds';

const toOf = (deskId: PlaceId): LetterRow['to'] => (levelOf(deskId) === 'village' ? 'secretary' : 'township');

/** 一封信 · As a list shows it. */
export function letterRow(row: RowIn<'letters'>, { personId }: PersonActor): LetterRow {
  const { _id, writerId, names, text, state, deskId, way, writtenAt, dueAt } = row;
  const isYours = writerId === personId;
  const writerName = isYours ? '' : (names[writerId] ?? '');
  return { id: _id, isYours, writerName, text, state, to: toOf(deskId), way, writtenAt, dueAt };
}

function lineView(
  { line, event }: Letter['timeline'][number],
  { names, text }: Letter,
  { personId }: PersonActor,
): LetterLineView {
  const { type, at, by } = event;
  const isPerson = by.kind === 'person';
  return {
    line,
    at,
    type,
    role: isPerson ? (by.role === 'reporter' ? 'villager' : by.role) : 'clock',
    name: isPerson ? (names[by.personId] ?? '') : '',
    isYou: isPerson && by.personId === personId,
    words: line === 1 ? text : event.words,
    to: 'deskId' in event ? toOf(event.deskId) : null,
    dueAt: 'dueAt' in event ? event.dueAt : null,
  };
}

/** 看一封信 · What was said on both sides, and what its reader may do. */
export function letterView(letter: Letter, actor: PersonActor, absence: Absence | null): LetterView {
  const { version, term, timeline, state } = letter;
  const row = letterRow(letter, actor);
  return {
    ...row,
    version,
    isDueProvisional: term?.isProvisional ?? false,
    timeline: timeline.map((line) => lineView(line, letter, actor)).reverse(),
    absence,
    canAnswer: state === 'waiting' && answeringSeat(letter, actor) !== undefined,
    canAdd: state === 'waiting' && row.isYours,
    canRate: state === 'answered' && row.isYours,
  };
}
