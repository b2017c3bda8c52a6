import type {
  BulletinFormView,
  CategoryView,
  ReportFormView,
  PollRow,
  PollView,
  SuggestionsView,
} from '../../../domain/contract';
import {
  askView,
  BLANK as BLANK_POLL,
  inputOf as pollInput,
} from '../../../miniprogram/village/ask/ask.view';
import { categoriesFor, categoryOf } from '../../../miniprogram/pages/report/form-rules';
import { emptyDraft } from '../../../miniprogram/services/sending/draft';
import { answerOf, toggled } from '../../../miniprogram/village/poll/poll.view';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, NOW } from '../setup/sample';

const SHELL = { now: NOW, isElder: false, isOnline: true };
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

const row = (more: Partial<PollRow> = {}): PollRow => ({
  id: 'p1',
  title: '先修哪一条路',
  placeName: '下鹿角村',
  isPartyOnly: false,
  per: 'person',
  isAnonymous: true,
  opensAt: hours(-2),
  closesAt: hours(48),
  phase: 'open',
  ...more,
});
const QUESTIONS: PollView['questions'] = [
  { id: 'q1', kind: 'single', text: '先修哪一条', options: ['东边', '西边'], result: null },
  { id: 'q2', kind: 'multiple', text: '能帮什么', options: ['出工', '出车'], result: null },
  { id: 'q3', kind: 'free', text: '还有什么建议', options: [], result: null },
];
const poll = (more: Partial<PollView> = {}): PollView => ({
  ...row(),
  text: '今年只够修一条。',
  questions: QUESTIONS,
  canAnswer: true,
  needsHome: false,
  own: null,
  ballots: null,
  suggestions: null,
  recalled: null,
  desk: null,
  ...more,
});
const form: BulletinFormView = {
  places: [
    { placeId: '140928208224', name: '下鹿角村' },
    { placeId: '140928208224/01', name: '白家沟小组' },
  ],
  periods: { party: [], affairs: [], finance: [], notice: [] },
  owed: [],
};
const LOADED_FORM = { data: form, at: NOW, failure: null, isLoading: false };

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('showModal', () => Promise.resolve({ confirm: true, content: '写错了' }));
});

describe('征求意见', () => {
  it('lists what is asked, and leads to a suggestion of one’s own', async () => {
    phone.answer({
      'polls.list': () => ({ rows: [row()], cursor: null, villageNames: ['下鹿角村'], canPublish: false }),
    });
    const page = mountPage('village/polls/polls');
    await says(page, '先修哪一条路');
    await says(page, '正在征求');
    expect(page.querySelector('.polls__ask')).toBeUndefined();
    tap(page, '.polls__suggest');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/report/report?slot=opinion' }]);
  });

  it('says whose name is seen before anything is asked, and sends only what was answered', async () => {
    phone.answer({ 'poll.get': () => poll(), 'poll.answer': () => ({ pollId: 'p1' }) });
    const page = mountPage('village/poll/poll', { id: 'p1' });
    await says(page, '匿名：不记名字');
    tap(page, '.poll__send');
    await says(page, '还一题都没答');
    expect(inputs('poll.answer')).toEqual([]);
    fire(page, '.poll__single', 'pick', { id: '1' });
    tap(page, '.poll__send');
    await says(page, '收到了');
    expect(inputs('poll.answer')).toEqual([{ pollId: 'p1', replies: [{ questionId: 'q1', picks: [1] }] }]);
  });

  it('what was chosen is still there after a failure and a new start', async () => {
    phone.answer({
      'poll.get': () => poll(),
      'poll.answer': () => {
        throw new Error('no network');
      },
    });
    const page = mountPage('village/poll/poll', { id: 'p1' });
    await says(page, '还有什么建议');
    fire(page, '.poll__words', 'input', { value: '路灯也修一修' });
    tap(page, '.poll__send');
    await until(() => page.querySelector('.strip--late') !== undefined, 'the failure is said');
    page.detach();
    const again = mountPage('village/poll/poll', { id: 'p1' });
    await says(again, '还有什么建议');
    tap(again, '.poll__send');
    await until(() => inputs('poll.answer').length === 2, 'it is sent again');
    expect(inputs('poll.answer')[1]).toMatchObject({ replies: [{ questionId: 'q3', text: '路灯也修一修' }] });
  });

  it('shows the result without small numbers, and no form any more', async () => {
    const result = { counts: [12, null], skipped: 0, names: null };
    phone.answer({
      'poll.get': () =>
        poll({
          phase: 'closed',
          canAnswer: false,
          ballots: 14,
          questions: QUESTIONS.map((one) => (one.id === 'q1' ? { ...one, result } : one)),
          suggestions: { total: 3, waiting: 1 },
        }),
    });
    const page = mountPage('village/poll/poll', { id: 'p1' });
    await says(page, '收到14份回答');
    await says(page, '不到5份，不显示');
    await says(page, '3条，1条还没回应');
    expect(page.querySelector('.poll__send')).toBeUndefined();
    tap(page, '.poll__suggestions');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/village/suggest/suggest?id=p1' }]);
  });

  it('recalled: only why', async () => {
    const recalled = { at: hours(-1), words: '题目写错了' };
    phone.answer({
      'poll.get': () => poll({ phase: 'recalled', recalled, questions: [], canAnswer: false }),
    });
    const page = mountPage('village/poll/poll', { id: 'p1' });
    await says(page, '撤回：题目写错了');
    expect(textOf(page)).not.toMatch(/匿名/);
  });

  it('several of one question, none of it, and blank words', () => {
    expect(toggled([0], 1, true)).toEqual([0, 1]);
    expect(toggled([0, 1], 0, false)).toEqual([1]);
    expect(answerOf({ q2: { picks: [] }, q3: { text: '  ' } }, poll())).toEqual([
      { questionId: 'q2', picks: [] },
    ]);
  });
});

