/** 书记信箱 · One's own letters, or those to answer: what they say, from or to whom, until when. */
import type { LetterRow, Paged } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import { letterDue, letterTag, toWords } from '../../services/words/letter-words';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { unbound } from '../../services/words/unbound';

export const MINE = 'mine';
export const WAITING = 'waiting';
const DONE = 'done';
/** Mine, or what came to me and waits, or is done. */
export type Box = typeof MINE | typeof WAITING | typeof DONE;

export const boxOf = (id: string): Box => (id === WAITING || id === DONE ? id : MINE);

type LettersView = Paged<LetterRow> & { readonly canWrite?: boolean; readonly isOfVillage?: boolean };

function rowView(row: LetterRow, now: number) {
  const { id, text, isYours, writerName, to, writtenAt } = row;
  const tag = letterTag(row);
  const facts = [isYours ? `写给${toWords(to)}` : writerName, when(writtenAt, now)].join(' · ');
  const left = letterDue(row, now);
  const label = [tag.text, text, facts, left?.text ?? ''].filter((part) => part !== '').join('，');
  return { id, text, facts, tag, due: left?.text ?? '', tone: left?.tone ?? 'calm', label };
}

function emptyOf(box: Box, { isOfVillage = true, canWrite = true }: LettersView) {
  if (box === WAITING)
    return { title: '没有等您回的信', words: '来了信，会告诉您，也会在这里。', action: '' };
  if (box === DONE) return { title: '还没有回过信', words: '回过的信都在这里。', action: '' };
  if (!isOfVillage) return unbound('绑定您家以后，可以在这里给村支书写信。');
  return canWrite
    ? { title: '您还没有写过信', words: '有话想单独跟村支书说，就写一封。', action: '' }
    : { title: '您就是村支书', words: '写给您的信在“来信”里。', action: '看来信' };
}

export function lettersView(box: Box, loaded: Loaded<LettersView>, foot: Foot, shell: Shell) {
  const { data } = loaded;
  const rows = data?.rows ?? [];
  const tab = (id: Box, text: string) => ({ id, text, count: '', isOn: id === box, isLate: false });
  const canWrite = box === MINE && (data?.canWrite ?? false);
  return {
    frame: frameView(loaded, shell, 'list'),
    lead: canWrite ? '您写的只有村支书本人看得到，网格员、村两委其他人都看不到。' : '',
    segments: box === MINE ? [] : [tab(WAITING, '等回信'), tab(DONE, '回过的')],
    rows: rows.map((row) => rowView(row, shell.now)),
    empty: data !== null && rows.length === 0 ? emptyOf(box, data) : null,
    canWrite,
    foot: listFoot(foot, rows.length),
  };
}
