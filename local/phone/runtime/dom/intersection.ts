import type { EaselComponent, EaselElement } from '../host/easel';
import { frameRectOf } from './points';
import { drawnDom } from './selector-query';

interface Margins {
  readonly left?: number;
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
}

export interface IntersectionOptions {
  readonly thresholds?: readonly number[];
  readonly initialRatio?: number;
  readonly observeAll?: boolean;
}

/** wx.createIntersectionObserver: tells when a node comes into view. */
export class PhoneIntersectionObserver {
  private readonly running: IntersectionObserver[] = [];
  private relative: EaselElement | null = null;
  private margins: Margins = {};

  constructor(
    private readonly scope: () => EaselComponent | undefined,
    private readonly viewport: () => HTMLElement | undefined,
    private readonly options: IntersectionOptions = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.relative = this.scope()?.getShadowRoot()?.querySelector(selector) ?? null;
    this.margins = margins;
    return this;
  }

  relativeToViewport(margins: Margins = {}): this {
    this.relative = null;
    this.margins = margins;
    return this;
  }

  observe(selector: string, callback: (result: object) => void): void {
    const all = this.scope()?.getShadowRoot()?.querySelectorAll(selector) ?? [];
    const nodes = this.options.observeAll ? all : all.slice(0, 1);
    const byDom = new Map<Element, EaselElement>();
    for (const node of nodes) {
      const dom = drawnDom(node);
      if (dom) byDom.set(dom, node);
    }
    const root = this.relative ? drawnDom(this.relative) : this.viewport();
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.margins;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) callback(describe(entry, byDom.get(entry.target)));
      },
      {
        root: root ?? null,
        rootMargin: `${top}px ${right}px ${bottom}px ${left}px`,
        threshold: [...(this.options.thresholds ?? [0])],
      },
    );
    for (const dom of byDom.keys()) observer.observe(dom);
    this.running.push(observer);
  }

  disconnect(): void {
    for (const observer of this.running) observer.disconnect();
    this.running.length = 0;
  }
}

function describe(entry: IntersectionObserverEntry, node: EaselElement | undefined): object {
  const frame = frameRectOf(entry.target);
  const relative = (rect: DOMRectReadOnly | null): object | undefined =>
    rect
      ? {
          left: rect.left - frame.left,
          top: rect.top - frame.top,
          right: rect.right - frame.left,
          bottom: rect.bottom - frame.top,
          width: rect.width,
          height: rect.height,
        }
      : undefined;
  return {
    id: node?.id,
    dataset: node?.dataset,
    time: Date.now(),
    intersectionRatio: entry.intersectionRatio,
    boundingClientRect: relative(entry.boundingClientRect),
    intersectionRect: relative(entry.intersectionRect),
    relativeRect: relative(entry.rootBounds),
  };
}
