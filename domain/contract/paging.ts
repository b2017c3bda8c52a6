/** 分页 · How lists come page by page. */

/** A page of a list; `cursor` null: that was the last. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly cursor: string | null;
}
export interface PageInput {
  readonly cursor?: string | null;
}
