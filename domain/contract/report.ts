/** 报事 · What a report needs, is and leads to. */
import type { Instant } from '../deadline/instant';
import type { DeskLevel, MatterKind } from '../deadline/settings';
import type { PlaceId } from '../grid/grid';
import type { Role } from '../grid/posts';
import type { MatterInput, MatterView } from './matter';
import type { RouteStepView } from './matter-lines';
import type { GridView } from './me';

export interface CategoryView {
  readonly id: string;
  readonly name: string;
  readonly kind: MatterKind;
  readonly icon: string;
  readonly isUrgent: boolean;
}
export interface ReportFormView {
  readonly categories: readonly CategoryView[];
  /** The person's own household, if bound. */
  readonly household: { readonly id: string; readonly label: string } | null;
  /** 代办家人 · For whom the person may report. */
  readonly family: readonly { readonly id: string; readonly name: string }[];
  readonly villageId: PlaceId | null;
  /** Grids to pick from when no household says where. */
  readonly grids: readonly GridView[];
  /** Micro-grids of those grids: where the other side of a dispute may live. */
  readonly microGrids: readonly GridView[];
  /** Post-holders that a complaint may be about. */
  readonly holders: readonly { readonly personId: string; readonly name: string; readonly role: Role }[];
  /** The person sits at a desk and may write down a report for somebody else. */
  readonly canReportForOthers: boolean;
  readonly maxFiles: number;
}

/** What decides the desk. */
export interface ReportTarget {
  readonly categoryId: string;
  readonly isUrgent?: boolean;
  /** Own household, or (proxy) somebody's in the desk's places. */
  readonly householdId?: string;
  /** Picked by hand: a grid, or the village. */
  readonly placeId?: PlaceId;
  /** Needed when neither household nor place says it. */
  readonly villageId?: PlaceId;
  /** The exact place on the map, in GCJ-02. */
  readonly point?: { readonly latitude: number; readonly longitude: number };
  /** Dispute: where the other side lives; the village itself for somebody from elsewhere. */
  readonly otherPlaceId?: PlaceId;
  /** Complaint: the post-holder it is about. */
  readonly aboutPersonId?: string;
}
export interface ReportInput extends ReportTarget {
  /** Made once by the phone for this report; 8–64 characters. A retry sends the same. */
  readonly clientKey: string;
  /** ≤ 1000 characters; may be empty if files will follow (`fileCount` > 0). */
  readonly text: string;
  /** How many files will follow by `matter.attach`; 0–9 photos and at most one recording. */
  readonly fileCount?: number;
  readonly placeWords?: string;
  /** 对这一条有疑问 · The row of the ledger that it asks about. */
  readonly ledgerRow?: { readonly kind: 'plot' | 'contract'; readonly id: string };
  readonly isNameHidden?: boolean;
  /** 代办家人 · For whom of the household the person acts; the matter is told to, and rated by, the person. */
  readonly familyId?: string;
  /** 代报 · By someone at a desk for a person without a phone. */
  readonly onBehalf?: {
    readonly name: string;
    readonly phone?: string;
    readonly hasConsented: true;
  };
}
export interface ReportPreviewView {
  readonly deskId: PlaceId;
  readonly deskName: string;
  readonly level: DeskLevel;
  readonly acknowledgeBy: Instant;
  /** 暂定 · That instant may still change: a year's holidays aren't published yet. */
  readonly isProvisional: boolean;
  readonly isUrgent: boolean;
  readonly route: readonly RouteStepView[];
}

/** 调用 · 报事. */
export interface ReportCalls {
  'report.form': { input: Record<string, never>; output: ReportFormView };
  /** 会送到哪里 · Which desk would get it, and when it would be acknowledged. Writes nothing. */
  'report.preview': { input: ReportTarget; output: ReportPreviewView };
  'matter.report': { input: ReportInput; output: MatterView };
  /** Photos and recordings that follow the words; ids answered by uploadFile under `uploadPath`. */
  'matter.attach': {
    input: MatterInput & {
      readonly files: readonly { readonly fileId: string; readonly kind: 'photo' | 'voice' }[];
    };
    output: MatterView;
  };
}
