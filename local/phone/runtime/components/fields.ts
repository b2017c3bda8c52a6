/** A form component, as form, label and its group see it. */
export interface Field {
  readonly name: () => string;
  readonly value: () => unknown;
  readonly reset: () => void;
}

const fields = new WeakMap<Element, Field>();
const activators = new WeakMap<Element, () => void>();

export function registerField(host: Element, field: Field): void {
  fields.set(host, field);
}

/** The fields inside a form, in document order. */
export function fieldsWithin(form: Element): Field[] {
  return [...form.querySelectorAll('*')].flatMap((node) => fields.get(node) ?? []);
}

/** What a tap on the label that belongs to this component does. */
export function registerActivator(host: Element, activate: () => void): void {
  activators.set(host, activate);
}

export function activate(host: Element): void {
  activators.get(host)?.();
}

export const LABELABLE = 'wx-input,wx-textarea,wx-checkbox,wx-radio,wx-switch,wx-button,wx-picker,wx-slider';

/** The words of the label around a component, or of the label that points to its id. */
export function labelTextOf(host: Element): string {
  const around = host.closest('wx-label');
  const pointing = host.id ? document.querySelector(`wx-label[for="${CSS.escape(host.id)}"]`) : null;
  return ((around ?? pointing)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
