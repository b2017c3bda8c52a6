import type { PageStack } from '../app/stack';
import { syncClock } from './clock';
import { setNetwork } from './network';
import { params } from './params';
import { clearProblems, problemList } from './problems';
import { recordedCalls } from './records';
import { statsList } from './stats';

/** What the panel and the tests may ask of this phone. */
export function installHandle(stack: PageStack): void {
  const handle = {
    person: params.person,
    get problems() {
      return problemList();
    },
    get stats() {
      return statsList().map((stats) => ({ ...stats }));
    },
    get calls() {
      return recordedCalls();
    },
    /** Path of the page on screen once it is ready; empty until then. */
    get route() {
      return stack.top && stack.top.stats.openMs > 0 ? stack.top.route.path : '';
    },
    get depth() {
      return stack.pages.length;
    },
    get data() {
      return stack.top?.instance.data;
    },
    setNetwork,
    syncClock,
    clearProblems,
    pullDown: () => stack.top && stack.pull(stack.top),
  };
  Object.assign(globalThis, { __phone: handle });
}
