/** Renders a page or component of `miniprogram/` as WeChat would open it. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { makeWx } from './wx';

export const MINIPROGRAM = resolve(__dirname, '../../../miniprogram');

type Members = WechatMiniprogram.IAnyObject;

/** A node of the rendered tree. */
export interface RenderedNode {
  readonly dom: HTMLElement | undefined;
  /** `this` of the page or component. */
  readonly instance: Members;
  readonly data: Members;
  dispatchEvent(event: string, options?: object): void;
  querySelector(selector: string): RenderedNode | undefined;
  querySelectorAll(selector: string): RenderedNode[];
}

export interface Rendered extends RenderedNode {
  attach(parent: Node): void;
  detach(): void;
  setData(data: Members, done?: () => void): void;
  addEventListener(event: string, listener: () => void): void;
}

/** What we use of it. Its own types bring a second, older copy of WeChat's. */
interface Simulate {
  load(path: string, options: object): string;
  render(id: string, properties?: Members): Rendered;
}

const simulate = jest.requireActual<Simulate>('miniprogram-simulate');

// Once: miniprogram-simulate has put its own stand-ins there, all of them silent.
const scope = globalThis as unknown as { wx: object };
scope.wx = makeWx({ ...scope.wx });

/** npm components reached from `path`, as paths that miniprogram-simulate can resolve. */
function npmComponents(
  root: string,
  path: string,
  found: Record<string, string> = {},
  seen = new Set<string>(),
) {
  if (seen.has(path)) return found;
  seen.add(path);
  const json = JSON.parse(readFileSync(join(root, `${path}.json`), 'utf8')) as {
    usingComponents?: Record<string, string>;
  };
  for (const [tag, component] of Object.entries(json.usingComponents ?? {})) {
    if (component.startsWith('/')) npmComponents(root, component.slice(1), found, seen);
    else if (component.startsWith('.')) npmComponents(root, join(dirname(path), component), found, seen);
    else found[tag] = `/miniprogram_npm/${component}`;
  }
  return found;
}

/** Components named in app.json are known to every page. */
const ids = new Map<string, string>();

function load(root: string, path: string): string {
  const known = ids.get(join(root, path));
  if (known) return known;
  let id = '';
  // Each load runs the modules anew: a component registers itself while its file is required.
  jest.isolateModules(() => {
    id = simulate.load(join(root, path), {
      rootPath: root,
      usingComponents: { ...npmComponents(root, 'app'), ...npmComponents(root, path) },
      compilerOptions: { maxBuffer: 64 * 1024 * 1024 },
    });
  });
  ids.set(join(root, path), id);
  return id;
}

function attach(id: string, properties?: Members): Rendered {
  const rendered = simulate.render(id, properties);
  const parent = document.createElement('div');
  document.body.replaceChildren(parent);
  rendered.attach(parent);
  return rendered;
}

/** Renders a component, e.g. `components/matter-row/matter-row`, with these properties. */
export function mountComponent(path: string, properties: Members = {}, root = MINIPROGRAM): Rendered {
  return attach(load(root, path), properties);
}

/** Opens a page, e.g. `pages/home/home`, with its query: onLoad, onShow, onReady as WeChat calls them. */
export function mountPage(
  path: string,
  query: Readonly<Record<string, string>> = {},
  root = MINIPROGRAM,
): Rendered {
  const rendered = attach(load(root, path));
  const page = rendered.instance;
  for (const [hook, given] of [
    ['onLoad', query],
    ['onShow', undefined],
    ['onReady', undefined],
  ] as const) {
    const method: unknown = page[hook];
    if (typeof method === 'function')
      (method as (this: Members, given: unknown) => unknown).call(page, given);
  }
  return rendered;
}

/** What the page says, without white space. */
export const textOf = (rendered: Rendered): string => (rendered.dom?.textContent ?? '').replace(/\s+/g, '');

/** Waits until `condition` is true; fails with `what` after 2 s. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const endAt = performance.now() + 2_000;
  while (!condition()) {
    if (performance.now() > endAt) throw new Error(`still waiting: ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** Waits until the page says `words`. */
export const says = (rendered: Rendered, words: string): Promise<void> =>
  until(
    () => textOf(rendered).includes(words),
    `the page says "${words}", but it says "${textOf(rendered)}"`,
  );

/** An event on the element that `selector` finds: by the component itself, or natively. */
export function fire(rendered: Rendered, selector: string, event: string, detail: Members = {}): void {
  const element = rendered.querySelector(selector);
  if (!element) throw new Error(`nothing on the page matches ${selector}`);
  const instance = element.instance as { triggerEvent?: (name: string, detail: Members) => void } | undefined;
  if (instance?.triggerEvent) instance.triggerEvent(event, detail);
  else element.dispatchEvent(event, { detail });
}

export const tap = (rendered: Rendered, selector: string): void => fire(rendered, selector, 'tap');
