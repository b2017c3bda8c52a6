import { asFailure } from '../../services/calls/call-failed';
import { call } from '../../services/cloud';
import { readReceipt, type ReceiptInput } from '../../services/choosing/receipt-text';
import { pageLife } from '../../services/page/page-life';
import { followShell, shellNow } from '../../services/page/shell';
import { errorWords } from '../../text';
import { NOTHING_ASKED, verifyView, type Verifying } from './verify.view';

const NOTHING_TYPED = '先输回执号，或者扫回执上的二维码。';
const NOT_A_RECEIPT = '这不像回执号。回执号是 8 个字母和数字，比如 7K3F-9Q2M，在回执上找一找。';

/** 核验 · Anyone with a receipt in hand asks whether the record has been rewritten. */
Page({
  ...pageLife,
  data: { view: verifyView(NOTHING_ASKED, shellNow()) },
  verifying: NOTHING_ASKED,

  /** Opened from a shared receipt, it checks at once. */
  onLoad({ code = '', line = '', seal = '' }: Readonly<Record<string, string>>) {
    this.stops = [followShell(() => this.draw())];
    const given = code === '' ? '' : [code, line, seal].filter((part) => part !== '').join('.');
    if (given !== '') void this.ask(given);
  },
  draw() {
    this.setData({ view: verifyView(this.verifying, shellNow()) });
  },
  show(change: Partial<Verifying>) {
    this.verifying = { ...this.verifying, ...change };
    this.draw();
  },
  async ask(text: string) {
    const receipt = readReceipt(text);
    if (receipt) await this.verify(receipt);
    else this.show({ answer: null, said: NOT_A_RECEIPT });
  },
  async verify(asked: ReceiptInput) {
    if (this.verifying.isAsking) return;
    this.show({ asked, typed: asked.code, answer: null, said: '', isAsking: true });
    try {
      this.show({ answer: await call('receipt.verify', asked), isAsking: false });
    } catch (thrown) {
      this.show({ said: errorWords(asFailure(thrown)), isAsking: false });
    }
  },
  onTyped({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.show({ typed: detail.value });
  },
  onVerify() {
    if (this.verifying.typed.trim() === '') this.show({ said: NOTHING_TYPED });
    else void this.ask(this.verifying.typed);
  },
  async onScan() {
    // Turning back from the camera is no error.
    const scanned = await wx.scanCode({ scanType: ['qrCode'] }).catch(() => null);
    if (scanned) await this.ask(scanned.result);
  },
});
