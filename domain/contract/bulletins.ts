/** 公开与通知 · What a village tells its people. */
import type { Instant } from '../deadline/instant';
import type { PlaceId } from '../grid/grid';
import type { Role } from '../grid/posts';
import type { BulletinKind } from '../village/bulletin/bulletin';
import type { Owed } from '../village/bulletin/schedule';
import type { DocumentToRemove, DocumentView, NewDocument, RemovedDocumentView } from './documents';
import type { PageInput, Paged } from './paging';

export type { BulletinKind, Owed };

export interface BulletinRow {
  readonly id: string;
  readonly kind: BulletinKind;
  readonly title: string;
  /** The village or one of its grids. */
  readonly placeName: string;
  readonly isPartyOnly: boolean;
  /** '2026-Q3' or '2026-10'; null: of none. */
  readonly period: string | null;
  readonly publishedAt: Instant;
  /** Null: always. */
  readonly untilAt: Instant | null;
  readonly isRecalled: boolean;
}
export interface BulletinsView extends Paged<BulletinRow> {
  /** Whose people the caller is of; empty: not bound yet. */
  readonly villageNames: readonly string[];
  /** Sits at the desk of a village: publishes, and sees what was recalled. */
  readonly canPublish: boolean;
  /** 该公开了 · Only for those who publish. */
  readonly owed: readonly Owed[];
}
export interface BulletinView extends BulletinRow {
  readonly text: string;
  readonly byName: string;
  readonly byRole: Role | null;
  /** Url null: still being checked, and shown to those who publish alone. */
  readonly pictures: readonly { readonly fileId: string; readonly url: string | null }[];
  /** 附件 · Empty once it is recalled. */
  readonly documents: readonly DocumentView[];
  readonly removedDocuments: readonly RemovedDocumentView[];
  readonly recalled: { readonly at: Instant; readonly words: string } | null;
  /** The rest is for those who publish; null for everybody else. */
  readonly desk: {
    /** 多少人能看到 · How many people it is for; nobody sees who has read it. */
    readonly reach: number;
    readonly canRecall: boolean;
    /** Where pictures and documents are uploaded to; null: no more may be added. */
    readonly uploadPath: string | null;
    readonly picturesLeft: number;
    readonly documentsLeft: number;
  } | null;
}
export interface BulletinFormView {
  /** The village first, then its grids. */
  readonly places: readonly { readonly placeId: PlaceId; readonly name: string }[];
  readonly periods: Readonly<Record<BulletinKind, readonly string[]>>;
  readonly owed: readonly Owed[];
}

/** 调用 · 公开与通知. */
export interface BulletinCalls {
  /** What is for the caller, newest first; at a village's desk all that the village has published. */
  'bulletins.list': { input: { readonly kind?: BulletinKind } & PageInput; output: BulletinsView };
  'bulletin.get': { input: { readonly bulletinId: string }; output: BulletinView };
  'bulletin.form': { input: Record<string, never>; output: BulletinFormView };
  'bulletin.publish': {
    input: {
      readonly clientKey: string;
      readonly kind: BulletinKind;
      readonly title: string;
      readonly text: string;
      /** The village or one of its grids. */
      readonly placeId: PlaceId;
      readonly isPartyOnly?: boolean;
      readonly period?: string;
      readonly untilAt?: Instant;
    };
    output: { readonly bulletinId: string };
  };
  /** 撤下 · At once, with a reason that stays on record. */
  'bulletin.recall': {
    input: { readonly bulletinId: string; readonly words: string };
    output: { readonly bulletinId: string };
  };
  /** Pictures that were uploaded under `uploadPath`. */
  'bulletin.attach': {
    input: { readonly bulletinId: string; readonly fileIds: readonly string[] };
    output: { readonly bulletinId: string };
  };
  /** 加附件 · One that was uploaded under `uploadPath`; what it is the file itself says. */
  'bulletin.addDocument': {
    input: { readonly bulletinId: string } & NewDocument;
    output: { readonly bulletinId: string };
  };
  /** 撤下附件 · One alone, with a reason that stays on record. */
  'bulletin.removeDocument': {
    input: { readonly bulletinId: string } & DocumentToRemove;
    output: { readonly bulletinId: string };
  };
}
