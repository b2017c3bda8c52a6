import type { GlanceRow } from '../../../domain/contract';
import { NOTHING_YET } from '../../services/calls/load';
import { openManage, openMatter, openVillagePage } from '../../services/page/open';
import { listPage } from '../../services/page/list-page';
import { NO_FOOT } from '../../services/page/paged-screen';
import { shellNow } from '../../services/page/shell';
import { figureView, type Asked } from './figure.view';

const NOTHING: Asked = { month: '', shown: '', sides: [] };

const OPEN: Readonly<Record<GlanceRow['of'], (id: string) => void>> = {
  matter: openMatter,
  home: (id) => openManage('household', { householdId: id }),
  task: (id) => openVillagePage('task', { id }),
  plot: (id) => openVillagePage('plot', { id }),
  contract: (id) => openVillagePage('contract', { id }),
  bulletin: (id) => openVillagePage('bulletin', { id }),
};

/** 是哪些 · The rows that one figure of 一月一览 is made of; of a rate, those that are and those that aren't. */
Page({
  ...listPage('village.glance-rows', { figure: '' }),
  data: { view: figureView(NOTHING_YET, NOTHING, NO_FOOT, shellNow()) },
  asked: NOTHING,
  villageId: '',

  onLoad({
    villageId,
    month = '',
    figure = '',
    name,
    rest,
    other,
  }: Readonly<Record<string, string | undefined>>) {
    this.villageId = villageId ?? '';
    const first = { figure, name: name ?? '' };
    this.asked = {
      month,
      shown: figure,
      sides: rest ? [first, { figure: rest, name: other ?? '' }] : [first],
    };
    this.begin(this.input());
  },
  input() {
    const { month, shown: figure } = this.asked;
    const { villageId } = this;
    return { figure, ...(month !== '' && { month }), ...(villageId !== '' && { villageId }) };
  },
  draw() {
    this.setData({ view: figureView(this.list.loaded, this.asked, this.list.foot, shellNow()) });
  },
  onSide({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.asked = { ...this.asked, shown: detail.id };
    void this.list.ask(this.input());
  },
  onMatter: ({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) => openMatter(detail.id),
  onOpen({
    currentTarget,
  }: WechatMiniprogram.TouchEvent<object, object, { id: string; of: GlanceRow['of'] }>) {
    const { id, of } = currentTarget.dataset;
    OPEN[of](id);
  },
});
