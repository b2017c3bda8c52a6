import type { Boundary } from '../grid/boundary';
import type { Household, Jurisdiction, Place } from '../grid/grid';
import { isInForce } from '../grid/posts';
import type { Written } from './cells';
import { isWaiting } from '../grid/invitations';
import type { Instant } from '../deadline/instant';
import { dayTextAt } from './dates';
import { officeName } from './plan-post';

/** 导出的行 · What is there, as rows of the sheets that an import reads: bringing them in again changes nothing. */

const placeRow = ({ id, name, endedAt }: Place): readonly Written[] => [id, name, dayTextAt(endedAt), null];

export const divisionRows = ({ places, _id }: Jurisdiction): readonly (readonly Written[])[] =>
  places.filter(({ id }) => id === _id).map(placeRow);

export const gridRows = ({ places, _id }: Jurisdiction): readonly (readonly Written[])[] =>
  places.filter(({ id }) => id !== _id).map(placeRow);

/** Where it is now, or was last. */
export function householdRow({ _id, doorplate, headName, placings }: Household): readonly Written[] {
  const last = placings.at(-1);
  return [
    _id,
    last?.placeId ?? null,
    doorplate,
    headName,
    dayTextAt(last?.fromAt),
    dayTextAt(last?.toAt),
    null,
  ];
}

export const boundaryRows = ({ grids }: Boundary): readonly (readonly Written[])[] =>
  grids.flatMap(({ placeId, rings }) =>
    rings.map((ring) => [placeId, ring.map((position) => position.join(',')).join('; '), 'GCJ02', null]),
  );

/** Everybody who has or had a post, without their phone, and who has been invited and hasn't come in yet. */
export function postRows(
  { posts, invitations }: Jurisdiction,
  now: Instant,
): readonly (readonly Written[])[] {
  const held = posts
    .filter(({ fromAt, toAt }) => toAt === null || fromAt < toAt)
    .map(({ deskId, role, personName, fromAt, toAt }): readonly Written[] => [
      deskId,
      officeName(role),
      personName,
      null,
      dayTextAt(fromAt),
      dayTextAt(toAt),
      null,
    ]);
  const invited = invitations
    .filter((invitation) => isWaiting(invitation, now))
    .map(({ deskId, role, name, fromAt }): readonly Written[] => [
      deskId,
      officeName(role),
      name,
      null,
      dayTextAt(fromAt),
      null,
      '已发任职码，等本人进来',
    ]);
  return once([...held, ...invited]);
}

/** At the desk of their first post then. */
export function leaveRows({ posts, leaves }: Jurisdiction): readonly (readonly Written[])[] {
  const rows = leaves
    .filter(({ fromAt, toAt }) => fromAt < toAt)
    .flatMap(({ personId, standInName, fromAt, toAt }): readonly (readonly Written[])[] => {
      const own = posts.filter((post) => post.personId === personId);
      const post = own.find((one) => isInForce(one, fromAt)) ?? own[0];
      if (!post) return [];
      const days = [dayTextAt(fromAt), dayTextAt(toAt - 1)];
      return [[post.deskId, post.personName, standInName, ...days, null]];
    });
  return once(rows);
}

/** Twice within one day reads alike: once is enough. */
const once = (rows: readonly (readonly Written[])[]): readonly (readonly Written[])[] => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
];
