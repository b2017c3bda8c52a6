/** 时刻 · Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** 时段 · From an instant up to another that no longer belongs to it. */
export interface Span {
  readonly fromAt: Instant;
  readonly toAt: Instant;
}
