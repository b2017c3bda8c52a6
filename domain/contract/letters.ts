/** 书记信箱 · A word straight to the village secretary, past the grid. */
import type { Instant } from '../deadline/instant';
import type { Role } from '../grid/posts';
import type { Absence } from '../village/letter/eyes';
import type { LetterEvent, LetterState, LetterWay } from '../village/letter/letter';
import type { PageInput, Paged } from './paging';

export type { Absence, LetterState, LetterWay };
export type LetterLineType = LetterEvent['type'];

export interface LetterRow {
  readonly id: string;
  readonly isYours: boolean;
  /** '' for the writer's own list. */
  readonly writerName: string;
  readonly text: string;
  readonly state: LetterState;
  /** Who is to answer. */
  readonly to: 'secretary' | 'township';
  readonly way: LetterWay;
  readonly writtenAt: Instant;
  /** Null: nothing is promised any more. */
  readonly dueAt: Instant | null;
}
export interface LetterView extends LetterRow {
  readonly version: number;
  /** 暂定 · It touches a year whose holidays aren't published yet. */
  readonly isDueProvisional: boolean;
  /** Newest first. */
  readonly timeline: readonly LetterLineView[];
  /** 收信人不在 · For the writer of a letter that waits; null: they are there. */
  readonly absence: Absence | null;
  readonly canAnswer: boolean;
  readonly canAdd: boolean;
  readonly canRate: boolean;
}
export interface LetterLineView {
  readonly line: number;
  readonly at: Instant;
  readonly type: LetterLineType;
  readonly role: Role | 'villager' | 'clock';
  readonly name: string;
  readonly isYou: boolean;
  readonly words: string | null;
  /** Where it came to by this line; null: it stayed. */
  readonly to: 'secretary' | 'township' | null;
  readonly dueAt: Instant | null;
}
/** 写给谁 · Said before anything is written. */
export interface LetterTargetView {
  readonly to: 'secretary' | 'township';
  readonly way: LetterWay;
  /** Of whom it goes to; null: to the township's desk. */
  readonly name: string | null;
  readonly answerBy: Instant;
}
export interface LetterFormView {
  /** Null: the caller belongs to no village. */
  readonly villageName: string | null;
  /** The caller is the secretary: nobody writes to themself. */
  readonly isSecretary: boolean;
  readonly usual: LetterTargetView | null;
  /** 说的是村支书 */
  readonly about: LetterTargetView | null;
}

type OnLetter = { readonly letterId: string; readonly version?: number };
type Done = { readonly letterId: string };

/** 调用 · 书记信箱. */
export interface LetterCalls {
  'letter.form': { input: Record<string, never>; output: LetterFormView };
  'letter.write': {
    input: { readonly clientKey: string; readonly words: string; readonly isAboutSecretary?: boolean };
    output: Done;
  };
  /** 我写的 */
  'letters.mine': {
    input: PageInput;
    output: Paged<LetterRow> & { readonly canWrite: boolean; readonly isOfVillage: boolean };
  };
  /** 写给我的 · The secretary's, or those at the township's desk. */
  'letters.desk': { input: { readonly isWaiting: boolean } & PageInput; output: Paged<LetterRow> };
  'letter.get': { input: { readonly letterId: string }; output: LetterView };
  /** 再说几句 · By the writer, while waiting. */
  'letter.add': { input: OnLetter & { readonly words: string }; output: Done };
  'letter.answer': { input: OnLetter & { readonly words: string }; output: Done };
  /** 帮上没有 · No needs a word why. */
  'letter.rate': {
    input: OnLetter & { readonly isHelped: boolean; readonly words?: string };
    output: Done;
  };
}
