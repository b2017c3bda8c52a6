import { gridOf, type Jurisdiction } from '../../../domain/grid/grid';
import { categoryOf } from '../../../domain/matter/world';
import type { Written } from '../../../domain/setup/cells';
import type { Job } from '../../../domain/setup/job';
import { OUTCOME_TERMS, STATE_TERMS } from '../../../domain/matter/terms';
import { timeText } from '../../../domain/setup/report-sheets';
import type { Context, Ports } from '../context';
import type { MatterSummary } from '../ports/matter-store';
import type { Division } from '../ports/places-store';
import { nameIn, type NameOfPlace } from '../views/place-names';
import type { Source } from './source';

const ROWS = 300;
const MOST_WORDS = 60;
const OPEN = ['reported', 'acknowledged', 'resolved'] as const;
const ALL = Object.keys(STATE_TERMS) as readonly MatterSummary['state'][];

/**
 * 事项一段 · The matters of a village, grid by grid; open ones alone for deadlines. No name and no number of
 * anybody; complaints about the person who exports are left out.
 */
export function matterSource({ matters, places }: Ports, job: Job, village: Division): Source {
  const isDeadlines = job.kind === 'deadlines';
  const states = isDeadlines ? OPEN : ALL;
  return {
    sheet: 0,
    async read(at) {
      const [jurisdiction, settings] = await Promise.all([
        places.jurisdiction(village.id),
        places.settings(),
      ]);
      if (!jurisdiction) return { rows: [], next: null };
      const grids = gridsOf(jurisdiction);
      const [gridId = grids[0] ?? village.id, key, id] = at === '' ? [] : at.split('@');
      const cursor = id === undefined ? null : { key: Number(key), id };
      const listing = { of: 'grid', gridId, states, notAbout: job.byPersonId } as const;
      const page = await matters.list(listing, ROWS, cursor);
      const nameOf = nameIn(new Map([[jurisdiction._id, jurisdiction]]));
      const isOwn = job.placeId === village.id;
      const rows = page.rows.map((matter) =>
        isDeadlines ? deadlineRow(matter, settings, nameOf, job) : matterRow(matter, settings, nameOf, isOwn),
      );
      const following = grids[grids.indexOf(gridId) + 1];
      const next = page.next ? `${gridId}@${page.next.key}@${page.next.id}` : (following ?? null);
      return { rows, next };
    },
  };
}

/**
 * 全县的事项 · Without place and kind, and not village by village, so that nothing can be counted that the county’s
 * boards hide (docs/adr/0013).
 */
export function countySource({ matters }: Ports, job: Job): Source {
  const isDeadlines = job.kind === 'deadlines';
  const listing = { of: 'county', states: isDeadlines ? OPEN : ALL, notAbout: job.byPersonId } as const;
  return {
    sheet: 0,
    async read(at) {
      const [key, id] = at.split('@');
      const { rows, next } = await matters.list(
        listing,
        ROWS,
        id === undefined ? null : { key: Number(key), id },
      );
      return {
        rows: rows.map((matter) => [
          matter.code,
          STATE_TERMS[matter.state],
          ...(isDeadlines ? dueCells(matter, job) : courseCells(matter)),
        ]),
        next: next && `${next.key}@${next.id}`,
      };
    },
  };
}

/** Where matters may lie: each grid, and the village for those in none. */
const gridsOf = ({ _id, places }: Jurisdiction): readonly string[] => [
  ...new Set([_id, ...places.map(({ id }) => gridOf(id))]),
];

type Settings = Context['settings'];

const head = (matter: MatterSummary, settings: Settings, nameOf: NameOfPlace): readonly Written[] => [
  matter.code,
  categoryOf({ settings }, matter)?.name ?? '',
  nameOf(matter.villageId),
  matter.gridId === matter.villageId ? null : nameOf(matter.gridId),
  nameOf(matter.deskId),
  STATE_TERMS[matter.state],
];

const matterRow = (
  matter: MatterSummary,
  settings: Settings,
  nameOf: NameOfPlace,
  isOwn: boolean,
): readonly Written[] => [
  ...head(matter, settings, nameOf),
  ...courseCells(matter),
  isOwn ? [...matter.text].slice(0, MOST_WORDS).join('') : null,
];

/** How it went. */
const courseCells = (matter: MatterSummary): readonly Written[] => [
  matter.isUrgent ? '紧急' : null,
  timeText(matter.reportedAt),
  timeText(matter.dueAt),
  timeText(matter.closedAt),
  matter.outcome && OUTCOME_TERMS[matter.outcome],
  matter.isSatisfied === null ? null : matter.isSatisfied ? '满意' : '不满意',
];

const deadlineRow = (
  matter: MatterSummary,
  settings: Settings,
  nameOf: NameOfPlace,
  job: Job,
): readonly Written[] => [...head(matter, settings, nameOf), ...dueCells(matter, job)];

const dueCells = (matter: MatterSummary, { createdAt }: Job): readonly Written[] => [
  timeText(matter.dueAt),
  matter.dueAt !== null && matter.dueAt < createdAt ? '已超期' : null,
  matter.alarmedAt === null ? null : '是',
];
