import { readFileSync } from 'node:fs';

import type { Phone } from '../phone';
import { cutWords } from './cut-words';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of axe-core about contrast (AA), names and roles; those about whole web documents don't fit a phone's page. */
const AXE_TAGS = ['cat.color', 'cat.name-role-value', 'cat.aria', 'cat.text-alternatives', 'cat.forms'];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** 无障碍 · What axe-core finds on the page that is on screen. */
async function accessibility({ page }: Phone): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult, string[]>(
    (tags) =>
      (window as unknown as { axe: { run(where: unknown, how: unknown): Promise<AxeResult> } }).axe.run(
        { include: [['.h-view:not(.h-off)']] },
        {
          runOnly: { type: 'tag', values: tags },
          resultTypes: ['violations'],
          rules: { 'color-contrast-enhanced': { enabled: false } },
        },
      ),
    AXE_TAGS,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

interface Layout {
  readonly smallTargets: readonly string[];
  readonly sideways: readonly string[];
}

/** 版面 · Targets that are too small, and what sticks out sideways. */
async function layout({ page }: Phone, least: number): Promise<Layout> {
  return page.evaluate((leastPx) => {
    const root = document.querySelector('.h-view:not(.h-off)');
    const all = [...(root?.querySelectorAll<HTMLElement>('*') ?? [])];
    const isShown = (node: HTMLElement): boolean => {
      const { width, height } = node.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(node).visibility !== 'hidden';
    };
    const shown = all.filter(isShown);
    const nameOf = (node: HTMLElement): string =>
      `<${node.localName} class="${node.className}"> ${(node.getAttribute('aria-label') ?? node.innerText).slice(0, 30)}`;
    const isTarget = (node: HTMLElement): boolean =>
      node.matches(
        '[role=button],[role=link],[role=tab],[role=radio],[role=checkbox],[role=switch],button,input,textarea',
      ) && node.closest('[aria-hidden=true]') === null;
    const smallTargets = shown.filter(isTarget).filter((node) => {
      const { width, height } = node.getBoundingClientRect();
      return Math.min(width, height) < leastPx - 0.5;
    });
    const sideways = shown.filter((node) => {
      const { left, right } = node.getBoundingClientRect();
      const isScrolled = node.closest('wx-scroll-view, wx-swiper, [aria-hidden=true]') !== null;
      return !isScrolled && (right > innerWidth + 1 || left < -1);
    });
    const names = (nodes: readonly HTMLElement[]): string[] => nodes.map(nameOf);
    return { smallTargets: names(smallTargets), sideways: names(sideways) };
  }, least);
}

/** 毛病 · Everything that is wrong with the page on screen, in words; empty: nothing. */
export async function faultsOf(phone: Phone, leastTarget: number): Promise<readonly string[]> {
  const [problems, axe, { smallTargets, sideways }, words] = await Promise.all([
    phone.problems(),
    accessibility(phone),
    layout(phone, leastTarget),
    cutWords(phone),
  ]);
  return [
    ...problems.map((problem) => `problem ${problem}`),
    ...axe.map((violation) => `axe ${violation}`),
    ...smallTargets.map((target) => `target under ${String(leastTarget)} px: ${target}`),
    ...words.map((line) => `words cut off: ${line}`),
    ...sideways.map((node) => `sideways: ${node}`),
  ];
}
