import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** 分得清 · Slices are told apart by ordinary and by colour-blind eyes, and their numbers can be read on them. */

type Triple = readonly [number, number, number];

const SHEET = readFileSync(join(__dirname, '../../../miniprogram/app.wxss'), 'utf8');
const [LIGHT = '', DARK = ''] = SHEET.split('@media (prefers-color-scheme: dark)');

const tokens = (sheet: string): ReadonlyMap<string, string> =>
  new Map([...sheet.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));

/** How eyes see: what each receptor makes of light (Machado, Oliveira, Fernandes 2009, severity 1). */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  ordinary: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopic: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopic: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopic: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const light = (hex: string): Triple => {
  const of = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [of(1), of(3), of(5)];
};

const sum = ([a, b, c]: Triple, [x, y, z]: Triple): number => a * x + b * y + c * z;
const luminance = (hex: string): number => sum([0.2126, 0.7152, 0.0722], light(hex));

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** CIE L*a*b* of what these eyes see of a colour. */
function seen(hex: string, eyes: readonly [Triple, Triple, Triple]): Triple {
  const clipped = eyes.map((row) => Math.min(1, Math.max(0, sum(row, light(hex)))));
  const rgb: Triple = [clipped[0] ?? 0, clipped[1] ?? 0, clipped[2] ?? 0];
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = root(sum([0.4124, 0.3576, 0.1805], rgb) / 0.95047);
  const y = root(sum([0.2126, 0.7152, 0.0722], rgb));
  const z = root(sum([0.0193, 0.1192, 0.9505], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Between two colours, in units of which one is just seen side by side. */
const LEAST_APART = 18;
const LEAST_CONTRAST = 4.5;

describe.each([
  ['light', tokens(LIGHT)],
  ['dark', tokens(DARK)],
] as const)('%s', (_, theme) => {
  const slices = [...theme].filter(([name]) => name.startsWith('slice-')).map(([, hex]) => hex);
  const pairs = slices.flatMap((one, at) => slices.slice(at + 1).map((other) => [one, other] as const));

  it.each(Object.keys(EYES))('slices are apart for %s eyes', (name) => {
    const eyes = EYES[name];
    if (!eyes) throw new Error(name);
    const near = pairs.filter(
      ([one, other]) =>
        Math.hypot(...seen(one, eyes).map((value, at) => value - (seen(other, eyes)[at] ?? 0))) < LEAST_APART,
    );
    expect(slices).toHaveLength(5);
    expect(near).toEqual([]);
  });

  it('numbers can be read on every slice, and a slice on the card', () => {
    const card = theme.get('card') ?? '';
    expect(slices.filter((hex) => contrast(hex, card) < LEAST_CONTRAST)).toEqual([]);
  });
});
