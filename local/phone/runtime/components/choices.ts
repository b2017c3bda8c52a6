import { element } from '../dom/element';
import type { Builtin, Mount, Update } from './builtin';
import { isOn, text } from './properties';
import { labelTextOf, registerActivator, registerField } from './fields';
import { makePressable } from './press';

interface Choice {
  readonly value: () => string;
  readonly isChecked: () => boolean;
  readonly check: (isChecked: boolean) => void;
}

const choices = new WeakMap<Element, Choice>();

const PROPERTIES = {
  value: String,
  checked: Boolean,
  disabled: Boolean,
  color: String,
  name: String,
} as const;

/** checkbox and radio, and the groups that say which are on. */
export const checkbox: Builtin = {
  name: 'checkbox',
  properties: PROPERTIES,
  mount: (mount) => mountChoice(mount, 'checkbox'),
};
export const radio: Builtin = {
  name: 'radio',
  properties: PROPERTIES,
  mount: (mount) => mountChoice(mount, 'radio'),
};
export const checkboxGroup: Builtin = {
  name: 'checkbox-group',
  properties: { name: String },
  mount: (mount) => mountGroup(mount, 'checkbox'),
};
export const radioGroup: Builtin = {
  name: 'radio-group',
  properties: { name: String },
  mount: (mount) => mountGroup(mount, 'radio'),
};

function mountChoice({ component, host, set, setSlot }: Mount, kind: 'checkbox' | 'radio'): Update {
  const data = component.data as Readonly<Record<string, unknown>>;
  const box = element('span', 'h-box', host);
  box.setAttribute('aria-hidden', 'true');
  setSlot(element('span', '', host));
  choices.set(host, {
    value: () => text(data.value),
    isChecked: () => isOn(data.checked),
    check: (checked) => set({ checked }),
  });
  const toggle = (): void => {
    if (isOn(data.disabled)) return;
    const group = host.closest(`wx-${kind}-group`);
    if (kind === 'radio') {
      if (isOn(data.checked)) return;
      for (const other of group?.querySelectorAll('wx-radio') ?? []) choices.get(other)?.check(false);
      set({ checked: true });
    } else {
      set({ checked: !isOn(data.checked) });
    }
    group?.dispatchEvent(new CustomEvent('phone:choice'));
  };
  makePressable(host);
  registerActivator(host, toggle);
  host.addEventListener('click', toggle);
  setTimeout(() => {
    const hasWords = host.textContent.trim() !== '';
    const name = labelTextOf(host);
    if (!hasWords && name && !host.hasAttribute('aria-label')) host.setAttribute('aria-label', name);
  });
  return (now) => {
    const checked = isOn(now.checked);
    box.className = checked ? 'h-box on' : 'h-box';
    if (text(now.color)) box.style.setProperty('--choice-color', text(now.color));
    host.setAttribute('role', kind);
    host.setAttribute('aria-checked', String(checked));
    if (isOn(now.disabled)) host.setAttribute('aria-disabled', 'true');
    else host.removeAttribute('aria-disabled');
  };
}

function mountGroup({ component, host, emit }: Mount, kind: 'checkbox' | 'radio'): undefined {
  const all = (): Choice[] =>
    [...host.querySelectorAll(`wx-${kind}`)].flatMap((node) => choices.get(node) ?? []);
  const value = (): string | string[] => {
    const on = all()
      .filter((choice) => choice.isChecked())
      .map((choice) => choice.value());
    return kind === 'radio' ? (on[0] ?? '') : on;
  };
  if (kind === 'radio') host.setAttribute('role', 'radiogroup');
  host.addEventListener('phone:choice', () => emit('change', { value: value() }));
  registerField(host, {
    name: () => text((component.data as Readonly<Record<string, unknown>>).name),
    value,
    reset: () => {
      for (const choice of all()) choice.check(false);
    },
  });
  return undefined;
}
