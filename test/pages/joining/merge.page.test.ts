import type { MergeCandidatesView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { matter, move, NOW, row } from '../setup/sample';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const candidates = (change: Partial<MergeCandidatesView> = {}): MergeCandidatesView => ({
  rows: [row({ id: 'm2', text: '老槐树下的灯也不亮' })],
  refusal: null,
  ...change,
});
const open = (data = candidates()) => {
  phone.answer({
    'matter.get': () => matter({ moves: [move('merge')] }),
    'matter.merge-candidates': ({ code }) =>
      code === undefined ? data : candidates({ rows: [], refusal: 'urgency' }),
  });
  return mountPage('manage/merge/merge', { id: 'm1' });
};

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('并案', () => {
  it('offers what is alike, asks once more, and merges', async () => {
    phone.answer({ 'matter.merge': () => matter({ state: 'merged', moves: [] }) });
    const page = open();
    await says(page, '老槐树下的灯也不亮');
    expect(textOf(page)).toContain('并错了可以撤销');
    tap(page, '.merge__into');
    await until(() => callsOf('matter.merge').length === 1, 'the merge');
    expect(callsOf('matter.merge')).toMatchObject([{ matterId: 'm1', intoMatterId: 'm2' }]);
    expect(phone.askedOf('showModal')).toHaveLength(1);
  });

  it('not agreed to, nothing is sent', async () => {
    phone.provide('showModal', () => Promise.resolve({ confirm: false, cancel: true }));
    const page = open();
    await says(page, '老槐树下的灯也不亮');
    tap(page, '.merge__into');
    await says(page, '并到这一件');
    expect(callsOf('matter.merge')).toEqual([]);
  });

  it('by a number: why that one can’t be, in words', async () => {
    const page = open();
    await says(page, '老槐树下的灯也不亮');
    tap(page, '.merge__ask');
    await says(page, '先输那件事的号');
    fire(page, '.merge__code', 'input', { value: '7k3f-9q2m' });
    tap(page, '.merge__ask');
    await says(page, '急');
    expect(callsOf('matter.merge-candidates')).toEqual([
      { matterId: 'm1' },
      { matterId: 'm1', code: '7k3f-9q2m' },
    ]);
  });

  it('nothing alike says how to go on; a refusal keeps the page', async () => {
    await says(open(candidates({ rows: [] })), '附近没有同样的事');
    phone.answer({
      'matter.merge': () => {
        throw new Refusal({ code: 'NOT_MERGEABLE', facts: { rule: 'ended' } });
      },
    });
    const page = open();
    await says(page, '老槐树下的灯也不亮');
    tap(page, '.merge__into');
    await until(() => callsOf('matter.merge').length === 1, 'the merge');
    await until(() => page.querySelector('.strip--late') !== undefined, 'the refusal');
    expect(textOf(page)).toContain('老槐树下的灯也不亮');
  });
});
