/** 典型 · What went well, told with the consent of those shown. */
import type { Instant } from '../deadline/instant';
import type { ConsentWay, Part } from '../village/example/example';
import type { PageInput, Paged } from './paging';

export type { ConsentWay, Part };

export interface ExampleRow {
  readonly id: string;
  readonly title: string;
  readonly isPublished: boolean;
  /** When it was published, or drafted. */
  readonly at: Instant;
  /** 还差几个人同意 · For the desk; 0 for readers. */
  readonly missing: number;
}
export interface ExamplesView extends Paged<ExampleRow> {
  /** Whose people the caller is of; empty: not bound yet. */
  readonly villageNames: readonly string[];
  /** Sits at the village's desk: sees drafts too. */
  readonly canTell: boolean;
}

export interface ExamplePicture {
  readonly fileId: string;
  readonly part: Part;
  /** Null: still being checked, or gone with the matter that it was of. */
  readonly url: string | null;
}
export interface ShownView {
  readonly id: string;
  readonly name: string;
  /** Answers on their own phone; false: on paper. */
  readonly hasPhone: boolean;
  readonly answer: { readonly isAgreed: boolean; readonly at: Instant; readonly way: ConsentWay } | null;
}
export interface ExampleView {
  readonly id: string;
  /** 内容的版本 · What an agreement is to. */
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly isPublished: boolean;
  readonly at: Instant;
  readonly placeName: string;
  readonly pictures: readonly ExamplePicture[];
  /** 写到了您 · What the caller has said of it; null: the caller isn't shown. */
  readonly you: { readonly isAgreed: boolean | null } | null;
  /** The rest is for the village's desk; null for everybody else. */
  readonly desk: {
    readonly shown: readonly ShownView[];
    readonly isNobodyShown: boolean;
    readonly missing: number;
    /** Some who can be asked on their phone haven't answered. */
    readonly canAsk: boolean;
    readonly matterId: string;
    readonly uploadPath: string;
    /** 0 while it is published. */
    readonly picturesLeft: number;
    /** 撤下的原因 · Why it is no longer published; null: it never was, or is. */
    readonly recalledWords: string | null;
  } | null;
}
/** What a story of a matter begins with. */
export interface ExampleFormView {
  readonly matterId: string;
  readonly categoryName: string;
  readonly placeName: string;
  readonly reportedAt: Instant;
  /** Null: the reporter has no WeChat, and signs on paper. */
  readonly reporterName: string | null;
  readonly pictures: number;
}

interface StoryInput {
  readonly title: string;
  readonly text: string;
  readonly isReporterShown: boolean;
  readonly others: readonly string[];
  readonly isNobodyShown: boolean;
}
interface OnExample {
  readonly exampleId: string;
}

/** 调用 · 典型. */
export interface ExampleCalls {
  'examples.list': { input: PageInput; output: ExamplesView };
  'example.get': { input: OnExample; output: ExampleView };
  'example.form': { input: { readonly matterId: string }; output: ExampleFormView };
  'example.draft': {
    input: StoryInput & { readonly clientKey: string; readonly matterId: string };
    output: OnExample;
  };
  'example.rewrite': { input: StoryInput & OnExample; output: OnExample };
  'example.attach': {
    input: OnExample & { readonly part: Part; readonly fileIds: readonly string[] };
    output: OnExample;
  };
  'example.detach': { input: OnExample & { readonly fileId: string }; output: OnExample };
  'example.ask': { input: OnExample; output: OnExample };
  /** 同意或不同意 · By somebody shown, of the story as it is. */
  'example.answer': {
    input: OnExample & { readonly isAgreed: boolean; readonly version?: number };
    output: OnExample;
  };
  /** 纸上签的 · As the desk records it. */
  'example.paper': {
    input: OnExample & { readonly shownId: string; readonly isAgreed: boolean };
    output: OnExample;
  };
  'example.publish': { input: OnExample; output: OnExample };
  'example.recall': { input: OnExample & { readonly words: string }; output: OnExample };
}
