/** 写一封信 · To whom, who reads it and who doesn't, until when an answer is promised. */
import type { LetterFormView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { toWords, whyWords } from '../../services/words/letter-words';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { latestWords } from '../../services/words/task-row';
import { unbound } from '../../services/words/unbound';

export interface LetterForm {
  /** Of this letter, so that a retry is the same; '' before the first is begun. */
  readonly key: string;
  readonly words: string;
  /** 说的是村支书 */
  readonly isAbout: boolean;
  readonly isBusy: boolean;
  readonly said: string;
}
export const BLANK: LetterForm = { key: '', words: '', isAbout: false, isBusy: false, said: '' };

const targetOf = (data: LetterFormView | null, isAbout: boolean) =>
  (isAbout ? data?.about : data?.usual) ?? null;

/** 写好以后 · What the letter's page says. */
export const sentWords = (data: LetterFormView | null, isAbout: boolean): string =>
  `送到${toWords(targetOf(data, isAbout)?.to ?? 'secretary')}了，有回信就告诉您。`;

function emptyOf({ villageName, isSecretary }: LetterFormView) {
  if (isSecretary) return { title: '您就是村支书', words: '写给您的信在“来信”里。', action: '看来信' };
  return villageName === null ? unbound('绑定您家以后，可以在这里给村支书写信。') : null;
}

export function writeView(loaded: Loaded<LetterFormView>, form: LetterForm, shell: Shell) {
  const { data } = loaded;
  const { words, isAbout, isBusy, said } = form;
  const target = targetOf(data, isAbout);
  return {
    frame: frameView(loaded, shell, 'form'),
    words,
    isAbout,
    isBusy,
    said,
    empty: data && emptyOf(data),
    target: target && {
      title: target.name === null ? `写给${toWords(target.to)}` : `写给${toWords(target.to)} ${target.name}`,
      eyes:
        target.to === 'secretary'
          ? '只有村支书本人看得到。网格员、联户党员、村两委其他人、邻居都看不到。'
          : '只有乡镇的督办员看得到。村里谁都看不到。',
      why: whyWords(target),
      promise: `${latestWords(target.answerBy, shell.now)}回信。${
        target.to === 'secretary' ? '到期没有回，信自动转给乡镇。' : '到期没有回，天天催。'
      }信上有您的名字。`,
    },
  };
}
