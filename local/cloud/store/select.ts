import type { Doc } from '../ejson';
import { compileQuery } from '../query/matcher';
import { textsIn } from '../query/texts';
import { sortDocs } from '../query/sort';
import type { Collection } from './catalog';
import type { Connection } from './connection';
import { planQuery, type Plan } from './planner';
import { countPlan, readPlan, type StoredRow } from './reader';
import type { Selection } from './session';
import type { QueryWarnings } from './warnings';

/** Sorting more rows than this outside an index is worth a warning. */
const MANY_ROWS = 1000;

/** A row without the texts that the query asks for is passed over before it is parsed. */
function rowMatcher(query: Doc): (row: StoredRow) => boolean {
  const isMatch = compileQuery(query);
  const texts = textsIn(query);
  return (row) => texts.every((text) => row.text.includes(text)) && isMatch(row.doc);
}

/** Runs reads on one connection: what an index can do is done in SQL, and every row is checked again. */
export class Selector {
  constructor(
    private readonly connection: Connection,
    private readonly warnings: QueryWarnings,
  ) {}

  select(collection: Collection, selection: Selection): StoredRow[] {
    const { query, sort, skip, limit } = selection;
    const isMatch = rowMatcher(query);
    const plan = planQuery(collection, query, sort);
    this.#warn(collection, plan, selection);
    const isPaged = limit > 0 && (plan.isSorted || sort.length === 0);
    const wanted = isPaged ? skip + limit : Number.POSITIVE_INFINITY;
    const found: StoredRow[] = [];
    for (const row of readPlan(
      this.connection,
      collection,
      plan,
      isPaged ? expectedRows(plan, wanted) : 1000,
    )) {
      if (!isMatch(row)) continue;
      found.push(row);
      if (found.length >= wanted) break;
    }
    if (sort.length > 0 && !plan.isSorted) {
      if (found.length > MANY_ROWS) {
        this.warnings.add(collection.name, `${found.length} documents sorted without an index`, query, sort);
      }
    }
    const ordered = plan.isSorted ? found : sortDocs(found, sort);
    return ordered.slice(skip, limit > 0 ? skip + limit : undefined);
  }

  count(collection: Collection, query: Doc): number {
    const isMatch = rowMatcher(query);
    if (Object.keys(query).length === 0) {
      return Number(this.connection.first(`SELECT COUNT(*) FROM ${collection.table}`)?.[0]);
    }
    const plan = planQuery(collection, query, []);
    this.#warn(collection, plan, { query, sort: [], skip: 0, limit: 0 });
    if (plan.isExact && !(plan.mayRepeat && plan.scans.length > 1)) return countPlan(this.connection, plan);
    let total = 0;
    for (const row of readPlan(this.connection, collection, plan, 1000)) if (isMatch(row)) total += 1;
    return total;
  }

  #warn(collection: Collection, plan: Plan, { query, sort }: Selection): void {
    if (plan.index || (Object.keys(query).length === 0 && sort.length === 0)) return;
    this.warnings.add(collection.name, 'no declared index serves this query', query, sort);
  }
}

const expectedRows = (plan: Plan, wanted: number): number => (plan.isExact ? wanted : wanted + 8);
