/** 写典型 · Words, and who is shown; prefilled from the matter it tells of. */
import type { ExampleFormView, ExampleView, Input } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

export interface TellForm {
  readonly clientKey: string;
  readonly title: string;
  readonly text: string;
  readonly isReporterShown: boolean;
  /** As typed: names with spaces or commas between them. */
  readonly others: string;
  readonly isNobodyShown: boolean;
  readonly isBusy: boolean;
  readonly said: string;
}

export const BLANK: TellForm = {
  clientKey: '',
  title: '',
  text: '',
  isReporterShown: false,
  others: '',
  isNobodyShown: false,
  isBusy: false,
  said: '',
};

/** 起头 · What a story begins with, so that nobody writes what is known. */
export const startOf = (data: ExampleFormView, now: number): Partial<TellForm> => ({
  title: `${data.placeName}：${data.categoryName}，办好了`,
  text: `${dayWords(data.reportedAt, now)}，有人报了“${data.categoryName}”。\n`,
});

/** A draft as it is. */
export const formOf = ({ title, text, desk }: ExampleView): Partial<TellForm> => ({
  title,
  text,
  isReporterShown: desk?.shown.some(({ id }) => id === 'reporter') ?? false,
  others: (desk?.shown ?? [])
    .filter(({ id }) => id !== 'reporter')
    .map(({ name }) => name)
    .join('、'),
  isNobodyShown: desk?.isNobodyShown ?? false,
});

const namesIn = (typed: string): readonly string[] =>
  typed.split(/[\s,，、;；]+/).filter((name) => name !== '');

function missing({ title, text, isReporterShown, others, isNobodyShown }: TellForm): string {
  if (title.trim().length < 2) return '请写一个标题';
  if (text.trim() === '') return '请写内容';
  const names = namesIn(others);
  if (names.some((name) => name.length < 2)) return '名字要两个字以上';
  const isSomebody = isReporterShown || names.length > 0;
  if (isSomebody && isNobodyShown) return '写到了人，就把“没有写到谁”关上';
  return isSomebody || isNobodyShown ? '' : '请说清写到、拍到了谁，或者没有';
}

type StoryInput = Omit<Input<'example.rewrite'>, 'exampleId'>;

/** What is asked of the cloud; null while something is missing. */
export function storyOf(form: TellForm): StoryInput | null {
  if (missing(form) !== '') return null;
  const { title, text, isReporterShown, others, isNobodyShown } = form;
  return { title: title.trim(), text: text.trim(), isReporterShown, others: namesIn(others), isNobodyShown };
}

export function tellView(
  loaded: Loaded<ExampleFormView | ExampleView>,
  form: TellForm,
  reporterName: string | null,
  shell: Shell,
) {
  return {
    frame: frameView(loaded, shell, 'form'),
    ...form,
    hasReporter: reporterName !== null,
    reporterNote: reporterName === null ? '' : `${reporterName}，在手机上问他同不同意`,
    missing: missing(form),
  };
}
