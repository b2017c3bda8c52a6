import { DomainError } from '../errors';
import { levelOf } from '../grid/place';
import type { Position, Ring } from '../grid/geometry';
import type { Fault, FaultCode } from './faults';
import { settled } from './read-row';
import type { ReadRow } from './rows';
import { sheetOf } from './sheets';

/** By which names a feature says which grid it is. */
const NAMES = ['网格代码', 'placeId', 'id', 'code'] as const;

const SHEET = sheetOf('boundaries').name;
const MOST_FEATURES = 20_000;

/**
 * 读 GeoJSON · Boundaries in WGS-84, as drawing programs give them: each feature a polygon with its grid's code.
 *
 * A feature counts as a row, from 1; its rings are rows of that number. Refuses FILE_UNREADABLE ('broken').
 */
export function* readGeoJson(text: string): Iterable<ReadRow> {
  const collection = parsed(text);
  const features = featuresOf(collection);
  if (!features) throw new DomainError('FILE_UNREADABLE', { why: 'broken' });
  if (features.length > MOST_FEATURES) throw new DomainError('FILE_UNREADABLE', { why: 'size' });
  if (!isKnownSystem(collection)) {
    const fault = {
      code: 'otherSystem',
      sheet: SHEET,
      row: null,
      column: null,
      value: '',
      about: '',
    } as const;
    yield { number: 1, row: null, verdict: null, faults: [fault] };
    return;
  }
  const seen = new Set<string>();
  for (const [index, feature] of features.entries()) yield* readFeature(feature, index + 1, seen);
}

/** An older GeoJSON may say in which system its numbers are; CGCS2000 (4490) is WGS-84 to some centimetres. */
function isKnownSystem(collection: unknown): boolean {
  const name = get(get(get(collection, 'crs'), 'properties'), 'name');
  return typeof name !== 'string' || /(^|\D)(4326|4979|4490)$|CRS:?84$/i.test(name.trim());
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

function readFeature(feature: unknown, number: number, seen: Set<string>): readonly ReadRow[] {
  const properties = get(feature, 'properties');
  const named = [...NAMES.map((name) => get(properties, name)), get(feature, 'id')];
  const placeId = named.find((one): one is string => typeof one === 'string' && isGrid(one.trim()))?.trim();
  const fail = (code: FaultCode): readonly ReadRow[] => {
    const fault: Fault = {
      code,
      sheet: SHEET,
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
  // As further rings they would be taken for its holes.
  if (seen.has(placeId)) return fail('drawnTwice');
  seen.add(placeId);
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
