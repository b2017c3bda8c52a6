import type { PersonActor } from '../../../domain/access/actor';
import { DomainError } from '../../../domain/errors';
import { dayOf } from '../../../domain/deadline/local-time';
import type { PlaceId } from '../../../domain/grid/grid';
import { seatsOf } from '../../../domain/grid/posts';
import type { SheetKey } from '../../../domain/setup/columns';
import type { Job } from '../../../domain/setup/job';
import type { refusal } from '../../../domain/setup/plan';
import { faultOf, type LedgerHand } from '../../../domain/setup/plan-ledger';
import type { ContractSheetRow, PaymentRow, SetupRow } from '../../../domain/setup/rows';
import { contractIdOf, plotIdOf } from '../../../domain/village/ledger/ids';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import { spanOf, type Span } from '../../../domain/village/ledger/occupancy';
import { assertRoom } from '../../../domain/village/ledger/occupy';
import type { Plot } from '../../../domain/village/ledger/plot';
import type { Ports } from '../context';
import type { Cursor, RowPage } from '../ports/matter-store';

type Land = Pick<Plot, '_id' | 'villageId' | 'placeId' | 'number' | 'name' | 'area'>;
type RowsOf = (keys: readonly SheetKey[]) => Promise<readonly SetupRow[]>;
const PAGE = 900;

/** 台账导入后的样子 · Plots and who has them, as they are and as they will be after a file's rows; read once a run. */
export class LedgerWorld {
  readonly #plots = new Map<string, Land>();
  readonly #spans = new Map<string, Map<string, Span>>();
  readonly #room = new Map<string, ReturnType<typeof refusal> | null>();
  #payments: Promise<readonly PaymentRow[]> | null = null;

  private constructor(
    readonly hand: LedgerHand,
    private readonly rowsOf: RowsOf,
  ) {}

  static async read(
    ports: Pick<Ports, 'places' | 'records'>,
    job: Job,
    rowsOf: RowsOf,
  ): Promise<LedgerWorld> {
    const { placeId: villageId } = job;
    const { plots, landContracts } = ports.records;
    const key = [LEDGER_LISTS.village(villageId)];
    const [hand, plotRows, contractRows, fileRows] = await Promise.all([
      handOf(ports, job),
      everyRow((cursor) => plots.list(key, 'asc', PAGE, cursor)),
      everyRow((cursor) => landContracts.list(key, 'asc', PAGE, cursor)),
      rowsOf(['plots', 'contracts']),
    ]);
    const world = new LedgerWorld(hand, rowsOf);
    for (const plot of plotRows) world.#plots.set(plot._id, plot);
    for (const contract of contractRows) world.#put(contract.plotId, spanOf(contract));
    world.#plan(fileRows, new Set(contractRows.map(({ _id }) => _id)), villageId);
    return world;
  }

  /** With those that the file brings; null: there is none. */
  plot(plotId: string): Land | null {
    return this.#plots.get(plotId) ?? null;
  }

  spansOn(plotId: string): readonly Span[] {
    return [...(this.#spans.get(plotId)?.values() ?? [])];
  }

  /** Whether the file brings a contract of this number that can be used. */
  brings(number: string): boolean {
    return this.#room.get(number) === null;
  }

  /** What keeps a contract of the file from its land; null: nothing. */
  inTheWay(number: string): ReturnType<typeof refusal> | null {
    return this.#room.get(number) ?? null;
  }

  /** Whether the file itself brings the payment that one of its rows takes back. */
  async bringsPayment({ contractNumber, receipt, fen }: PaymentRow): Promise<boolean> {
    this.#payments ??= this.rowsOf(['payments']).then((rows) =>
      rows.filter((row) => row.sheet === 'payments'),
    );
    return (await this.#payments).some(
      (one) =>
        !one.isReversal &&
        one.contractNumber === contractNumber &&
        one.receipt === receipt &&
        one.fen === fen,
    );
  }

  #put(plotId: string, span: Span): void {
    const known = this.#spans.get(plotId) ?? new Map<string, Span>();
    this.#spans.set(plotId, known.set(span.contractId, span));
  }

  /** Contracts that are there already give their land back first; then each row in the file's order asks for its own. */
  #plan(rows: readonly SetupRow[], stored: ReadonlySet<string>, villageId: PlaceId): void {
    for (const row of rows)
      if (row.sheet === 'plots') {
        const _id = plotIdOf(villageId, row.number);
        this.#plots.set(_id, { ...row, _id, villageId });
      }
    const contracts = rows.filter((row) => row.sheet === 'contracts');
    for (const row of contracts)
      if (stored.has(contractIdOf(villageId, row.number)))
        this.#put(plotIdOf(villageId, row.plotNumber), this.#spanOf(row, villageId));
    for (const row of contracts) this.#room.set(row.number, this.#ask(row, villageId));
  }

  #ask(row: ContractSheetRow, villageId: PlaceId): ReturnType<typeof refusal> | null {
    const plot = this.plot(plotIdOf(villageId, row.plotNumber));
    if (!plot) return null;
    const span = this.#spanOf(row, villageId);
    const others = this.spansOn(plot._id).filter(({ contractId }) => contractId !== span.contractId);
    try {
      assertRoom(plot, others, span);
      this.#put(plot._id, span);
      return null;
    } catch (error) {
      return faultOf(error);
    }
  }

  #spanOf({ number, terms, state, lastDay }: ContractSheetRow, villageId: PlaceId): Span {
    const isBack = state === 'takenBack' || state === 'relet';
    const contract = { _id: contractIdOf(villageId, number), terms };
    return spanOf({ ...contract, lastDay: isBack ? (lastDay ?? dayOf(this.hand.at)) : null });
  }
}

/** 导入的人 · Who had the file brought in, by the seats of that moment. */
async function handOf({ places }: Pick<Ports, 'places'>, job: Job): Promise<LedgerHand> {
  const at = job.confirmedAt ?? job.createdAt;
  const village = await places.jurisdiction(job.placeId);
  if (!village) throw new DomainError('PLACE_NOT_FOUND', { placeId: job.placeId });
  const seats = seatsOf([village], job.byPersonId, at);
  const name = seats[0]?.personName ?? '';
  const actor: PersonActor = { kind: 'person', personId: job.byPersonId, name, binding: null, seats };
  return { actor, village, at };
}

async function everyRow<Row>(
  read: (cursor: Cursor | null) => Promise<RowPage<Row>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor: Cursor | null = null;
  do {
    const page: RowPage<Row> = await read(cursor);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}
