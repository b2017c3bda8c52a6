import { chromeButton, element } from '../dom/element';
import { openLayer } from './layer';

export interface ActionSheetOptions {
  readonly title?: string;
  readonly items: readonly string[];
  readonly color?: string;
}

/** A sheet of choices. Gives the index, or undefined when cancelled. */
export function openActionSheet({ title, items, color }: ActionSheetOptions): Promise<number | undefined> {
  return new Promise((resolve) => {
    const sheet = element('div', 'h-sheet');
    const close = openLayer(sheet, { label: title || '请选择', onDismiss: () => resolve(undefined) });
    const done = (index: number | undefined): void => {
      close();
      resolve(index);
    };
    if (title) element('p', '', sheet).textContent = title;
    items.forEach((words, index) => {
      const item = chromeButton(words, '', () => done(index));
      if (color) item.style.color = color;
      sheet.append(item);
    });
    sheet.append(chromeButton('取消', 'h-sheet-cancel', () => done(undefined)));
  });
}
