import {
  ancestorAt,
  levelOf,
  parentOf,
  placeOf,
  type Jurisdiction,
  type PlaceId,
} from '../../../domain/grid/grid';
import { chunksOf, type Job } from '../../../domain/setup/job';
import { planBoundary, type PlannedBoundary } from '../../../domain/setup/plan-boundaries';
import { jurisdictionOf, planPlace } from '../../../domain/setup/plan-places';
import { planStaff, type PlannedStaff, type StaffRow } from '../../../domain/setup/plan-staff';
import type { SheetKey } from '../../../domain/setup/columns';
import {
  isLedgerRow,
  type BoundaryRow,
  type DivisionRow,
  type GridRow,
  type SetupRow,
  type StagedRow,
} from '../../../domain/setup/rows';
import type { Ports } from '../context';
import { LedgerWorld } from './ledger-world';

const CHUNKS_AT_ONCE = 20;

/**
 * 导入后的样子 · Jurisdictions and boundaries as they are, and as they will be after the rows of an import.
 *
 * Households, posts and boundaries of a file may name places that come with it. Each is read once a run.
 */
export class SetupWorld {
  readonly #stored = new Map<PlaceId, Promise<Jurisdiction | null>>();
  readonly #planned = new Map<PlaceId, Promise<Jurisdiction | null>>();
  readonly #staff = new Map<PlaceId, Promise<PlannedStaff | null>>();
  readonly #boundaries = new Map<PlaceId, Promise<PlannedBoundary>>();
  #rows: Promise<readonly SetupRow[]> | null = null;
  #ledger: Promise<LedgerWorld> | null = null;

  constructor(
    private readonly ports: Pick<Ports, 'places' | 'jobs' | 'vault' | 'records'>,
    private readonly job: Job,
  ) {}

  get isCounty(): boolean {
    return levelOf(this.job.placeId) === 'county';
  }

