/** 长列表的页 · What the pages of a list that comes in pages do alike: to spread into `Page({…})`, before what each does for itself. */
import type { Input } from '../../../domain/contract';
import type { PagedCall } from './next-page';
import { visitedPage } from './page-life';
import { PagedScreen } from './paged-screen';
import { followShell } from './shell';

interface Listing<C extends PagedCall> {
  list: PagedScreen<C>;
  stops: readonly (() => void)[];
  begin(input: Input<C>): void;
  draw(): void;
}

export const listPage = <C extends PagedCall>(name: C, input: Input<C>) => ({
  ...visitedPage,
  list: new PagedScreen(name, input, () => undefined),
  onLoad(this: Listing<C>): void {
    this.begin(input);
  },
  /** For an `onLoad` of its own: when what is asked for depends on how the page was opened. */
  begin(this: Listing<C>, asked: Input<C>): void {
    this.list = new PagedScreen(name, asked, () => this.draw());
    this.stops = [followShell(() => this.draw())];
  },
  refresh(this: Listing<C>): Promise<void> {
    return this.list.refresh();
  },
  onReachBottom(this: Listing<C>): void {
    void this.list.next();
  },
  onMore(this: Listing<C>): void {
    void this.list.next();
  },
});
