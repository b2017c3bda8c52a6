import type { Doc } from '../ejson';
import type { Logger } from '../logger';
import type { Sort } from '../query/sort';

/** A query that no declared index serves: here it is slow, in production it is slower. */
export interface QueryWarning {
  readonly collection: string;
  readonly reason: string;
  /** The query's shape: its fields and operators without the values. */
  readonly shape: string;
  /** One query of this shape, as it came. */
  readonly query: Doc;
  readonly sort: Sort;
  readonly count: number;
}

/** Collects warnings by shape; each shape is logged when it is first seen. */
export class QueryWarnings {
  readonly #byShape = new Map<string, QueryWarning>();

  constructor(private readonly logger: Logger) {}

  add(collection: string, reason: string, query: Doc, sort: Sort): void {
    const shape = JSON.stringify({ query: shapeOf(query), sort });
    const key = `${collection} ${reason} ${shape}`;
    const known = this.#byShape.get(key);
    if (!known) this.logger.warn(`[cloud] ${reason} · ${collection} · ${shape}`);
    this.#byShape.set(key, { collection, reason, shape, query, sort, count: (known?.count ?? 0) + 1 });
  }

  list(): QueryWarning[] {
    return [...this.#byShape.values()];
  }
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value))
    return value.some((item) => typeof item === 'object') ? value.map(shapeOf) : ['?'];
  if (typeof value !== 'object' || value === null || value instanceof Date) return '?';
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shapeOf(child)]));
}
