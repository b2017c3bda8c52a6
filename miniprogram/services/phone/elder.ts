/**
 * 适老版 · Large letters and targets, fewer things a page.
 *
 * Until a person chooses, it follows the letter size set in WeChat (关怀模式 sets a large one).
 */
const KEY = 'elder';
/** px; WeChat's standard is 16 or 17, every larger step is 19 and up. */
const LARGE_LETTERS_PX = 19;

export type ElderChoice = 'on' | 'off' | 'follow';

const listeners = new Set<() => void>();
let choice: ElderChoice | null = null;

export function elderChoice(): ElderChoice {
  if (choice === null) {
    const kept: unknown = wx.getStorageSync(KEY);
    choice = kept === 'on' || kept === 'off' ? kept : 'follow';
  }
  return choice;
}

const hasLargeLetters = (): boolean => {
  const { fontSizeSetting } = wx.getAppBaseInfo();
  return typeof fontSizeSetting === 'number' && fontSizeSetting >= LARGE_LETTERS_PX;
};

export const isElder = (): boolean => {
  const chosen = elderChoice();
  return chosen === 'follow' ? hasLargeLetters() : chosen === 'on';
};

export function setElder(next: ElderChoice): void {
  choice = next;
  wx.setStorageSync(KEY, next);
  listeners.forEach((listener) => listener());
}

export function onElderChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
