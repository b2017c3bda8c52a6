import type { PaperView, ServiceFormView, ServiceSheetView } from '../../../domain/contract';
import { BLANK, forOther, inputOf } from '../../../miniprogram/village/apply/apply.view';
import { linesFor } from '../../../miniprogram/village/paper/paper.draw';
import { paragraphsOf } from '../../../miniprogram/village/paper/paper.words';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { matter, NOW } from '../setup/sample';

const FIELD = { kind: 'text', isNeeded: true, isSensitive: false, prefill: null } as const;
const row = { id: 's1', name: '居住证明', icon: 'book-open', purpose: '上学用', workdays: 2, hasPaper: true };
const form: ServiceFormView = {
  ...row,
  fields: [
    { ...FIELD, id: 'name', label: '姓名', prefill: 'name', value: '示例甲' },
    { ...FIELD, id: 'idCard', label: '身份证号', kind: 'idCard', isSensitive: true, value: '' },
  ],
  bring: ['户口簿'],
  family: [],
  household: null,
  villageName: '下鹿角村',
};
const sheet = (more: Partial<ServiceSheetView> = {}): ServiceSheetView => ({
  matterId: 'm1',
  version: 3,
  state: 'acknowledged',
  name: '居住证明',
  purpose: '上学用',
  isYours: false,
  fields: [{ ...FIELD, id: 'since', label: '住了多久', text: '', isMissing: false }],
  bring: [],
  missing: null,
  papers: [],
  canAccept: false,
  canLook: true,
  canOpenPapers: true,
  canAsk: false,
  canAnswer: false,
  canRevoke: false,
  draft: null,
  isErased: false,
  ...more,
});
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('showModal', () => Promise.resolve({ confirm: true, content: '名字写错了' }));
});

describe('办事、开证明', () => {
  it('lists what can be asked for; somebody unbound is shown the way home', async () => {
    phone.answer({ 'services.list': () => ({ villageName: '下鹿角村', rows: [row] }) });
    const page = mountPage('village/services/services');
    await says(page, '居住证明');
    await says(page, '2个工作日内办好');
    phone.answer({ 'services.list': () => ({ villageName: null, rows: [row] }) });
    await says(mountPage('village/services/services'), '还不知道您是哪个村的');
  });

  it('a form has what is known in it, asks for consent, and says which field is wrong', async () => {
    phone.answer({ 'service.form': () => form, 'service.request': () => ({ matterId: 'm1' }) });
    const page = mountPage('village/apply/apply', { id: 's1' });
    await says(page, '请填身份证号');
    const typed = { name: '示例甲', idCard: '1' };
    Object.assign(page.instance, { form: { ...BLANK, clientKey: 'apply-key-1', typed } });
    fire(page, '.apply__consent', 'toggle', { isOn: true });
    tap(page, '.apply__send');
    await until(() => inputs('service.request').length === 1, 'it is sent');
    expect(inputs('service.request')[0]).toMatchObject({ serviceId: 's1', hasConsented: true });
  });
});

describe('办事表', () => {
  it('not taken on yet: that is the next step, and the sheet goes on from there', async () => {
    let state: ServiceSheetView['state'] = 'reported';
    phone.answer({
      'service.sheet': () => sheet({ state, canAccept: state === 'reported', canAsk: state !== 'reported' }),
      'matter.acknowledge': () => {
        state = 'acknowledged';
        return matter();
      },
    });
    const page = mountPage('village/sheet/sheet', { id: 'm1' });
    await says(page, '还没受理');
    tap(page, '.sheet__accept');
    await says(page, '还差什么，一次说全');
    expect(inputs('matter.acknowledge')).toEqual([{ matterId: 'm1', version: 3 }]);
    expect(page.querySelector('.sheet__accept')).toBeUndefined();
  });

  it('the desk names all that is missing in one message', async () => {
    phone.answer({ 'service.sheet': () => sheet({ canAsk: true }) });
    const page = mountPage('village/sheet/sheet', { id: 'm1' });
    await says(page, '还差什么，一次说全');
    tap(page, '.sheet__ask');
    await says(page, '先打开差的几样');
    expect(inputs('service.missing')).toEqual([]);
  });

  it('the resident can’t send half of what is missing', async () => {
    const fields = [{ ...FIELD, id: 'since', label: '住了多久', text: '', isMissing: true }];
    phone.answer({
      'service.sheet': () => sheet({ canAnswer: true, fields, missing: { things: ['户口簿照片'] } }),
    });
    const page = mountPage('village/sheet/sheet', { id: 'm1' });
    await says(page, '还差这几样');
    tap(page, '.sheet__answer');
    await says(page, '请填住了多久');
  });
});

