/** 我 · The person who calls, and where they belong. */
import type { Instant } from '../deadline/instant';
import type { Level, PlaceId } from '../grid/grid';
import type { Role } from '../grid/posts';
import type { PageInput, Paged } from './paging';

export interface MeView {
  /** Null: a visitor who has left no name yet. */
  readonly name: string | null;
  readonly personId: string;
  readonly phoneMasked: string | null;
  readonly hasConsented: boolean;
  readonly binding: {
    readonly bindingId: string;
    readonly state: 'pending' | 'confirmed' | 'refused' | 'ended';
    readonly householdId: string;
    readonly householdLabel: string;
    readonly villageId: PlaceId;
    readonly placeId: PlaceId;
    /** ['下鹿角村', '白家沟小组', '2号微网格'] */
    readonly placeNames: readonly string[];
    /** ended: why the desk did. */
    readonly endReason: string | null;
    readonly isAway: boolean;
    /** 代办家人 · For whom the person acts. */
    readonly family: readonly FamilyView[];
  } | null;
  /** Desks at which the person can act now, widest first. */
  readonly desks: readonly DeskView[];
  /** Has a post, also while somebody stands in. */
  readonly hasPost: boolean;
  readonly unread: number;
  /** Subscription templates to ask for, by occasion; empty when none is configured. */
  readonly messageTemplates: { readonly reporter: readonly string[]; readonly desk: readonly string[] };
}
export interface FamilyView {
  readonly id: string;
  readonly name: string;
  readonly relation: string | null;
  readonly consentedAt: Instant;
}
export interface DeskView {
  readonly deskId: PlaceId;
  readonly name: string;
  readonly level: Level;
  readonly role: Role;
  /** Whom the person stands in for; null: own post. */
  readonly standsInFor: string | null;
}

export interface TownshipView {
  readonly id: PlaceId;
  readonly name: string;
  readonly villages: readonly { readonly id: PlaceId; readonly name: string; readonly hasGrids: boolean }[];
}
export interface GridView {
  readonly id: PlaceId;
  readonly name: string;
}
export interface HouseholdView {
  readonly id: string;
  /** '12号 · 示*甲' */
  readonly label: string;
}
export interface BindingView {
  readonly id: string;
  readonly name: string;
  readonly householdLabel: string;
  readonly askedAt: Instant;
}

/** 调用 · 我. */
export interface MeCalls {
  'me.get': { input: Record<string, never>; output: MeView };
  /** Name (2–20 characters) and the agreement to the privacy text of today. */
  'me.save': { input: { readonly name?: string; readonly hasConsented?: true }; output: MeView };
  /** The code of WeChat's getPhoneNumber button. */
  'me.bind-phone': { input: { readonly code: string }; output: MeView };
  /** Templates that the person has just accepted in WeChat's dialog: one credit each. */
  'me.grant-messages': { input: { readonly templateIds: readonly string[] }; output: { readonly ok: true } };
}

/** 调用 · 地方与绑定. */
export interface PlacesCalls {
  'places.villages': { input: Record<string, never>; output: readonly TownshipView[] };
  'places.grids': { input: { readonly villageId: PlaceId }; output: readonly GridView[] };
  'places.households': {
    input: { readonly gridId: PlaceId; readonly words?: string } & PageInput;
    output: Paged<HouseholdView>;
  };
  'binding.request': { input: { readonly householdId: string; readonly name: string }; output: MeView };
  'binding.end': { input: Record<string, never>; output: MeView };
  /** Desk: who has asked to be bound below it. */
  'binding.pending': { input: PageInput; output: Paged<BindingView> };
  'binding.confirm': { input: { readonly bindingId: string }; output: { readonly ok: true } };
  'binding.refuse': { input: { readonly bindingId: string }; output: { readonly ok: true } };
}
