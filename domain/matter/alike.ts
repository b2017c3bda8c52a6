import type { Instant } from '../deadline/instant';
import { DAY_MS } from '../deadline/local-time';
import type { Point } from '../grid/boundary';
import { metresBetween } from '../grid/distance';
import { isUnder, levelOf } from '../grid/place';
import type { PlaceId } from '../grid/place';
import type { Matter } from './matter';
import { tokensOf } from './tokens';

/** 有多像 · beside: within 50 m · near: within 300 m · sameGroup: the same micro-grid, or grid if no more is known. */
export type Likeness = 'beside' | 'near' | 'sameGroup';

const BESIDE_M = 50;
const NEAR_M = 300;
/** How long ago an open matter may have been reported to be taken for the same thing. */
const ALIKE_MS = 30 * DAY_MS;
const MOST = 5;

/** 正在报的事 · What is known of it while it is being written. */
export interface Sketch {
  readonly categoryId: string;
  readonly isUrgent: boolean;
  readonly placeId: PlaceId;
  readonly point: Point | null;
  readonly words: string;
}
type Known = Pick<Matter, '_id' | 'categoryId' | 'isUrgent' | 'where' | 'text' | 'reportedAt'>;

/** 时限 · Matters reported before this aren't offered. */
export const alikeSince = (now: Instant): Instant => now - ALIKE_MS;

/** The household group: a micro-grid, or a grid when one of the two says no more; a village is none. */
function areInOneGroup(a: PlaceId, b: PlaceId): boolean {
  const level = levelOf(a);
  if (a === b) return level === 'grid' || level === 'microGrid';
  const [low, high] = isUnder(a, b) ? [a, b] : [b, a];
  return levelOf(high) === 'grid' && isUnder(low, high);
}

/** 像不像 · How a matter is like what is being reported; null: not enough to speak of it. */
export function likenessOf(sketch: Sketch, known: Known, now: Instant): Likeness | null {
  if (known.categoryId !== sketch.categoryId || known.reportedAt < alikeSince(now)) return null;
  // What is urgent isn't to wait behind what isn't.
  if (sketch.isUrgent && !known.isUrgent) return null;
  const { point, placeId } = known.where;
  const metres = sketch.point && point ? metresBetween(sketch.point, point) : Infinity;
  if (metres <= BESIDE_M) return 'beside';
  if (metres <= NEAR_M) return 'near';
  return areInOneGroup(sketch.placeId, placeId) ? 'sameGroup' : null;
}

const RANK: Readonly<Record<Likeness, number>> = { beside: 0, near: 1, sameGroup: 2 };

/** 按像不像排 · By distance, then by words in common, then the newest; what isn't alike comes last. */
export function sortAlike<M extends Known>(
  sketch: Sketch,
  known: readonly M[],
  now: Instant,
): readonly (M & { readonly likeness: Likeness | null })[] {
  const own = new Set(tokensOf(sketch.words));
  const shared = ({ text, where }: Known): number =>
    tokensOf(text, where.words).filter((token) => own.has(token)).length;
  const rank = (likeness: Likeness | null): number => (likeness ? RANK[likeness] : RANK.sameGroup + 1);
  return known
    .map((matter) => ({ matter, likeness: likenessOf(sketch, matter, now), shared: shared(matter) }))
    .sort(
      (a, b) =>
        rank(a.likeness) - rank(b.likeness) ||
        b.shared - a.shared ||
        b.matter.reportedAt - a.matter.reportedAt ||
        (a.matter._id < b.matter._id ? -1 : 1),
    )
    .map(({ matter, likeness }) => ({ ...matter, likeness }));
}

/** 同样的事 · Only what is alike, the likeliest first; five at most. */
export const pickAlike = <M extends Known>(
  sketch: Sketch,
  known: readonly M[],
  now: Instant,
): readonly (M & { readonly likeness: Likeness })[] =>
  sortAlike(sketch, known, now)
    .flatMap((matter) => (matter.likeness ? [{ ...matter, likeness: matter.likeness }] : []))
    .slice(0, MOST);
