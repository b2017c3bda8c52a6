import type { DraftSlot } from '../../services/sending/draft';
import { preview } from '../../services/words/media-views';
import { openMatter, openPrivacy } from '../../services/page/open';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { ReportScreen } from './report.screen';
import { firstState, type Act } from './report.state';
import { reportView, WORDS } from './report.view';

type Event<Detail extends object, Data extends object = object> = WechatMiniprogram.CustomEvent<
  Detail,
  object,
  Data,
  Data
>;
/** Free text and switches of a draft, named by `data-field`. */
type Field = 'text' | 'placeWords' | 'behalfName' | 'behalfPhone';
type Switch = 'isUrgent' | 'isNameHidden' | 'hasBehalfConsent';

const isSlot = (name: string): name is DraftSlot => Object.hasOwn(WORDS, name);
const FIELDS = { text: '', placeWords: '', behalfName: '', behalfPhone: '' };

/** 报事 · The form; everything typed is kept on the phone at once. */
Page({
  ...pageLife,
  // What is typed goes back into the inputs only when the page opens or is cleared: never while typing.
  data: { view: reportView(firstState('report'), shellNow()), fields: FIELDS },
  screen: new ReportScreen('report', () => undefined),

  onLoad({ slot = '' }: Readonly<Record<string, string>>) {
    const known = isSlot(slot) ? slot : 'report';
    void wx.setNavigationBarTitle({ title: WORDS[known].title });
    this.screen = new ReportScreen(known, () => this.draw());
    this.stops = [followShell(() => this.draw()), () => this.screen.close()];
    this.fill();
    void this.screen.open();
  },
  draw() {
    this.setData({ view: reportView(this.screen.state, shellNow(), this.screen.similar.state) });
  },
  fill() {
    const { text, placeWords, behalfName, behalfPhone } = this.screen.state.draft;
    this.setData({ fields: { text, placeWords, behalfName, behalfPhone } });
  },
  /** What needs no more than its name: in `data-act`, or told by a component. */
  onAct({ detail, currentTarget }: Event<{ act?: Act }, { act: Act }>) {
    // A component that tells nothing more sends no detail at all.
    this.screen.act((detail as { act?: Act } | undefined)?.act ?? currentTarget.dataset.act);
  },
  onType({ detail, currentTarget }: Event<{ value: string }, { field: Field }>) {
    this.screen.change({ [currentTarget.dataset.field]: detail.value });
  },
  onSwitch({ detail, currentTarget }: Event<{ isOn: boolean }, { field: Switch }>) {
    this.screen.change({ [currentTarget.dataset.field]: detail.isOn });
  },
  onCategory({ detail }: Event<{ id: string }>) {
    this.screen.change({ categoryId: detail.id, other: null });
  },
  onHolder({ detail }: Event<{ id: string }>) {
    this.screen.change({ aboutPersonId: detail.id === '' ? null : detail.id });
    this.screen.act('closeHolders');
  },
  onFamily({ detail }: Event<{ id: string }>) {
    this.screen.change({ familyId: detail.id === '' ? null : detail.id });
  },
  onPlace({ detail }: Event<{ id: string }>) {
    this.screen.where?.pick(detail.id);
  },
  onOther({ detail }: Event<{ id: string }>) {
    this.screen.pickOther(detail.id);
  },
  onJoin({ detail }: Event<{ id: string }>) {
    void this.screen.join(detail.id);
  },
  onSimilar({ detail }: Event<{ id: string }>) {
    openMatter(detail.id);
  },
  onRemovePhoto({ detail }: Event<{ index: number }>) {
    this.screen.removePhoto(detail.index);
  },
  onOpenPhoto({ detail }: Event<{ index: number }>) {
    preview(this.data.view.page?.photos ?? [], detail.index);
  },
  onPrivacy: () => openPrivacy(),
  async onDiscard() {
    if (await this.screen.discard()) this.fill();
  },
});
