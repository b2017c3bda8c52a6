import type { LetterFormView, LetterRow, LetterView } from '../../../domain/contract';
import { affairsOf } from '../../../miniprogram/services/words/affairs-entries';
import { whyWords } from '../../../miniprogram/services/words/letter-words';
import { letterView, IDLE } from '../../../miniprogram/village/letter/letter.view';
import { lettersView, MINE } from '../../../miniprogram/village/letters/letters.view';
import { BLANK, writeView } from '../../../miniprogram/village/write/write.view';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { hours, me, NOW } from '../setup/sample';

const SHELL = { now: NOW, isElder: false, isOnline: true };
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const loaded = <T>(data: T) => ({ data, at: NOW, failure: null, isLoading: false });
const FOOT = { isLoading: false, failure: null, hasMore: false };

const row = (more: Partial<LetterRow> = {}): LetterRow => ({
  id: 'l1',
  isYours: true,
  writerName: '',
  text: '想单独跟您说一件事',
  state: 'waiting',
  to: 'secretary',
  way: 'secretary',
  writtenAt: hours(-3),
  dueAt: hours(96),
  ...more,
});
const letter = (more: Partial<LetterView> = {}): LetterView => ({
  ...row(),
  version: 1,
  isDueProvisional: false,
  timeline: [
    {
      line: 1,
      at: hours(-3),
      type: 'written',
      role: 'villager',
      name: '示例甲',
      isYou: true,
      words: '想单独跟您说一件事',
      to: 'secretary',
      dueAt: hours(96),
    },
  ],
  absence: null,
  canAnswer: false,
  canAdd: true,
  canRate: false,
  ...more,
});
const target = { to: 'secretary', way: 'secretary', name: '示例支书', answerBy: hours(96) } as const;
const form: LetterFormView = {
  villageName: '下鹿角村',
  isSecretary: false,
  usual: target,
  about: { ...target, to: 'township', way: 'about', name: null },
};

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW));

describe('收信人不在', () => {
  const page = (absence: LetterView['absence']) =>
    letterView(loaded(letter({ absence })), IDLE, SHELL).page?.absence ?? '';

  it('says until when, who reads it meanwhile (nobody), and what can be done', () => {
    expect(page(null)).toBe('');
    const away = page({ why: 'leave', until: hours(48) });
    expect(away).toContain('代岗的人看不到您的信');
    expect(away).toContain('就转给乡镇');
    expect(away).toContain('现在写的直接到乡镇');
    expect(page({ why: 'left', until: null })).toContain('接任的人看不到您的信');
  });

  it('stands on the letter’s page', async () => {
    phone.answer({ 'letter.get': () => letter({ absence: { why: 'leave', until: hours(48) } }) });
    await says(mountPage('village/letter/letter', { id: 'l1' }), '村支书请假到');
  });
});

describe('写一封信', () => {
  it('says who will read it before a word is written; about the secretary it says another', async () => {
    phone.answer({ 'letter.form': () => form, 'letter.write': () => ({ letterId: 'l1' }) });
    const page = mountPage('village/write/write');
    await says(page, '写给村支书示例支书');
    await says(page, '网格员、联户党员、村两委其他人、邻居都看不到');
    tap(page, '.write__send');
    await says(page, '信还是空的');
    expect(inputs('letter.write')).toEqual([]);
    fire(page, '.write__about', 'toggle', { isOn: true });
    await says(page, '写给乡镇');
    expect(textOf(page)).toContain('村支书看不到，也不会知道');
    fire(page, '.write__words', 'input', { value: ' 修路的工钱 ' });
    tap(page, '.write__send');
    await until(() => inputs('letter.write').length === 1, 'it is asked');
    expect(inputs('letter.write')).toMatchObject([{ words: '修路的工钱', isAboutSecretary: true }]);
    await until(() => phone.askedOf('redirectTo').length === 1, 'it is asked');
    expect(phone.askedOf('redirectTo')).toMatchObject([{ url: '/village/letter/letter?id=l1' }]);
  });

  it('what was written stays when sending fails, under the same key', async () => {
    phone.answer({
      'letter.form': () => form,
      'letter.write': () => {
        throw new Refusal({ code: 'SERVICE_UNAVAILABLE', facts: {} });
      },
    });
    const page = mountPage('village/write/write');
    await says(page, '示例支书');
    fire(page, '.write__words', 'input', { value: '第一次没送出去' });
    tap(page, '.write__send');
    await until(() => inputs('letter.write').length === 1, 'it is asked');
    const again = mountPage('village/write/write');
    await says(again, '示例支书');
    tap(again, '.write__send');
    await until(() => inputs('letter.write').length === 2, 'it is asked');
    const [first, second] = inputs('letter.write');
    expect(second).toEqual(first);
  });

  it('sends the secretary to what came, and a stranger to bind', () => {
    const none = { ...form, usual: null, about: null };
    const own = writeView(loaded({ ...none, isSecretary: true }), BLANK, SHELL).empty;
    expect(own).toMatchObject({ title: '您就是村支书', action: '看来信' });
    expect(writeView(loaded({ ...none, villageName: null }), BLANK, SHELL).empty?.action).toBe('去绑定我家');
    expect(
      writeView(
        loaded({ ...form, usual: { ...target, to: 'township', way: 'vacant', name: null } }),
        BLANK,
        SHELL,
      ).target?.why,
    ).toContain('村支书请假');
  });
});

