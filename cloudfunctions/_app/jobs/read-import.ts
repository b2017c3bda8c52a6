import { levelOf } from '../../../domain/grid/grid';
import { DomainError } from '../../../domain/errors';
import type { Fault, FaultCode } from '../../../domain/setup/faults';
import { readGeoJson } from '../../../domain/setup/geojson';
import type { Job, JobChunk } from '../../../domain/setup/job';
import type { ReadRow } from '../../../domain/setup/rows';
import { SheetReader } from '../../../domain/setup/sheet-reader';
import type { SheetKey } from '../../../domain/setup/columns';
import { SHEETS, sheetOf } from '../../../domain/setup/sheets';
import { Chunker } from './chunker';
import type { Run } from './run';
import { isSheetOf, LEDGER_KEYS } from './village-sheets';

export const MOST_BYTES = 20 * 1024 * 1024;
/** Chunks that are written together, after which the job says how far it is. */
const AT_ONCE = 10;

/**
 * 读文件 · Reads an import's file and keeps its rows in chunks.
 *
 * A run that goes on begins at the top of the file again, as codes that come twice must be known, and passes
 * over what is kept already. A file that can't be read ends the job.
 */
export async function readImport({ ports, isOver }: Run, job: Job): Promise<Job> {
  const { jobs, files, vault } = ports;
  const chunker = new Chunker(job);
  let current = job;
  let waiting: JobChunk[] = [];
  const flush = async (): Promise<void> => {
    await jobs.addChunks(waiting);
    const cursor = current.cursor + waiting.length;
    waiting = [];
    current = await jobs.commit(current, { ...current, cursor });
  };
  try {
    const bytes = await files.read(job.fileId ?? '', MOST_BYTES);
    if (!bytes) throw new DomainError('FILE_UNREADABLE', { why: 'gone' });
    for await (const read of rowsOf(ports, job, bytes, chunker)) {
      const chunk = read === 'cut' ? chunker.cut() : chunker.add(sealed(read, (plain) => vault.seal(plain)));
      if (!chunk || chunk.order < job.cursor) continue;
      waiting.push(chunk);
      if (waiting.length < AT_ONCE) continue;
      await flush();
      if (isOver()) return current;
    }
    if (waiting.length > 0) await flush();
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'FILE_UNREADABLE')) throw error;
    return jobs.commit(current, {
      ...current,
      state: 'failed',
      failure: String(error.facts['why']),
      leaseUntil: null,
    });
  }
  if (!chunker.sheets.some(({ key }) => key !== null))
    return jobs.commit(current, { ...current, state: 'failed', failure: 'noSheet', leaseUntil: null });
  return jobs.commit(current, { ...current, state: 'checking', sheets: chunker.sheets, cursor: 0 });
}

/** The rows of every sheet in the order in which they are carried out; 'cut' ends each. */
async function* rowsOf(
  { workbooks }: Run['ports'],
  { placeId }: Job,
  bytes: Uint8Array,
  chunker: Chunker,
): AsyncIterable<ReadRow | 'cut'> {
  const isVillage = levelOf(placeId) === 'village';
  if (isText(bytes)) {
    if (isVillage) throw new DomainError('FILE_UNREADABLE', { why: 'county' });
    chunker.begin('boundaries', sheetOf('boundaries').name);
    yield* readGeoJson(new TextDecoder().decode(bytes));
    yield 'cut';
    return;
  }
  const book = await workbooks.open(bytes);
  const sheets = book.sheets.map((name) => ({ name, sheet: sheetNamed(name) }));
  const isRead = (one: (typeof sheets)[number]): boolean =>
    one.sheet !== undefined &&
    isSheetOf(isVillage, one.sheet.key) &&
    sheets.find(({ sheet }) => sheet === one.sheet) === one;
  for (const sheet of SHEETS) {
    const found = sheets.find((one) => one.sheet === sheet && isRead(one));
    if (!found) continue;
    chunker.begin(sheet.key, sheet.name);
    const reader = new SheetReader(sheet);
    for await (const row of book.rows(found.name)) {
      const read = reader.read(row);
      if (read) yield read;
    }
    yield 'cut';
  }
  for (const one of sheets) {
    if (isRead(one)) continue;
    for await (const row of book.rows(one.name)) {
      // A sheet with nothing in it, as Excel itself makes them, is no fault.
      if (!row.cells.some(Boolean)) continue;
      const name = one.name.trim();
      chunker.begin(null, name);
      yield sheetFault(name, one.sheet ? whyUnread(isVillage, one.sheet.key) : 'sheetUnknown');
      yield 'cut';
      break;
    }
  }
}

/** Spaces, their width and capital letters make no other name. */
const sheetNamed = (name: string): (typeof SHEETS)[number] | undefined => {
  const plain = name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return SHEETS.find((sheet) => sheet.name === plain);
};

const whyUnread = (isVillage: boolean, key: SheetKey): FaultCode =>
  isSheetOf(isVillage, key) ? 'sheetTwice' : notYours(key);

const notYours = (key: SheetKey): FaultCode =>
  LEDGER_KEYS.includes(key) ? 'sheetOfVillage' : 'sheetNotYours';

function sheetFault(sheet: string, code: FaultCode): ReadRow {
  const fault: Fault = { code, sheet, row: null, column: null, value: '', about: '' };
  return { number: 1, row: null, verdict: null, faults: [fault] };
}

/** GeoJSON begins with '{', perhaps after a byte order mark and space. */
const isText = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)));

/** Phone numbers and tenants' names are nowhere kept in the clear. */
function sealed(read: ReadRow, seal: (plain: string) => string): ReadRow {
  const { row } = read;
  if (row?.sheet === 'contracts') return { ...read, row: { ...row, tenant: seal(row.tenant) } };
  if (row?.sheet !== 'posts' || row.phone === null) return read;
  return { ...read, row: { ...row, phone: seal(row.phone) } };
}
