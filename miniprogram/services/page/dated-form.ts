/** 从哪天起 · What the forms of the county's lists do alike: one entry as it is from a day on, with `id` one that is there. */
import { clockNow } from '../calls/clock';
import { newKey } from '../calls/new-key';
import { formPage } from './form-page';
import { saveForm } from './save-form';
import { followShell } from './shell';

export interface DatedForm<Draft> {
  /** Null until the list is there. */
  readonly draft: Draft | null;
  readonly isInForce: boolean;
  readonly isBusy: boolean;
  readonly said: string;
}

interface Host<Draft> {
  id: string;
  clientKey: string;
  stops: readonly (() => void)[];
  readonly form: DatedForm<Draft>;
  change(change: Partial<DatedForm<Draft>>): void;
  write(change: object): void;
  draw(): void;
  refresh(): Promise<unknown>;
}
type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: string }, { key: string }>;

export const datedForm = {
  ...formPage,
  id: '',
  clientKey: '',
  onLoad(this: Host<object>, { id = '' }: Readonly<Record<string, string>>): void {
    this.id = id;
    this.clientKey = newKey(clockNow());
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  write<Draft>(this: Pick<Host<Draft>, 'form' | 'change'>, change: Partial<Draft>): void {
    const { draft } = this.form;
    if (draft) this.change({ draft: { ...draft, ...change } });
  },
  onText(this: Pick<Host<object>, 'write'>, { detail, currentTarget }: Typed): void {
    this.write({ [currentTarget.dataset.key]: detail.value });
  },
  onFrom(
    this: Pick<Host<object>, 'write'>,
    { detail }: WechatMiniprogram.CustomEvent<{ value: string }>,
  ): void {
    this.write({ from: detail.value });
  },
  /** Sends it and goes back; what this rule refuses is said in the page's own words. */
  send<Draft, Ready extends object>(
    this: Host<Draft>,
    ready: Ready | string,
    deed: (ready: Ready) => Promise<unknown>,
    [rule, said]: readonly [rule: string, said: string],
  ): Promise<void> {
    const work = async (input: Ready): Promise<void> => {
      await deed(input);
      void wx.navigateBack();
    };
    return saveForm(this, ready, work, ({ facts }) => {
      if (facts['rule'] === rule) this.change({ said });
    });
  },
};
