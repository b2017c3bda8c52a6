/** 核验 · Whether a matter's record is still as it was when the receipt was given, in one plain sentence. */
import type { VerificationView } from '../../../domain/contract';
import { readyFrame } from '../../components/page-frame/page-frame.view';
import type { ReceiptInput } from '../../services/choosing/receipt-text';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { LINE, STATE } from '../../text';

export interface Verifying {
  readonly typed: string;
  readonly asked: ReceiptInput | null;
  readonly answer: VerificationView | null;
  readonly said: string;
  readonly isAsking: boolean;
}

export const NOTHING_ASKED: Verifying = { typed: '', asked: null, answer: null, said: '', isAsking: false };

/** 证明 · All that a stranger learns of it. */
const paperRows = ({ papers }: VerificationView, now: number) =>
  papers.map(({ name, number, issuedAt, isRevoked }) => ({
    number,
    isRevoked,
    words: `${isRevoked ? '这张证明已经作废' : '证明有效'}：${name} ${number}，${when(issuedAt, now)} 开`,
  }));

function result(answer: VerificationView, asked: ReceiptInput | null, { now }: Shell) {
  const { isIntact, isErased, lines, brokenAt, code, state } = answer;
  const count = lines.length;
  return {
    isIntact,
    title: isIntact ? '没有被改过' : '记录对不上',
    words: isIntact
      ? `一共 ${count} 条记录，一条扣着一条，都对得上。${isErased ? '内容已依法删除，只留下这些记录的印记。' : ''}`
      : `第 ${brokenAt ?? count} 条起对不上。请留好这张回执，拿给村里或乡镇查。`,
    note: isIntact && asked?.seal === undefined ? '只核对了回执号。扫回执上的二维码，还能核对封印。' : '',
    papers: paperRows(answer, now),
    code,
    state: STATE[state],
    lines: [...lines].reverse().map(({ line, type, at, seal }) => ({
      line,
      what: `第 ${line} 条 · ${LINE[type]}`,
      at: when(at, now),
      seal,
      isBroken: brokenAt !== null && line >= brokenAt,
    })),
  };
}

export function verifyView({ typed, asked, answer, said, isAsking }: Verifying, shell: Shell) {
  return {
    frame: readyFrame(shell),
    typed,
    said,
    isAsking,
    result: answer ? result(answer, asked, shell) : null,
  };
}
