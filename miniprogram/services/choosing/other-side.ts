/**
 * 对方在哪里 · For a dispute: the grid of the other side, then its micro-grid as far as it is known.
 *
 * It needn't be said; said, the matter begins at the lowest desk of both, so that neither side's own judges it.
 */
import type { ReportFormView } from '../../../domain/contract';
import type { ChoiceView } from '../../components/choice-list/choice-list';
import type { Draft, DraftOther } from '../sending/draft';

export interface OtherState {
  readonly isOpen: boolean;
  /** Picked already; null: the grids are offered. */
  readonly gridId: string | null;
}
export const OTHER_CLOSED: OtherState = { isOpen: false, gridId: null };

const UNSAID = 'unsaid';
const WHOLE_GRID = 'wholeGrid';
const ELSEWHERE = 'elsewhere';

export const openOther = (): OtherState => ({ isOpen: true, gridId: null });
export const closeOther = (): OtherState => OTHER_CLOSED;

/** What is known of the village in which both sides live. */
type Offered = Pick<ReportFormView, 'villageId' | 'grids' | 'microGrids'>;

const microGridsOf = ({ microGrids }: Offered, gridId: string) =>
  microGrids.filter(({ id }) => id.startsWith(`${gridId}/`));

/** What a tap leads to; `other` undefined: not decided yet. */
export function pickOther(
  { gridId }: OtherState,
  form: Offered,
  id: string,
): { readonly state: OtherState; readonly other?: DraftOther | null } {
  const done = (other: DraftOther | null) => ({ state: OTHER_CLOSED, other });
  if (id === UNSAID) return done(null);
  if (id === ELSEWHERE && form.villageId !== null)
    return done({ placeId: form.villageId, label: '外村的人' });
  const grid = form.grids.find((one) => one.id === (gridId ?? id));
  if (!grid) return { state: OTHER_CLOSED };
  const narrower = microGridsOf(form, grid.id);
  if (gridId === null && narrower.length > 0) return { state: { isOpen: true, gridId: id } };
  const micro = narrower.find((one) => one.id === id);
  return done(
    micro
      ? { placeId: micro.id, label: `${grid.name} · ${micro.name}` }
      : { placeId: grid.id, label: grid.name },
  );
}

export interface OtherView {
  /** Whether it is asked at all. */
  readonly isAsked: boolean;
  readonly value: string;
  readonly isOpen: boolean;
  readonly title: string;
  readonly choices: readonly ChoiceView[];
}

export function otherView(
  { isOpen, gridId }: OtherState,
  form: Offered,
  { other, place }: Pick<Draft, 'other' | 'place'>,
  isDispute: boolean,
): OtherView {
  const isHere =
    !place || place.kind === 'household' || place.placeId.slice(0, 12) === (form.villageId ?? '');
  const grid = form.grids.find(({ id }) => id === gridId);
  const choice = (id: string, name: string, note = ''): ChoiceView => ({
    id,
    name,
    note,
    isPicked: (other?.placeId ?? UNSAID) === id,
  });
  return {
    isAsked: isDispute && isHere && form.grids.length > 0,
    value: other?.label ?? '可不说',
    isOpen,
    title: grid ? `对方在${grid.name}的哪一片` : '对方在哪一组',
    choices: grid
      ? [
          ...microGridsOf(form, grid.id).map(({ id, name }) => choice(id, name)),
          choice(WHOLE_GRID, '说不清是哪一片', `先送到${grid.name}`),
        ]
      : [
          choice(UNSAID, '不说', '先送到我这一片'),
          ...form.grids.map(({ id, name }) => choice(id, name)),
          choice(ELSEWHERE, '外村的人', '送到村里'),
        ],
  };
}
