import type { PlotView } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { keptForm } from '../../services/page/kept-form';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { asTyped } from '../../services/words/as-typed';
import { centreOf, placesOf } from '../../services/words/outline';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { BLANK, missing, MOST_CORNERS, outlineView, ringOf, type OutlineForm } from './outline.view';

const FIRST: Loaded<PlotView> = NOTHING_YET;
const draftOf = (id: string) => keptForm(`outline:${id}`, BLANK, { isBusy: false, said: '' });

/** 画一块地的边界 · By taps on the map, or corner by corner; what was drawn stays on the phone until it is kept. */
Page({
  ...formPage,
  data: { view: outlineView(FIRST, BLANK, shellNow()), centre: centreOf([]), shown: placesOf([]) },
  id: '',
  loaded: FIRST,
  form: BLANK,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.form = draftOf(id).read();
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return load('plot.get', { plotId: this.id }, (loaded) => {
      const isFirst = this.loaded.data === null && loaded.data !== null;
      this.loaded = loaded;
      if (isFirst && this.form.corners.length === 0)
        this.form = { ...BLANK, corners: loaded.data.ring?.slice(1) ?? [] };
      // Only now: a map that moved at every tap couldn't be drawn on.
      if (isFirst) this.look();
      this.draw();
    });
  },
  look() {
    const { corners } = this.form;
    this.setData({ centre: centreOf(corners), shown: placesOf(corners) });
  },
  draw() {
    this.setData({ view: outlineView(this.loaded, this.form, shellNow()) });
  },
  keep(form: OutlineForm) {
    draftOf(this.id).keep(form);
  },
  add({ longitude, latitude }: { readonly longitude: number; readonly latitude: number }) {
    if (this.form.corners.length < MOST_CORNERS)
      this.change({ corners: [...this.form.corners, [longitude, latitude]] });
  },
  /** A tap that doesn't say where on the map it was (WeChat's older versions) adds nothing. */
  onMap({ detail }: WechatMiniprogram.CustomEvent<{ longitude?: number; latitude?: number }>) {
    const { longitude, latitude } = detail;
    if (longitude !== undefined && latitude !== undefined) this.add({ longitude, latitude });
  },
  /** Without the map under one's finger; nothing when the person turns back. */
  async onPick() {
    const place = await wx.chooseLocation({}).catch(() => null);
    if (!place) return;
    this.add({ longitude: place.longitude, latitude: place.latitude });
    this.look();
  },
  onUndo() {
    this.change({ corners: this.form.corners.slice(0, -1) });
  },
  onClear() {
    this.change({ corners: [] });
  },
  onDrop({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { at: number }>) {
    this.change({ corners: this.form.corners.filter((_corner, at) => at !== currentTarget.dataset.at) });
  },
  async onSave() {
    const { data } = this.loaded;
    if (data)
      await saveForm(this, missing(this.form) || inputOf(data, this.form), async (input) => {
        await call('plot.correct', input);
        draftOf(this.id).drop();
        leaveWord(this.id, '边界记下了。登记的面积没有动。');
        void wx.navigateBack();
      });
  },
});

const inputOf = ({ plot, ring, version }: PlotView, { corners }: OutlineForm) => ({
  plotId: plot.id,
  name: plot.name,
  kind: plot.kind,
  area: asTyped(plot.area),
  ring: ringOf(corners),
  words: ring === null ? '画上边界' : '重画边界',
  version,
});
