import { chromeButton, element } from '../dom/element';
import { openLayer } from './layer';

export interface ModalOptions {
  readonly title?: string;
  readonly content?: string;
  readonly showCancel?: boolean;
  readonly cancelText?: string;
  readonly confirmText?: string;
  readonly cancelColor?: string;
  readonly confirmColor?: string;
  readonly editable?: boolean;
  readonly placeholderText?: string;
}

export interface ModalAnswer {
  readonly confirm: boolean;
  readonly cancel: boolean;
  readonly content: string | null;
}

/** wx.showModal: a question with one or two answers, or a line to write. */
export function openModal(options: ModalOptions): Promise<ModalAnswer> {
  return new Promise((resolve) => {
    const box = element('div', 'h-modal');
    const label = options.title || options.content || '提示';
    const close = openLayer(box, { label, role: 'alertdialog' });
    if (options.title) element('h2', '', box).textContent = options.title;
    const input = options.editable ? element('textarea', '', box) : undefined;
    if (input) {
      input.value = options.content ?? '';
      input.placeholder = options.placeholderText ?? '';
      input.setAttribute('aria-label', options.placeholderText || label);
    } else if (options.content) {
      element('p', '', box).textContent = options.content;
    }
    const answer = (confirm: boolean): void => {
      close();
      resolve({ confirm, cancel: !confirm, content: input && confirm ? input.value : null });
    };
    const foot = element('footer', '', box);
    if (options.showCancel !== false)
      foot.append(
        drawAnswer(options.cancelText ?? '取消', 'h-cancel', options.cancelColor, () => answer(false)),
      );
    const confirm = drawAnswer(options.confirmText ?? '确定', 'h-confirm', options.confirmColor, () =>
      answer(true),
    );
    foot.append(confirm);
    (input ?? confirm).focus();
  });
}

function drawAnswer(
  words: string,
  className: string,
  color: string | undefined,
  onPress: () => void,
): HTMLElement {
  const made = chromeButton(words, className, onPress);
  if (color) made.style.color = color;
  return made;
}
