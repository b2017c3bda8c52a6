/** 凭码就任 · What the code makes of the person, before they say yes and after. */
import type { OfferView } from '../../../domain/contract';
import { readyFrame } from '../../components/page-frame/page-frame.view';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';
import { ROLE } from '../../text';

export interface Accepting {
  readonly typed: string;
  readonly offer: OfferView | null;
  readonly said: string;
  readonly isBusy: boolean;
  readonly isDone: boolean;
}

export const NOTHING_TYPED: Accepting = { typed: '', offer: null, said: '', isBusy: false, isDone: false };

function offerOf({ placeNames, role, name, fromAt, isAccepted }: OfferView, isDone: boolean, now: number) {
  const isLater = fromAt > now;
  return {
    place: placeNames.join(' · '),
    role: ROLE[role],
    name: `${name}，请您担任`,
    from: isLater ? `${dayWords(fromAt, now)}起` : '现在起',
    note:
      isDone || isAccepted
        ? `您已经是${ROLE[role]}了。${isLater ? '到那天，首页会出现您这里的事。' : '首页已经有您这里的事。'}`
        : '不是您本人，请不要接受：一个码只能用一次。',
    isOpen: !isDone && !isAccepted,
  };
}

export function acceptView({ typed, offer, said, isBusy, isDone }: Accepting, shell: Shell) {
  return {
    frame: readyFrame(shell),
    typed,
    said,
    isBusy,
    offer: offer && offerOf(offer, isDone, shell.now),
  };
}
