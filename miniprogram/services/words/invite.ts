/** 下一步 · What somebody does who isn't bound to a household yet, or waits to be. */
import type { MeView } from '../../../domain/contract';

export interface InviteView {
  readonly title: string;
  readonly words: string;
  /** '' for no button. */
  readonly action: string;
}

/** Null: bound. */
export function inviteOf({ binding }: MeView): InviteView | null {
  if (!binding)
    return {
      title: '说说您家在哪里',
      words: '绑定后，您报的事直接送到您家的网格员。不绑定也能报事。',
      action: '去绑定我家',
    };
  const home = `${binding.placeNames.join(' · ')} ${binding.householdLabel}`;
  if (binding.state === 'pending')
    return { title: '绑定申请送到了', words: `${home}。等网格员确认，这期间也能报事。`, action: '' };
  if (binding.state === 'ended')
    return { title: '绑定解除了', words: `原因：${binding.endReason ?? ''}`, action: '重新绑定' };
  if (binding.state === 'refused')
    return {
      title: '绑定没有通过',
      words: '可能是选错了门牌。可以重新选一次，或打电话问网格员。',
      action: '重新绑定',
    };
  return null;
}
