import type { NoticeTemplate } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { call } from '../../services/cloud';
import { NOTHING_YET } from '../../services/calls/load';
import {
  openBind,
  openBindings,
  openHome,
  openManage,
  openPage,
  openVillagePage,
} from '../../services/page/open';
import { NO_FOOT } from '../../services/page/paged-screen';
import { setUnread } from '../../services/calls/session';
import { listPage } from '../../services/page/list-page';
import { shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { inboxView, withRead } from './inbox.view';

/** What these tell of is on the first page: the desks at which one sits, and what waits there. */
const ABOUT_POSTS: ReadonlySet<NoticeTemplate> = new Set([
  'appointed',
  'postEnded',
  'standIn',
  'standInEnded',
  'leaveSet',
  'leaveEnded',
  'handedOver',
]);

/** 消息 · What the person has been told. */
Page({
  ...listPage('inbox.list', {}),
  data: { view: inboxView(NOTHING_YET, NO_FOOT, '', shellNow()) },
  said: '',

  async refresh() {
    this.said = '';
    await this.list.refresh();
    if (this.list.loaded.data) setUnread(this.list.loaded.data.unread);
  },
  draw() {
    this.setData({ view: inboxView(this.list.loaded, this.list.foot, this.said, shellNow()) });
  },
  async read(entryId?: string) {
    const { unread } = await call('inbox.read', entryId === undefined ? {} : { entryId });
    const { data } = this.list.loaded;
    if (data) this.list.change(withRead(data, unread, entryId));
    setUnread(unread);
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const row = this.list.loaded.data?.rows.find(({ id }) => id === currentTarget.dataset.id);
    if (!row) return;
    // Unread once more if this fails: nothing is lost, and the next opening tries again.
    if (!row.isRead) this.read(row.id).catch(() => undefined);
    if (row.page !== null) openPage(row.page);
    else if (row.template === 'bindingAsked') openBindings();
    else if (row.template === 'postAccepted') openManage('posts');
    else if (row.template === 'bulletinOwed') openVillagePage('bulletins');
    else if (ABOUT_POSTS.has(row.template)) openHome();
    else openBind();
  },
  async onReadAll() {
    try {
      await this.read();
    } catch (thrown) {
      this.said = errorWords(asFailure(thrown));
      this.draw();
    }
  },
});
