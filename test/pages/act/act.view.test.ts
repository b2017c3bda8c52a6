import type { Action, MatterView } from '../../../domain/contract';
import { actView, firstForm, withPhrase, type ActForm } from '../../../miniprogram/pages/act/act.view';
import { matter, move, NOW } from '../setup/sample';

const SHELL = { now: NOW, isElder: false, isOnline: true };
const EMPTY = firstForm({ words: '', photos: [] });
const page = (action: Action, form: Partial<ActForm> = {}, data: MatterView = matter()) => {
  const loaded = { data, at: NOW, failure: null, isLoading: false };
  const sending = { isSending: false, said: '', isNagged: false };
  const shown = actView(loaded, action, { ...EMPTY, ...form }, sending, SHELL).page;
  if (!shown) throw new Error('the page shows nothing');
  return shown;
};

describe('办结', () => {
  it('starts with 已解决 picked, needing nothing', () => {
    const shown = page('resolve');
    expect(shown.outcomes.find(({ isPicked }) => isPicked)?.name).toBe('已解决');
    expect([shown.missing, shown.verb]).toEqual(['', '办结，告诉报事人']);
    expect(shown.phrases).toEqual(['灯泡换好了，请您看看。']);
  });

  it('needs a sentence for what could not be solved', () => {
    expect(page('resolve', { outcome: 'explained' }).missing).not.toBe('');
    expect(page('resolve', { outcome: 'explained', words: '要等开春' }).missing).toBe('');
  });

  it('offers to hand it up where a desk is above, and to refer it at the top', () => {
    expect(page('resolve').outcomes.map(({ id }) => id)).toEqual(['fixed', 'explained', 'escalate']);
    const atTop = matter({ moves: [move('resolve')] });
    expect(page('resolve', {}, atTop).outcomes.map(({ id }) => id)).toEqual([
      'fixed',
      'explained',
      'referred',
    ]);
  });

  it('takes photos only while the matter takes them', () => {
    expect(page('resolve').canAddPhotos).toBe(true);
    expect(page('resolve', {}, matter({ uploadPath: null })).canAddPhotos).toBe(false);
    expect(page('resolve', { photos: ['a', 'b'] }, matter({ filesLeft: 3 })).photosLeft).toBe(1);
  });
});

describe('各步', () => {
  const TARGETS = [
    { deskId: 'a', name: '1号微网格' },
    { deskId: 'b', name: '2号微网格' },
  ];

  it.each<[string, Action, string]>([
    ['上报', 'escalate', '上报给下鹿角村'],
    ['记录', 'note', '记下，告诉报事人'],
  ])('%s: the button says what happens', (_, action, verb) => {
    expect(page(action).verb).toBe(verb);
  });

  it('上报 needs a reason, and a blank is none', () => {
    expect(page('escalate', { words: '  ' }).missing).not.toBe('');
    expect(page('escalate', { words: '要花钱' }).missing).toBe('');
  });

  it('交办 needs a desk; the only one is picked already', () => {
    const two = matter({ moves: [move('sendBack', { needsWords: true, targets: TARGETS })] });
    expect(page('sendBack', { words: '请去看' }, two).missing).toBe('先选交给谁');
    const picked = page('sendBack', { words: '请去看', deskId: 'b' }, two);
    expect([picked.missing, picked.verb, picked.deskId]).toEqual(['', '交办给2号微网格', 'b']);
    const one = matter({ moves: [move('sendBack', { needsWords: true, targets: TARGETS.slice(0, 1) })] });
    expect(page('sendBack', { words: '请去看' }, one).deskId).toBe('a');
  });

  it('不满意 may go without words', () => {
    const rating = matter({ moves: [move('rate')] });
    expect([page('rate', {}, rating).missing, page('rate', {}, rating).ask]).toEqual([
      '',
      '哪里不满意（可不写）',
    ]);
  });

  it('knows when it is too late', () => {
    expect(page('ask').isOpen).toBe(false);
    expect(page('note').isOpen).toBe(true);
  });
});

describe('常用语', () => {
  it.each([
    ['into an empty field', '', '要花钱', '要花钱'],
    ['after a sentence', '去看过了。', '要花钱', '去看过了。要花钱'],
    ['after bare words', '去看过了', '要花钱', '去看过了，要花钱'],
    ['not a second time', '去看过了，要花钱', '要花钱', '去看过了，要花钱'],
  ])('%s', (_, words, phrase, after) => {
    expect(withPhrase(words, phrase)).toBe(after);
  });
});
