/** 画边界 · A plot's corners, in the order in which they were tapped: on the map, and as a list that does without it. */
import type { PlotView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import { outlinePolygons, placesOf, type Corner } from '../../services/words/outline';
import type { Shell } from '../../services/page/shell';
import { mu } from '../../text';

export interface OutlineForm {
  readonly corners: readonly Corner[];
  readonly isBusy: boolean;
  readonly said: string;
}
export const BLANK: OutlineForm = { corners: [], isBusy: false, said: '' };

const FEWEST = 3;
export const MOST_CORNERS = 199;
/** Of a coordinate on a phone: about a metre. */
const DIGITS = 5;
const CORNER_METRES = 3;

export const missing = ({ corners }: Pick<OutlineForm, 'corners'>): string =>
  corners.length < FEWEST ? `至少要三个角，还差 ${FEWEST - corners.length} 个` : '';

/** A ring ends where it begins. */
export const ringOf = ([first, ...rest]: readonly Corner[]): readonly Corner[] =>
  first ? [first, ...rest, first] : [];

export function outlineView(loaded: Loaded<PlotView>, form: OutlineForm, shell: Shell) {
  const plot = loaded.data?.plot;
  const { corners } = form;
  const places = placesOf(corners);
  return {
    frame: frameView(loaded, shell, 'form'),
    said: form.said,
    isBusy: form.isBusy,
    title: plot ? `${plot.name} · 登记 ${mu(plot.area)}` : '',
    polygons: corners.length < FEWEST ? [] : outlinePolygons(corners),
    lines: corners.length === 2 ? [{ points: places, color: '#17613C', width: 3 }] : [],
    circles: places.map((place) => ({
      ...place,
      radius: CORNER_METRES,
      color: '#17613C',
      fillColor: '#FFFFFF',
      strokeWidth: 2,
    })),
    corners: corners.map(([longitude, latitude], at) => ({
      at,
      words: `第 ${at + 1} 个角`,
      place: `北纬 ${latitude.toFixed(DIGITS)}，东经 ${longitude.toFixed(DIGITS)}`,
    })),
    hasCorners: corners.length > 0,
    missing: missing(form),
  };
}