describe('一封信', () => {
  it('the writer adds a word; the secretary answers', async () => {
    phone.answer({ 'letter.get': () => letter(), 'letter.add': () => ({ letterId: 'l1' }) });
    const page = mountPage('village/letter/letter', { id: 'l1' });
    await says(page, '只有您和村支书本人看得到');
    expect(page.querySelector('.letter__answer')).toBeUndefined();
    tap(page, '.letter__add');
    await says(page, '请写上您还想说的话');
    fire(page, '.letter__words', 'input', { value: '还有一句' });
    tap(page, '.letter__add');
    await says(page, '加上了');
    expect(inputs('letter.add')).toEqual([{ letterId: 'l1', version: 1, words: '还有一句' }]);

    const theirs = { isYours: false, writerName: '示例甲', canAdd: false, canAnswer: true };
    phone.answer({
      'letter.get': () => letter({ id: 'l2', ...theirs }),
      'letter.answer': () => ({ letterId: 'l2' }),
    });
    const desk = mountPage('village/letter/letter', { id: 'l2' });
    await says(desk, '示例甲的来信');
    await says(desk, '请别转给别人');
    fire(desk, '.letter__words', 'input', { value: '我去看看' });
    tap(desk, '.letter__answer');
    await says(desk, '回好了');
    expect(inputs('letter.answer')).toMatchObject([{ words: '我去看看' }]);
  });

  it('asks whether it helped: yes needs no word, no does', async () => {
    const answered = letter({ state: 'answered', dueAt: null, canAdd: false, canRate: true });
    phone.answer({ 'letter.get': () => answered, 'letter.rate': () => ({ letterId: 'l1' }) });
    const page = mountPage('village/letter/letter', { id: 'l3' });
    await says(page, '已回信');
    tap(page, '.letter__unhelped');
    await says(page, '哪里没帮上');
    expect(inputs('letter.rate')).toEqual([]);
    tap(page, '.letter__helped');
    await says(page, '这封信就到这里了');
    expect(inputs('letter.rate')).toEqual([{ letterId: 'l3', version: 1, isHelped: true }]);
  });

  it('every way to the township is said; nothing is while it is loading', () => {
    expect(letterView({ data: null, at: null, failure: null, isLoading: true }, IDLE, SHELL).page).toBeNull();
    for (const way of ['about', 'vacant', 'overdue', 'unhelped'] as const)
      expect(whyWords({ way })).toContain('乡镇');
    const late = letterView(loaded(letter({ dueAt: hours(-30) })), IDLE, SHELL).page;
    expect(late).toMatchObject({ tone: 'late', due: '已超期 1 天' });
  });
});

describe('信箱', () => {
  it('one’s own, and an empty one with the next step', async () => {
    phone.answer({
      'letters.mine': () => ({ rows: [row()], cursor: null, canWrite: true, isOfVillage: true }),
    });
    const page = mountPage('village/letters/letters');
    await says(page, '写给村支书');
    tap(page, '.letters__write');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/village/write/write' }]);
    const none = { rows: [], cursor: null, canWrite: false, isOfVillage: false };
    expect(lettersView(MINE, loaded(none), FOOT, SHELL).empty?.action).toBe('去绑定我家');
  });

  it('a secretary, who writes to nobody, is led to what came', async () => {
    phone.answer({
      'letters.mine': () => ({ rows: [], cursor: null, canWrite: false, isOfVillage: true }),
    });
    const page = mountPage('village/letters/letters');
    await says(page, '您就是村支书');
    fire(page, '.letters__empty', 'act');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/village/letters/letters?of=desk' }]);
  });

  it('what came: waiting first, then what was answered', async () => {
    phone.answer({
      'letters.desk': () => ({ rows: [row({ isYours: false, writerName: '示例甲' })], cursor: null }),
    });
    const page = mountPage('village/letters/letters', { of: 'desk' });
    await says(page, '示例甲');
    expect(page.querySelector('.letters__write')).toBeUndefined();
    fire(page, '.letters__tabs', 'pick', { id: 'done' });
    await until(() => inputs('letters.desk').length === 2, 'it is asked');
    expect(inputs('letters.desk')).toEqual([{ isWaiting: true }, { isWaiting: false }]);
  });

  it('is entered by everybody of the village; what came by the secretary and the township alone', () => {
    const pages = (role: 'villageSecretary' | 'villageOfficer' | 'gridMember') => {
      const level = role === 'gridMember' ? ('grid' as const) : ('village' as const);
      const desk = { deskId: 'd', name: '村', level, role, standsInFor: null };
      const { ofDesk, forAll } = affairsOf({ ...me(), desks: [desk] });
      return [ofDesk, forAll].map((list) =>
        list.map(({ page }) => page).filter((one) => one.includes('letters')),
      );
    };
    expect(pages('villageSecretary')).toEqual([
      ['village/letters/letters?of=desk'],
      ['village/letters/letters'],
    ]);
    expect(pages('villageOfficer')).toEqual([[], ['village/letters/letters']]);
    expect(pages('gridMember')).toEqual([[], ['village/letters/letters']]);
  });
});
