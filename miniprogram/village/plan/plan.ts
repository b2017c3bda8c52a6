import type { BulletinFormView, MeetingKind, MeetingView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { keptForm } from '../../services/page/kept-form';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { replaceByVillagePage } from '../../services/page/open';
import { pageLife } from '../../services/page/page-life';
import { leaveWord } from '../../services/page/said';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
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
  ...pageLife,
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
  onRetry() {
    void this.refresh();
  },
  show(form: PlanForm) {
    this.form = { ...form, said: '' };
    if (this.id === '') kept.keep(this.form);
    this.draw();
  },
  draw() {
    this.setData({ view: planView(this.loaded, this.moving, this.form, shellNow()) });
  },
  onKind({ detail }: WechatMiniprogram.CustomEvent<{ id: MeetingKind }>) {
    this.show(withKind(this.form, detail.id));
  },
  onValue({ detail, currentTarget }: Of<{ value: string }>) {
    this.show({ ...this.form, [currentTarget.dataset.field]: detail.value });
  },
  onPlace({ detail }: Of<{ value: string }>) {
    this.show({
      ...this.form,
      placeId: this.loaded.data?.places[Number(detail.value)]?.placeId ?? '',
    });
  },
  onParty({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.show({ ...this.form, isPartyOnly: detail.isOn });
  },
  fail(said: string) {
    this.form = { ...this.form, isBusy: false, said };
    this.draw();
  },
  async onSend() {
    if (this.form.isBusy) return;
    const isMoving = this.id !== '';
    const input = isMoving ? null : inputOf(this.form, this.loaded.data, clockNow());
    const lacking = missing(this.form, clockNow(), isMoving);
    if (lacking !== '' || (!isMoving && !input)) {
      this.fail(lacking);
      return;
    }
    this.form = { ...this.form, isBusy: true };
    this.draw();
    try {
      const { meetingId } = input
        ? await call('meeting.plan', input)
        : await call('meeting.move', moveOf(this.form, this.id));
      if (!isMoving) kept.drop();
      leaveWord(
        meetingId,
        isMoving ? '改好了，说要来的、要提醒的人会收到消息。' : '安排好了。材料、照片可以在这里加。',
      );
      if (isMoving) void wx.navigateBack();
      else replaceByVillagePage('meeting', meetingId);
    } catch (thrown) {
      this.fail(errorWords(asFailure(thrown)));
    }
  },
});
