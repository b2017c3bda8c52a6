import { NOTHING_YET } from '../../services/calls/load';
import { openManage } from '../../services/page/open';
import { NO_FOOT } from '../../services/page/paged-screen';
import { listPage } from '../../services/page/list-page';
import { shellNow } from '../../services/page/shell';
import { homesView, type Asked } from './homes.view';

const EVERYTHING: Asked = { words: '', isUncoveredOnly: false };
const TYPING_PAUSE_MS = 350;

/** 住户 · The desk's households: to find one, or those without a linked party member. */
Page({
  ...listPage('homes.list', {}),
  data: { view: homesView(NOTHING_YET, NO_FOOT, EVERYTHING, shellNow()) },
  asked: EVERYTHING,
  placeId: '',
  typing: 0,

  onLoad({ placeId = '', uncovered = '' }: Readonly<Record<string, string>>) {
    this.placeId = decodeURIComponent(placeId);
    this.asked = { ...EVERYTHING, isUncoveredOnly: uncovered === '1' };
    this.begin(this.input());
    this.stops = [...this.stops, () => clearTimeout(this.typing)];
  },
  input() {
    const { words, isUncoveredOnly } = this.asked;
    return {
      ...(this.placeId === '' ? {} : { placeId: this.placeId }),
      ...(words.trim() === '' ? {} : { words: words.trim() }),
      ...(isUncoveredOnly ? { isUncoveredOnly } : {}),
    };
  },
  draw() {
    this.setData({ view: homesView(this.list.loaded, this.list.foot, this.asked, shellNow()) });
  },
  ask(change: Partial<Asked>) {
    this.asked = { ...this.asked, ...change };
    void this.list.ask(this.input());
  },
  onPlace({ detail }: WechatMiniprogram.CustomEvent<{ index: number }>) {
    const place = this.list.loaded.data?.places[detail.index];
    if (!place) return;
    this.placeId = place.id;
    this.ask({});
  },
  onTyped({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    clearTimeout(this.typing);
    this.asked = { ...this.asked, words: detail.value };
    this.typing = setTimeout(() => this.ask({}), TYPING_PAUSE_MS);
  },
  onSegment({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.ask({ isUncoveredOnly: detail.id === 'uncovered' });
  },
  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    openManage('household', { householdId: currentTarget.dataset.id });
  },
  onPrint() {
    openManage('slips', { placeId: this.list.loaded.data?.placeId ?? '' });
  },
});
