import { createHash } from 'node:crypto';

import { canonical } from '../../../domain/record/canonical';
import { lineHash } from '../../../domain/record/line';
import { verifyChain } from '../../../domain/matter/chain';
import type { Matter } from '../../../domain/matter/matter';
import { receiptOf, receiptText, verifyReceipt } from '../../../domain/matter/receipt';
import { sm3 } from '../../../domain/record/sm3';
import * as make from '../../builders';
import { act, afterAll, staff } from '../../builders';

const LINKED = staff('linked-0302');
const worked = (): Matter =>
  afterAll(make.reported(), [
    [{ action: 'acknowledge' }, LINKED],
    [{ action: 'note', words: '已到现场' }, LINKED],
  ]);
const INTACT = { isIntact: true, brokenAt: null };

describe('国密 SM3', () => {
  it.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('gives the standard’s example for %s', (text, hash) => {
    expect(sm3(text)).toBe(hash);
  });

  it('hashes Chinese as UTF-8, like others do', () => {
    expect(sm3('网里办 · 小事不出网')).toBe(createHash('sm3').update('网里办 · 小事不出网').digest('hex'));
  });
});

describe('核验 › nothing was rewritten', () => {
  it('however the database orders a document’s fields', () => {
    const reordered = JSON.parse(JSON.stringify(worked()), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as Matter;
    expect(verifyChain(reordered)).toEqual(INTACT);
    expect(canonical({ b: [1, null, 'x'], a: { d: undefined, c: true } })).toBe(
      '{"a":{"c":true},"b":[1,null,"x"]}',
    );
  });

  it.each([
    ['the report’s text', { text: '没有这回事' }, 1],
    ['its category', { categoryId: 'opinion' }, 1],
    ['its urgency', { isUrgent: true }, 1],
    ['the state, without a line', { state: 'closed' as const }, 3],
    ['the desk, without a line', { deskId: make.GRID }, 3],
    ['the number of lines', { version: 4 }, 4],
  ])('a change of %s shows', (_, change, brokenAt) => {
    expect(verifyChain({ ...worked(), ...change })).toEqual({ isIntact: false, brokenAt });
  });

  it('words that the law had erased don’t break it; words put in their place do', () => {
    const withWords = (words: string | null): Matter => {
      const matter = worked();
      const timeline = matter.timeline.map((line) =>
        line.line === 3 ? { ...line, event: { ...line.event, words } } : line,
      );
      return { ...matter, timeline };
    };
    expect(verifyChain(withWords(null))).toEqual(INTACT);
    expect(verifyChain(withWords('没到现场'))).toEqual({ isIntact: false, brokenAt: 3 });
  });

  it('a line forged together with its hash breaks the next; all that follow forged too, a receipt', () => {
    const matter = worked();
    const [first, second, third] = matter.timeline;
    if (!first || !second || !third) throw new Error('three lines');
    const later = { ...second, event: { ...second.event, at: second.event.at + 1 } };
    const forged = { ...later, hash: lineHash(later) };
    const one = { ...matter, timeline: [first, forged, third] };
    expect(verifyChain(one)).toEqual({ isIntact: false, brokenAt: 3 });
    const chained = { ...third, previousHash: forged.hash };
    const all = { ...matter, timeline: [first, forged, { ...chained, hash: lineHash(chained) }] };
    expect(verifyChain(all)).toEqual(INTACT);
    expect(verifyReceipt(all, receiptOf(matter))).toEqual({ isIntact: false, brokenAt: 3 });
  });

  it('an empty timeline is no history', () => {
    expect(verifyChain({ ...worked(), timeline: [], version: 0 }).isIntact).toBe(false);
  });
});

describe('回执 › what a person keeps', () => {
  it('is code, line and seal, in one text that a QR code holds compactly', () => {
    const matter = worked();
    const receipt = receiptOf(matter);
    expect(receipt).toMatchObject({ line: 3, seal: matter.timeline[2]?.hash.slice(0, 16) });
    expect(receiptText(receipt)).toMatch(/^WLB1:[0-9A-Z]{8}:3:[0-9A-F]{16}$/);
  });

  it('still holds after the matter went on', () => {
    const later = act(worked(), { action: 'resolve', outcome: 'fixed' }, LINKED);
    expect(verifyReceipt(later, receiptOf(worked()))).toEqual(INTACT);
    expect(verifyReceipt(later, { seal: receiptOf(worked()).seal.toUpperCase() })).toEqual(INTACT);
    expect(verifyReceipt(later, {})).toEqual(INTACT);
  });

  it.each([
    ['a line that isn’t there', { line: 9 }, 9],
    ['no line', { line: 0 }, 0],
    ['another seal', { line: 2, seal: '0000000000000000' }, 2],
    ['an empty seal', { line: 2, seal: '' }, 2],
    ['half a line', { line: 1.5 }, 1.5],
  ])('%s doesn’t hold', (_, receipt, brokenAt) => {
    expect(verifyReceipt(worked(), receipt)).toEqual({ isIntact: false, brokenAt });
  });
});
