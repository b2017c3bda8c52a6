import type { DutiesView, DutyOffice } from '../../../domain/contract';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { openVillagePage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { shellNow } from '../../services/page/shell';
import { dutiesView } from './duties.view';

const FIRST: Loaded<DutiesView> = NOTHING_YET;
type Office = WechatMiniprogram.TouchEvent<object, object, { office: DutyOffice }>;

/** 岗位职责 · What each post of the village is for; the secretary writes the village's lines, the county its template. */
Page({
  ...visitedPage,
  data: { view: dutiesView(FIRST, null, shellNow()) },
  loaded: FIRST,
  open: null as DutyOffice | null,

  refresh() {
    return load('duties.get', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: dutiesView(this.loaded, this.open, shellNow()) });
  },
  onFold({ currentTarget }: Office) {
    const { office } = currentTarget.dataset;
    this.open = this.open === office ? null : office;
    this.draw();
  },
  onWrite({ currentTarget }: Office) {
    openVillagePage('duty', { office: currentTarget.dataset.office });
  },
  onTasks() {
    openVillagePage('tasks');
  },
  onStation({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('station', { id: currentTarget.dataset.id });
  },
  onEnlist() {
    openVillagePage('enlist');
  },
});
