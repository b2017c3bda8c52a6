import type { ConsentBy } from '../../../domain/contract';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { FIRST, VisitScreen } from './visit.screen';
import { visitView } from './visit.view';

type FactTap = WechatMiniprogram.TouchEvent<object, object, { field: string; value: string; term: string }>;
type Pick<T> = WechatMiniprogram.CustomEvent<{ id: T }>;

/** 走访 · From a household's page: tap what was learned, write it down; what is needed becomes a matter at once. */
Page({
  ...readingPage,
  data: { view: visitView(FIRST, shellNow()) },
  screen: new VisitScreen('', () => undefined),

  onLoad({ householdId = '' }: Readonly<Record<string, string>>) {
    this.screen = new VisitScreen(decodeURIComponent(householdId), () => this.draw());
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    return this.screen.refresh();
  },
  draw() {
    this.setData({ view: visitView(this.screen.state, shellNow()) });
  },
  onOption({ currentTarget }: FactTap) {
    const { field, value } = currentTarget.dataset;
    this.screen.pick(field, value);
  },
  onErase({ currentTarget }: FactTap) {
    const { field, term } = currentTarget.dataset;
    void this.screen.erase(field, term);
  },
  onSource({ detail }: Pick<'visit' | 'phone'>) {
    this.screen.show({ source: detail.id });
  },
  onConsent({ detail }: Pick<ConsentBy>) {
    this.screen.show({ consentBy: detail.id });
  },
  onSeparate({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.screen.show({ hasSeparateConsent: detail.isOn });
  },
  onWords({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.screen.show({ words: detail.value });
  },
  onSensitive() {
    void this.screen.showSensitive();
  },
  onReport() {
    this.screen.report();
  },
  onRecord() {
    void this.screen.record();
  },
});
