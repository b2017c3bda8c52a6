/**
 * 办一步 · The page on which an action is given its words: outcome or desk if it needs one, a sentence
 * (ready ones offered), photos where they help, one button.
 */
import type { Action, MatterView, MoveView, Outcome } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { PhotoView } from '../../components/photo-grid/photo-grid';
import type { KeptWords } from '../../services/sending/kept-words';
import type { Loaded } from '../../services/calls/load';
import { deskOnButton } from '../../services/words/desk-name';
import { matterTitle } from '../../services/words/matter-title';
import type { Shell } from '../../services/page/shell';
import { due, when } from '../../services/words/when';
import { ACTION, OUTCOME, OUTCOME_NOTE } from '../../text';
import { ASKING, RESOLVING } from './phrases';

/** What the person has given so far. */
export interface ActForm extends KeptWords {
  readonly outcome: Outcome;
  /** '' until one is picked. */
  readonly deskId: string;
  /** 督办 · A reply is asked for. */
  readonly wantsReply: boolean;
}

export interface Sending {
  readonly isSending: boolean;
  readonly said: string;
  /** The button was tapped while something was missing. */
  readonly isNagged: boolean;
}

const MAX_PHOTOS = 9;

/** Below the top there is a desk above to hand it to; from the top it can only be referred. */
function outcomes(matter: MatterView, picked: Outcome) {
  const above = matter.moves.find(({ action }) => action === 'escalate')?.toDeskName;
  const own = (above ? ['fixed', 'explained'] : ['fixed', 'explained', 'referred']) as readonly Outcome[];
  const choices = own.map((id) => ({
    id,
    name: OUTCOME[id],
    note: OUTCOME_NOTE[id],
    isPicked: id === picked,
  }));
  const upward = {
    id: 'escalate',
    name: `这里办不了，上报给${above ?? ''}`,
    note: '要写一句原因，上一级接着办',
    isPicked: false,
  };
  return above ? [...choices, upward] : choices;
}

/** The likeliest outcome is picked from the start. */
export const firstForm = (kept: KeptWords): ActForm => ({
  ...kept,
  outcome: 'fixed',
  deskId: '',
  wantsReply: true,
});

/** A ready sentence joins what has been written; tapped twice it isn't written twice. */
export function withPhrase(words: string, phrase: string): string {
  const said = words.trim();
  return said.includes(phrase)
    ? words
    : `${said}${said === '' || /[。！？，：]$/.test(said) ? '' : '，'}${phrase}`;
}

/** The only desk below needs no picking. */
export function deskOf(move: MoveView | undefined, picked: string): string {
  const targets = move?.targets ?? [];
  return targets.length === 1 ? (targets[0]?.deskId ?? '') : picked;
}

function phrases(action: Action, outcome: Outcome, move: MoveView | undefined): readonly string[] {
  if (action !== 'resolve') return ASKING[action].phrases;
  const own = outcome === 'fixed' ? (move?.quickReplies ?? []) : [];
  return own.length > 0 ? own : RESOLVING[outcome];
}

function verb(action: Action, move: MoveView | undefined, deskId: string): string {
  const name = move?.toDeskName ?? move?.targets?.find((target) => target.deskId === deskId)?.name;
  return ASKING[action].verb.replace('{desk}', name ? `给${deskOnButton(name, action === 'escalate')}` : '');
}

/** 请他们回复 · Offered with 督办; null: this action has no such thing. */
const replyView = (move: MoveView | undefined, isOn: boolean, now: number) =>
  move?.replyDueAt === undefined
    ? null
    : {
        isOn,
        note: isOn ? `请在${when(move.replyDueAt, now)}前回复，到时间没回会提醒一次` : '只提醒，不用回复',
      };

function page(matter: MatterView, action: Action, form: ActForm, { now }: Shell) {
  const asking = ASKING[action];
  const move = matter.moves.find((one) => one.action === action);
  const deskId = deskOf(move, form.deskId);
  const needsWords = action === 'resolve' ? form.outcome !== 'fixed' : (move?.needsWords ?? false);
  const photosLeft = Math.min(MAX_PHOTOS, matter.filesLeft) - form.photos.length;
  const hasDesk = (move?.targets ?? []).length === 0 || deskId !== '';
  return {
    title: ACTION[action],
    matterTitle: matterTitle(matter.text, matter.categoryName),
    matterFacts: [matter.where, matter.dueAt === null ? '' : due(matter.dueAt, now).text].filter(
      (fact) => fact !== '',
    ),
    isOpen: move !== undefined,
    outcomes: action === 'resolve' ? outcomes(matter, form.outcome) : [],
    targets: (move?.targets ?? []).map(({ deskId: id, name }) => ({
      id,
      name,
      note: '',
      isPicked: id === deskId,
    })),
    deskId,
    ask: needsWords ? asking.ask : `${asking.ask}（可不写）`,
    hint: asking.hint,
    phrases: phrases(action, form.outcome, move),
    reply: replyView(move, form.wantsReply, now),
    canAddPhotos: asking.hasPhotos && matter.uploadPath !== null && matter.filesLeft > 0,
    photosLeft: Math.max(0, photosLeft),
    photos: form.photos.map((path): PhotoView => ({ key: path, url: path, state: 'ready', note: '' })),
    verb: verb(action, move, deskId),
    /** What is still missing before it can be sent; '' for nothing. */
    missing: !hasDesk
      ? '先选交给谁'
      : needsWords && form.words.trim() === ''
        ? '写一句再送，点一下常用语也行'
        : '',
  };
}

export function actView(
  loaded: Loaded<MatterView>,
  action: Action,
  form: ActForm,
  { isSending, said, isNagged }: Sending,
  shell: Shell,
) {
  return {
    frame: frameView(loaded, shell, 'form'),
    words: form.words,
    isSending,
    said,
    isNagged,
    page: loaded.data ? page(loaded.data, action, form, shell) : null,
  };
}
