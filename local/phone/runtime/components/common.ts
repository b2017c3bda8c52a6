import type { EaselComponent } from '../host/easel';
import { playAnimation, type ExportedAnimation } from './animation';
import { isOn, text, type Data, type Properties } from './properties';
import { makePressable } from './press';

const ARIA = {
  ariaLabel: 'aria-label',
  ariaHidden: 'aria-hidden',
  ariaDisabled: 'aria-disabled',
  ariaChecked: 'aria-checked',
  ariaSelected: 'aria-selected',
  ariaBusy: 'aria-busy',
  ariaCurrent: 'aria-current',
  ariaExpanded: 'aria-expanded',
  ariaLive: 'aria-live',
  ariaModal: 'aria-modal',
  ariaLevel: 'aria-level',
  ariaControls: 'aria-controls',
  ariaDescribedby: 'aria-describedby',
  ariaLabelledby: 'aria-labelledby',
  ariaRoledescription: 'aria-roledescription',
  ariaValuemax: 'aria-valuemax',
  ariaValuemin: 'aria-valuemin',
  ariaValuenow: 'aria-valuenow',
  ariaValuetext: 'aria-valuetext',
} as const;

/** Properties that every built-in has. */
export const COMMON_PROPERTIES: Properties = {
  ...Object.fromEntries(Object.keys(ARIA).map((name) => [name, null])),
  ariaRole: String,
  role: String,
  tabindex: null,
  title: String,
  hidden: Boolean,
  animation: null,
  hoverClass: { type: String, value: 'none' },
  hoverStartTime: { type: Number, value: 50 },
  hoverStayTime: { type: Number, value: 400 },
  hoverStopPropagation: Boolean,
};

/** Roles that a finger or a key can press. */
const PRESSABLE = new Set(['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'menuitem', 'option']);

/** hidden, aria-* and animation, as DOM attributes that a screen reader and axe understand. */
export function applyCommon(host: HTMLElement, data: Data, changed?: ReadonlySet<string>): void {
  const isNews = (name: string): boolean => !changed || changed.has(name);
  if (isNews('hidden')) host.toggleAttribute('hidden', isOn(data.hidden));
  for (const [name, attribute] of Object.entries(ARIA)) {
    if (!isNews(name)) continue;
    if (data[name] === undefined || data[name] === null || data[name] === '') host.removeAttribute(attribute);
    else host.setAttribute(attribute, text(data[name]));
  }
  const role = text(data.ariaRole) || text(data.role);
  if (role) {
    host.setAttribute('role', role);
    if (PRESSABLE.has(role)) makePressable(host);
  }
  const animation = data.animation as ExportedAnimation | null | undefined;
  if (changed?.has('animation') && animation?.actions) playAnimation(host, animation);
}

/** hover-class: on while a finger rests on the component. */
export function startHover(component: EaselComponent, host: HTMLElement): void {
  let timer = 0;
  const data = component.data as Data;
  const names = (): string[] =>
    text(data.hoverClass)
      .split(/\s+/)
      .filter((name) => name && name !== 'none');
  const toggle = (isHeld: boolean): void => {
    for (const name of names()) component.classList?.toggle(name, isHeld);
  };
  host.addEventListener('pointerdown', () => {
    clearTimeout(timer);
    if (names().length > 0 && !isOn(data.disabled)) {
      timer = window.setTimeout(() => toggle(true), Number(data.hoverStartTime));
    }
  });
  const release = (): void => {
    clearTimeout(timer);
    if (names().length > 0) timer = window.setTimeout(() => toggle(false), Number(data.hoverStayTime));
  };
  host.addEventListener('pointerup', release);
  host.addEventListener('pointerleave', release);
}
