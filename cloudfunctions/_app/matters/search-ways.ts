import type { CountySettings } from '../../../domain/deadline/settings';
import type { Jurisdiction, PlaceId } from '../../../domain/grid/grid';
import { tokensAsked } from '../../../domain/matter/tokens';

/** 查法 · One reading of what was typed: words of the report, and what of it names a category or a grid. */
export interface Way {
  readonly tokens: readonly string[];
  readonly categoryId: string | null;
  readonly gridId: PlaceId | null;
}
/** What a name may stand for. */
interface Named {
  readonly name: string;
  readonly is: Partial<Way>;
}

const PLAIN: Way = { tokens: [], categoryId: null, gridId: null };
/** More readings than this aren't asked for. */
const MOST_WAYS = 4;
const BETWEEN = /[\s\p{Punctuation}\p{Symbol}]+/u;
const ENDING = /(?:小组|村民组|网格|组)$/;
const ORDINAL = /第?[一二三四五六七八九十\d]+组$/;

/** '示例二组' is also called 二组, '白家沟小组' 白家沟. */
const callings = (name: string): readonly string[] =>
  [name, name.replace(ENDING, ''), ORDINAL.exec(name)?.[0] ?? ''].filter((one) => one.length > 1);

/** 有名字的 · Categories, by every name they have had, and the grids of the village if it is known. */
export function namedIn(
  { categories }: Pick<CountySettings, 'categories'>,
  village: Jurisdiction | undefined,
): readonly Named[] {
  const grids = (village?.places ?? []).filter(({ level }) => level === 'grid');
  return [
    ...categories.map(({ id, name }) => ({ name, is: { categoryId: id } })),
    ...grids.flatMap(({ id, name }) =>
      callings(name).map((calling) => ({ name: calling, is: { gridId: id } })),
    ),
  ];
}

/** '二组路灯' → 二组, 路灯: names are cut out, the longest first. */
function parts(said: string, named: readonly Named[]): readonly string[] {
  const [name] = named
    .map((one) => one.name)
    .filter((one) => said.includes(one))
    .sort((a, b) => b.length - a.length);
  if (name === undefined || said === name) return said === '' ? [] : [said];
  const at = said.indexOf(name);
  return [...parts(said.slice(0, at), named), name, ...parts(said.slice(at + name.length), named)];
}

/** What a part may stand for: what the report says, and every category or grid that is called so. */
function readings(part: string, named: readonly Named[]): readonly Partial<Way>[] {
  const tokens = tokensAsked(part);
  const names = part.length > 1 ? named.filter(({ name }) => name.includes(part)) : [];
  const kinds = new Map(names.map(({ is }) => [JSON.stringify(is), is]));
  return [...(tokens.length > 0 ? [{ tokens }] : []), ...kinds.values()];
}

function together(way: Way, { tokens = [], categoryId = null, gridId = null }: Partial<Way>): Way | null {
  const clash = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
  if (clash(way.categoryId, categoryId) || clash(way.gridId, gridId)) return null;
  return {
    tokens: [...new Set([...way.tokens, ...tokens])],
    categoryId: way.categoryId ?? categoryId,
    gridId: way.gridId ?? gridId,
  };
}

/** 怎么查 · Every reading of the words, the plainest first; none: nothing in them can be looked up. */
export function waysOf(words: string, named: readonly Named[]): readonly Way[] {
  const said = words.split(BETWEEN).flatMap((one) => parts(one, named));
  const read = said.map((part) => readings(part, named)).filter((one) => one.length > 0);
  if (read.length === 0) return [];
  return read.reduce<readonly Way[]>(
    (ways, more) =>
      ways
        .flatMap((way) => more.map((one) => together(way, one)).filter((one) => one !== null))
        .slice(0, MOST_WAYS),
    [PLAIN],
  );
}
