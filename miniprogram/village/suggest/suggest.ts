import type { Fate } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { NOTHING_YET } from '../../services/calls/load';
import { listPage } from '../../services/page/list-page';
import { NO_FOOT } from '../../services/page/paged-screen';
import { shellNow } from '../../services/page/shell';
import { ALL, NOT_SETTLING, suggestView, WAITING, type Settling } from './suggest.view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;
type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** 建议和回应 · Read by everybody who was asked; at the village's desk each is answered with a reason. */
Page({
  ...listPage('poll.suggestions', { pollId: '' }),
  data: { view: suggestView(NOTHING_YET, NO_FOOT, ALL, NOT_SETTLING, shellNow()) },
  id: '',
  filter: ALL,
  settling: NOT_SETTLING,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.begin({ pollId: id });
  },
  draw() {
    const { list, filter, settling } = this;
    this.setData({ view: suggestView(list.loaded, list.foot, filter, settling, shellNow()) });
  },
  change(change: Partial<Settling>) {
    this.settling = { ...this.settling, said: '', ...change };
    this.draw();
  },
  onFilter({ detail }: Picked) {
    this.filter = detail.id;
    this.settling = NOT_SETTLING;
    void this.list.ask({ pollId: this.id, ...(detail.id === WAITING ? { isWaiting: true } : {}) });
  },
  onSettle({ currentTarget }: Tap) {
    const row = this.list.loaded.data?.rows.find(({ id }) => id === currentTarget.dataset.id);
    if (row)
      this.change({
        ...NOT_SETTLING,
        id: row.id,
        fate: row.fate ?? '',
        words: row.reason,
        isWithheld: row.withheld === 'desk',
      });
  },
  onDrop() {
    this.change(NOT_SETTLING);
  },
  onFate({ detail }: WechatMiniprogram.CustomEvent<{ id: Fate }>) {
    this.change({ fate: detail.id });
  },
  onWords({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ words: detail.value });
  },
  onWithhold({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.change({ isWithheld: detail.isOn });
  },
  async onSave() {
    const { id, fate, words, isWithheld, isBusy } = this.settling;
    if (isBusy) return;
    if (fate === '' || words.trim() === '') {
      this.change({ said: '请选采纳不采纳，再写一句为什么。', isFailed: true });
      return;
    }
    const input = { pollId: this.id, suggestionId: id, fate, words: words.trim(), isWithheld };
    const isDone = await doOne(
      this.settling,
      (doing) => this.change(doing),
      async () => {
        await call('suggestion.settle', input);
        this.settling = NOT_SETTLING;
        return '回应好了，大家能看到。';
      },
    );
    if (isDone) await this.refresh();
  },
});
