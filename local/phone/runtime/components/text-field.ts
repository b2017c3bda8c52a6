import { element } from '../dom/element';
import type { Builtin, Mount, Update } from './builtin';
import { isOn, numeric, text, type Properties } from './properties';
import { labelTextOf, registerActivator, registerField } from './fields';

const PROPERTIES: Properties = {
  value: { type: String, value: '' },
  type: { type: String, value: 'text' },
  password: Boolean,
  placeholder: String,
  placeholderStyle: String,
  placeholderClass: { type: String, value: 'input-placeholder' },
  disabled: Boolean,
  maxlength: { type: Number, value: 140 },
  cursorSpacing: null,
  autoFocus: Boolean,
  focus: Boolean,
  confirmType: { type: String, value: 'done' },
  confirmHold: Boolean,
  alwaysEmbed: Boolean,
  cursor: null,
  selectionStart: null,
  selectionEnd: null,
  adjustPosition: Boolean,
  holdKeyboard: Boolean,
  name: String,
  cursorColor: String,
  autoHeight: Boolean,
  fixed: Boolean,
  showConfirmBar: null,
  disableDefaultPadding: Boolean,
  autoFill: String,
  adjustKeyboardTo: String,
  safePasswordCertPath: String,
  safePasswordLength: null,
  safePasswordTimeStamp: null,
  safePasswordNonce: String,
  safePasswordSalt: String,
  safePasswordCustomHash: String,
};

const INPUT_MODES: Readonly<Record<string, string>> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  tel: 'tel',
};

/** input: one line. */
export const input: Builtin = {
  name: 'input',
  properties: PROPERTIES,
  mount: (mount) => mountField(mount, 'input'),
};

/** textarea: many lines; `auto-height` grows with them. */
export const textarea: Builtin = {
  name: 'textarea',
  properties: { ...PROPERTIES, confirmType: { type: String, value: 'return' } },
  mount: (mount) => mountField(mount, 'textarea'),
};

function mountField(mount: Mount, tag: 'input' | 'textarea'): Update {
  const { host, component, emit, set } = mount;
  const data = component.data as Readonly<Record<string, unknown>>;
  const inner = element(tag, '', host);
  const grow = (): void => {
    if (tag !== 'textarea' || !isOn(data.autoHeight)) return;
    inner.style.height = 'auto';
    host.style.height = 'auto';
    inner.style.height = `${inner.scrollHeight}px`;
  };
  // Its width decides its height; measured after the observer's own turn.
  if (tag === 'textarea') new ResizeObserver(() => requestAnimationFrame(grow)).observe(host);
  inner.addEventListener('input', () => {
    set({ value: inner.value });
    grow();
    emit(
      'input',
      { value: inner.value, cursor: inner.selectionStart ?? inner.value.length },
      {
        // A handler may give back what the field should hold instead.
        handleListenerReturn: (given) => {
          const replaced: unknown =
            typeof given === 'object' && given ? (given as { value?: unknown }).value : given;
          if (typeof replaced !== 'string') return;
          inner.value = replaced;
          set({ value: replaced });
        },
      },
    );
    if (tag === 'textarea')
      emit('linechange', { height: inner.scrollHeight, lineCount: inner.value.split('\n').length });
  });
  inner.addEventListener('focus', () => {
    set({ focus: true });
    emit('focus', { value: inner.value, height: 0 });
  });
  inner.addEventListener('blur', () => {
    set({ focus: false });
    emit('blur', { value: inner.value, cursor: inner.value.length });
  });
  inner.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent;
    if (key.key !== 'Enter' || key.isComposing) return;
    if (tag === 'input' || text(data.confirmType) !== 'return') emit('confirm', { value: inner.value });
  });
  registerActivator(host, () => inner.focus());
  registerField(host, {
    name: () => text(data.name),
    value: () => inner.value,
    reset: () => {
      inner.value = '';
      set({ value: '' });
    },
  });
  setTimeout(() => nameIt(inner, host, data));
  return (now, changed) => {
    follow(inner, host, now, changed);
    if (!changed || changed.has('value')) setTimeout(grow);
    if (changed?.has('ariaLabel') || changed?.has('placeholder')) nameIt(inner, host, now);
  };
}

/** A field needs a name of its own: the host's aria-label, else its label, else its placeholder. */
function nameIt(inner: HTMLElement, host: HTMLElement, data: Readonly<Record<string, unknown>>): void {
  const name = text(data.ariaLabel) || labelTextOf(host) || text(data.placeholder);
  host.removeAttribute('aria-label');
  if (name) inner.setAttribute('aria-label', name);
}

function follow(
  inner: HTMLInputElement | HTMLTextAreaElement,
  host: HTMLElement,
  data: Readonly<Record<string, unknown>>,
  changed?: ReadonlySet<string>,
): void {
  const isNews = (name: string): boolean => !changed || changed.has(name);
  if (isNews('value') && inner.value !== text(data.value)) inner.value = text(data.value);
  if (inner instanceof HTMLInputElement && (isNews('type') || isNews('password'))) {
    inner.type = isOn(data.password) || data.type === 'safe-password' ? 'password' : 'text';
    inner.inputMode = INPUT_MODES[text(data.type)] ?? 'text';
  }
  if (isNews('placeholder')) inner.placeholder = text(data.placeholder);
  if (isNews('placeholderStyle')) {
    const color = /color\s*:\s*([^;]+)/.exec(text(data.placeholderStyle))?.[1];
    if (color) host.style.setProperty('--placeholder-color', color);
  }
  if (isNews('disabled')) inner.disabled = isOn(data.disabled);
  if (isNews('maxlength')) {
    if (numeric(data.maxlength) >= 0) inner.maxLength = numeric(data.maxlength);
    else inner.removeAttribute('maxlength');
  }
  const wantsFocus = isOn(data.focus) || (!changed && isOn(data.autoFocus));
  if (changed?.has('focus') && !isOn(data.focus) && document.activeElement === inner) inner.blur();
  if ((isNews('focus') || !changed) && wantsFocus && document.activeElement !== inner)
    setTimeout(() => inner.focus(), 30);
}
