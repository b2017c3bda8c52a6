import type { Vault } from '../../../cloudfunctions/_app/ports/vault';
import type { Instant } from '../../../domain/deadline/instant';
import { DAY_MS } from '../../../domain/deadline/local-time';
import type { Boundary } from '../../../domain/grid/boundary';
import { householdLabel, newHousehold, newJurisdiction, placingAt } from '../../../domain/grid/grid';
import type { Household, Jurisdiction, Place, PlaceId } from '../../../domain/grid/grid';
import type { Binding, Person, Post, Role } from '../../../domain/grid/posts';
import type { Division } from '../divisions';
import { householdId } from '../households';
import { gridId, microGridId } from '../ids';
import { personNamed } from '../people/documents';
import { boundaryOf } from './shapes';
import { headOfHousehold, phoneNumber, residentId, staffId } from './names';
import type { Random } from './random';

/** 满县的一村 · A village with everyone in it. */
export interface FullVillage {
  readonly jurisdiction: Jurisdiction;
  readonly boundary: Boundary;
  readonly households: readonly Household[];
  readonly people: readonly Person[];
  readonly bindings: readonly Binding[];
}

/** Of the micro-grids, so many have nobody. */
const VACANT_SHARE = 0.04;
/** Of the households, so many have somebody with WeChat; of the others the desk writes down what they say. */
const BOUND_SHARE = 0.6;
/** The first households of every village have somebody with WeChat in any case. */
const ALWAYS_BOUND = 3;
/** Everybody's posts began so long ago that all matters of the years lie after it. */
const POSTS_SINCE_MS = 1200 * DAY_MS;
const NUMERALS = '一二三四五六';

export const postsFromAt = (now: Instant): Instant => now - POSTS_SINCE_MS;

/** 4 to 6 grids, of 2 to 4 micro-grids each. */
function placesOf(villageId: PlaceId, random: Random): readonly Place[] {
  return Array.from({ length: random.between(4, 6) }, (_, at) => at + 1).flatMap((grid) => [
    {
      id: gridId(villageId, grid),
      level: 'grid' as const,
      name: `示例${NUMERALS[grid - 1] ?? ''}组`,
    },
    ...Array.from({ length: random.between(2, 4) }, (_, micro) => ({
      id: microGridId(villageId, grid, micro + 1),
      level: 'microGrid' as const,
      name: `${micro + 1}号微网格`,
    })),
  ]);
}

const ROLES: Readonly<Partial<Record<Place['level'], readonly Role[]>>> = {
  county: [],
  township: ['townshipSupervisor'],
  village: ['villageSecretary', 'villageOfficer', 'villageOfficer'],
  grid: ['gridMember', 'groupHead'],
  microGrid: ['linkedMember'],
};

interface Staff {
  readonly posts: readonly Post[];
  readonly people: readonly Person[];
}

/** 在任 · The posts of a place and those who hold them. */
export function staffOf({ id, level }: Place, now: Instant, random: Random, vault: Vault): Staff {
  const held = (ROLES[level] ?? []).map((role, at) => {
    const tester = staffId(id, at);
    const phone = phoneNumber(random);
    const person = personNamed(
      { id: tester, name: headOfHousehold(random), phone },
      { credits: {}, at: postsFromAt(now) },
      vault,
    );
    const post: Post = {
      id: `${id}:${tester}`,
      deskId: id,
      role,
      personId: person._id,
      personName: person.name,
      phoneSealed: person.phoneSealed,
      fromAt: postsFromAt(now),
      toAt: null,
      byPersonId: null,
    };
    return { person, post };
  });
  return {
    posts: held.map(({ post }) => post),
    people: held.map(({ person }) => person),
  };
}

function bindingOf(household: Household, person: Person, decidedBy: string | null, at: Instant): Binding {
  return {
    _id: `${person._id}:${household._id}`,
    revision: 1,
    personId: person._id,
    personName: person.name,
    householdId: household._id,
    householdLabel: householdLabel(household),
    villageId: household.villageId,
    placeId: placingAt(household, at) ?? household.villageId,
    state: 'confirmed',
    askedAt: at,
    decidedAt: at,
    decidedBy,
    fromAt: at,
    toAt: null,
    endReason: null,
    isAway: false,
    family: [],
    outbox: [],
    outboxAt: null,
  };
}

export interface VillagePlan {
  readonly division: Division;
  readonly households: number;
  /** How many villages come before it: where it lies on the map. */
  readonly number: number;
}

/** 造一村 · The same for the same random numbers. */
export function fullVillage(
  { division: { code, name }, households: count, number }: VillagePlan,
  now: Instant,
  random: Random,
  vault: Vault,
): FullVillage {
  const top: Place = { id: code, level: 'village', name };
  const below = placesOf(code, random);
  const places = [top, ...below];
  const micro = below.filter(({ level }) => level === 'microGrid');
  const [firstMicro] = micro;
  const staff = places
    .filter((place) => place.level !== 'microGrid' || place === firstMicro || !random.chance(VACANT_SHARE))
    .map((place) => staffOf(place, now, random, vault));
  const posts = staff.flatMap((one) => one.posts);
  const fromAt = postsFromAt(now);
  const households = Array.from({ length: count }, (_, at) =>
    newHousehold(
      {
        _id: householdId(code, at + 1),
        villageId: code,
        doorplate: `${at + 1}号`,
        headName: headOfHousehold(random),
      },
      micro[Math.floor((at * micro.length) / count)]?.id ?? code,
      fromAt,
    ),
  );
  const bound = households
    .filter((_, at) => at < ALWAYS_BOUND || random.chance(BOUND_SHARE))
    .map((household) => {
      const told = {
        id: residentId(household._id),
        name: household.headName,
        phone: phoneNumber(random),
      };
      const person = personNamed(told, { credits: {}, at: fromAt }, vault);
      return {
        person,
        binding: bindingOf(household, person, posts[0]?.personId ?? null, fromAt),
      };
    });
  const grids = below.filter(({ level }) => level === 'grid').map(({ id }) => id);
  return {
    jurisdiction: {
      ...newJurisdiction('village', top),
      places,
      posts,
      handedOverAt: now,
    },
    boundary: boundaryOf(code, grids, number),
    households,
    people: [...staff.flatMap((one) => one.people), ...bound.map(({ person }) => person)],
    bindings: bound.map(({ binding }) => binding),
  };
}
