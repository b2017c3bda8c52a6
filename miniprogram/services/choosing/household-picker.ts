/** 选一户 · By words that stand on its doorplate or in its masked name; nothing of it stays on the phone. */
import type { HouseholdView } from '../../../domain/contract';
import type { ChoiceView } from '../../components/choice-list/choice-list';
import { asFailure } from '../calls/call-failed';
import { call } from '../cloud';
import { errorWords } from '../../text';

export interface HouseholdChoice {
  readonly words: string;
  readonly rows: readonly HouseholdView[];
  readonly picked: HouseholdView | null;
  /** What came of looking; '' for nothing to say. */
  readonly said: string;
}
export const NO_HOUSEHOLD: HouseholdChoice = { words: '', rows: [], picked: null, said: '' };

/** As many as are looked through at a glance; more words find the others. */
const MOST = 6;
const TYPING_PAUSE_MS = 350;

export class HouseholdPicker {
  private typing = 0;

  constructor(
    private readonly state: () => HouseholdChoice,
    private readonly show: (choice: HouseholdChoice) => void,
  ) {}

  stop(): void {
    clearTimeout(this.typing);
  }

  /** Asks once the fingers rest; what was picked before is let go. */
  type(villageId: string, words: string): void {
    this.stop();
    this.show({ ...NO_HOUSEHOLD, words });
    if (words.trim() !== '')
      this.typing = setTimeout(() => void this.find(villageId, words), TYPING_PAUSE_MS);
  }

  pick(id: string): void {
    const { rows, picked } = this.state();
    const found = rows.find((one) => one.id === id) ?? null;
    this.show({ ...this.state(), picked: picked?.id === id ? null : found, said: '' });
  }

  private async find(villageId: string, words: string): Promise<void> {
    const said = await call('places.households', { gridId: villageId, words: words.trim() }).then(
      ({ rows }) => ({ rows: rows.slice(0, MOST), said: wordsOf(rows.length) }),
      (thrown: unknown) => ({ rows: [], said: errorWords(asFailure(thrown)) }),
    );
    if (this.state().words === words) this.show({ ...this.state(), ...said });
  }
}

function wordsOf(count: number): string {
  if (count === 0) return '没有找到这一户。换个门牌，或者在下面直接写姓名。';
  return count > MOST ? '还有别的户，把门牌写全一些。' : '';
}

/** Those that were found; once one is picked that one alone, which another tap lets go. */
export const householdChoices = ({ rows, picked }: HouseholdChoice): readonly ChoiceView[] =>
  (picked ? [picked] : rows).map(({ id, label }) => ({
    id,
    name: label,
    note: '',
    isPicked: picked !== null,
  }));