describe('证明', () => {
  const paper: PaperView = {
    name: '居住证明',
    number: '〔2026〕7号',
    villageName: '下鹿角村',
    text: '兹证明示例甲。',
    issuedAt: NOW,
    revoked: null,
    receipt: { code: '7K3F-9Q2M', line: 5, seal: '0f1e2d3c4b5a6978', qr: 'data:image/png;base64,AA' },
  };

  it('is shown as printed; void, it can’t be saved', async () => {
    phone.answer({ 'service.paper': () => paper });
    const page = mountPage('village/paper/paper', { id: 'm1', number: paper.number });
    await says(page, '兹证明示例甲');
    phone.answer({ 'service.paper': () => ({ ...paper, revoked: { at: NOW, words: '名字写错了' } }) });
    const gone = mountPage('village/paper/paper', { id: 'm1', number: paper.number });
    await says(gone, '作废了：名字写错了');
    expect(gone.querySelector('.paper__save')).toBeUndefined();
  });

  it('breaks its lines where they end', () => {
    expect(linesFor('一二三四五六七', (words) => words.length, 5).map(({ text }) => text)).toEqual([
      '　　一二三',
      '四五六七',
    ]);
  });

  it('what follows the last full stop is signed and stands at the right', () => {
    const paragraphs = paragraphsOf('兹证明。\n特此证明。\n某村村民委员会（盖章）\n2026年11月20日');
    expect(paragraphs.map(({ isSigned }) => isSigned)).toEqual([false, false, true, true]);
    expect(paragraphsOf('没有句号的一句')).toEqual([{ text: '没有句号的一句', isSigned: false }]);
  });
});

describe('代办 › for somebody of a household', () => {
  it('asks whom it is for and whether they agreed; the name stands in the form too', async () => {
    phone.answer({
      'service.form': () => ({ ...form, family: [], household: { id: 'h13', label: '13号 · 示*戊' } }),
      'service.request': () => ({ matterId: 'm9' }),
    });
    const page = mountPage('village/apply/apply', { id: 'service-residence', householdId: 'h13' });
    await says(page, '替13号');
    await says(page, '请写上替谁办');
    fire(page, '.apply__who', 'input', { value: '示例老人' });
    await says(page, '要先问过本人同意');
    fire(page, '.apply__agreed', 'toggle', { isOn: true });
    expect(inputs('service.form')).toEqual([{ serviceId: 'service-residence', householdId: 'h13' }]);
    const state = forOther({ ...BLANK, typed: { name: '另一个' } }, 'name', '示例老人', form);
    // What was changed in the form stays.
    expect(state.typed['name']).toBe('另一个');
    const ready = { ...BLANK, behalfName: '示例老人', hasAgreed: true, hasConsented: true };
    const typed = Object.fromEntries(form.fields.map(({ id }) => [id, '11010519491231002X']));
    const household = { id: 'h13', label: '13号 · 示*戊' };
    expect(inputOf({ ...ready, typed }, { ...form, household })).toMatchObject({
      householdId: 'h13',
      onBehalf: { name: '示例老人', hasConsented: true },
    });
    expect(inputOf({ ...ready, typed, hasAgreed: false }, { ...form, household })).toBeNull();
  });
});

describe('证明登记', () => {
  it('number, whose household, when, and what was made void; an empty year says what to do', async () => {
    const row = {
      id: 'p1',
      number: '〔2026〕2号',
      matterId: 'm1',
      name: '居住证明',
      household: '12号 · 示*甲',
      issuedAt: NOW,
      state: 'revoked',
    } as const;
    const unused = { ...row, id: 'p2', number: '〔2026〕1号', matterId: null, name: '', issuedAt: null };
    phone.answer({
      'papers.list': ({ year = '2026' }) => ({
        year,
        isPresent: year === '2026',
        rows: year === '2026' ? [row, { ...unused, household: null, state: 'unused' }] : [],
        cursor: null,
      }),
    });
    const page = mountPage('manage/papers/papers');
    await says(page, '〔2026〕2号居住证明');
    expect(textOf(page)).toContain('已作废');
    expect(textOf(page)).toContain('取了号，还没有开');
    tap(page, '.papers__year');
    await says(page, '2025年没有开过证明');
    await says(page, '看2026年的');
    expect(inputs('papers.list')).toEqual([{}, { year: '2025' }]);
  });
});
