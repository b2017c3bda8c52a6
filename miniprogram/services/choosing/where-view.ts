import type { ReportFormView } from '../../../domain/contract';
import type { ChoiceView } from '../../components/choice-list/choice-list';
import type { Draft } from '../sending/draft';
import { errorWords } from '../../text';
import { ELSEWHERE, HOME, WHOLE, type WhereState } from './where-picker';

export interface WhereView {
  readonly isOpen: boolean;
  readonly title: string;
  readonly choices: readonly ChoiceView[];
  readonly isLoading: boolean;
  readonly problem: string;
}

const choice = (id: string, name: string, note = '', isPicked = false): ChoiceView => ({
  id,
  name,
  note,
  isPicked,
});

type Offered = Pick<ReportFormView, 'villageId' | 'grids' | 'household'>;
type Said = Pick<Draft, 'place' | 'slot'>;

function placesOf(form: Offered, draft: Said): readonly ChoiceView[] {
  const { place, slot } = draft;
  const picked = place?.kind === 'place' ? place.placeId : null;
  const home =
    form.household && slot !== 'behalf'
      ? [choice(HOME, '我家附近', form.household.label, place?.kind === 'household')]
      : [];
  const grids = form.grids.map(({ id, name }) => choice(id, name, '', id === picked));
  return [
    ...home,
    ...grids,
    choice(WHOLE, '说不清是哪一片', '先送到村里', picked !== null && picked === form.villageId),
    ...(slot === 'behalf' ? [] : [choice(ELSEWHERE, '别的村', '')]),
  ];
}

/** 选地方 · The choices of the present step. */
export function whereView(where: WhereState, form: Offered, draft: Said): WhereView {
  const { isOpen, step, isLoading, failure } = where;
  const shown = { isOpen, isLoading, problem: failure ? errorWords(failure) : '' };
  switch (step) {
    case 'places':
      return { ...shown, title: '在哪里', choices: placesOf(form, draft) };
    case 'townships':
      return {
        ...shown,
        title: '哪个乡镇',
        choices: where.townships.map(({ id, name, villages }) => choice(id, name, `${villages.length} 个村`)),
      };
    case 'villages':
      return {
        ...shown,
        title: `${where.township?.name ?? ''}的哪个村`,
        choices: (where.township?.villages ?? []).map(({ id, name }) => choice(id, name)),
      };
    case 'grids':
      return {
        ...shown,
        title: `${where.village?.name ?? ''}的哪一片`,
        choices: [
          ...where.grids.map(({ id, name }) => choice(id, name)),
          choice(WHOLE, '说不清是哪一片', '先送到村里'),
        ],
      };
    case 'households':
      return {
        ...shown,
        title: `${where.grid?.name ?? ''}的哪一户`,
        choices: [
          choice(WHOLE, '不是哪一户的事', '就在这一片'),
          ...where.households.map(({ id, label }) => choice(id, label)),
        ],
      };
  }
}

/** What the row says once a place is chosen. */
export function placeWords({ place, slot }: Draft, villageId: string | null): string {
  if (place?.kind === 'household') return slot === 'behalf' ? place.label : '我家附近';
  if (place) return place.placeId === villageId ? '说不清，先送到村里' : place.label;
  return villageId === null ? '请选村子' : '没说，先送到村里';
}
