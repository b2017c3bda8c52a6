import type { EaselComponent, EaselNode } from './easel';

/** Figures of one open of a page. */
export interface PageStats {
  readonly path: string;
  /** From the call that opened it to onReady, in ms; 0 until then. */
  openMs: number;
  setDataBytes: number;
  setDataCount: number;
  /** Elements on the page now. */
  readonly nodes: number;
}

const pages = new WeakMap<EaselComponent, PageStats>();
const all: PageStats[] = [];

export function startStats(page: EaselComponent, path: string, dom: Element): PageStats {
  const stats: PageStats = {
    path,
    openMs: 0,
    setDataBytes: 0,
    setDataCount: 0,
    get nodes() {
      return dom.getElementsByTagName('*').length;
    },
  };
  pages.set(page, stats);
  all.push(stats);
  return stats;
}

export function statsList(): readonly PageStats[] {
  return all;
}

/** Counts a setData for the page that the component stands on. */
export function countSetData(component: EaselComponent, bytes: number): void {
  const stats = pages.get(pageOf(component));
  if (!stats) return;
  stats.setDataBytes += bytes;
  stats.setDataCount += 1;
}

function pageOf(component: EaselComponent): EaselComponent {
  let top = component;
  let node: EaselNode | null = component;
  while (node) {
    top = node.asGeneralComponent() ?? top;
    node = node.getComposedParent();
  }
  return top;
}
