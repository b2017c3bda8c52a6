import type * as v from 'valibot';

/** 掷骰 · The next number of a repeatable run, 0 ≤ n < 1. */
export type Dice = () => number;

/** Mulberry32: the same seed, the same run. */
export function diceOf(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(dice: Dice, from: readonly T[]): T => from[Math.floor(dice() * from.length)] as T;

/** What answers have shown so far, by the name of the field that it stood in. */
export type Seen = ReadonlyMap<string, readonly unknown[]>;

/** A schema as valibot keeps it; only what this reads of it. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly items?: readonly Shape[];
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly Shape[];
  readonly requirement?: unknown;
}

const WORDS = [
  '示例一句话',
  '　全角空格　',
  '😀👨‍👩‍👧',
  '路灯不亮',
  "'; drop -- $where {$gt: 1}",
  '<b>x</b>',
  '=1+1',
  '\u202e倒着写',
  '\u0000空',
  '𠮷野家',
  '13800000001',
  '-1',
  '零',
  '10',
  '12.50',
  '2026-12-01',
  '__proto__',
];
/** One of them fits most patterns. */
const SAMPLES = [
  '0'.repeat(32),
  'client-key-new',
  '140928208224',
  '2026',
  '2026-12',
  '12-01',
  '2026-12-01',
  '09:30',
  '13800000009',
  'A1B2C3',
];
const UNLIKELY = 0.07;

/** 合格的输入 · Something that the schema accepts, made of edge values and of what answers have shown. */
export function wellFormed(schema: v.GenericSchema, dice: Dice, seen: Seen): unknown {
  return made(schema, '', dice, seen);
}

function made(shape: Shape, field: string, dice: Dice, seen: Seen): unknown {
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.entries ?? {}).flatMap(([name, entry]) =>
          entry.type === 'exact_optional' && dice() < (name === 'version' ? 0.95 : 0.5)
            ? []
            : [[name, made(entry.wrapped ?? entry, name, dice, seen)]],
        ),
      );
    case 'nullable':
      return dice() < 0.3 ? null : made(inner(shape), field, dice, seen);
    case 'exact_optional':
      return made(inner(shape), field, dice, seen);
    case 'array':
      return Array.from({ length: Math.floor(dice() * 4) }, () =>
        made(shape.item ?? { type: 'unknown' }, field, dice, seen),
      );
    case 'tuple':
      return (shape.items ?? []).map((item) => made(item, field, dice, seen));
    case 'picklist':
      return pick(dice, shape.options ?? []);
    case 'literal':
      return shape.literal;
    case 'boolean':
      return dice() < 0.5;
    case 'number':
      return aNumber(shape, field, dice, seen);
    case 'string':
      return aText(shape, field, dice, seen);
    default:
      return null;
  }
}

const inner = ({ wrapped }: Shape): Shape => wrapped ?? { type: 'unknown' };

const limit = ({ pipe }: Shape, type: string): unknown =>
  pipe?.find((action) => action.type === type)?.requirement;

function aNumber(shape: Shape, field: string, dice: Dice, seen: Seen): number {
  const known = (seen.get(field) ?? []).filter((one) => typeof one === 'number');
  if (known.length > 0 && dice() > UNLIKELY) return pick(dice, known);
  const least = Number(limit(shape, 'min_value') ?? -1_000_000);
  const most = Number(limit(shape, 'max_value') ?? 1_000_000);
  return pick(dice, [
    least,
    most,
    least + 1,
    Math.min(least + Math.floor(dice() * 500), most),
    Math.floor(least + dice() * (most - least)),
  ]);
}

function aText(shape: Shape, field: string, dice: Dice, seen: Seen): string {
  const pattern = limit(shape, 'regex');
  const fits = (text: unknown): text is string =>
    typeof text === 'string' && (!(pattern instanceof RegExp) || pattern.test(text));
  const known = (seen.get(field) ?? []).filter(fits);
  if (known.length > 0 && dice() > UNLIKELY) return pick(dice, known);
  if (pattern instanceof RegExp) {
    const others = [...seen.values()].flat().filter(fits);
    const fitting = [...others, ...SAMPLES.filter(fits)];
    return fitting.length > 0 ? pick(dice, fitting) : '';
  }
  const most = Number(limit(shape, 'max_length') ?? 20);
  return pick(dice, [...WORDS, '字'.repeat(most)]).slice(0, most);
}
