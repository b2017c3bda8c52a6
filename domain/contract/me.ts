/** 我 · The person who calls, and where they belong. */
import type { Instant } from '../deadline/instant';
import type { Level, PlaceId } from '../grid/grid';
import type { Role } from '../grid/posts';

export interface MeView {
  /** Null: a visitor who has left no name yet. */
  readonly name: string | null;
  readonly personId: string;
  readonly phoneMasked: string | null;
  readonly hasConsented: boolean;
  readonly binding: {
    readonly bindingId: string;
    readonly state: 'pending' | 'confirmed' | 'refused';
    readonly householdId: string;
    readonly householdLabel: string;
    readonly villageId: PlaceId;
    readonly placeId: PlaceId;
    /** ['下鹿角村', '白家沟小组', '2号微网格'] */
    readonly placeNames: readonly string[];
  } | null;
  /** Desks at which the person can act now, widest first. */
  readonly desks: readonly DeskView[];
  readonly unread: number;
  /** Subscription templates to ask for, by occasion; empty when none is configured. */
  readonly messageTemplates: { readonly reporter: readonly string[]; readonly desk: readonly string[] };
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
