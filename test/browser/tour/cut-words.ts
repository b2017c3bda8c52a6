import type { Phone } from '../phone';

/** Px that the words of a button keep from either of its sides: what touches the edge reads as cut. */
const AIR_PX = 8;

/**
 * 截断的字 · Words that stick out of what holds them (a button, a tab, a tag, a row that clips), or that are squeezed to
 * a letter a line. Looks at where the letters themselves lie, so a component's inner parts hide nothing; a field's hint
 * is measured in its own letters.
 */
export async function cutWords({ page }: Phone): Promise<readonly string[]> {
  return page.evaluate((air) => {
    const root = document.querySelector('.h-view:not(.h-off)');
    if (!root) return [];
    const isClamped = (style: CSSStyleDeclaration): boolean =>
      style.textOverflow === 'ellipsis' || style.getPropertyValue('-webkit-line-clamp') !== 'none';
    /** How far the letters may reach inside this holder; null: it holds nothing back. */
    const airOf = (holder: Element, { overflowX, overflowY }: CSSStyleDeclaration): number | null => {
      if (holder.matches('wx-button')) return air;
      if (holder.matches('[role=button],[role=tab],[role=radio],[role=link]')) return -1;
      return [overflowX, overflowY].some((kind) => kind === 'hidden' || kind === 'clip') ? -1 : null;
    };
    const holds = (holder: Element, words: DOMRect, least: number): boolean => {
      const { left, right, top, bottom } = holder.getBoundingClientRect();
      const isBeside = words.left < left + least || words.right > right - least;
      return !isBeside && words.top >= top - 2 && words.bottom <= bottom + 2;
    };
    const isCut = (text: Node): boolean => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const words = range.getBoundingClientRect();
      if (words.width === 0 || words.height === 0) return false;
      let short: Element | null = null;
      for (let holder = text.parentElement; holder && holder !== root; holder = holder.parentElement) {
        const style = getComputedStyle(holder);
        if (style.visibility === 'hidden') return false;
        // A title that is kept to its lines is whole on the next page; a button has no next page.
        if (short && holder.matches('wx-button,[role=tab]')) return short.scrollWidth > short.clientWidth + 1;
        if (isClamped(style)) short ??= holder;
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) return false;
        const least = airOf(holder, style);
        if (least !== null && !short && !holds(holder, words, least)) return true;
      }
      return false;
    };
    /** One letter a line: what stands beside has left no room. */
    const isSqueezed = (text: Node, letters: number): boolean => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      return lines > 2 && letters / lines < 2;
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const words = text.textContent?.trim() ?? '';
      if (words !== '' && (isCut(text) || isSqueezed(text, words.length))) found.push(words.slice(0, 30));
    }
    const ruler = document.createElement('canvas').getContext('2d');
    for (const field of root.querySelectorAll('input')) {
      const style = getComputedStyle(field);
      if (!ruler || field.clientWidth === 0 || field.value !== '') continue;
      ruler.font = style.font;
      const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (ruler.measureText(field.placeholder).width > room + 1) found.push(`hint ${field.placeholder}`);
    }
    const title = document.querySelector<HTMLElement>('.h-nav:not([hidden]) .h-title');
    if (title && title.scrollWidth > title.clientWidth + 1) found.push(`title ${title.innerText}`);
    return found;
  }, AIR_PX);
}
