import type { Fault } from '../../../domain/setup/faults';
import { chunkId, type Job, type JobChunk, newSheet, type JobSheet } from '../../../domain/setup/job';
import type { ReadRow, StagedRow } from '../../../domain/setup/rows';
import type { SheetKey } from '../../../domain/setup/columns';

const MOST_ROWS = 300;
/** In characters: boundaries are long. */
const MOST_WEIGHT = 200_000;

/** 打包 · Rows in the order in which they are read become chunks; the same file gives the same chunks. */
export class Chunker {
  readonly sheets: JobSheet[] = [];
  #rows: StagedRow[] = [];
  #faults: Fault[] = [];
  #weight = 0;
  #order = 0;

  constructor(private readonly job: Job) {}

  begin(key: SheetKey | null, name: string): void {
    this.sheets.push(newSheet(key, name));
  }

  /** Adds a row; answers a chunk when one is full. */
  add({ faults, ...row }: ReadRow): JobChunk | null {
    this.#rows.push(row);
    this.#faults.push(...faults);
    this.#weight += row.row?.sheet === 'boundaries' ? row.row.ring.length * 24 : 0;
    const isHeading = row.row === null && faults.every((fault) => fault.row === null);
    this.#count({ rows: isHeading ? 0 : 1, faults: faults.length });
    return this.#rows.length >= MOST_ROWS || this.#weight >= MOST_WEIGHT ? this.cut() : null;
  }

  /** What is left of a sheet; null: nothing. */
  cut(): JobChunk | null {
    if (this.#rows.length === 0) return null;
    const { _id: jobId } = this.job;
    const chunk: JobChunk = {
      _id: chunkId(jobId, this.#order),
      jobId,
      order: this.#order,
      sheet: this.sheets.length - 1,
      rows: this.#rows,
      cells: [],
      faults: this.#faults,
      lateFaults: [],
      isFaulty: this.#faults.length > 0,
    };
    this.#order += 1;
    this.#rows = [];
    this.#faults = [];
    this.#weight = 0;
    this.#count({ chunks: 1 });
    return chunk;
  }

  #count({ rows = 0, faults = 0, chunks = 0 }: { rows?: number; faults?: number; chunks?: number }): void {
    const sheet = this.sheets.at(-1);
    if (!sheet) throw new Error('a row before its sheet');
    this.sheets[this.sheets.length - 1] = {
      ...sheet,
      rows: sheet.rows + rows,
      faults: sheet.faults + faults,
      chunks: sheet.chunks + chunks,
    };
  }
}
