import { DomainError } from '../../../domain/errors';
import type { VillageRecord } from '../../../domain/record/record';
import { bucketIdOf, counted, emptyBucket } from '../../../domain/village/ledger/bucket';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import { contractEntry, plotEntry, type SumEntry } from '../../../domain/village/ledger/sums';
import type { Ports } from '../context';
import { each } from './each';

const ROWS = 200;
const AT_ONCE = 10;

/** One changed plot or contract: what it adds, and how it is marked as counted. */
interface Changed {
  readonly record: VillageRecord;
  readonly entry: SumEntry;
  readonly mark: () => Promise<unknown>;
}

/**
 * 计入合计 · Brings what has changed into the buckets of its village, and only then marks it as counted: a run that died
 * between the two is simply run again. Answers how many rows were counted.
 */
export async function countLedger(
  ports: Pick<Ports, 'records' | 'ledgerSums'>,
  isOver: () => boolean,
): Promise<number> {
  let done = 0;
  while (!isOver()) {
    const changed = await readChanged(ports);
    const buckets = grouped(changed);
    const marked = await countInto(ports, buckets);
    done += marked;
    // What others are writing at the moment is counted by the next run.
    if (marked === 0 || changed.length < ROWS) break;
  }
  return done;
}

async function readChanged({ records }: Pick<Ports, 'records'>): Promise<readonly Changed[]> {
  const { plots, landContracts } = records;
  const key = [LEDGER_LISTS.uncounted()];
  const [plotRows, contractRows] = await Promise.all([
    plots.list(key, 'asc', ROWS, null),
    landContracts.list(key, 'asc', ROWS, null),
  ]);
  const [changedPlots, changedContracts] = await Promise.all([
    plots.getMany(plotRows.rows.map(({ _id }) => _id)),
    landContracts.getMany(contractRows.rows.map(({ _id }) => _id)),
  ]);
  return [
    ...changedPlots.map((plot) => ({
      record: plot,
      entry: plotEntry(plot),
      mark: () => plots.commit(plot, { ...plot, countedVersion: plot.version }),
    })),
    ...changedContracts.map((contract) => ({
      record: contract,
      entry: contractEntry(contract),
      mark: () => landContracts.commit(contract, { ...contract, countedVersion: contract.version }),
    })),
  ];
}

function grouped(changed: readonly Changed[]): ReadonlyMap<string, readonly Changed[]> {
  const groups = new Map<string, Changed[]>();
  for (const one of changed) {
    const id = bucketIdOf(one.record.villageId, one.record._id);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return groups;
}

async function countInto(
  { ledgerSums }: Pick<Ports, 'ledgerSums'>,
  groups: ReadonlyMap<string, readonly Changed[]>,
): Promise<number> {
  const known = new Map((await ledgerSums.getMany([...groups.keys()])).map((bucket) => [bucket._id, bucket]));
  let marked = 0;
  await each([...groups], AT_ONCE, async ([bucketId, changed]) => {
    const before = known.get(bucketId) ?? null;
    const bucket = before ?? emptyBucket(bucketId, changed[0]?.record.villageId ?? '');
    const after = counted(
      bucket,
      changed.map(({ record, entry }) => [record._id, entry] as const),
    );
    if (after !== bucket && !(await isWritten(() => ledgerSums.commit(before, after)))) return;
    for (const { mark } of changed) marked += Number(await isWritten(mark));
  });
  return marked;
}

/** False: somebody else wrote meanwhile. */
async function isWritten(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'STALE_WRITE') return false;
    throw error;
  }
}
