/** The design width that WXSS measures in: 750 rpx are the width of any phone. */
const RPX_PER_VW = 7.5;

/**
 * WXSS lengths as CSS: rpx → vw (each phone is its own frame), vh → the page's own height
 * (below the navigation bar), the safe area → what the drawn phone has.
 */
export function toCssUnits(value: string): string {
  return value
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, n: string) => `${round(Number(n) / RPX_PER_VW)}vw`)
    .replace(/(-?\d*\.?\d+)vh\b/g, (_, n: string) => `calc(${n} * var(--page-vh, 1vh))`)
    .replace(/env\(\s*safe-area-inset-(top|bottom|left|right)\s*(?:,[^)]*)?\)/g, 'var(--safe-area-$1, 0px)');
}

function round(n: number): number {
  return Math.round(n * 1e5) / 1e5;
}
