/** 派单与类别 · Where a matter would go and why, the county's categories and limits, and the map. */
import type { Instant } from '../deadline/instant';
import type { DeskLevel, Limits, MatterKind } from '../deadline/settings';
import type { PlaceId } from '../grid/grid';
import type { Role } from '../grid/posts';
import type { Finding, Unused } from '../grid/routing';
import type { MatterRow } from './matter';
import type { GridView } from './me';
import type { CategoryView, ReportTarget } from './report';

export type { Limits } from '../deadline/settings';

/** 类别的内容 · What a county decides about a category. */
export interface CategoryFields {
  readonly name: string;
  readonly icon: string;
  readonly isUrgent: boolean;
  readonly startLevel: 'microGrid' | 'grid' | 'village';
  readonly isVillageInformed: boolean;
  /** Working days by level; a level that isn't there has the county's. */
  readonly handleWorkdays: Readonly<Partial<Record<DeskLevel, number>>>;
  /** At most eight, each at most 60 characters. */
  readonly quickReplies: readonly string[];
}
export interface CategoryEntry {
  readonly id: string;
  readonly kind: MatterKind;
  /** What holds now; what last held, or will first hold, while `isInForce` is false. */
  readonly fields: CategoryFields;
  readonly isInForce: boolean;
  /** 将于…起 · The next change that has been decided. */
  readonly next: { readonly fromAt: Instant; readonly fields: CategoryFields } | null;
  /** 停用 · When it ends or ended; null: nothing ends it. */
  readonly endsAt: Instant | null;
}
export interface CategoriesView {
  readonly countyName: string;
  /** To be sent with a change: refused with STALE_WRITE when somebody was quicker. */
  readonly revision: number;
  readonly categories: readonly CategoryEntry[];
  readonly limits: Limits;
  readonly nextLimits: { readonly fromAt: Instant; readonly limits: Limits } | null;
  readonly icons: readonly string[];
}

/** From when on; without it, from now. */
interface ChangeInput {
  readonly revision: number;
  readonly fromAt?: Instant;
}
export interface CategorySaveInput extends ChangeInput, CategoryFields {
  /** Without it: a new one, which needs `clientKey` and `kind`. */
  readonly categoryId?: string;
  /** Made once by the phone for a new category, so that a retry makes no second one. */
  readonly clientKey?: string;
  readonly kind?: MatterKind;
}

/** 一条规则的话 · What one routing rule said. */
export interface FindingView {
  readonly rule: Finding['rule'];
  /** The desk that it led to; null: it had no say. */
  readonly deskName: string | null;
  readonly skippedDeskName: string | null;
  /** Why it had no say. */
  readonly because: Unused | null;
}
export interface ExplainFormView {
  readonly villageId: PlaceId;
  readonly villageName: string;
  readonly categories: readonly CategoryView[];
  readonly grids: readonly GridView[];
  readonly microGrids: readonly GridView[];
  readonly holders: readonly { readonly personId: string; readonly name: string; readonly role: Role }[];
}
export interface ExplainView {
  readonly deskId: PlaceId;
  /** '白家沟小组 · 2号微网格' */
  readonly deskName: string;
  readonly level: DeskLevel;
  /** Who can act there now. */
  readonly people: readonly {
    readonly name: string;
    readonly role: Role;
    readonly standsInFor: string | null;
  }[];
  readonly isUrgent: boolean;
  readonly isAlarmed: boolean;
  readonly acknowledgeBy: Instant;
  /** 暂定 · The year isn't published yet. */
  readonly isProvisional: boolean;
  /** If it is signed for no sooner than it must be. */
  readonly handleBy: Instant;
  readonly isHandleProvisional: boolean;
  /** In the order in which the rules are asked. */
  readonly findings: readonly FindingView[];
}

/** 地图上的网格 · Rings of [longitude, latitude] in GCJ-02, the outer one first. */
export interface MapGrid {
  readonly placeId: PlaceId;
  readonly name: string;
  readonly rings: readonly (readonly (readonly [longitude: number, latitude: number])[])[];
}
export interface MapView {
  readonly placeId: PlaceId;
  readonly placeName: string;
  readonly grids: readonly MapGrid[];
  /** What waits to be done there and was marked on the map, what is due first on top; `point` null: kept back. */
  readonly matters: readonly (MatterRow & {
    readonly point: { readonly latitude: number; readonly longitude: number } | null;
  })[];
  /** There are more than the map shows. */
  readonly hasMore: boolean;
}

/** 调用 · 派单与类别. */
export interface RoutingCalls {
  'category.list': { input: Record<string, never>; output: CategoriesView };
  'category.save': { input: CategorySaveInput; output: CategoriesView };
  'category.end': { input: ChangeInput & { readonly categoryId: string }; output: CategoriesView };
  'limits.save': { input: ChangeInput & { readonly limits: Limits }; output: CategoriesView };
  /** What can be asked about in a village; without an id, the caller's own. */
  'route.form': { input: { readonly villageId?: PlaceId }; output: ExplainFormView };
  /** 这件事会到哪里 · For any household, place or point of the village. Writes nothing. */
  'route.explain': { input: ReportTarget & { readonly villageId: PlaceId }; output: ExplainView };
  /** 村地图 · Without a place: the widest desk of the caller's. */
  'village.map': { input: { readonly placeId?: PlaceId }; output: MapView };
}
