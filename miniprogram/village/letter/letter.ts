import type { LetterView } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { keptForm } from '../../services/page/kept-form';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { visitedPage } from '../../services/page/page-life';
import { takeWord } from '../../services/page/said';
import { followShell, shellNow } from '../../services/page/shell';
import { IDLE, letterView, type LetterDoing } from './letter.view';

const FIRST: Loaded<LetterView> = NOTHING_YET;
const draftOf = (id: string) => keptForm<{ words: string }>(`letter:${id}`, { words: '' }, {});

/** 一封信 · What both sides said; the answer, or whether it helped. What is being written stays on the phone. */
Page({
  ...visitedPage,
  data: { view: letterView(FIRST, IDLE, shellNow()) },
  id: '',
  loaded: FIRST,
  doing: IDLE,

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.doing = { ...IDLE, words: draftOf(id).read().words, said: takeWord(id) };
    this.stops = [followShell(() => this.draw())];
  },
  refresh() {
    return load('letter.get', { letterId: this.id }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: letterView(this.loaded, this.doing, shellNow()) });
  },
  change(change: Partial<LetterDoing>) {
    this.doing = { ...this.doing, said: '', isFailed: false, ...change };
    this.draw();
  },
  onWords({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    draftOf(this.id).keep({ words: detail.value });
    this.change({ words: detail.value });
  },
  at() {
    return { letterId: this.id, version: this.loaded.data?.version ?? 1 };
  },
  /** Says one thing; `missing`: what to say when no words are there but some are needed. */
  async says(work: (words: string) => Promise<unknown>, said: string, missing: string) {
    const words = this.doing.words.trim();
    if (this.doing.isBusy) return;
    if (words === '' && missing !== '') {
      this.change({ said: missing, isFailed: true });
      return;
    }
    await doOne(
      this.doing,
      (doing) => this.change(doing),
      async () => {
        await work(words);
        draftOf(this.id).drop();
        this.doing = IDLE;
        return said;
      },
    );
    await this.refresh();
  },
  onAnswer() {
    const work = (words: string) => call('letter.answer', { ...this.at(), words });
    return this.says(work, '回好了，已告诉写信的人。', '请写上您的回信。');
  },
  onAdd() {
    const work = (words: string) => call('letter.add', { ...this.at(), words });
    return this.says(work, '加上了。', '请写上您还想说的话。');
  },
  onHelped() {
    const work = (words: string) =>
      call('letter.rate', { ...this.at(), isHelped: true, ...(words === '' ? {} : { words }) });
    return this.says(work, '好，这封信就到这里了。', '');
  },
  onUnhelped() {
    const work = (words: string) => call('letter.rate', { ...this.at(), isHelped: false, words });
    return this.says(work, '送回去了，请再等一等回信。', '请写一句：还差什么，哪里没帮上。');
  },
});
