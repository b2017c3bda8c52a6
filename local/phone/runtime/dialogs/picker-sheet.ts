import { chromeButton, element } from '../dom/element';
import { openLayer } from './layer';
import type { PickerModel } from './picker-model';

/**
 * The sheet of a picker. Gives the chosen value, or undefined when cancelled. `model` is asked
 * again after each column change, since the page may answer with other columns.
 */
export function openPicker(
  title: string,
  model: () => PickerModel,
  onColumn: (column: number, row: number) => void,
): Promise<unknown> {
  return new Promise((resolve) => {
    let rows = [...model().rows];
    const sheet = element('div', 'h-sheet h-picker');
    const close = openLayer(sheet, { label: title || '请选择', onDismiss: () => resolve(undefined) });
    const done = (value: unknown): void => {
      close();
      resolve(value);
    };
    const head = element('header', '', sheet);
    head.append(
      chromeButton('取消', 'h-picker-cancel', () => done(undefined)),
      Object.assign(element('span'), { textContent: title }),
      chromeButton('确定', 'h-picker-ok', () => done(model().valueOf(rows))),
    );
    const box = element('div', 'h-columns', sheet);
    const draw = (): void => {
      const columns = model().columns(rows);
      rows = columns.map((words, index) => Math.min(rows[index] ?? 0, Math.max(0, words.length - 1)));
      box.replaceChildren(
        ...columns.map((words, column) =>
          drawColumn(words, rows[column] ?? 0, (row) => {
            rows[column] = row;
            onColumn(column, row);
            setTimeout(draw);
          }),
        ),
      );
      for (const chosen of box.querySelectorAll('[aria-selected="true"]'))
        chosen.scrollIntoView({ block: 'center' });
    };
    draw();
  });
}

function drawColumn(words: readonly string[], chosen: number, onChoose: (row: number) => void): HTMLElement {
  const column = element('div', 'h-column');
  column.setAttribute('role', 'listbox');
  column.setAttribute('aria-label', '选项');
  column.tabIndex = 0;
  words.forEach((word, row) => {
    const option = element('div', '', column);
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', String(row === chosen));
    option.textContent = word;
    option.addEventListener('click', () => onChoose(row));
  });
  return column;
}
