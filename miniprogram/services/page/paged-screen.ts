/** 长列表 · A list that comes in pages: first the last known, then the newest, then more on the way down. */
import type { Input, Output } from '../../../domain/contract';
import { remember } from '../calls/cache';
import { asFailure, type CallFailed } from '../calls/call-failed';
import { clockNow } from '../calls/clock';
import { call } from '../cloud';
import { load, NOTHING_YET, type Loaded } from '../calls/load';
import { nextPage, type PagedCall } from './next-page';

/** What the foot of the list says. */
export interface Foot {
  readonly isLoading: boolean;
  readonly failure: CallFailed | null;
  readonly hasMore: boolean;
}
export const NO_FOOT: Foot = { isLoading: false, failure: null, hasMore: false };

export class PagedScreen<C extends PagedCall> {
  loaded: Loaded<Output<C>> = NOTHING_YET;
  private isLoadingMore = false;
  private moreFailure: CallFailed | null = null;

  constructor(
    private readonly name: C,
    private input: Input<C>,
    private readonly draw: () => void,
  ) {}

  get foot(): Foot {
    return {
      isLoading: this.isLoadingMore,
      failure: this.moreFailure,
      hasMore: typeof this.loaded.data?.cursor === 'string',
    };
  }

  /** Another filter or search: starts over. */
  ask(input: Input<C>): Promise<void> {
    this.input = input;
    this.loaded = NOTHING_YET;
    this.moreFailure = null;
    return this.refresh();
  }

  /** The newest, as far down as was seen before; an answer to an earlier question is left aside. */
  async refresh(): Promise<void> {
    const asked = this.input;
    const seen = this.loaded.data?.rows.length ?? 0;
    if (seen === 0)
      return load(this.name, asked, (loaded) => {
        if (asked === this.input) this.show(loaded);
      });
    try {
      const first = await call(this.name, asked);
      const at = clockNow();
      remember(this.name, asked, first, at);
      let data = first;
      while (data.rows.length < seen && data.cursor !== null) data = await nextPage(this.name, asked, data);
      if (asked === this.input) this.show({ data, at, failure: null, isLoading: false });
    } catch (thrown) {
      if (asked === this.input) this.show({ ...this.loaded, failure: asFailure(thrown), isLoading: false });
    }
  }

  async next(): Promise<void> {
    const { data } = this.loaded;
    if (this.isLoadingMore || data === null || data.cursor === null) return;
    const asked = this.input;
    this.isLoadingMore = true;
    this.moreFailure = null;
    this.draw();
    try {
      const longer = await nextPage(this.name, asked, data);
      if (asked === this.input) this.loaded = { ...this.loaded, data: longer };
    } catch (thrown) {
      this.moreFailure = asFailure(thrown);
    }
    this.isLoadingMore = false;
    this.draw();
  }

  /** Changes what is shown without asking the cloud: a row that has just been dealt with. */
  change(data: Output<C>): void {
    this.show({ ...this.loaded, data });
  }

  private show(loaded: Loaded<Output<C>>): void {
    this.loaded = loaded;
    this.draw();
  }
}
