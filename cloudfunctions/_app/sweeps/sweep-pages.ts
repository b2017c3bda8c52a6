import { DomainError } from '../../../domain/errors';
import { describe } from '../answer-call';
import type { Ports } from '../context';
import type { Cursor, RowPage } from '../ports/matter-store';
import { each } from './each';

const ROWS = 200;
const AT_ONCE = 10;

interface Sweep<Row> {
  readonly what: string;
  readonly isOver: () => boolean;
  readonly read: (limit: number, cursor: Cursor | null) => Promise<RowPage<Row>>;
  readonly work: (row: Row) => Promise<void>;
}

/**
 * 扫描 · Page by page until nothing is left or the time is over; answers how many rows were done.
 *
 * The next page is read while this one is worked on. A row that fails is logged and left for the next run; it
 * holds up nothing else. One that somebody else wrote meanwhile is theirs.
 */
export async function sweepPages<Row extends { readonly _id: string } | string>(
  { log }: Pick<Ports, 'log'>,
  { what, isOver, read, work }: Sweep<Row>,
): Promise<number> {
  let done = 0;
  const attempt = async (row: Row): Promise<void> => {
    try {
      await work(row);
      done += 1;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'STALE_WRITE') return;
      const about = typeof row === 'string' ? {} : { matterId: row._id };
      log.write({ level: 'error', what, ...about, ...describe('', error) });
    }
  };
  let page: RowPage<Row> | null = await read(ROWS, null);
  while (page && !isOver()) {
    const { rows, next }: RowPage<Row> = page;
    const following: Promise<RowPage<Row> | null> = next ? read(ROWS, next) : Promise.resolve(null);
    [page] = await Promise.all([following, each(rows, AT_ONCE, attempt)]);
  }
  return done;
}
