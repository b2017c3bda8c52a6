import type { MapView } from '../../../domain/contract';
import { rowView, type RowView } from '../../components/matter-row/matter-row.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** 标记 · What WeChat's map takes; `id` is the row's number in the list below, the number on the mark. */
interface Marker extends Place {
  readonly id: number;
  readonly iconPath: string;
  readonly width: number;
  readonly height: number;
  readonly anchor: { readonly x: number; readonly y: number };
  readonly label?: object;
}

type Mark = 'late' | 'waiting' | 'doing';

/** Each by its shape and its colour, and named: 三角 is late, 圆 waits, 方 is being done. */
const LEGEND: readonly { readonly mark: Mark; readonly name: string }[] = [
  { mark: 'late', name: '已超期' },
  { mark: 'waiting', name: '待受理' },
  { mark: 'doing', name: '办理中' },
];
const iconOf = (mark: Mark | 'none'): string => `/manage/map/marks/${mark}.png`;

const INK = '#17613C';
const FILLS = ['#1F7A4D2E', '#1D5FA826', '#8A5A0026', '#6B4FA026', '#0F766E26', '#7A1F5C26'] as const;
/** Around the county, while nothing has been drawn and nothing marked. */
const SOMEWHERE: Place = { latitude: 38.91, longitude: 111.84 };
/** Every mark has a number; those of the grids' names begin above every matter's. */
const GRIDS_FROM = 1000;

const placeOf = ([longitude, latitude]: readonly [number, number]): Place => ({ longitude, latitude });

function centreOf(ring: readonly Place[]): Place {
  const sum = (pick: (one: Place) => number): number =>
    ring.reduce((total, one) => total + pick(one), 0) / Math.max(1, ring.length);
  return { latitude: sum((one) => one.latitude), longitude: sum((one) => one.longitude) };
}

/** A name stands in the upper part of its grid, where marks rarely are. */
function nameSpotOf(ring: readonly Place[]): Place {
  const { latitude, longitude } = centreOf(ring);
  const top = Math.max(...ring.map((one) => one.latitude));
  return { longitude, latitude: latitude + (top - latitude) * 0.55 };
}

function markOf({ state, dueAt }: MapView['matters'][number], { now }: Shell): Mark {
  if (dueAt !== null && dueAt < now) return 'late';
  return state === 'reported' ? 'waiting' : 'doing';
}

function gridsOf({ grids }: MapView) {
  const drawn = grids.flatMap(({ placeId, name, rings }, index) => {
    const [outer] = rings;
    return outer
      ? [{ name, isMicro: placeId.length > 15, index, ring: outer.map(placeOf), holes: rings.slice(1) }]
      : [];
  });
  const polygons = drawn.flatMap(({ ring, holes, index, isMicro }) => [
    {
      points: ring,
      strokeColor: INK,
      strokeWidth: isMicro ? 1 : 2,
      fillColor: isMicro ? '#FFFFFF00' : (FILLS[index % FILLS.length] ?? FILLS[0]),
    },
    ...holes.map((hole) => ({
      points: hole.map(placeOf),
      strokeColor: INK,
      strokeWidth: 1,
      fillColor: '#FFFFFF66',
    })),
  ]);
  const names = drawn
    .filter(({ isMicro }) => !isMicro)
    .map(({ name, ring, index }): Marker => ({
      ...nameSpotOf(ring.slice(1)),
      id: GRIDS_FROM + index,
      iconPath: iconOf('none'),
      width: 1,
      height: 1,
      anchor: { x: 0.5, y: 0.5 },
      label: { content: name, color: INK, fontSize: 14, textAlign: 'center', anchorX: 0, anchorY: 0 },
    }));
  return { polygons, names, points: drawn.flatMap(({ ring }) => ring) };
}

export interface MapRow {
  /** The number on the mark; '' without one. */
  readonly number: string;
  readonly row: RowView;
}

/** 村地图 · Everything WeChat's map shows, and the list below it. */
export function mapView(loaded: Loaded<MapView>, shell: Shell) {
  const { data } = loaded;
  const matters = data?.matters ?? [];
  const { polygons, names, points } = data ? gridsOf(data) : { polygons: [], names: [], points: [] };
  const marked = matters.flatMap((matter, index) =>
    matter.point ? [{ point: matter.point, mark: markOf(matter, shell), number: index + 1 }] : [],
  );
  const marks = marked.map(({ point, mark, number }): Marker => ({
    ...point,
    id: number,
    iconPath: iconOf(mark),
    width: 28,
    height: 28,
    anchor: { x: 0.5, y: 0.5 },
    label: {
      content: `${number}`,
      color: '#1B2420',
      fontSize: 13,
      textAlign: 'center',
      anchorX: 0,
      anchorY: 0,
    },
  }));
  const shown = [...points, ...marked.map(({ point }) => point)];
  const hidden = matters.length - marked.length;
  const rows: readonly MapRow[] = matters.map((matter, index) => ({
    number: matter.point ? `${index + 1}` : '',
    row: rowView(matter, shell, 'desk'),
  }));
  return {
    frame: frameView(loaded, shell, 'detail'),
    title: data?.placeName ?? '',
    centre: centreOf(shown.length > 0 ? shown : [SOMEWHERE]),
    scale: shown.length > 1 ? 14 : 12,
    shown,
    polygons,
    markers: [...names, ...marks],
    legend: LEGEND.map(({ mark, name }) => ({ icon: iconOf(mark), name })),
    notes: [
      data?.grids.length === 0 ? '网格边界还没有画进来，县里导入后这里就有。' : '',
      hidden > 0 ? `有 ${hidden} 件不公开名字，没有标在图上，下面列出来了。` : '',
      data?.hasMore ? '事情很多，先标最急的 200 件。别的请从村情里按组看。' : '',
    ].filter((note) => note !== ''),
    rows,
    empty: data !== null && rows.length === 0 ? '没有在地图上标了位置的事' : '',
  };
}