describe('提建议', () => {
  it('is a report of the kind 民意建议, and of no other', () => {
    const category = (kind: CategoryView['kind']) => ({ id: kind, kind }) as CategoryView;
    const form = {
      categories: ['complaint', 'help', 'opinion'].map((kind) => category(kind as 'help')),
    } as unknown as ReportFormView;
    const draft = emptyDraft('opinion', 'key-00000001', NOW);
    expect(categoriesFor('opinion', form).map(({ id }) => id)).toEqual(['opinion']);
    expect(categoryOf(draft, form)?.kind).toBe('opinion');
  });
});

describe('问大家一件事', () => {
  const written = {
    ...BLANK_POLL,
    clientKey: 'key-00000001',
    title: '先修哪一条路',
    questions: [{ key: '1', kind: 'single' as const, text: '先修哪一条', options: '东边\n\n 西边 \n东边' }],
    toDay: '2030-01-31',
  };

  it('an option a line, each once; until the end of the last day', () => {
    expect(pollInput(written, form)).toMatchObject({
      questions: [{ kind: 'single', text: '先修哪一条', options: ['东边', '西边'] }],
      placeId: '140928208224',
      closesAt: Date.parse('2030-02-01T00:00:00+08:00'),
    });
  });

  it.each([
    ['no title', { title: ' ' }, '请写一个标题'],
    [
      'one option',
      { questions: [{ key: '1', kind: 'single' as const, text: '行吗', options: '行' }] },
      '至少写两个选项',
    ],
    ['no end', { toDay: '' }, '请选到哪一天为止'],
    ['an end before its beginning', { fromDay: '2030-02-05' }, '结束的日子在开始前面'],
    ['households of party members', { per: 'household' as const, isPartyOnly: true }, '每人一份'],
  ])('is not sent: %s', (_case, more, words) => {
    const lacking = { ...written, ...more };
    expect(pollInput(lacking, form)).toBeNull();
    expect(askView(LOADED_FORM, lacking, SHELL).missing).toContain(words);
  });

  it('keeps what was written on the phone', async () => {
    phone.answer({ 'bulletin.form': () => form });
    const page = mountPage('village/ask/ask');
    await says(page, '请写一个标题');
    fire(page, '.ask__title', 'input', { value: '几点关灯' });
    page.detach();
    const again = mountPage('village/ask/ask');
    await says(again, '第1题还没写问什么');
  });
});

describe('建议和回应', () => {
  const list: SuggestionsView = {
    rows: [
      {
        id: 's1',
        questionId: 'q3',
        text: '路灯也修一修',
        withheld: null,
        byName: '',
        fate: 'adopted',
        reason: '下周装',
      },
      { id: 's2', questionId: 'q3', text: null, withheld: 'desk', byName: '', fate: null, reason: '' },
    ],
    cursor: null,
    title: '先修哪一条路',
    questions: [{ id: 'q3', text: '还有什么建议' }],
    canSettle: false,
  };

  it('a resident reads what became of each, and answers none', async () => {
    phone.answer({ 'poll.suggestions': () => list });
    const page = mountPage('village/suggest/suggest', { id: 'p1' });
    await says(page, '采纳：下周装');
    await says(page, '不公开原话');
    expect(page.querySelector('.suggest__open')).toBeUndefined();
  });

  it('the desk answers one, never without a reason', async () => {
    phone.answer({
      'poll.suggestions': () => ({
        ...list,
        canSettle: true,
        rows: [
          { id: 's9', questionId: 'q3', text: '路灯', withheld: null, byName: '', fate: null, reason: '' },
        ],
      }),
      'suggestion.settle': () => ({ suggestionId: 's9' }),
    });
    const page = mountPage('village/suggest/suggest', { id: 'p1' });
    await says(page, '还没有回应');
    tap(page, '.suggest__open');
    await until(() => page.querySelector('.suggest__fates') !== undefined, 'the form is there');
    fire(page, '.suggest__fates', 'pick', { id: 'partly' });
    tap(page, '.suggest__save');
    await says(page, '再写一句为什么');
    fire(page, '.suggest__words', 'input', { value: '先装两盏' });
    tap(page, '.suggest__save');
    await says(page, '回应好了');
    expect(inputs('suggestion.settle')).toEqual([
      { pollId: 'p1', suggestionId: 's9', fate: 'partly', words: '先装两盏', isWithheld: false },
    ]);
  });
});
