/** 工作日历的动作 · Marks days, says what saving would move, saves. */
import type { CalendarView } from '../../../domain/contract';
import { remember } from '../../services/calls/cache';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { effectWords, errorWords } from '../../text';
import { LOOKING, type Editing } from './calendar.view';
import { daysOf, monthOf, nextMark, NO_DAYS, withMark } from './days';

export class CalendarScreen {
  loaded: Loaded<CalendarView> = NOTHING_YET;
  editing: Editing = { ...LOOKING, month: monthOf(clockNow()) };

  constructor(private readonly draw: () => void) {}

  private get year(): string {
    return this.editing.year || (this.loaded.data?.thisYear ?? '');
  }

  private get stored() {
    return this.loaded.data?.years.find(({ year }) => year === this.year)?.days ?? null;
  }

  refresh(): Promise<void> {
    return load('calendar.get', {}, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  }

  show(change: Partial<Editing>): void {
    this.editing = { ...this.editing, said: '', isFailed: false, ...change };
    this.draw();
  }

  /** Another year; marks that weren't saved are asked about first. */
  async pickYear(year: string): Promise<void> {
    if (this.editing.draft && !(await this.mayDrop())) return;
    this.show({ year, month: 1, draft: null });
  }

  turn(by: number): void {
    this.show({ month: Math.min(12, Math.max(1, this.editing.month + by)) });
  }

  edit(): void {
    this.show({ draft: this.stored ?? NO_DAYS });
  }

  async drop(): Promise<void> {
    if (await this.mayDrop()) this.show({ draft: null });
  }

  mark(key: string): void {
    const { draft, month } = this.editing;
    const day = draft && daysOf(this.year, month, draft).find((one) => one.key === key);
    if (draft && day) this.show({ draft: withMark(draft, key, nextMark(day)) });
  }

  async save(): Promise<void> {
    const { draft, isBusy } = this.editing;
    const { year, stored } = this;
    if (!draft || isBusy) return;
    await this.during(async () => {
      const effect = await call('calendar.preview-year', { year, days: draft });
      const { confirm } = await wx.showModal({
        title: `保存${year}年的安排吗？`,
        content: effectWords(effect),
        confirmText: '保存',
        cancelText: '再看看',
      });
      if (!confirm) return {};
      this.receive(await call('calendar.save-year', { year, before: stored, days: draft }));
      return {
        draft: null,
        said: `${year}年保存好了。${effect.matters > 0 ? '在办的事几分钟内改好时限。' : ''}`,
      };
    });
  }

  async loadYear(): Promise<void> {
    const { year } = this;
    if (this.editing.isBusy) return;
    await this.during(async () => {
      const { confirm } = await wx.showModal({
        title: `照国务院公布的载入${year}年吗？`,
        content: '县里在这一年改过的会换成公布的。在办的事会自动重算，时限改了会告诉报事人和办理的岗位。',
        confirmText: '载入',
        cancelText: '先不',
      });
      if (!confirm) return {};
      this.receive(await call('calendar.load-year', { year }));
      return { said: `${year}年载入好了。` };
    });
  }

  private async mayDrop(): Promise<boolean> {
    if (JSON.stringify(this.editing.draft) === JSON.stringify(this.stored ?? NO_DAYS)) return true;
    const { confirm } = await wx.showModal({
      title: '不要刚才的改动了吗？',
      content: '还没有保存。',
      confirmText: '不要了',
      cancelText: '接着改',
    });
    return confirm;
  }

  private receive(data: CalendarView): void {
    const at = clockNow();
    remember('calendar.get', {}, data, at);
    this.loaded = { data, at, failure: null, isLoading: false };
  }

  /** What somebody else has saved meanwhile is fetched; the marks stay to be made again. */
  private async during(work: () => Promise<Partial<Editing>>): Promise<void> {
    this.show({ isBusy: true });
    try {
      this.show({ isBusy: false, ...(await work()) });
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'STALE_WRITE') await this.refresh();
      this.show({ isBusy: false, said: errorWords(failure), isFailed: true });
    }
    if (this.editing.said) void wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  }
}
