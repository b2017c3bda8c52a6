/** 登记地块 · Name, group, kind, area. */
import type { LedgerFormView, PlotKind, PlotView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { asTyped } from '../../services/words/as-typed';
import { PLOT_KIND } from '../../text';

export interface PlotForm {
  /** Of the plot that is corrected; '' for a new one. */
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** '' for the first group. */
  readonly placeId: string;
  readonly kind: PlotKind;
  readonly area: string;
  readonly words: string;
  readonly isBusy: boolean;
  readonly said: string;
}
export const BLANK: PlotForm = {
  id: '',
  number: '',
  name: '',
  placeId: '',
  kind: 'reserve',
  area: '',
  words: '',
  isBusy: false,
  said: '',
};
export const KINDS = Object.keys(PLOT_KIND) as readonly PlotKind[];

/** The form as the plot is now. */
export const writtenOf = ({ plot, placeId }: PlotView, form: PlotForm): PlotForm => ({
  ...form,
  number: plot.number,
  name: plot.name,
  placeId,
  kind: plot.kind,
  area: asTyped(plot.area),
});

export function missing({ id, number, name, area, words }: PlotForm): string {
  if (name.trim() === '') return '请写这块地叫什么';
  if (area.trim() === '') return '请写面积';
  if (number.trim() === '') return '请写编号';
  return id !== '' && words.trim() === '' ? '请写为什么更正' : '';
}

export function plotFormView(loaded: Loaded<LedgerFormView>, form: PlotForm, shell: Shell) {
  const groups = loaded.data?.groups ?? [];
  return {
    frame: frameView(loaded, shell, 'form'),
    ...form,
    isCorrection: form.id !== '',
    groupNames: groups.map(({ name }) => name),
    groupWords: (groups.find(({ placeId }) => placeId === form.placeId) ?? groups[0])?.name ?? '',
    kindNames: KINDS.map((kind) => PLOT_KIND[kind]),
    kindWords: PLOT_KIND[form.kind],
    missing: missing(form),
    save: form.id === '' ? '登记这块地' : '更正',
  };
}
