import { DomainError } from '../../domain/errors';
import type { Context } from './context';

/**
 * 文本安全 · WeChat looks at every text that a person writes before it is stored.
 *
 * Refuses: TEXT_RISKY, SERVICE_UNAVAILABLE (WeChat didn't answer: nothing is stored unchecked).
 */
export async function checkText({ wechat, caller }: Context, field: string, text: string): Promise<void> {
  if (text.trim() === '') return;
  if ((await wechat.checkText(caller.openid, text)) === 'risky')
    throw new DomainError('TEXT_RISKY', { field });
}
