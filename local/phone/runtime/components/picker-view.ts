import type { Builtin } from './builtin';
import type { Data } from './properties';

const COLUMN = 'wx-picker-view-column';

/** picker-view: columns that are scrolled inside the page; the row in the middle is chosen. */
export const pickerView: Builtin = {
  name: 'picker-view',
  properties: {
    value: { type: Array, value: [] },
    indicatorStyle: String,
    indicatorClass: String,
    maskStyle: String,
    maskClass: String,
    immediateChange: Boolean,
  },
  mount: ({ component, host, emit, set }) => {
    const data = component.data as Data;
    const columns = (): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(COLUMN)];
    let timer = 0;
    host.addEventListener(
      'scroll',
      () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => {
          const value = columns().map((column) => Math.round(column.scrollTop / rowHeight(column)));
          if (JSON.stringify(value) === JSON.stringify(data.value)) return;
          set({ value });
          emit('change', { value });
        }, 120);
      },
      true,
    );
    return (now, changed) => {
      if (changed && !changed.has('value')) return;
      setTimeout(() => {
        columns().forEach((column, index) => {
          column.scrollTop = ((now.value as readonly number[])[index] ?? 0) * rowHeight(column);
        });
      });
    };
  },
};

export const pickerViewColumn: Builtin = {
  name: 'picker-view-column',
  properties: {},
  mount: ({ host }) => {
    host.tabIndex = 0;
    return undefined;
  },
};

function rowHeight(column: HTMLElement): number {
  return (column.firstElementChild as HTMLElement | null)?.offsetHeight || 1;
}
