import type { MapView } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/load';
import { openMatter } from '../../services/open';
import { followShell, shellNow } from '../../services/shell';
import { mapView } from './map.view';

const FIRST: Loaded<MapView> = NOTHING_YET;

/** 村地图 · The grids and what waits in them; the same matters stand below as a list. */
Page({
  data: { view: mapView(FIRST, shellNow()) },
  loaded: FIRST,
  placeId: '',
  stop: (): void => undefined,

  onLoad({ placeId = '' }: Readonly<Record<string, string>>) {
    this.placeId = placeId;
    this.stop = followShell(() => this.draw());
  },
  onShow() {
    void this.refresh();
  },
  onUnload() {
    this.stop();
    // An answer that is still on its way has nobody to be shown to.
    this.draw = () => undefined;
  },
  async onPullDownRefresh() {
    await this.refresh();
    void wx.stopPullDownRefresh();
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
  onRetry() {
    void this.refresh();
  },
  onMarker({ detail }: WechatMiniprogram.CustomEvent<{ markerId: number }>) {
    const row = this.data.view.rows[detail.markerId - 1];
    if (row) openMatter(row.row.id);
  },
  onOpen: ({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) => openMatter(detail.id),
});
