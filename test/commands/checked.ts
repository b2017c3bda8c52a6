import { jobFailureWords } from '../../miniprogram/text/setup';
import type { MemoryVillage } from '../memory/village';
import { county, faultsIn, imports, pushed } from './county';

/** What the check of a file says: whether it failed, in words; its faults; and the homes that it would bring. */
export async function checked(bytes: Uint8Array, village: MemoryVillage = county()) {
  const job = await pushed(village, 'admin', await imports(village, 'admin', bytes));
  const rows = village.ports.jobs.rows.all().flatMap((chunk) => chunk.rows);
  return {
    failure: job.failure === null ? null : jobFailureWords(job.failure),
    faults: await faultsIn(village, 'admin', job),
    homes: rows.flatMap(({ row, verdict }) => (row?.sheet === 'households' && verdict ? [row] : [])),
    boundaries: rows.flatMap(({ row, verdict }) => (row?.sheet === 'boundaries' && verdict ? [row] : [])),
  };
}
