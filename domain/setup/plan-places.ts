import type { Instant } from '../deadline/instant';
import { startOfDay } from '../deadline/local-time';
import {
  levelOf,
  newJurisdiction,
  parentOf,
  placeOf,
  type Jurisdiction,
  type Place,
  type PlaceId,
} from '../grid/grid';
import { refusal, type Planned } from './plan';
import type { DivisionRow, GridRow, Verdict } from './rows';

type PlaceRow = DivisionRow | GridRow;

/** 辖区 · Whose document holds a place. */
export const jurisdictionOf = (placeId: PlaceId): PlaceId => placeId.slice(0, 12);

/**
 * 导入区划和网格 · A township or village, or a grid of a village: put in, renamed, ended or taken up again.
 *
 * `isThere` says of a place above it whether it comes with the same file, or lies outside this jurisdiction.
 */
export function planPlace(
  before: Jurisdiction | null,
  row: PlaceRow,
  isThere: (placeId: PlaceId) => boolean,
): Planned<Jurisdiction> {
  const { id, name } = row;
  const level = levelOf(id);
  const parent = parentOf(id);
  if (level === null || level === 'county' || parent === null) return refusal('badCode', 'id');
  const endedAt = row.endedOn === null ? null : startOfDay(row.endedOn);
  const place: Place = { id, level, name, ...(endedAt === null ? {} : { endedAt }) };
  if (!before) {
    if ((level !== 'township' && level !== 'village') || !isThere(parent))
      return refusal('parentUnknown', 'id');
    return { verdict: 'add', next: newJurisdiction(level, place) };
  }
  if (id !== before._id && !placeOf(before, parent) && !isThere(parent))
    return refusal('parentUnknown', 'id');
  const verdict = verdictOf(placeOf(before, id), name, endedAt);
  if (verdict === 'same') return { verdict, next: before };
  const places = [...before.places.filter((one) => one.id !== id), place].sort(byId);
  return { verdict, next: { ...before, places, name: id === before._id ? name : before.name } };
}

function verdictOf(before: Place | null, name: string, endedAt: Instant | null): Verdict {
  if (!before) return 'add';
  const ended = before.endedAt ?? null;
  if (endedAt !== ended) return ended === null ? 'end' : 'change';
  return name === before.name ? 'same' : 'change';
}

const byId = (a: Place, b: Place): number => (a.id < b.id ? -1 : Number(a.id > b.id));
