/** 住户 · Households as a desk keeps them, their slips, and how people come to belong to them. */
import type { Instant } from '../deadline/instant';
import type { Level, PlaceId } from '../grid/grid';
import type { MeView } from './me';
import type { PageInput, Paged } from './paging';

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

/** 一户 · In a desk's list. */
export interface HomeRow {
  readonly id: string;
  /** '12号 · 示*甲' */
  readonly label: string;
  /** '白家沟小组 2号微网格' */
  readonly placeName: string;
  /** 联户党员 in office; empty: nobody looks after it. */
  readonly linkedMembers: readonly string[];
  /** How many are bound, of them away, and for how many of their family they act. */
  readonly people: number;
  readonly away: number;
  readonly family: number;
  readonly slipIssuedAt: Instant | null;
}
export interface HomesView extends Paged<HomeRow> {
  readonly placeId: PlaceId;
  readonly placeName: string;
  /** The village's places whose households the caller may see. */
  readonly places: readonly { readonly id: PlaceId; readonly level: Level; readonly name: string }[];
  /** 联户未覆盖 · Of the place, without a linked party member. */
  readonly uncovered: number;
  readonly canPrint: boolean;
}
export interface HouseholdDetailView {
  readonly id: string;
  readonly label: string;
  readonly placeNames: readonly string[];
  readonly linkedMembers: readonly string[];
  /** Latest first. */
  readonly placings: readonly {
    readonly placeName: string;
    readonly fromAt: Instant;
    readonly toAt: Instant | null;
    readonly standing: 'planned' | 'now' | 'past';
  }[];
  readonly people: readonly HomePersonView[];
  readonly slipIssuedAt: Instant | null;
  readonly canShowSlip: boolean;
  readonly canEndBindings: boolean;
  /** 走访 · What is learned of it may be written down. */
  readonly canVisit: boolean;
  /** 代办 · May ask for a service for somebody of it. */
  readonly canAskFor: boolean;
  /** Where it may be moved to; empty: not by the caller. */
  readonly moveTargets: readonly { readonly id: PlaceId; readonly name: string }[];
}
/** 绑定的人 · As the desk sees them, names masked. */
export interface HomePersonView {
  readonly bindingId: string;
  readonly name: string;
  readonly sinceAt: Instant;
  /** By the household's slip, not confirmed by a desk. */
  readonly isBySlip: boolean;
  readonly isAway: boolean;
  /** 代办家人 */
  readonly family: readonly {
    readonly name: string;
    readonly relation: string | null;
    readonly consentedAt: Instant;
  }[];
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
  /** 在外 · Away for work, or back; the household stays theirs. */
  'binding.away': { input: { readonly isAway: boolean }; output: MeView };
  /** 代办家人 · Somebody of the household without WeChat, who has agreed. */
  'family.add': {
    input: { readonly name: string; readonly relation?: string; readonly hasConsented: true };
    output: MeView;
  };
  'family.end': { input: { readonly familyId: string }; output: MeView };
  /** A desk's households, by doorplate; the widest desk's without a place. */
  'homes.list': {
    input: {
      readonly placeId?: PlaceId;
      readonly words?: string;
      readonly isUncoveredOnly?: boolean;
    } & PageInput;
    output: HomesView;
  };
  'household.get': { input: { readonly householdId: string }; output: HouseholdDetailView };
  /** 迁户 · To another place of its village, from the beginning of today or of a later day. */
  'household.move': {
    input: { readonly householdId: string; readonly placeId: PlaceId; readonly fromAt: Instant };
    output: { readonly ok: true };
  };
  'household.call-off-move': { input: { readonly householdId: string }; output: { readonly ok: true } };
  'household.end-binding': {
    input: { readonly householdId: string; readonly bindingId: string; readonly words: string };
    output: { readonly ok: true };
  };
  'binding.by-code': { input: { readonly code: string; readonly name: string }; output: MeView };
}
