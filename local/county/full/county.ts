import { storedJurisdiction } from '../../../cloudfunctions/_app/adapters/cloudbase/stored-jurisdiction';
import { storedMatter } from '../../../cloudfunctions/_app/adapters/cloudbase/stored-matter';
import type { Vault } from '../../../cloudfunctions/_app/ports/vault';
import type { Instant } from '../../../domain/deadline/instant';
import { monthOf } from '../../../domain/deadline/local-time';
import type { CountySettings } from '../../../domain/deadline/settings';
import { newJurisdiction, townshipOf, type Jurisdiction, type PlaceId } from '../../../domain/grid/grid';
import type { Matter } from '../../../domain/matter/matter';
import { keptSince, retentionOf } from '../../../domain/privacy/retention';
import { recountMonth, type MonthTally } from '../../../domain/statistics/counts';
import { wuzhaiDivisions, type Division } from '../divisions';
import { OTHER_VILLAGE, VILLAGE } from '../ids';
import { delivered } from '../matters/inbox';
import { Cast } from './cast';
import { LARGE_VILLAGE } from './ids';
import { live, reportTimes } from './life';
import { Random } from './random';
import { fullVillage, staffOf, type FullVillage } from './villages';

/** 满县的大小 · How much of everything; the same of all this makes the same documents. */
export interface FullOptions {
  readonly seed: number;
  /** Today. */
  readonly now: Instant;
  readonly vault: Vault;
  readonly settings: CountySettings;
  /** The villages that are filled: by default all 113 that the sample leaves empty. */
  readonly villages: readonly Division[];
  readonly households: number;
  readonly matters: number;
  /** How far back the matters reach; three years when nothing else is said. */
  readonly days?: number;
  /** All matters in this village; by their weights in all of them when nothing is said. */
  readonly onlyIn?: PlaceId;
}

/** Documents by collection, as they are stored; written together. */
export type Documents = Readonly<Record<string, readonly object[]>>;

/** 一批 · A township with its supervisor, or a village with everything in it. */
export interface Share {
  readonly division: Division;
  make(): Documents;
}

const YEARS_DAYS = 3 * 365;
/** The large village has so many times the households and matters of a middling one. */
const LARGE_WEIGHT = 3;
/** Two seeds next to each other have nothing in common. */
const APART = 1009;

/** 空村 · The villages that the sample doesn't fill. */
export const emptyVillages = (): readonly Division[] =>
  wuzhaiDivisions().filter(
    ({ level, code }) => level === 'village' && code !== VILLAGE && code !== OTHER_VILLAGE,
  );

/** Whole shares of a number in proportion to the weights; they sum up to it. */
export function sharesOf(all: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let [upTo, given] = [0, 0];
  return weights.map((weight) => {
    upTo += weight;
    const share = Math.round((all * upTo) / whole) - given;
    given += share;
    return share;
  });
}

/**
 * 满县 · The villages that the sample leaves empty, filled: grids, posts, households, people, and years of matters
 * that the real rules made; with the inboxes of the time that the county keeps and the tallies of finished months.
 *
 * Share by share, so that memory doesn't grow with the county, and each by itself: one can be made again alone.
 */
export function fullCounty(options: FullOptions): readonly Share[] {
  const { seed, now, vault, villages } = options;
  const townships = new Map(
    wuzhaiDivisions()
      .filter(({ level, code }) => level === 'township' && code !== townshipOf(VILLAGE))
      .map((division, at) => [
        division.code,
        townshipShare(division, new Random(seed * APART - at - 1), options),
      ]),
  );
  const weights = villages.map(({ code }, at) =>
    code === LARGE_VILLAGE ? LARGE_WEIGHT : new Random(seed + at).hours(0.5, 1.5),
  );
  const households = sharesOf(options.households, weights);
  const { onlyIn } = options;
  const mattersOf = onlyIn === undefined ? weights : villages.map(({ code }) => Number(code === onlyIn));
  const matters = sharesOf(options.matters, mattersOf);
  return [
    ...townships.values(),
    ...villages.map((division, number): Share => {
      return {
        division,
        make() {
          const random = new Random(seed * APART + number);
          const plan = {
            division,
            households: households[number] ?? 0,
            number,
          };
          const village = fullVillage(plan, now, random, vault);
          const township = townships.get(townshipOf(division.code))?.jurisdiction ?? vacant(division);
          const cast = new Cast(village, number, township, options.settings, vault, now);
          return villageDocuments(village, cast, matters[number] ?? 0, options, random);
        },
      };
    }),
  ];
}

/** 杏岭子乡 has its supervisor from the sample; here nobody tells them. */
function vacant({ code }: Division): Jurisdiction {
  const id = townshipOf(code);
  return newJurisdiction('township', { id, level: 'township', name: '' });
}

function townshipShare(
  division: Division,
  random: Random,
  { now, vault }: FullOptions,
): Share & { readonly jurisdiction: Jurisdiction } {
  const place = {
    id: division.code,
    level: 'township' as const,
    name: division.name,
  };
  const { posts, people } = staffOf(place, now, random, vault);
  const jurisdiction = {
    ...newJurisdiction('township', place),
    posts,
    handedOverAt: now,
  };
  return {
    division,
    jurisdiction,
    make: () => ({ jurisdictions: [storedJurisdiction(jurisdiction)], people }),
  };
}

function villageDocuments(
  village: FullVillage,
  cast: Cast,
  count: number,
  { now, settings, days = YEARS_DAYS }: FullOptions,
  random: Random,
): Documents {
  const { jurisdiction, boundary, households, people, bindings } = village;
  const inboxSince = keptSince(retentionOf(settings), now).inbox;
  const told = reportTimes(count, days, now, random).map((reportedAt, number) => {
    const birth = { number, reportedAt, household: random.pick(households) };
    return delivered(live(birth, now, cast, random), now, cast);
  });
  const matters = told.map(({ matter }) => ({ ...matter, revision: 1 }));
  return {
    jurisdictions: [storedJurisdiction(jurisdiction)],
    boundaries: [boundary],
    households,
    people,
    bindings,
    matters: matters.map(storedMatter),
    inbox: told.flatMap(({ entries }) => entries.filter(({ at }) => at >= inboxSince)),
    tallies: tallied(jurisdiction._id, matters),
  };
}

/** Of every month in which a matter was closed, as the clock counts them. */
function tallied(villageId: PlaceId, matters: readonly Matter[]): readonly MonthTally[] {
  const byMonth = new Map<string, Matter[]>();
  for (const matter of matters) {
    if (matter.closedAt === null) continue;
    const month = monthOf(matter.closedAt);
    const rows = byMonth.get(month) ?? [];
    rows.push(matter);
    byMonth.set(month, rows);
  }
  return [...byMonth].map(([month, rows]) => recountMonth(villageId, month, rows));
}
