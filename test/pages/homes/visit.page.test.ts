import type { MediationView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { NOW } from '../setup/sample';
import { facts } from './sample-facts';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('走访', () => {
  const open = () => mountPage('manage/visit/visit', { householdId: 'h12' });

  it('writes down what was tapped, with two taps on the page', async () => {
    phone.answer({ 'visit.get': () => facts(), 'visit.record': () => facts() });
    const page = open();
    await says(page, '12号');
    expect(textOf(page)).toContain('点一项问到的，或写一句话');
    tap(page, '.visit__option');
    tap(page, '.visit__record');
    await says(page, '记下了');
    expect(callsOf('visit.record')).toEqual([
      expect.objectContaining({
        householdId: 'h12',
        facts: [{ fieldId: 'alone', valueId: 'yes' }],
        source: 'visit',
        consentBy: 'self',
        hasConsented: true,
      }),
    ]);
  });

  it('what is needed becomes a report on behalf, with the household filled in', async () => {
    phone.answer({ 'visit.get': () => facts() });
    const page = open();
    await says(page, '12号');
    tap(page, '.visit__report');
    expect(phone.askedOf('navigateTo')).toEqual([{ url: '/pages/report/report?slot=behalf' }]);
  });
});

describe('许久没联系的户', () => {
  it('leads to the visit, in words and without a number', async () => {
    phone.answer({
      'homes.quiet': () => ({ rows: [{ householdId: 'h12', label: '12号 · 示*丁', heardAt: null }] }),
    });
    const page = mountPage('manage/quiet/quiet');
    await says(page, '还没有记过');
    tap(page, '.quiet__row');
    expect(phone.askedOf('navigateTo')).toEqual([{ url: '/manage/visit/visit?householdId=h12' }]);
  });
});

describe('我家的信息', () => {
  it('shows who told what, corrects it, and takes it out', async () => {
    phone.answer({
      'home.facts': () => facts('yes'),
      'home.correct': () => facts('no'),
      'home.erase': () => facts(),
    });
    phone.provide('showModal', () => Promise.resolve({ confirm: true, content: '' }));
    const page = mountPage('mydata/home/home');
    await says(page, '独居老人');
    expect(textOf(page)).toContain('联户党员上门问到，本人同意');
    tap(page, '.home__correct');
    tap(page, '.home__option');
    await until(() => callsOf('home.correct').length === 1, 'the correction');
    expect(callsOf('home.correct')[0]).toMatchObject({ fieldId: 'alone', valueId: 'yes' });
    tap(page, '.home__erase');
    await says(page, '没有记您家的信息');
    expect(callsOf('home.erase')).toEqual([{ fieldId: 'alone', isSure: true }]);
  });
});

describe('我家的信息 › nobody bound', () => {
  it('has no home to tell of, and leads to where one is bound', async () => {
    phone.answer({ 'home.facts': () => null });
    const page = mountPage('mydata/home/home');
    await says(page, '没有记您家的信息');
    fire(page, '.home__empty', 'act');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/bind/bind' }]);
  });
});

describe('矛盾调解', () => {
  const mediation = (more: Partial<MediationView> = {}): MediationView => ({
    matterId: 'm1',
    villageId: 'v1',
    parties: [
      { id: 'p1', side: 'applicant', name: '示例甲', address: null, phoneMasked: '139****0001' },
      { id: 'p2', side: 'respondent', name: '示例乙', address: '21号', phoneMasked: null },
    ],
    sessions: [],
    agreement: null,
    formerAgreements: 0,
    isErased: false,
    suggested: null,
    ...more,
  });

  it('keeps nothing on the phone, and writes down a session', async () => {
    phone.answer({ 'mediation.get': () => mediation(), 'mediation.hold-session': () => mediation() });
    const page = mountPage('manage/mediation/mediation', { id: 'm1' });
    await says(page, '示例乙');
    expect(JSON.stringify(phone.askedOf('setStorageSync'))).not.toContain('示例乙');
    tap(page, '.mediation__add-session');
    fire(page, '.mediation__words', 'input', { value: '各说了一遍' });
    tap(page, '.mediation__save');
    await says(page, '记下了');
    expect(callsOf('mediation.hold-session')).toEqual([
      expect.objectContaining({ matterId: 'm1', words: '各说了一遍', heldAt: NOW }),
    ]);
  });

  it('a party is picked by the doorplate: nothing is typed; who is from elsewhere is written', async () => {
    phone.answer({
      'mediation.get': () => mediation({ parties: [] }),
      'places.households': ({ words }) => ({
        rows:
          words === '12号'
            ? [
                { id: 'h12', label: '12号 · 示*甲' },
                { id: 'h112', label: '112号 · 示*乙' },
              ]
            : [],
        cursor: null,
      }),
      'mediation.name-party': () => mediation(),
    });
    const page = mountPage('manage/mediation/mediation', { id: 'm1' });
    await says(page, '先把双方记上');
    tap(page, '.mediation__add-party');
    await says(page, '请选一户，或者写姓名');
    fire(page, '.mediation__find', 'input', { value: '99号' });
    await says(page, '没有找到这一户');
    fire(page, '.mediation__find', 'input', { value: '12号' });
    await until(() => page.querySelector('.mediation__households') !== undefined, 'the household');
    expect(callsOf('places.households').at(-1)).toEqual({ gridId: 'v1', words: '12号' });
    fire(page, '.mediation__households', 'pick', { id: 'h12' });
    expect(textOf(page)).not.toContain('请选一户');
    expect(textOf(page)).not.toContain('112号');
    tap(page, '.mediation__save');
    await says(page, '记上了');
    const { clientKey: _key, ...input } = callsOf('mediation.name-party')[0] as { clientKey: string };
    expect(input).toEqual({ matterId: 'm1', side: 'respondent', householdId: 'h12' });
  });

  it('tells until when the court may be asked, and takes it off the reminders', async () => {
    const agreement: MediationView['agreement'] = {
      form: 'written',
      facts: '滴水檐',
      terms: '各让半尺',
      fulfilment: '',
      agreedAt: NOW,
      fulfilBy: null,
      isKept: null,
      confirmation: 'open',
      confirmBy: NOW + 30 * 86_400_000,
    };
    phone.answer({
      'mediation.get': () => mediation({ agreement }),
      'mediation.note-confirmation': () =>
        mediation({ agreement: { ...agreement, confirmation: 'unwanted' } }),
    });
    const page = mountPage('manage/mediation/mediation', { id: 'm1' });
    await says(page, '双方可以一起向法院申请');
    tap(page, '.mediation__unwanted');
    await says(page, '双方不申请司法确认');
  });
});
