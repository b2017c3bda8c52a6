/** 写职责 · One line a duty, as they stand in the field: what is kept is every line that says something. */
import type { DutiesView, DutyOffice, Input } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { ROLE } from '../../text';

export interface DutyForm {
  readonly office: DutyOffice;
  /** Null: as it was read. */
  readonly text: string | null;
  readonly isBusy: boolean;
  readonly said: string;
}

const MOST_LINES = 12;
const MOST_LETTERS = 80;

const officeOf = (data: DutiesView | null, office: DutyOffice) =>
  data?.offices.find((one) => one.office === office);

/** What is written there now: the village's own lines, or the county's template. */
const present = (data: DutiesView | null, office: DutyOffice): readonly string[] => {
  const found = officeOf(data, office);
  return (data?.isTemplate ? found?.county : found?.village) ?? [];
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function missing(lines: readonly string[]): string {
  if (lines.length > MOST_LINES) return `最多 ${MOST_LINES} 条，请合一合`;
  return lines.some((line) => [...line].length > MOST_LETTERS) ? `一条最多 ${MOST_LETTERS} 个字` : '';
}

const textOf = (data: DutiesView | null, { office, text }: DutyForm): string =>
  text ?? present(data, office).join('\n');

/** What is asked of the cloud; null while something is wrong. */
export function inputOf(data: DutiesView | null, form: DutyForm): Input<'duties.write'> | null {
  const lines = linesOf(textOf(data, form));
  if (!data || missing(lines) !== '') return null;
  return { office: form.office, lines, version: data.version };
}

export function dutyView(loaded: Loaded<DutiesView>, form: DutyForm, shell: Shell) {
  const { data } = loaded;
  const text = textOf(data, form);
  const isTemplate = data?.isTemplate ?? false;
  return {
    frame: frameView(loaded, shell, 'form'),
    title: `${ROLE[form.office]}的职责`,
    county: isTemplate
      ? []
      : (officeOf(data, form.office)?.county ?? []).map((line, index) => ({ key: `${index}`, text: line })),
    ask: isTemplate ? '全县的模板，一行一条' : '本村再加的，一行一条',
    text,
    missing: missing(linesOf(text)),
    isBusy: form.isBusy,
    said: form.said,
  };
}
