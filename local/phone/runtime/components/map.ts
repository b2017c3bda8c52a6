import { element } from '../dom/element';
import { recordCall } from '../host/records';
import { resolveFile } from '../host/files';
import type { Builtin } from './builtin';
import { numeric, type Data } from './properties';

interface Place {
  readonly longitude: number;
  readonly latitude: number;
}
interface Marker extends Place {
  readonly id?: number;
  readonly title?: string;
  readonly iconPath?: string;
  readonly width?: number;
  readonly height?: number;
  readonly anchor?: { readonly x: number; readonly y: number };
  readonly callout?: { readonly content?: string };
  readonly label?: { readonly content?: string; readonly color?: string; readonly fontSize?: number };
  readonly ariaLabel?: string;
}
interface Area {
  readonly points: readonly Place[];
  readonly strokeColor?: string;
  readonly strokeWidth?: number;
  readonly fillColor?: string;
  readonly dashArray?: readonly number[];
}
interface Line {
  readonly points: readonly Place[];
  readonly color?: string;
  readonly width?: number;
}

interface Circle extends Place {
  readonly radius?: number;
  readonly color?: string;
  readonly fillColor?: string;
}

/** Where a place is drawn, in px from the top left of the map. */
type Project = (place: Place) => readonly [x: number, y: number];

const WORLD = 256;
const MARGIN_PX = 28;
const MOST_SCALE = 20;

/** Web Mercator, as every tiled map: a world of 256 px at scale 0. */
const worldOf = ({ longitude, latitude }: Place): readonly [number, number] => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [WORLD * (longitude / 360 + 0.5), WORLD * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))];
};

const placeOf = ([x, y]: readonly [number, number]): Place => ({
  longitude: (x / WORLD - 0.5) * 360,
  latitude: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD))) * 180) / Math.PI,
});

const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : []);

