import type { MapView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openMatter } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { mapView } from './map.view';

const FIRST: Loaded<MapView> = NOTHING_YET;

/** 村地图 · The grids and what waits in them; the same matters stand below as a list. */
Page({
  ...visitedPage,
  data: { view: mapView(FIRST, shellNow()) },
  loaded: FIRST,
  placeId: '',

  onLoad({ placeId = '' }: Readonly<Record<string, string>>) {
    this.placeId = placeId;
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    const input = this.placeId === '' ? {} : { placeId: this.placeId };
    return load('village.map', input, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: mapView(this.loaded, shellNow()) });
  },
  onMarker({ detail }: WechatMiniprogram.CustomEvent<{ markerId: number }>) {
    const row = this.data.view.rows[detail.markerId - 1];
    if (row) openMatter(row.row.id);
  },
  onOpen: ({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) => openMatter(detail.id),
});
