import { componentOf, domOf, type EaselComponent, type EaselElement, type EaselNode } from '../host/easel';
import { frameRectOf } from './points';

interface Fields {
  readonly id?: boolean;
  readonly dataset?: boolean;
  readonly mark?: boolean;
  readonly rect?: boolean;
  readonly size?: boolean;
  readonly scrollOffset?: boolean;
  readonly properties?: readonly string[];
  readonly computedStyle?: readonly string[];
  readonly node?: boolean;
  readonly context?: boolean;
}

type Result = Record<string, unknown> | null;
type Callback = (result: Result | Result[]) => void;
interface Job {
  readonly find: () => readonly EaselElement[] | 'viewport';
  readonly isSingle: boolean;
  readonly fields: Fields;
  readonly callback: Callback | undefined;
}

/** wx.createSelectorQuery, with coordinates from the page's own corner. */
export class SelectorQuery {
  private readonly jobs: Job[] = [];

  constructor(
    private scope: () => EaselComponent | undefined,
    private readonly viewport: () => HTMLElement | undefined,
  ) {}

  in(instance: unknown): this {
    const component = componentOf(instance);
    if (component) this.scope = () => component;
    return this;
  }

  select(selector: string): NodesRef {
    return this.ref(() => this.find(selector).slice(0, 1), true);
  }

  selectAll(selector: string): NodesRef {
    return this.ref(() => this.find(selector), false);
  }

  selectViewport(): NodesRef {
    return this.ref(() => 'viewport', true);
  }

  exec(callback?: (results: (Result | Result[])[]) => void): this {
    setTimeout(() => {
      const results = this.jobs.map((job) => {
        const result = this.answer(job);
        job.callback?.(result);
        return result;
      });
      callback?.(results);
    });
    return this;
  }

  private ref(find: Job['find'], isSingle: boolean): NodesRef {
    return new NodesRef((fields, callback) => {
      this.jobs.push({ find, isSingle, fields, callback });
      return this;
    });
  }

  private find(selector: string): EaselElement[] {
    return this.scope()?.getShadowRoot()?.querySelectorAll(selector) ?? [];
  }

  private answer({ find, isSingle, fields }: Job): Result | Result[] {
    const found = find();
    if (found === 'viewport') return readViewport(this.viewport(), fields);
    const results = found.map((node) => readNode(node, fields));
    return isSingle ? (results[0] ?? null) : results;
  }
}

export class NodesRef {
  constructor(private readonly add: (fields: Fields, callback: Callback | undefined) => SelectorQuery) {}

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.add({ id: true, dataset: true, rect: true, size: true }, callback);
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.add({ id: true, dataset: true, scrollOffset: true }, callback);
  }

  fields(fields: Fields, callback?: Callback): SelectorQuery {
    return this.add(fields, callback);
  }

  node(callback?: Callback): SelectorQuery {
    return this.add({ node: true }, callback);
  }

  context(callback?: Callback): SelectorQuery {
    return this.add({ context: true }, callback);
  }
}

/** The DOM of a node; of a virtual host, the first thing it draws. */
export function drawnDom(node: EaselNode): HTMLElement | null {
  const own = domOf(node);
  if (own) return own;
  const element = node.asElement();
  for (const child of element?.getComposedChildren() ?? []) {
    const dom = drawnDom(child);
    if (dom) return dom;
  }
  return null;
}

function readNode(node: EaselElement, fields: Fields): Result {
  const dom = drawnDom(node);
  const result: Record<string, unknown> = {};
  if (fields.id) result.id = node.id;
  if (fields.dataset) result.dataset = node.dataset;
  if (fields.mark) result.mark = node.collectMarks();
  if (!dom) return result;
  readDom(dom, fields, result);
  const data = (node.asGeneralComponent()?.data ?? {}) as Readonly<Record<string, unknown>>;
  for (const name of fields.properties ?? []) result[name] = data[name];
  if (fields.node || fields.context) result[fields.node ? 'node' : 'context'] = canvasOf(dom) ?? dom;
  return result;
}

function readDom(dom: HTMLElement, fields: Fields, result: Record<string, unknown>): void {
  const frame = frameRectOf(dom);
  const rect = dom.getBoundingClientRect();
  if (fields.rect) {
    Object.assign(result, {
      left: rect.left - frame.left,
      top: rect.top - frame.top,
      right: rect.right - frame.left,
      bottom: rect.bottom - frame.top,
    });
  }
  if (fields.size) Object.assign(result, { width: rect.width, height: rect.height });
  if (fields.scrollOffset) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = dom;
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight });
  }
  const style = getComputedStyle(dom) as unknown as Readonly<Record<string, string>>;
  for (const name of fields.computedStyle ?? []) result[name] = style[name];
}

function readViewport(page: HTMLElement | undefined, fields: Fields): Result {
  const result: Record<string, unknown> = {};
  if (fields.id) result.id = '';
  if (fields.dataset) result.dataset = {};
  if (!page) return result;
  readDom(page, fields, result);
  if (fields.rect)
    Object.assign(result, { left: 0, top: 0, right: page.clientWidth, bottom: page.clientHeight });
  return result;
}

/** A 2d canvas with the few functions that WeChat adds to it. */
function canvasOf(dom: HTMLElement): HTMLCanvasElement | null {
  const canvas = dom.querySelector<HTMLCanvasElement>(':scope > canvas');
  if (!canvas) return null;
  return Object.assign(canvas, {
    createImage: () => new Image(),
    requestAnimationFrame: (run: FrameRequestCallback) => requestAnimationFrame(run),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  });
}
