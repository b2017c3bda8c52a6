import { openActionSheet } from '../dialogs/action-sheet';
import { share } from './open-types';
import { hasPageMethod } from './page';
import type { PageStack } from './stack';

/** The capsule's ••• menu: share, when the page allows it, and start anew. */
export async function openMenu(stack: PageStack): Promise<void> {
  const canShare = stack.top !== undefined && hasPageMethod(stack.top, 'onShareAppMessage');
  const items = [...(canShare ? ['发送给朋友'] : []), '重新进入小程序'];
  const chosen = await openActionSheet({ items });
  if (chosen === undefined) return;
  if (items[chosen] === '发送给朋友') await share(stack, 'menu');
  else location.reload();
}
