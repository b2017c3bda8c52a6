import type { CategoryFields, MatterKind } from '../../../domain/contract';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { CategoryScreen, FIRST_STATE, type DayLevel } from './category.screen';
import { categoryView } from './category.view';

type Event<Detail extends object, Data extends object = object> = WechatMiniprogram.CustomEvent<
  Detail,
  object,
  Data,
  Data
>;

/** 改类别 · What one category is from a day on; what is reported before keeps what it had. */
Page({
  ...pageLife,
  data: { view: categoryView(FIRST_STATE, shellNow()) },
  screen: new CategoryScreen(
    () => undefined,
    null,
    () => undefined,
  ),

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    if (id === '') void wx.setNavigationBarTitle({ title: '加一类' });
    this.screen = new CategoryScreen(
      () => this.draw(),
      id === '' ? null : id,
      () => void wx.navigateBack(),
    );
    this.stops = [followShell(() => this.draw())];
    void this.screen.open();
  },
  draw() {
    this.setData({ view: categoryView(this.screen.state, shellNow()) });
  },
  onRetry() {
    void this.screen.open();
  },
  onName({ detail }: Event<{ value: string }>) {
    this.screen.type({ name: detail.value });
  },
  onKind({ detail }: Event<{ id: MatterKind }>) {
    this.screen.change({ kind: detail.id });
  },
  onIcon({ currentTarget }: Event<object, { icon: string }>) {
    this.screen.change({ icon: currentTarget.dataset.icon });
  },
  onUrgent({ detail }: Event<{ isOn: boolean }>) {
    this.screen.change({ isUrgent: detail.isOn });
  },
  onInformed({ detail }: Event<{ isOn: boolean }>) {
    this.screen.change({ isVillageInformed: detail.isOn });
  },
  onStart({ detail }: Event<{ id: CategoryFields['startLevel'] }>) {
    this.screen.change({ startLevel: detail.id });
  },
  onDays({ detail, currentTarget }: Event<{ value: string }, { level: DayLevel }>) {
    this.screen.setDays(currentTarget.dataset.level, detail.value);
  },
  onReply({ detail, currentTarget }: Event<{ value: string }, { index: number }>) {
    this.screen.setReply(currentTarget.dataset.index, detail.value);
  },
  onAddReply() {
    this.screen.addReply();
  },
  onRemoveReply({ currentTarget }: Event<object, { index: number }>) {
    this.screen.removeReply(currentTarget.dataset.index);
  },
  onFrom({ detail }: Event<{ value: string }>) {
    this.screen.change({ from: detail.value });
  },
  onSave() {
    void this.screen.save();
  },
  async onEnd() {
    const { page } = this.data.view;
    const { confirm } = await wx.showModal({
      title: `停用“${page?.name ?? ''}”吗？`,
      content: `${page?.fromWords ?? ''}报事的人选不到这一类；已经报的照办，名称不变。`,
      confirmText: '停用',
      cancelText: '先不',
    });
    if (confirm) await this.screen.end();
  },
});
