import type { Instant } from './instant';
import type { CategoryVersion, CountySettings, InForce, Rules } from './settings';

export const isInForce = ({ fromAt, toAt }: InForce, at: Instant): boolean =>
  fromAt <= at && (toAt === null || at < toAt);

/**
 * 当时的规定 · What the county's settings were at an instant.
 *
 * A matter keeps to the rules of the instant at which it was reported, so that no change moves what was
 * promised. Before the first limits' beginning those first ones hold.
 */
export function rulesAt(settings: CountySettings, at: Instant): Rules {
  const { limits, categories } = settings;
  const found = limits.find((version) => isInForce(version, at)) ?? limits[0];
  if (!found) throw new RangeError('a county without limits');
  return { ...settings, limits: found, categories: categories.filter((version) => isInForce(version, at)) };
}

/**
 * 当时的类别 · A category as it was at an instant; one that wasn't in force then as it last was, so that an old
 * matter never loses its name. Null: there never was one of this id.
 */
export function categoryAt(
  { categories }: Pick<CountySettings, 'categories'>,
  categoryId: string,
  at: Instant,
): CategoryVersion | null {
  const versions = categories.filter(({ id }) => id === categoryId);
  const begun = versions.filter(({ fromAt }) => fromAt <= at);
  return versions.find((version) => isInForce(version, at)) ?? latest(begun) ?? latest(versions);
}

const latest = (versions: readonly CategoryVersion[]): CategoryVersion | null =>
  versions.reduce<CategoryVersion | null>(
    (last, version) => (last === null || version.fromAt > last.fromAt ? version : last),
    null,
  );
