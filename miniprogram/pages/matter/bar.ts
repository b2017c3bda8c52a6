import type { Action, MoveView } from '../../../domain/contract';
import { deskOnButton } from '../../services/words/desk-name';
import { ACTION, ACTION_NOTE } from '../../text';

export interface Button {
  readonly action: Action;
  readonly label: string;
  /** One line in the list behind 更多. */
  readonly note: string;
}

/** 底部按钮 · Exactly the moves: one or two side by side, the rest behind 更多; a rating has its own pair. */
export interface Bar {
  readonly isEmpty: boolean;
  readonly isRating: boolean;
  readonly primary: Button | null;
  readonly second: Button | null;
  readonly more: readonly Button[];
}

const button = ({ action, toDeskName }: MoveView): Button => ({
  action,
  label: toDeskName && action === 'escalate' ? `上报给${deskOnButton(toDeskName, true)}` : ACTION[action],
  note: ACTION_NOTE[action],
});

/** Have their buttons in the strips that ask for them. */
const IN_STRIPS: ReadonlySet<Action> = new Set(['tell', 'reply']);

/** `moves` in the server's order, the likeliest first. */
export function bar(moves: readonly MoveView[]): Bar {
  const buttons = moves.filter(({ action }) => !IN_STRIPS.has(action)).map(button);
  const rate = buttons.find(({ action }) => action === 'rate');
  if (rate) {
    const more = buttons.filter((one) => one !== rate);
    return { isEmpty: false, isRating: true, primary: rate, second: null, more };
  }
  const [primary = null, second = null, ...rest] = buttons;
  const isLong = rest.length > 0 && second !== null;
  return {
    isEmpty: primary === null,
    isRating: false,
    primary,
    second: isLong ? null : second,
    more: isLong ? [second, ...rest] : [],
  };
}
