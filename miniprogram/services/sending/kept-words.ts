/**
 * 没送出的话 · Words typed and photos picked for an action on a matter, kept on the phone until they are sent.
 *
 * They outlive an error, leaving the page and a kill of the mini-program.
 */
import type { Action } from '../../../domain/contract';
import { keepIfRoom } from '../phone/storage';

export interface KeptWords {
  readonly words: string;
  /** Where the phone keeps them. */
  readonly photos: readonly string[];
}

const NOTHING: KeptWords = { words: '', photos: [] };
const keyOf = (matterId: string, action: Action): string => `words:${matterId}:${action}`;

export function keptWords(matterId: string, action: Action): KeptWords {
  const kept = wx.getStorageSync<KeptWords | ''>(keyOf(matterId, action));
  return kept === '' ? NOTHING : kept;
}

export function keepWords(matterId: string, action: Action, { words, photos }: KeptWords): void {
  const key = keyOf(matterId, action);
  if (words.trim() === '' && photos.length === 0) wx.removeStorageSync(key);
  else keepIfRoom(key, { words, photos });
}
