import type { LetterRow, Paged } from '../../../domain/contract';
import type { Loaded } from '../../services/calls/load';
import { openBind, openVillagePage } from '../../services/page/open';
import { visitedPage } from '../../services/page/page-life';
import { PagedScreen } from '../../services/page/paged-screen';
import { followShell, shellNow } from '../../services/page/shell';
import { boxOf, lettersView, MINE, WAITING } from './letters.view';

const start = () => new PagedScreen('letters.mine', {}, () => undefined);
const startDesk = () => new PagedScreen('letters.desk', { isWaiting: true }, () => undefined);

/** 书记信箱 · What one has written; with `of=desk` what was written to the secretary, or came to the township. */
Page({
  ...visitedPage,
  data: { view: lettersView(MINE, start().loaded, start().foot, shellNow()) },
  box: boxOf(''),
  mine: start(),
  desk: startDesk(),

  onLoad({ of = '' }: Readonly<Record<string, string>>) {
    this.box = boxOf(of === 'desk' ? WAITING : MINE);
    this.mine = new PagedScreen('letters.mine', {}, () => this.draw());
    this.desk = new PagedScreen('letters.desk', { isWaiting: true }, () => this.draw());
    this.stops = [followShell(() => this.draw())];
  },
  list() {
    return this.box === MINE ? this.mine : this.desk;
  },
  refresh() {
    return this.list().refresh();
  },
  draw() {
    const { foot } = this.list();
    const loaded: Loaded<Paged<LetterRow> & { canWrite?: boolean; isOfVillage?: boolean }> =
      this.list().loaded;
    this.setData({ view: lettersView(this.box, loaded, foot, shellNow()) });
  },
  onTab({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.box = boxOf(detail.id);
    void this.desk.ask({ isWaiting: this.box === WAITING });
    this.draw();
  },
  onReachBottom() {
    void this.list().next();
  },
  onMore() {
    void this.list().next();
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openVillagePage('letter', { id: currentTarget.dataset.id });
  },
  onWrite: () => openVillagePage('write'),
  /** A resident of no village binds a home first; a secretary reads what came. */
  onEmpty() {
    if (this.mine.loaded.data?.isOfVillage) openVillagePage('letters', { of: 'desk' });
    else openBind();
  },
});