/** What part of the world is seen, and how large: around the given places if there are any. */
function viewOf(
  data: Data,
  width: number,
  height: number,
): { scale: number; project: Project; placeAt: (x: number, y: number) => Place } {
  const included = list<Place>(data.includePoints).map(worldOf);
  const xs = included.map(([x]) => x);
  const ys = included.map(([, y]) => y);
  const spanX = Math.max(...xs) - Math.min(...xs);
  const spanY = Math.max(...ys) - Math.min(...ys);
  const fit = Math.min(
    (width - 2 * MARGIN_PX) / Math.max(spanX, 1e-9),
    (height - 2 * MARGIN_PX) / Math.max(spanY, 1e-9),
  );
  const isFitted = included.length > 0;
  const scale = isFitted ? Math.min(MOST_SCALE, Math.log2(Math.max(fit, 1))) : numeric(data.scale);
  const [cx, cy] = isFitted
    ? [(Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2]
    : worldOf({ longitude: numeric(data.longitude), latitude: numeric(data.latitude) });
  const zoom = 2 ** scale;
  return {
    scale,
    project: (place) => {
      const [x, y] = worldOf(place);
      return [width / 2 + (x - cx) * zoom, height / 2 + (y - cy) * zoom];
    },
    placeAt: (x, y) => placeOf([cx + (x - width / 2) / zoom, cy + (y - height / 2) / zoom]),
  };
}

const SVG = 'http://www.w3.org/2000/svg';
function drawPath(parent: Element, places: readonly Place[], project: Project, isClosed: boolean): Element {
  const path = document.createElementNS(SVG, 'path');
  const steps = places.map((place) =>
    project(place)
      .map((px) => px.toFixed(1))
      .join(','),
  );
  path.setAttribute('d', `M${steps.join('L')}${isClosed ? 'Z' : ''}`);
  parent.append(path);
  return path;
}

/** '#1f7a4d33', as WeChat takes it, is a colour to a browser too. */
function drawShapes(data: Data, host: HTMLElement, project: Project): void {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('class', 'h-map-shapes');
  drawing.setAttribute('aria-hidden', 'true');
  host.append(drawing);
  for (const { points, fillColor, strokeColor, strokeWidth = 1, dashArray } of list<Area>(data.polygons)) {
    const area = drawPath(drawing, points, project, true);
    area.setAttribute('fill', fillColor ?? 'none');
    area.setAttribute('stroke', strokeColor ?? '#000000');
    area.setAttribute('stroke-width', String(strokeWidth));
    if (dashArray) area.setAttribute('stroke-dasharray', dashArray.join(' '));
  }
  for (const { points, color, width = 2 } of list<Line>(data.polyline)) {
    const line = drawPath(drawing, points, project, false);
    line.setAttribute('fill', 'none');
    line.setAttribute('stroke', color ?? '#000000');
    line.setAttribute('stroke-width', String(width));
  }
}

const CORNER_PX = 5;
function drawCircles(data: Data, host: HTMLElement, project: Project): void {
  for (const circle of list<Circle>(data.circles)) {
    const [x, y] = project(circle);
    const spot = document.createElementNS(SVG, 'circle');
    const values = {
      cx: x,
      cy: y,
      r: CORNER_PX,
      stroke: circle.color ?? '#000',
      fill: circle.fillColor ?? 'none',
    };
    for (const [name, value] of Object.entries(values)) spot.setAttribute(name, String(value));
    host.querySelector('.h-map-shapes')?.append(spot);
  }
}

const STEPS = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const EQUATOR_M = 40_075_017;

/** How long a stretch is, by a bar of a round length. */
function drawScale(host: HTMLElement, scale: number, latitude: number): void {
  const metresAPx = (EQUATOR_M * Math.cos((latitude * Math.PI) / 180)) / (WORLD * 2 ** scale);
  const metres = STEPS.find((step) => step / metresAPx >= 48) ?? 50_000;
  const bar = element('span', 'h-map-scale', host);
  bar.style.width = `${metres / metresAPx}px`;
  bar.textContent = metres < 1000 ? `${metres} 米` : `${metres / 1000} 公里`;
}

function drawMarker(marker: Marker, host: HTMLElement, project: Project, onTap: () => void): void {
  const [x, y] = project(marker);
  const { width = 30, height = 30, anchor = { x: 0.5, y: 1 }, label, iconPath } = marker;
  const words = marker.callout?.content ?? marker.title ?? '';
  const pin = element('button', iconPath ? 'h-map-icon' : 'h-map-pin', host);
  pin.type = 'button';
  pin.style.left = `${x}px`;
  pin.style.top = `${y}px`;
  pin.style.transform = `translate(${-100 * anchor.x}%, ${-100 * anchor.y}%)`;
  // Like the real map, which draws its markers itself: whoever listens needs the page's own list.
  pin.tabIndex = -1;
  pin.setAttribute('aria-hidden', 'true');
  if (iconPath) {
    const picture = element('img', '', pin);
    picture.alt = '';
    picture.src = resolveFile(iconPath);
    picture.width = width;
    picture.height = height;
  } else pin.textContent = words || label?.content || '标记';
  if (iconPath && label?.content) {
    const name = element('span', 'h-map-label', pin);
    name.textContent = label.content;
    if (label.color) name.style.color = label.color;
    if (label.fontSize) name.style.fontSize = `${label.fontSize}px`;
  }
  pin.addEventListener('click', (event) => {
    event.stopPropagation();
    onTap();
  });
}

/** map: without tiles, but with everything that the page puts on it where it belongs. */
export const map: Builtin = {
  name: 'map',
  properties: {
    longitude: Number,
    latitude: Number,
    scale: { type: Number, value: 16 },
    markers: null,
    polyline: null,
    circles: null,
    polygons: null,
    includePoints: null,
    showLocation: Boolean,
    showScale: Boolean,
    enableZoom: null,
    enableScroll: null,
    enableRotate: null,
    enableSatellite: null,
    enablePoi: null,
    minScale: null,
    maxScale: null,
    setting: null,
    subkey: String,
    layerStyle: null,
    theme: String,
  },
  mount: ({ component, host, emit }) => {
    const data = component.data as Data;
    const draw = (): void => {
      const { scale, project } = viewOf(data, host.clientWidth, host.clientHeight);
      host.replaceChildren();
      drawShapes(data, host, project);
      drawCircles(data, host, project);
      for (const marker of list<Marker>(data.markers))
        drawMarker(marker, host, project, () => emit('markertap', { markerId: marker.id }));
      if (data.showScale === true) drawScale(host, scale, numeric(data.latitude));
      element('span', 'h-map-note', host).textContent = '地图示意';
    };
    host.addEventListener('click', ({ clientX, clientY }) => {
      const { left, top, width, height } = host.getBoundingClientRect();
      emit('tap', viewOf(data, width, height).placeAt(clientX - left, clientY - top));
    });
    return (now) => {
      recordCall('map', { longitude: now.longitude, latitude: now.latitude, markers: now.markers });
      setTimeout(draw);
    };
  },
};
