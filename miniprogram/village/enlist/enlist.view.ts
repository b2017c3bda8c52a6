/** 设岗 · A name, what it is for, and who has it: looked for by name. */
import type { CandidateView, Input } from '../../../domain/contract';
import { readyFrame } from '../../components/page-frame/page-frame.view';
import type { Shell } from '../../services/page/shell';

export interface EnlistForm {
  readonly clientKey: string;
  readonly name: string;
  readonly duties: string;
  readonly words: string;
  readonly holder: CandidateView | null;
  readonly found: readonly CandidateView[];
  readonly isBusy: boolean;
  readonly said: string;
}
export const blankForm = (clientKey: string): EnlistForm => ({
  clientKey,
  name: '',
  duties: '',
  words: '',
  holder: null,
  found: [],
  isBusy: false,
  said: '',
});

/** 常设的岗 · Names and duties that villages use; they can be written over. */
const USUAL: readonly { readonly name: string; readonly duty: string }[] = [
  { name: '环境卫生岗', duty: '看好门前路和水渠，见到垃圾说一声' },
  { name: '治安维护岗', duty: '夜里和赶集时多走走，有事马上报' },
  { name: '矛盾调解岗', duty: '邻里有话说不拢，先去坐一坐' },
  { name: '政策宣传岗', duty: '新政策讲给身边几户听' },
  { name: '帮扶助困岗', duty: '独居老人、困难户，常去看一看' },
];

export const usualNamed = (name: string) => USUAL.find((one) => one.name === name);

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function missing({ name, duties, holder }: EnlistForm): string {
  if (name.trim().length < 2) return '请写岗位的名字';
  if (linesOf(duties).length === 0) return '请写做什么';
  return holder === null ? '请选由谁担任' : '';
}

/** What is asked of the cloud; null while something is missing. */
export function inputOf(form: EnlistForm): Input<'station.open'> | null {
  const { clientKey, name, duties, holder } = form;
  if (!holder || missing(form) !== '') return null;
  return { clientKey, name: name.trim(), duties: linesOf(duties), holderId: holder.appointeeId };
}

export function enlistView(form: EnlistForm, shell: Shell) {
  return {
    frame: readyFrame(shell),
    ...form,
    usual: USUAL.map(({ name }) => ({ name, isPicked: name === form.name })),
    holderWords: form.holder ? `${form.holder.name} · ${form.holder.note}` : '',
    people: form.found.map(({ appointeeId, name, note }) => ({
      id: appointeeId,
      name,
      note,
      isPicked: form.holder?.appointeeId === appointeeId,
    })),
    missing: missing(form),
  };
}
