/** 草稿 · What somebody has written of a bulletin stays on this phone until it is sent. */
import { BLANK, type PublishForm } from './publish.view';

const KEY = 'bulletin-draft';

export function keptDraft(): PublishForm {
  const kept = wx.getStorageSync<PublishForm | ''>(KEY);
  return kept === '' ? BLANK : { ...BLANK, ...kept, isBusy: false, said: '' };
}

export const keepDraft = (form: PublishForm): void => wx.setStorageSync(KEY, form);
export const dropDraft = (): void => wx.removeStorageSync(KEY);