  stored(id: PlaceId): Promise<Jurisdiction | null> {
    return once(this.#stored, id, () => this.ports.places.jurisdiction(id));
  }

  /** Reads what several rows need at once. */
  async load(ids: readonly PlaceId[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#stored.has(id));
    if (missing.length === 0) return;
    const found = new Map((await this.ports.places.jurisdictions(missing)).map((one) => [one._id, one]));
    for (const id of missing) this.#stored.set(id, Promise.resolve(found.get(id) ?? null));
  }

  planned(id: PlaceId): Promise<Jurisdiction | null> {
    return once(this.#planned, id, () => this.#plan(id));
  }

  /** Whether a place is there, or will be. */
  async has(placeId: PlaceId): Promise<boolean> {
    const jurisdiction = await this.planned(jurisdictionOf(placeId));
    return jurisdiction !== null && placeOf(jurisdiction, placeId) !== null;
  }

  /** A village's boundaries with those of the file; judged together. */
  boundaries(villageId: PlaceId): Promise<PlannedBoundary> {
    return once(this.#boundaries, villageId, async () => {
      const [before, village, rows] = await Promise.all([
        this.ports.places.boundary(villageId),
        this.planned(villageId),
        this.#boundaryRows(villageId),
      ]);
      return planBoundary(before, village, villageId, rows);
    });
  }

  forgetBoundaries(villageId: PlaceId): void {
    this.#boundaries.delete(villageId);
  }

  /** What the file's posts and leaves make of a jurisdiction's people; null: there is no such place. */
  staff(id: PlaceId): Promise<PlannedStaff | null> {
    return once(this.#staff, id, async () => this.planStaff(await this.planned(id), id));
  }

  /** The same on a jurisdiction as it was read just now. */
  async planStaff(before: Jurisdiction | null, id: PlaceId): Promise<PlannedStaff | null> {
    const rows = (await this.#allRows()).filter(isStaffRow);
    const own = rows.filter(({ deskId }) => jurisdictionOf(deskId) === id);
    if (!before) return null;
    const at = this.job.confirmedAt ?? this.job.createdAt;
    return planStaff(before, own, { at, isCounty: this.isCounty, vault: this.ports.vault });
  }

  async #boundaryRows(villageId: PlaceId): Promise<readonly BoundaryRow[]> {
    const rows = await this.#allRows();
    return rows.flatMap((row) =>
      row.sheet === 'boundaries' && jurisdictionOf(row.placeId) === villageId ? [row] : [],
    );
  }

  /** Whether the job may touch a place: the county's all of it, a village's its own. */
  isInScope(placeId: PlaceId): boolean {
    const scope = this.job.placeId;
    return placeId === scope || ancestorAt(placeId, 'county') === scope || jurisdictionOf(placeId) === scope;
  }

  async #plan(id: PlaceId): Promise<Jurisdiction | null> {
    const rows = (await this.#allRows()).filter(isPlaceRow).filter((row) => jurisdictionOf(row.id) === id);
    const parent = parentOf(id);
    const [stored, isParentThere] = await Promise.all([
      this.stored(id),
      rows.length > 0 && parent !== null ? this.has(parent) : false,
    ]);
    // A grid before its micro-grids, whatever the order in the file.
    const inOrder = [...rows].sort((a, b) => a.id.length - b.id.length);
    return inOrder.reduce<Jurisdiction | null>((before, row) => {
      if (!this.isInScope(row.id)) return before;
      const plan = planPlace(before, row, (placeId) => placeId === parent && isParentThere);
      return 'fault' in plan ? before : plan.next;
    }, stored);
  }

  /** Rows of places and people in the file: some thousand at most. */
  #allRows(): Promise<readonly SetupRow[]> {
    return (this.#rows ??= this.rowsOf(['divisions', 'grids', 'posts', 'leaves', 'boundaries']));
  }

  /** What the file's rows make of a village's land. */
  ledger(): Promise<LedgerWorld> {
    return (this.#ledger ??= LedgerWorld.read(this.ports, this.job, (keys) => this.rowsOf(keys)));
  }

  /** What the check has refused isn't carried out, even if it could be by now. */
  #isMeant({ row, verdict }: StagedRow): boolean {
    const isJudgedTogether = row !== null && (isStaffRow(row) || isLedgerRow(row));
    return row !== null && (!isJudgedTogether || this.job.confirmedAt === null || verdict !== null);
  }

  async rowsOf(keys: readonly SheetKey[]): Promise<readonly SetupRow[]> {
    const { sheets, _id } = this.job;
    const rows: SetupRow[] = [];
    const wanted = sheets.map(({ key }) => key !== null && keys.includes(key));
    for (let from = 0; from < chunksOf(this.job); from += CHUNKS_AT_ONCE) {
      if (!isWanted(sheets, wanted, from)) continue;
      const chunks = await this.ports.jobs.chunks(_id, from, CHUNKS_AT_ONCE);
      for (const chunk of chunks.filter(({ sheet }) => wanted[sheet]))
        rows.push(
          ...chunk.rows.flatMap((staged) => (this.#isMeant(staged) && staged.row ? [staged.row] : [])),
        );
    }
    return rows;
  }
}

/** Whether chunks from here on touch a sheet that is wanted. */
function isWanted(sheets: Job['sheets'], wanted: readonly boolean[], from: number): boolean {
  let first = 0;
  return sheets.some(({ chunks }, index) => {
    const [begins, ends] = [first, first + chunks];
    first = ends;
    return wanted[index] === true && begins < from + CHUNKS_AT_ONCE && from < ends;
  });
}

const isStaffRow = (row: SetupRow): row is StaffRow => row.sheet === 'posts' || row.sheet === 'leaves';

const isPlaceRow = (row: SetupRow): row is DivisionRow | GridRow =>
  row.sheet === 'divisions' || row.sheet === 'grids';

function once<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const value = known.get(key) ?? read();
  known.set(key, value);
  return value;
}
