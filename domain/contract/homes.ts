/** 住户 · Households as a desk keeps them, their slips, and how people come to belong to them. */
import type { PlaceId } from '../grid/grid';
import type { MeView } from './me';
import type { PageInput } from './paging';

/** 住户码 · A slip as it is shown or printed. */
export interface SlipView {
  readonly householdId: string;
  readonly householdLabel: string;
  /** ['下鹿角村', '白家沟小组', '2号微网格'] */
  readonly placeNames: readonly string[];
  /** '7K3 F9Q' */
  readonly code: string;
  /** A picture (data URL) of the code for the camera. */
  readonly qr: string;
}
/** 打印文件 · A document of slips, eight on an A4 page. */
export interface SlipFileView {
  readonly name: string;
  /** A Word document, in base 64. */
  readonly content: string;
  readonly count: number;
  readonly pages: number;
  /** The place has more households than one file holds; null: these were the last. */
  readonly cursor: string | null;
}

/** 调用 · 住户. */
export interface HomesCalls {
  /** 住户码打印 · Slips of the households of a grid or micro-grid; those without one get theirs. Logged. */
  'slips.file': { input: { readonly placeId: PlaceId } & PageInput; output: SlipFileView };
  /** One household's slip on the screen. Logged. */
  'slips.show': { input: { readonly householdId: string }; output: SlipView };
  /** A new slip; the old one leads nowhere any more. Logged. */
  'slips.renew': { input: { readonly householdId: string }; output: SlipView };
  /** 这是哪一户 · What a slip's code leads to; a wrong one is counted. */
  'binding.look-up': {
    input: { readonly code: string };
    output: { readonly householdLabel: string; readonly placeNames: readonly string[] };
  };
  /** 凭码绑定 · Bound at once: the slip is the proof. A wrong code is counted. */
  'binding.by-code': { input: { readonly code: string; readonly name: string }; output: MeView };
}
