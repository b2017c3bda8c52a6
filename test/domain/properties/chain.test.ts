import fc from 'fast-check';

import { replay, verifyChain } from '../../../domain/matter/chain';
import type { Matter } from '../../../domain/matter/matter';
import type { MatterLine } from '../../../domain/matter/event';
import { receiptOf, verifyReceipt } from '../../../domain/matter/receipt';
import { life } from './life';

const RUNS = { numRuns: 50 };

type Leaf = string | number | boolean | null;

/** Paths to every value in a line, '' never: ['event','by','personId']. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Object.entries(value);
  return entries.length === 0 ? [path] : entries.flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** Something else than what is there. */
function other(value: Leaf | readonly unknown[]): Leaf | readonly Leaf[] {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return value === null ? 'x' : ['x'];
}

/** A copy with the value at the path changed. */
function tampered(line: MatterLine, path: readonly string[]): MatterLine {
  const copy: MatterLine = structuredClone(line);
  let inner = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  inner[last] = other(inner[last] as Leaf);
  return copy;
}

function spliced<T>(list: readonly T[], index: number, count: number, ...items: readonly T[]): readonly T[] {
  return [...list.slice(0, index), ...items, ...list.slice(index + count)];
}

const withLines = (matter: Matter, timeline: readonly MatterLine[]): Matter => ({
  ...matter,
  timeline,
  version: timeline.length,
});

describe('时间线 › in every life of a matter', () => {
  it('grows line by line without a gap, never goes back in time, and verifies', () => {
    fc.assert(
      fc.property(life, ({ born, moments }) => {
        let lines = born.timeline;
        for (const { after } of moments) {
          expect(after.timeline.slice(0, lines.length)).toEqual(lines);
          expect(after.timeline.length - lines.length).toBeLessThan(2);
          expect(after.version).toBe(after.timeline.length);
          lines = after.timeline;
        }
        expect(lines.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
        const times = lines.map(({ event }) => event.at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it('verifies, and replaying it gives the matter as it stands', () => {
    fc.assert(
      fc.property(life, ({ last }) => {
        expect(verifyChain(last)).toEqual({ isIntact: true, brokenAt: null });
        expect(last).toMatchObject({ ...replay(last.timeline) });
      }),
      RUNS,
    );
  });

  it('shows any change of any field of any line', () => {
    fc.assert(
      fc.property(life, fc.nat(), ({ last }, seed) => {
        const index = seed % last.timeline.length;
        const line = last.timeline[index];
        if (!line) throw new Error('a matter has a first line');
        for (const path of leaves(line)) {
          const lines = spliced(last.timeline, index, 1, tampered(line, path));
          expect([path, verifyChain(withLines(last, lines))]).toEqual([
            path,
            { isIntact: false, brokenAt: index + 1 },
          ]);
        }
      }),
      RUNS,
    );
  });

  it('shows a line taken out, put in twice, or moved', () => {
    fc.assert(
      fc.property(life, fc.nat(), fc.nat(), ({ last }, one, another) => {
        const { timeline } = last;
        const index = one % timeline.length;
        const target = another % timeline.length;
        const line = timeline[index];
        if (!line) throw new Error('a matter has a first line');
        const without = spliced(timeline, index, 1);
        if (index < timeline.length - 1) expect(verifyChain(withLines(last, without)).isIntact).toBe(false);
        expect(verifyChain({ ...last, timeline: without }).isIntact).toBe(false);
        expect(verifyChain(withLines(last, spliced(timeline, index, 0, line))).isIntact).toBe(false);
        if (index !== target)
          expect(verifyChain(withLines(last, spliced(without, target, 0, line))).isIntact).toBe(false);
      }),
      RUNS,
    );
  });

  it('a receipt kept from any earlier line still holds; from a cut-off end it no longer does', () => {
    fc.assert(
      fc.property(life, ({ born, moments, last }) => {
        for (const { after } of [{ after: born }, ...moments])
          expect(verifyReceipt(last, receiptOf(after)).isIntact).toBe(true);
        if (last.timeline.length < 2) return;
        const cut = withLines(last, last.timeline.slice(0, -1));
        expect(verifyReceipt(cut, receiptOf(last)).isIntact).toBe(false);
      }),
      RUNS,
    );
  });
});
