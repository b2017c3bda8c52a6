import { openPicker } from '../dialogs/picker-sheet';
import { pickerModel } from '../dialogs/picker-model';
import type { Builtin } from './builtin';
import { isOn, text, type Data } from './properties';
import { registerActivator, registerField } from './fields';
import { makePressable } from './press';

/** picker: a sheet of columns (selector, multiSelector, time, date, region is refused). */
export const picker: Builtin = {
  name: 'picker',
  properties: {
    mode: { type: String, value: 'selector' },
    range: { type: Array, value: [] },
    rangeKey: String,
    value: null,
    disabled: Boolean,
    headerText: String,
    start: String,
    end: String,
    fields: { type: String, value: 'day' },
    name: String,
    level: String,
    customItem: String,
  },
  mount: ({ component, host, emit, set }) => {
    const data = component.data as Data;
    const open = async (): Promise<void> => {
      if (isOn(data.disabled)) return;
      const picked = await openPicker(
        text(data.headerText),
        () => pickerModel(data),
        (column, value) => emit('columnchange', { column, value }),
      );
      if (!picked) {
        emit('cancel');
        return;
      }
      set({ value: picked });
      emit('change', { value: picked });
    };
    makePressable(host);
    host.addEventListener('click', () => void open());
    registerActivator(host, () => void open());
    registerField(host, {
      name: () => text(data.name),
      value: () => data.value,
      reset: () => set({ value: null }),
    });
    return (now) => {
      if (!text(now.ariaRole)) host.setAttribute('role', 'button');
      if (isOn(now.disabled)) host.setAttribute('aria-disabled', 'true');
      else host.removeAttribute('aria-disabled');
    };
  },
};
