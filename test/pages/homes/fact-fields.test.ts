import type { FactFieldsView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, NOW } from '../setup/sample';

const FIELD = {
  term: '独居老人',
  purpose: '有事时先去看看',
  options: [
    { id: 'yes', term: '有' },
    { id: 'no', term: '没有' },
  ],
  isSensitive: false,
};
const view: FactFieldsView = {
  revision: 3,
  entries: [
    { id: 'alone', field: FIELD, isInForce: true, next: null, endsAt: null },
    { id: 'old', field: { ...FIELD, term: '旧的一项' }, isInForce: false, next: null, endsAt: hours(-50) },
  ],
};
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('navigateBack', () => Promise.resolve());
  phone.provide('showModal', () => Promise.resolve({ confirm: true }));
  phone.answer({ 'facts.list': () => view, 'fact.save': () => view, 'fact.end': () => view });
});

describe('采集项', () => {
  it('the list says what is asked and why, and what isn’t asked any more', async () => {
    const page = mountPage('manage/factlist/factlist');
    await says(page, '有事时先去看看');
    expect(textOf(page)).toContain('现在不问');
    tap(page, '.factlist__row');
    expect(JSON.stringify(phone.askedOf('navigateTo'))).toContain('/manage/factform/factform?id=alone');
  });

  it('a new one: nothing is sent until it says what and why', async () => {
    const page = mountPage('manage/factform/factform');
    await says(page, '可以选的回答');
    tap(page, '.factform__save');
    await says(page, '写一下问什么。');
    fire(page, '.factform__term', 'input', { value: '吃水' });
    tap(page, '.factform__save');
    await says(page, '写一句为什么问');
    fire(page, '.factform__purpose', 'input', { value: '停水时知道给谁送水' });
    tap(page, '.factform__save');
    await until(() => inputs('fact.save').length > 0, 'it is sent');
    expect(inputs('fact.save')[0]).toMatchObject({
      revision: 3,
      term: '吃水',
      purpose: '停水时知道给谁送水',
      options: FIELD.options,
      isSensitive: false,
    });
    expect(inputs('fact.save')[0]).toHaveProperty('clientKey');
  });

  it('one that is there ends when it is confirmed', async () => {
    const page = mountPage('manage/factform/factform', { id: 'alone' });
    await says(page, '不再问（现在起）');
    tap(page, '.factform__end');
    await until(() => inputs('fact.end').length > 0, 'it is sent');
    expect(inputs('fact.end')).toEqual([{ revision: 3, fieldId: 'alone' }]);
  });
});
