import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { componentOf, domOf, type EaselElement } from '../host/easel';

/** glass-easel's const enum can't be named from here; its numbers can. */
interface StyledNode {
  setNodeStyle(style: string, segment: number): void;
}

type WxsFunction = ((...args: unknown[]) => unknown) & { readonly __wxs?: boolean };

/** What WXS event handlers and `change:` observers get instead of a component. */
interface ComponentDescriptor {
  selectComponent(selector: string): ComponentDescriptor | null;
  selectAllComponents(selector: string): (ComponentDescriptor | null)[];
  setStyle(style: string | Record<string, string | number>): ComponentDescriptor;
  addClass(name: string): ComponentDescriptor;
  removeClass(name: string): ComponentDescriptor;
  hasClass(name: string): boolean;
  getDataset(): object;
  getState(): object;
  callMethod(name: string, args?: unknown): unknown;
  triggerEvent(name: string, detail?: unknown, options?: glassEasel.EventOptions): void;
  requestAnimationFrame(run: FrameRequestCallback): number;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(id: number): void;
  getComputedStyle(names: readonly string[]): Record<string, string>;
  getBoundingClientRect(): DOMRect | undefined;
}

/** The style segment that glass-easel keeps for changes of high priority (StyleSegmentIndex.TEMP_EXTRA). */
const TEMPORARY_STYLE: number = 3;

const known = new WeakMap<EaselElement, ComponentDescriptor>();

/** Gives compiled WXS its two ways into the page. */
export function installWxs(): void {
  Object.assign(globalThis, {
    __wxsProp: (listener: WxsFunction) => (next: unknown, last: unknown, host: unknown, node: unknown) =>
      setTimeout(() => listener.call(null, next, last, descriptorOf(host), descriptorOf(node))),
    __wxsEvent: (host: unknown, event: { readonly currentTarget: unknown }, listener: WxsFunction) => {
      if (!listener.__wxs) return listener.call(host, event);
      const wxsEvent = Object.create(event) as Record<string, unknown>;
      wxsEvent.instance = descriptorOf(event.currentTarget);
      return listener.call(null, wxsEvent, descriptorOf(host));
    },
  });
}

function descriptorOf(value: unknown): ComponentDescriptor | null {
  const node = componentOf(value) ?? (value as EaselElement | null);
  if (!node) return null;
  const made = known.get(node) ?? describe(node);
  known.set(node, made);
  return made;
}

function describe(node: EaselElement): ComponentDescriptor {
  const state = {};
  const component = node.asGeneralComponent();
  const shadow = () => component?.getShadowRoot() ?? null;
  const self: ComponentDescriptor = {
    selectComponent: (selector) => descriptorOf(shadow()?.querySelector(selector)),
    selectAllComponents: (selector) => (shadow()?.querySelectorAll(selector) ?? []).map(descriptorOf),
    setStyle: (style) => {
      (node as StyledNode).setNodeStyle(styleText(style), TEMPORARY_STYLE);
      return self;
    },
    addClass: (name) => toggle(name, true),
    removeClass: (name) => toggle(name, false),
    hasClass: (name) => node.classList?.contains(name) ?? false,
    getDataset: () => node.dataset,
    getState: () => state,
    callMethod: (name, args) => {
      const caller = (component?.getMethodCaller() ?? {}) as Record<string, unknown>;
      const method = caller[name];
      return typeof method === 'function' ? (method.call(caller, args) as unknown) : undefined;
    },
    triggerEvent: (name, detail, options) => node.triggerEvent(name, detail, options),
    requestAnimationFrame: (run) => requestAnimationFrame(run),
    setTimeout: (run, ms) => window.setTimeout(run, ms),
    clearTimeout: (id) => clearTimeout(id),
    getComputedStyle: (names) => {
      const dom = domOf(node);
      const style = dom && getComputedStyle(dom);
      return Object.fromEntries(names.map((name) => [name, style?.getPropertyValue(kebab(name)) ?? '']));
    },
    getBoundingClientRect: () => domOf(node)?.getBoundingClientRect(),
  };
  const toggle = (name: string, isOn: boolean): ComponentDescriptor => {
    node.classList?.toggle(name, isOn);
    return self;
  };
  return self;
}

function styleText(style: string | Record<string, string | number>): string {
  if (typeof style === 'string') return style;
  return Object.entries(style)
    .map(([name, value]) => `${kebab(name)}:${value}`)
    .join(';');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
