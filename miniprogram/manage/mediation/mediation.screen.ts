/** 矛盾调解的动作 · Nothing of it stays on the phone: it is asked for anew each time, and shown only here. */
import type { MediationView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { doOne } from '../../services/page/doing';
import { openContent } from '../../services/phone/documents';
import { HouseholdPicker } from '../../services/choosing/household-picker';
import { NOTHING_YET } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { dial } from '../../services/phone/phone-call';
import {
  agreementInput,
  BLANK,
  partyInput,
  sessionInput,
  type MediationForm,
  type MediationState,
  type OpenForm,
} from './mediation.view';

export const FIRST: MediationState = {
  loaded: NOTHING_YET,
  open: 'none',
  form: BLANK,
  said: '',
  isFailed: false,
  isBusy: false,
};

export class MediationScreen {
  state = FIRST;
  /** One for what is being written: a retry finds itself. */
  private clientKey = newKey(clockNow());

  readonly households = new HouseholdPicker(
    () => this.state.form.household,
    (household) => this.write({ household }),
  );

  constructor(
    private readonly matterId: string,
    private readonly draw: () => void,
  ) {}

  show(change: Partial<MediationState>): void {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  write(change: Partial<MediationForm>): void {
    this.show({ form: { ...this.state.form, ...change } });
  }

  findHousehold(words: string): void {
    this.households.type(this.state.loaded.data?.villageId ?? '', words);
  }

  open(open: OpenForm): void {
    this.show({ open: this.state.open === open ? 'none' : open, said: '' });
  }

  async refresh(): Promise<void> {
    this.show({ loaded: { ...this.state.loaded, failure: null, isLoading: true } });
    try {
      this.took(await call('mediation.get', { matterId: this.matterId }));
    } catch (thrown) {
      this.show({ loaded: { ...NOTHING_YET, failure: asFailure(thrown), isLoading: false } });
    }
  }

  /** What was written in the open form. */
  async save(): Promise<void> {
    const { open, form } = this.state;
    const key = { matterId: this.matterId, clientKey: this.clientKey };
    const now = clockNow();
    if (open === 'party') {
      const input = partyInput(form);
      if (input) await this.during(() => call('mediation.name-party', { ...key, ...input }), '记上了。');
    } else if (open === 'session') {
      const input = sessionInput(form, now);
      if (input) await this.during(() => call('mediation.hold-session', { ...key, ...input }), '记下了。');
    } else if (open === 'agreement') {
      const input = agreementInput(form, now);
      if (input)
        await this.during(
          () => call('mediation.agree', { ...key, ...input }),
          '协议记下了。要签字，点“打印协议书”。',
        );
    }
  }

  /** 报事人是一方 · As the desk knows them, with one tap. */
  nameReporter(): Promise<void> {
    const name = this.state.loaded.data?.suggested?.name ?? '';
    const input = { matterId: this.matterId, clientKey: this.clientKey, side: 'applicant', name } as const;
    return this.during(() => call('mediation.name-party', { ...input, isReporter: true }), '记上了。');
  }

  async endParty(partyId: string): Promise<void> {
    const name = this.state.loaded.data?.parties.find(({ id }) => id === partyId)?.name ?? '';
    const { confirm } = await wx.showModal({
      title: `${name}不是当事人吗？`,
      content: '去掉以后，协议书上不再有这个人。以前记的还在。',
      confirmText: '去掉',
      cancelText: '先不',
    });
    if (!confirm) return;
    await this.during(() => call('mediation.end-party', { matterId: this.matterId, partyId }), '去掉了。');
  }

  noteFulfilment(isKept: boolean): Promise<void> {
    return this.during(
      () => call('mediation.note-fulfilment', { matterId: this.matterId, isKept }),
      '记下了。',
    );
  }

  noteConfirmation(confirmation: 'asked' | 'unwanted'): Promise<void> {
    const input = { matterId: this.matterId, confirmation };
    return this.during(() => call('mediation.note-confirmation', input), '记下了，不再提醒。');
  }

  async dialParty(partyId: string): Promise<void> {
    await this.asking(async () => {
      const { phone } = await call('mediation.phone', { matterId: this.matterId, partyId });
      if (phone) dial(phone);
      return '';
    });
  }

  async print(): Promise<void> {
    await this.asking(async () => {
      const { name, content } = await call('mediation.file', { matterId: this.matterId });
      await openContent(name, content);
      return '';
    });
  }

  private took(data: MediationView): void {
    this.show({ loaded: { data, at: clockNow(), failure: null, isLoading: false } });
  }

  private async during(work: () => Promise<MediationView>, said: string): Promise<void> {
    await this.asking(async () => {
      this.took(await work());
      this.clientKey = newKey(clockNow());
      this.show({ open: 'none', form: BLANK });
      return said;
    });
  }

  private asking(work: () => Promise<string>): Promise<boolean> {
    return doOne(this.state, (doing) => this.show(doing), work);
  }
}
