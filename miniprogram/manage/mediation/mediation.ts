import type { AgreementForm, Side } from '../../../domain/contract';
import { readingPage } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { FIRST, MediationScreen } from './mediation.screen';
import { mediationView, type MediationForm, type OpenForm } from './mediation.view';

type Typed = WechatMiniprogram.CustomEvent<
  { value: string },
  object,
  { field: keyof Omit<MediationForm, 'side' | 'form' | 'household'> }
>;
type Tap<T extends object> = WechatMiniprogram.TouchEvent<object, object, T>;

/** 矛盾调解 · The confidential part of a dispute, for whoever mediates at the desk that holds it. */
Page({
  ...readingPage,
  data: { view: mediationView(FIRST, shellNow()) },
  screen: new MediationScreen('', () => undefined),

  onLoad({ id = '' }: Readonly<Record<string, string>>) {
    this.screen = new MediationScreen(id, () => this.draw());
    this.stops = [followShell(() => this.draw()), () => this.screen.households.stop()];
    void this.refresh();
  },
  refresh() {
    return this.screen.refresh();
  },
  draw() {
    this.setData({ view: mediationView(this.screen.state, shellNow()) });
  },
  onOpen({ currentTarget }: Tap<{ form: OpenForm }>) {
    this.screen.open(currentTarget.dataset.form);
  },
  onType({ currentTarget, detail }: Typed) {
    this.screen.write({ [currentTarget.dataset.field]: detail.value });
  },
  onFind({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.screen.findHousehold(detail.value);
  },
  onHousehold({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.screen.households.pick(detail.id);
  },
  onSide({ detail }: WechatMiniprogram.CustomEvent<{ id: Side }>) {
    this.screen.write({ side: detail.id });
  },
  onForm({ detail }: WechatMiniprogram.CustomEvent<{ id: AgreementForm }>) {
    this.screen.write({ form: detail.id });
  },
  onSave() {
    void this.screen.save();
  },
  onReporter() {
    void this.screen.nameReporter();
  },
  onEndParty({ currentTarget }: Tap<{ id: string }>) {
    void this.screen.endParty(currentTarget.dataset.id);
  },
  onDial({ currentTarget }: Tap<{ id: string }>) {
    void this.screen.dialParty(currentTarget.dataset.id);
  },
  onKept({ currentTarget }: Tap<{ kept: 'yes' | 'no' }>) {
    void this.screen.noteFulfilment(currentTarget.dataset.kept === 'yes');
  },
  onConfirmation({ currentTarget }: Tap<{ said: 'asked' | 'unwanted' }>) {
    void this.screen.noteConfirmation(currentTarget.dataset.said);
  },
  onPrint() {
    void this.screen.print();
  },
});
