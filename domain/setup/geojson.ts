import { DomainError } from '../errors';
import { levelOf } from '../grid/place';
import type { Position, Ring } from '../grid/geometry';
import type { Fault, FaultCode } from './faults';
import { settled } from './read-row';
import type { ReadRow } from './rows';
import { sheetOf } from './sheets';

/** By which names a feature says which grid it is. */
const NAMES = ['网格代码', 'placeId', 'id', 'code'] as const;

/**
 * 读 GeoJSON · Boundaries in WGS-84, as drawing programs give them: each feature a polygon with its grid's code.
 *
 * A feature counts as a row, from 1; its rings are rows of that number. Refuses FILE_UNREADABLE ('broken').
 */
export function* readGeoJson(text: string): Iterable<ReadRow> {
  const features = featuresOf(parsed(text));
  if (!features) throw new DomainError('FILE_UNREADABLE', { why: 'broken' });
  for (const [index, feature] of features.entries()) yield* readFeature(feature, index + 1);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}

const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

function featuresOf(value: unknown): readonly unknown[] | null {
  if (get(value, 'type') === 'Feature') return [value];
  const features = get(value, 'features');
  return get(value, 'type') === 'FeatureCollection' && Array.isArray(features)
    ? (features as unknown[])
    : null;
}

function readFeature(feature: unknown, number: number): readonly ReadRow[] {
  const properties = get(feature, 'properties');
  const named = [...NAMES.map((name) => get(properties, name)), get(feature, 'id')];
  const placeId = named.find((one): one is string => typeof one === 'string' && isGrid(one.trim()))?.trim();
  const fail = (code: FaultCode): readonly ReadRow[] => {
    const fault: Fault = {
      code,
      sheet: sheetOf('boundaries').name,
      row: number,
      column: null,
      value: placeId ?? '',
      about: '',
    };
    return [{ number, row: null, verdict: null, faults: [fault] }];
  };
  if (placeId === undefined) return fail('noPlaceId');
  const rings = ringsOf(get(feature, 'geometry'));
  if (!rings) return fail('notPolygon');
  if (rings.length === 0) return fail('noRing');
  return rings.map((ring) => ({
    number,
    row: { sheet: 'boundaries', placeId, ring: settled(ring, 'WGS84') },
    verdict: null,
    faults: [],
  }));
}

const isGrid = (id: string): boolean => levelOf(id) === 'grid' || levelOf(id) === 'microGrid';

/** A polygon's rings; those of a multi-polygon of one part; null: it is something else. */
function ringsOf(geometry: unknown): readonly Ring[] | null {
  const coordinates = get(geometry, 'coordinates');
  if (!Array.isArray(coordinates)) return null;
  const type = get(geometry, 'type');
  const isSingle = type === 'MultiPolygon' && coordinates.length === 1;
  const rings: unknown = type === 'Polygon' ? coordinates : isSingle ? (coordinates[0] as unknown) : null;
  return Array.isArray(rings) && rings.every(isRing) ? rings.map(flat) : null;
}

const isRing = (ring: unknown): ring is readonly (readonly number[])[] =>
  Array.isArray(ring) &&
  ring.every(
    (one: unknown) => Array.isArray(one) && one.length >= 2 && one.slice(0, 2).every(Number.isFinite),
  );

/** Without heights. */
const flat = (ring: readonly (readonly number[])[]): Ring =>
  ring.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude]);
