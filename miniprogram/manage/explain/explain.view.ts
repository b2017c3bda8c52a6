import type { ExplainFormView, ExplainView } from '../../../domain/contract';
import type { ChoiceView } from '../../components/choice-list/choice-list';
import { frameView } from '../../components/page-frame/page-frame.view';
import { otherView } from '../../services/choosing/other-side';
import { whereView } from '../../services/choosing/where-view';
import type { Shell } from '../../services/page/shell';
import { provisionalWords, when } from '../../services/words/when';
import { errorWords, findingWords, LEVEL, ROLE, RULE } from '../../text';
import type { ExplainState, Question } from './explain.screen';

const choice = (id: string, name: string, note: string, isPicked: boolean): ChoiceView => ({
  id,
  name,
  note,
  isPicked,
});

function sheetOf(state: ExplainState, form: ExplainFormView | null) {
  const { sheet, question, townships, townshipId } = state;
  const township = townships.find(({ id }) => id === townshipId);
  switch (sheet) {
    case 'categories':
      return {
        title: '哪一类',
        choices: (form?.categories ?? []).map(({ id, name }) =>
          choice(id, name, '', id === categoryOf(question, form)?.id),
        ),
      };
    case 'holders':
      return {
        title: '投诉谁',
        choices: [
          choice('', '不针对哪个人', '', question.aboutId === null),
          ...(form?.holders ?? []).map(({ personId, name, role }) =>
            choice(personId, name, ROLE[role], personId === question.aboutId),
          ),
        ],
      };
    case 'townships':
      return {
        title: '哪个乡镇',
        choices: townships.map(({ id, name, villages }) =>
          choice(id, name, `${villages.length} 个村`, false),
        ),
      };
    case 'villages':
      return {
        title: `${township?.name ?? ''}的哪个村`,
        choices: (township?.villages ?? []).map(({ id, name }) =>
          choice(id, name, '', id === form?.villageId),
        ),
      };
    case 'none':
      return { title: '', choices: [] };
  }
}

const categoryOf = ({ categoryId }: Question, form: ExplainFormView | null) =>
  form?.categories.find(({ id }) => id === categoryId) ?? form?.categories[0] ?? null;

function placeWords({ place }: Question, { villageId }: ExplainFormView): string {
  if (!place) return '没说';
  return place.kind === 'place' && place.placeId === villageId ? '说不清是哪一片' : place.label;
}

const peopleWords = ({ people }: ExplainView): string =>
  people
    .map(
      ({ name, role, standsInFor }) => `${ROLE[role]} ${name}${standsInFor ? `（代 ${standsInFor}）` : ''}`,
    )
    .join('、');

/** 暂定 · Which of the two times it is said of. */
function provisionalOf({ acknowledgeBy, isProvisional, handleBy, isHandleProvisional }: ExplainView): string {
  if (isProvisional) return `这些时间是暂定的：${provisionalWords(acknowledgeBy)}。`;
  return isHandleProvisional ? `办好的时间是暂定的：${provisionalWords(handleBy)}。` : '';
}

function answerOf(answer: ExplainView, { now }: Shell) {
  return {
    desk: answer.deskName,
    level: LEVEL[answer.level],
    people: peopleWords(answer),
    alarm: answer.isAlarmed ? '这个岗位现在没有人在岗，上面没有岗位了。事情一到就报警，乡镇看得到。' : '',
    acknowledge: `${when(answer.acknowledgeBy, now)} 前受理${answer.isUrgent ? '（急事，不等上班）' : ''}`,
    handle: `受理后按时限办，最晚 ${when(answer.handleBy, now)} 前办好`,
    provisional: provisionalOf(answer),
    findings: answer.findings.map((finding, index) => {
      const isUsed = finding.because === null;
      return {
        key: `${index}`,
        rule: RULE[finding.rule],
        isUsed,
        sign: isUsed ? '用上了' : '没用上',
        words: findingWords(finding),
      };
    }),
  };
}

function pageOf(state: ExplainState, form: ExplainFormView) {
  const { question } = state;
  const category = categoryOf(question, form);
  const isDispute = category?.kind === 'dispute';
  const holder = form.holders.find(({ personId }) => personId === question.aboutId);
  return {
    village: form.villageName,
    place: placeWords(question, form),
    point: question.point ? '标好了，点一下去掉' : '不标',
    category: category?.name ?? '',
    isUrgent: question.isUrgent,
    other: otherView(state.other, form, question, isDispute),
    asksHolder: category?.kind === 'complaint',
    holder: holder ? `${ROLE[holder.role]} ${holder.name}` : '不针对哪个人',
    where: whereView(state.where, { ...form, household: null }, { place: question.place, slot: 'behalf' }),
  };
}

/** 这件事会到哪里 · What is asked, which desk it would be, and what every rule had to say. */
export function explainView(state: ExplainState, shell: Shell) {
  const { form, answer, failure, isCounty, sheet } = state;
  const waitsForVillage = isCounty && form.data === null && form.failure === null;
  const loaded = waitsForVillage && state.townships.length > 0 ? { ...form, data: {} } : form;
  return {
    frame: frameView(loaded, shell, 'form'),
    isCounty,
    asksVillage: waitsForVillage,
    sheet: { isOpen: sheet !== 'none', ...sheetOf(state, form.data) },
    page: form.data ? pageOf(state, form.data) : null,
    answer: answer ? answerOf(answer, shell) : null,
    problem: failure ? errorWords(failure) : '',
  };
}
