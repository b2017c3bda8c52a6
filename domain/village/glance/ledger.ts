import { dayWords, type DayNumber } from '../../deadline/local-time';
import type { PlaceId } from '../../grid/place';
import { LEDGER_LISTS } from '../ledger/kind';
import type { LedgerSums } from '../ledger/sums';
import { figure, kept, type FigureSum, type Section } from './glance';

/** 台账的一个数 · From the village's sums; its rows stand in the lists of the ledger. */
interface LedgerFigure {
  readonly name: string;
  count(sums: LedgerSums): number;
  sums(sums: LedgerSums): readonly FigureSum[];
  readonly of: 'plots' | 'contracts';
  keys(villageId: PlaceId): readonly string[];
}

const FIGURES: Readonly<Record<string, LedgerFigure>> = {
  plots: {
    name: '地块',
    count: ({ plots }) => plots,
    sums: ({ plotArea }) => [{ of: 'area', amount: plotArea }],
    of: 'plots',
    keys: (villageId) => [LEDGER_LISTS.village(villageId)],
  },
  contracts: {
    name: '合同',
    count: ({ regular, irregular, clearing, takenBack, relet }) =>
      regular + irregular + clearing + takenBack + relet,
    sums: ({ due, received }) => [
      { of: 'due', amount: due },
      { of: 'received', amount: received },
    ],
    of: 'contracts',
    keys: (villageId) => [LEDGER_LISTS.village(villageId)],
  },
  arrears: {
    name: '欠交的合同',
    count: ({ inArrears }) => inArrears,
    sums: ({ arrears }) => [{ of: 'arrears', amount: arrears }],
    of: 'contracts',
    keys: (villageId) => [LEDGER_LISTS.arrears(villageId)],
  },
  unclear: {
    name: '要清理的合同',
    count: ({ irregular, clearing }) => irregular + clearing,
    sums: () => [],
    of: 'contracts',
    keys: (villageId) => [
      LEDGER_LISTS.state(villageId, 'irregular'),
      LEDGER_LISTS.state(villageId, 'clearing'),
    ],
  },
  takenBack: {
    name: '清理收回的',
    count: ({ takenBack, relet }) => takenBack + relet,
    sums: ({ takenBackArea }) => [{ of: 'area', amount: takenBackArea }],
    of: 'contracts',
    keys: (villageId) => [LEDGER_LISTS.state(villageId, 'takenBack'), LEDGER_LISTS.state(villageId, 'relet')],
  },
  relet: {
    name: '其中重新发包的',
    count: ({ relet }) => relet,
    sums: ({ reletArea }) => [{ of: 'area', amount: reletArea }],
    of: 'contracts',
    keys: (villageId) => [LEDGER_LISTS.state(villageId, 'relet')],
  },
  anew: {
    name: '重新发包签的合同',
    count: ({ anew }) => anew,
    sums: ({ anewFen }) => [{ of: 'whole', amount: anewFen }],
    of: 'contracts',
    keys: (villageId) => [LEDGER_LISTS.anew(villageId)],
  },
};

const noteOf = (sums: LedgerSums | null, asOf: DayNumber, isKept: boolean): string =>
  sums === null
    ? '那个月底没有记下，请看这个月的一览。'
    : `${isKept ? '月底记下的数，点不开；' : ''}截至 ${dayWords(asOf)}，从开始记账起加起来的。`;

/**
 * 台账的数 · Sums to the end of a day, as everybody in the village may see them: of now, or kept as the
 * month ended; null: not kept.
 */
export const ledgerSection = (sums: LedgerSums | null, asOf: DayNumber, isKept: boolean): Section => ({
  id: 'ledger',
  title: '土地台账',
  note: noteOf(sums, asOf, isKept),
  rates: [],
  groups:
    sums === null
      ? []
      : [
          {
            title: '',
            figures: Object.entries(FIGURES)
              .map(([id, one]) => figure(`ledger.${id}`, one.name, one.count(sums), one.sums(sums)))
              .map((one) => (isKept ? kept(one) : one)),
          },
        ],
});

/**
 * 哪些地块、合同 · In which lists of the ledger the rows behind a figure stand; ended plots stand there too, and aren't
 * counted. Null: no such figure.
 */
export function ledgerListOf(
  figureId: string,
  villageId: PlaceId,
): { readonly of: 'plots' | 'contracts'; readonly keys: readonly string[] } | null {
  const [, what = ''] = figureId.split('.');
  const one = Object.hasOwn(FIGURES, what) ? FIGURES[what] : undefined;
  return one ? { of: one.of, keys: one.keys(villageId) } : null;
}
