import type {
  Answer,
  CallError,
  CallName,
  Input,
  MatterView,
  Output,
  ReportInput,
} from '../../../domain/contract';

/** Sends one call as a sample person and gives back the answer as a phone gets it. */
export type Send = (personId: string, call: string, input: unknown) => Promise<Answer<unknown>>;

type MatterAction =
  | 'acknowledge'
  | 'note'
  | 'ask'
  | 'answer'
  | 'escalate'
  | 'send-back'
  | 'resolve'
  | 'rate'
  | 'reopen'
  | 'decline'
  | 'object'
  | 'withdraw'
  | 'extend'
  | 'supervise'
  | 'tell'
  | 'attach'
  | 'join'
  | 'leave'
  | 'merge'
  | 'unmerge';

/** What goes with an action besides the matter itself. */
type With<A extends MatterAction> = Partial<Omit<Input<`matter.${A}`>, 'matterId'>>;

interface Named {
  readonly id: string;
}

let reports = 0;

/** A client key as a phone makes it: one for each report. */
export const newClientKey = (): string => `scenario-${process.pid}-${(reports += 1)}`;

/** 村里的人 · A sample person who uses the mini-program. */
export class Villager {
  constructor(
    readonly id: string,
    private readonly send: Send,
  ) {}

  /** Calls and expects success. */
  async asks<C extends CallName>(call: C, input: Input<C>): Promise<Output<C>> {
    const answer = await this.send(this.id, call, input);
    if (answer.ok) return answer.data as Output<C>;
    throw new Error(`${this.id} ${call}: ${answer.error.code} ${JSON.stringify(answer.error.facts)}`);
  }

  /** Calls and expects a refusal. */
  async isRefused<C extends CallName>(call: C, input: Input<C>): Promise<CallError> {
    const answer = await this.send(this.id, call, input);
    if (!answer.ok) return answer.error;
    throw new Error(`${this.id} ${call} should have been refused`);
  }

  /** Calls and takes whatever comes. */
  tries(call: CallName, input: object): Promise<Answer<unknown>> {
    return this.send(this.id, call, input);
  }

  /** Asks to be bound to a household; the desk says yes. */
  async bindsTo(householdId: string, desk: Villager): Promise<void> {
    const { binding } = await this.asks('binding.request', { householdId, name: '示例家人' });
    await desk.asks('binding.confirm', { bindingId: binding?.bindingId ?? '' });
  }

  reports(report: Partial<ReportInput> = {}): Promise<MatterView> {
    return this.asks('matter.report', {
      clientKey: newClientKey(),
      categoryId: 'repair',
      text: '院墙外的水管漏水，路面结冰。',
      ...report,
    });
  }

  sees({ id }: Named): Promise<MatterView> {
    return this.asks('matter.get', { matterId: id });
  }

  async does<A extends MatterAction>(action: A, { id }: Named, more?: With<A>): Promise<MatterView> {
    const answer = await this.send(this.id, `matter.${action}`, { matterId: id, ...more });
    if (answer.ok) return answer.data as MatterView;
    throw new Error(`${this.id} ${action}: ${answer.error.code} ${JSON.stringify(answer.error.facts)}`);
  }

  async isRefusedTo<A extends MatterAction>(action: A, { id }: Named, more?: With<A>): Promise<CallError> {
    const answer = await this.send(this.id, `matter.${action}`, { matterId: id, ...more });
    if (!answer.ok) return answer.error;
    throw new Error(`${this.id} should have been refused to ${action}`);
  }

  /** What the desk where the person sits has in one group of its queue. */
  async queue(group: Input<'desk.queue'>['group'] & string, deskId?: string): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page: Output<'desk.queue'> = await this.asks('desk.queue', {
        group,
        cursor,
        ...(deskId === undefined ? {} : { deskId }),
      });
      ids.push(...page.rows.map((row) => row.id));
      if (page.cursor === null) return ids;
      cursor = page.cursor;
    }
  }

  /** Templates of what the inbox says about a matter, newest first. */
  async hasHeard({ id }: Named): Promise<readonly string[]> {
    const { rows } = await this.asks('inbox.list', {});
    return rows.filter(({ link }) => link?.id === id).map(({ template }) => template);
  }
}
