import { element } from '../dom/element';

export interface ToastOptions {
  readonly title?: string;
  readonly icon?: string;
  readonly image?: string;
  readonly duration?: number;
  readonly mask?: boolean;
}

const SIGNS: Readonly<Record<string, string>> = { success: '✓', error: '!', loading: '' };
const DEFAULT_MS = 1500;

let shown: HTMLElement | undefined;
let timer = 0;

/** wx.showToast and wx.showLoading: one at a time, the later one wins. */
export function showToast(options: ToastOptions): void {
  hideToast();
  const kind = options.icon ?? 'success';
  shown = element('div', `h-toast h-${kind}`);
  shown.setAttribute('role', 'status');
  if (kind in SIGNS) element('b', '', shown).textContent = SIGNS[kind] ?? '';
  element('span', '', shown).textContent = options.title ?? '';
  document.body.append(shown);
  if (kind !== 'loading') timer = window.setTimeout(hideToast, options.duration ?? DEFAULT_MS);
}

export function hideToast(): void {
  clearTimeout(timer);
  shown?.remove();
  shown = undefined;
}
