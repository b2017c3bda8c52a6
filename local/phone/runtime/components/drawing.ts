import { element } from '../dom/element';
import { recordCall } from '../host/records';
import type { Builtin } from './builtin';
import { numeric, text, type Data } from './properties';

/** canvas (type 2d): its node is given by a selector query. */
export const canvas: Builtin = {
  name: 'canvas',
  properties: { type: String, canvasId: String, disableScroll: Boolean },
  mount: ({ host, data }) => {
    const inner = element('canvas', '', host);
    inner.setAttribute('aria-hidden', 'true');
    if (text(data.type) !== '2d') console.warn('canvas without type="2d" has no API here');
    return undefined;
  },
};

/** map: a plain stand-in that shows its markers and records what it was asked to show. */
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
      host.replaceChildren(element('span', 'h-map-note'));
      host.firstElementChild?.append('地图示意');
      for (const marker of (data.markers ?? []) as readonly Marker[])
        host.append(drawMarker(marker, host, data, emit));
    };
    host.addEventListener('click', () => emit('tap', { longitude: data.longitude, latitude: data.latitude }));
    return (now) => {
      recordCall('map', { longitude: now.longitude, latitude: now.latitude, markers: now.markers });
      setTimeout(draw);
    };
  },
};

interface Marker {
  readonly id?: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly title?: string;
  readonly callout?: { readonly content?: string };
}

function drawMarker(
  marker: Marker,
  host: HTMLElement,
  data: Data,
  emit: (name: string, detail?: unknown) => void,
): HTMLElement {
  const pxPerDegree = (256 * 2 ** numeric(data.scale)) / 360;
  const pin = element('button', 'h-map-pin');
  pin.type = 'button';
  pin.textContent = marker.callout?.content ?? marker.title ?? '标记';
  pin.style.left = `${host.offsetWidth / 2 + (marker.longitude - numeric(data.longitude)) * pxPerDegree}px`;
  pin.style.top = `${host.offsetHeight / 2 - (marker.latitude - numeric(data.latitude)) * pxPerDegree}px`;
  pin.addEventListener('click', (event) => {
    event.stopPropagation();
    emit('markertap', { markerId: marker.id });
  });
  return pin;
}
