import type { Written } from '../../../domain/setup/cells';
import { dayText } from '../../../domain/setup/dates';
import type { Job } from '../../../domain/setup/job';
import { LEDGER_WORDS, REVERSAL } from '../../../domain/setup/ledger-sheets';
import { LEDGER_LISTS } from '../../../domain/village/ledger/kind';
import type { LandContract } from '../../../domain/village/ledger/land-contract';
import type { RowIn } from '../../../domain/village/kinds';
import type { Ports } from '../context';
import type { Cursor, RowPage } from '../ports/matter-store';
import type { Source } from './source';

const ROWS = 300;
/** Contracts whose payments make about as many rows. */
const CONTRACTS = 20;

/** 导出台账 · The village's plots, contracts and payments, as an import takes them: bringing them in again changes nothing. */
export const ledgerSources = ({ records, vault }: Ports, { placeId }: Job): readonly Source[] => {
  const key = [LEDGER_LISTS.village(placeId)];
  const { plots, landContracts } = records;
  return [
    paged(
      0,
      (cursor) => plots.list(key, 'asc', ROWS, cursor),
      (rows) => rows.filter(({ isEnded }) => !isEnded).map(plotCells),
    ),
    paged(
      1,
      (cursor) => landContracts.list(key, 'asc', ROWS, cursor),
      (rows) => rows.map((row) => contractCells(row, vault.open(row.tenantSealed))),
    ),
    paged(
      2,
      (cursor) => landContracts.list(key, 'asc', CONTRACTS, cursor),
      async (rows) => {
        const whole = new Map(
          (await landContracts.getMany(rows.map(({ _id }) => _id))).map((contract) => [
            contract._id,
            contract,
          ]),
        );
        return rows.flatMap(({ _id }) => paymentCells(whole.get(_id)));
      },
    ),
  ];
};

function paged<Row>(
  sheet: number,
  list: (cursor: Cursor | null) => Promise<RowPage<Row>>,
  cells: (rows: readonly Row[]) => readonly (readonly Written[])[] | Promise<readonly (readonly Written[])[]>,
): Source {
  return {
    sheet,
    async read(at) {
      const [key, id] = at.split('@');
      const { rows, next } = await list(id === undefined ? null : { key: Number(key), id });
      return { rows: await cells(rows), next: next && `${next.key}@${next.id}` };
    },
  };
}

const plotCells = ({ number, placeId, name, kind, area }: RowIn<'plots'>): readonly Written[] => [
  number,
  placeId,
  name,
  LEDGER_WORDS.kind[kind],
  area / 100,
  null,
];

const contractCells = (contract: RowIn<'landContracts'>, tenant: string): readonly Written[] => {
  const { number, plotNumber, terms, state, lastDay } = contract;
  return [
    number,
    plotNumber,
    tenant,
    terms.area / 100,
    dayText(terms.fromDay),
    dayText(terms.toDay),
    LEDGER_WORDS.per[terms.price.per],
    terms.price.fen / 100,
    LEDGER_WORDS.paying[terms.paying],
    LEDGER_WORDS.state[state],
    lastDay === null ? null : dayText(lastDay),
    null,
  ];
};

const paymentCells = (contract: LandContract | undefined): readonly (readonly Written[])[] =>
  (contract?.payments ?? []).map(({ receipt, day, fen, reversesLine }) => [
    contract?.number ?? null,
    receipt,
    dayText(day),
    Math.abs(fen) / 100,
    reversesLine === null ? null : REVERSAL,
    null,
  ]);
