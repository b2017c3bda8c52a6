import type { BulletinFormView, MeetingKind, MeetingView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { keptForm } from '../../services/page/kept-form';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { replaceByVillagePage } from '../../services/page/open';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import {
  BLANK,
  formOf,
  IDLE,
  inputOf,
  missing,
  moveOf,
  planView,
  withKind,
  type PlanForm,
} from './plan.view';

const FIRST: Loaded<BulletinFormView> = NOTHING_YET;
const notMoving = (): Loaded<MeetingView> | null => null;
const kept = keptForm('meeting-draft', BLANK, IDLE);
type Of<Detail extends object> = WechatMiniprogram.CustomEvent<
  Detail,
  object,
  { field: keyof PlanForm },
  { field: keyof PlanForm }
>;

/** 安排会议 · A form whose words stay on the phone until they are sent; with an id it moves what is planned. */
Page({
  ...formPage,
  data: { view: planView(FIRST, notMoving(), BLANK, shellNow()) },
  id: '',
  loaded: FIRST,
  moving: notMoving(),
  form: BLANK,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.stops = [followShell(() => this.draw())];
    if (id !== '') void wx.setNavigationBarTitle({ title: '改会议' });
    const form = kept.read();
    this.form = id === '' ? { ...form, clientKey: form.clientKey || newKey(clockNow()) } : BLANK;
    if (id !== '') this.moving = NOTHING_YET;
    void this.refresh();
  },
  refresh() {
    if (this.id === '')
      return load('bulletin.form', {}, (loaded) => {
        this.loaded = loaded;
        this.draw();
      });
    return load('meeting.get', { meetingId: this.id }, (moving) => {
      this.moving = moving;
      if (moving.data && this.form.day === '') this.form = formOf(moving.data);
      this.draw();
    });
  },
  keep(form: PlanForm) {
    if (this.id === '') kept.keep(form);
  },
  draw() {
    this.setData({ view: planView(this.loaded, this.moving, this.form, shellNow()) });
  },
  onKind({ detail }: WechatMiniprogram.CustomEvent<{ id: MeetingKind }>) {
    this.change(withKind(this.form, detail.id));
  },
  onValue({ detail, currentTarget }: Of<{ value: string }>) {
    this.change({ [currentTarget.dataset.field]: detail.value });
  },
  onPlace({ detail }: Of<{ value: string }>) {
    this.change({ placeId: this.loaded.data?.places[Number(detail.value)]?.placeId ?? '' });
  },
  onParty({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.change({ isPartyOnly: detail.isOn });
  },
  onSend() {
    return this.id === '' ? this.plan() : this.move();
  },
  plan() {
    const lacking = missing(this.form, clockNow(), false);
    return saveForm(this, inputOf(this.form, this.loaded.data, clockNow()) ?? lacking, async (input) => {
      const { meetingId } = await call('meeting.plan', input);
      kept.drop();
      leaveWord(meetingId, '安排好了。材料、照片可以在这里加。');
      replaceByVillagePage('meeting', meetingId);
    });
  },
  move() {
    const lacking = missing(this.form, clockNow(), true);
    return saveForm(this, lacking || moveOf(this.form, this.id), async (input) => {
      await call('meeting.move', input);
      leaveWord(this.id, '改好了，说要来的、要提醒的人会收到消息。');
      void wx.navigateBack();
    });
  },
});
