import { element } from '../dom/element';
import type { Builtin } from './builtin';
import { isOn, text } from './properties';
import { labelTextOf, registerActivator, registerField } from './fields';
import { makePressable } from './press';

/** switch: on or off. */
export const switchComponent: Builtin = {
  name: 'switch',
  properties: {
    checked: Boolean,
    disabled: Boolean,
    type: { type: String, value: 'switch' },
    color: { type: String, value: '#04BE02' },
    name: String,
  },
  mount: ({ component, host, emit, set }) => {
    const data = component.data as Readonly<Record<string, unknown>>;
    const track = element('span', 'h-switch', host);
    const toggle = (): void => {
      if (isOn(data.disabled)) return;
      set({ checked: !isOn(data.checked) });
      emit('change', { value: isOn(data.checked) });
    };
    makePressable(host);
    registerActivator(host, toggle);
    host.addEventListener('click', toggle);
    registerField(host, {
      name: () => text(data.name),
      value: () => isOn(data.checked),
      reset: () => set({ checked: false }),
    });
    setTimeout(() => {
      const name = labelTextOf(host);
      if (name && !host.hasAttribute('aria-label')) host.setAttribute('aria-label', name);
    });
    return (now) => {
      const checked = isOn(now.checked);
      track.className = checked ? 'h-switch on' : 'h-switch';
      track.style.background = checked ? text(now.color) : '';
      host.setAttribute('role', 'switch');
      host.setAttribute('aria-checked', String(checked));
      if (isOn(now.disabled)) host.setAttribute('aria-disabled', 'true');
      else host.removeAttribute('aria-disabled');
    };
  },
};
