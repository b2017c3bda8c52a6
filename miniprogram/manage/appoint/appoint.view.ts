/** 任命 · Which office, after whom, who, from which day; then, for somebody new, the code to hand out. */
import type { CandidateView, DeskStaffView, PostCodeView, PostsView, Role } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { ChoiceView } from '../../components/choice-list/choice-list';
import { dayInput, daysLater } from '../../services/choosing/day-input';
import type { Loaded } from '../../services/calls/load';
import { deskIn } from '../../services/words/post-words';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';
import { ROLE } from '../../text';

export interface AppointForm {
  /** '' until one is picked: then the usual one. */
  readonly office: Role | '';
  readonly followsPostId: string;
  readonly appointeeId: string;
  readonly isNew: boolean;
  readonly name: string;
  readonly phone: string;
  /** '' is today. */
  readonly day: string;
  readonly words: string;
}

export interface Appointing {
  readonly form: AppointForm;
  readonly candidates: readonly CandidateView[];
  readonly code: PostCodeView | null;
  readonly said: string;
  readonly isBusy: boolean;
  readonly isNagged: boolean;
}

export const FIRST_FORM: AppointForm = {
  office: '',
  followsPostId: '',
  appointeeId: '',
  isNew: false,
  name: '',
  phone: '',
  day: '',
  words: '',
};
const LONGEST_AHEAD_DAYS = 180;
const SHORTEST_NAME = 2;
const NEW = 'new';

export const officeOf = ({ office }: AppointForm, desk: DeskStaffView | undefined): Role | null =>
  office === '' ? (desk?.offices[0] ?? null) : office;

const choice = (id: string, name: string, note: string, isPicked: boolean): ChoiceView => ({
  id,
  name,
  note,
  isPicked,
});

function missing({ appointeeId, isNew, name, phone }: AppointForm): string {
  if (isNew && [...name.trim()].length < SHORTEST_NAME) return '写上他的姓名';
  if (isNew && phone.trim() !== '' && !/^\+?\d{5,15}$/.test(phone.trim())) return '电话号码不对，也可以不写';
  return isNew || appointeeId !== '' ? '' : '先选一个人';
}

function page(desk: DeskStaffView, { form, candidates }: Appointing, now: number) {
  const office = officeOf(form, desk);
  const current = desk.holders.filter(({ toAt }) => toAt === null);
  return {
    deskName: desk.name,
    offices:
      desk.offices.length > 1
        ? desk.offices.map((role) => choice(role, ROLE[role], '', role === office))
        : [],
    officeName: office ? ROLE[office] : '',
    follows:
      current.length === 0
        ? []
        : [
            choice('', '不接替谁，多一个人', '', form.followsPostId === ''),
            ...current.map(({ postId, role, name }) =>
              choice(
                postId,
                `接替${name}`,
                `${ROLE[role]}，新人就任那一刻他离任`,
                postId === form.followsPostId,
              ),
            ),
          ],
    people: [
      ...candidates.map(({ appointeeId, name, note }) =>
        choice(appointeeId, name, note, !form.isNew && appointeeId === form.appointeeId),
      ),
      choice(NEW, '新来的人', '给他一个任职码，他用自己的微信进来', form.isNew),
    ],
    today: dayInput(now),
    lastDay: daysLater(now, LONGEST_AHEAD_DAYS),
    day: form.day || dayInput(now),
    dayWords:
      form.day === '' || form.day === dayInput(now)
        ? '现在起'
        : `${dayWords(Date.parse(`${form.day}T00:00:00+08:00`), now)}起`,
    missing: missing(form),
    verb: form.isNew ? '任命，给他任职码' : '任命',
  };
}

function codeView({ name, role, placeNames, code, qr, expiresAt }: PostCodeView, now: number) {
  return {
    title: `给${name}的任职码`,
    what: `${placeNames.join(' · ')} ${ROLE[role]}`,
    code,
    qr,
    note: `他打开网里办，“我的”里点“我有任职码”，输这个码或扫方块码。只能用一次，${dayWords(expiresAt, now)}前有效。`,
  };
}

export function appointView(loaded: Loaded<PostsView>, deskId: string, appointing: Appointing, shell: Shell) {
  const desk = deskIn(loaded.data, deskId);
  const { form, code, said, isBusy, isNagged } = appointing;
  return {
    frame: frameView(loaded, shell, 'form'),
    said,
    isBusy,
    isNagged,
    form,
    code: code && codeView(code, shell.now),
    page: desk && !code ? page(desk, appointing, shell.now) : null,
  };
}

export const isNewcomer = (id: string): boolean => id === NEW;
