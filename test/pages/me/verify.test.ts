import { fire, mountPage, says, tap, textOf } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { me, NOW } from '../setup/sample';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('核验', () => {
  const answer = (change = {}) =>
    phone.answer({
      'receipt.verify': () => ({
        isIntact: true,
        isErased: false,
        code: '7K3F-9Q2M',
        state: 'acknowledged',
        brokenAt: null,
        papers: [],
        lines: [
          { line: 1, type: 'reported', at: NOW, seal: 'aaaabbbbccccdddd' },
          { line: 2, type: 'acknowledged', at: NOW, seal: '0f1e2d3c4b5a6978' },
        ],
        ...change,
      }),
    });

  it('says so when the law has taken the words out, and that the record holds all the same', async () => {
    answer({ isErased: true });
    const page = mountPage('pages/verify/verify', { code: '7K3F-9Q2M', line: '2', seal: '0f1e2d3c4b5a6978' });
    await says(page, '没有被改过');
    await says(page, '内容已依法删除');
  });

  it('a shared receipt is checked at once, and says plainly that nothing was changed', async () => {
    answer();
    const page = mountPage('pages/verify/verify', { code: '7K3F-9Q2M', line: '2', seal: '0f1e2d3c4b5a6978' });
    await says(page, '没有被改过');
    expect(callsOf('receipt.verify')).toEqual([{ code: '7K3F-9Q2M', line: 2, seal: '0f1e2d3c4b5a6978' }]);
    expect(textOf(page)).toContain('第2条·受理');
  });

  it('a typed code is checked without its seal, and says so', async () => {
    answer();
    const page = mountPage('pages/verify/verify');
    fire(page, '.verify__code', 'input', { value: '7k3f 9q2m' });
    tap(page, '.verify__go');
    await says(page, '只核对了回执号');
    expect(callsOf('receipt.verify')).toEqual([{ code: '7K3F-9Q2M' }]);
  });

  it('a paper is told by its kind and number, a void one as void', async () => {
    const paper = { name: '居住证明', issuedAt: NOW };
    answer({
      papers: [
        { ...paper, number: '〔2026〕8号', isRevoked: false },
        { ...paper, number: '〔2026〕7号', isRevoked: true },
      ],
    });
    const page = mountPage('pages/verify/verify', { code: '7K3F-9Q2M' });
    await says(page, '证明有效：居住证明〔2026〕8号');
    await says(page, '这张证明已经作废：居住证明〔2026〕7号');
    expect(page.querySelectorAll('.late')).toHaveLength(1);
  });

  it('a scanned code brings line and seal', async () => {
    answer();
    phone.provide('scanCode', phone.noting('scanCode', { result: 'WLB1:7K3F9Q2M:2:0F1E2D3C4B5A6978' }));
    const page = mountPage('pages/verify/verify');
    tap(page, '.verify__scan');
    await says(page, '没有被改过');
    expect(callsOf('receipt.verify')).toEqual([{ code: '7K3F-9Q2M', line: 2, seal: '0f1e2d3c4b5a6978' }]);
  });

  it('says from where the record does not hold, and what to do', async () => {
    answer({ isIntact: false, brokenAt: 2 });
    const page = mountPage('pages/verify/verify', { code: '7K3F-9Q2M' });
    await says(page, '记录对不上');
    expect(textOf(page)).toContain('第2条起对不上。请留好这张回执');
  });

  it('asks for a code when none was typed', async () => {
    const page = mountPage('pages/verify/verify');
    tap(page, '.verify__go');
    await says(page, '先输回执号');
    expect(callsOf('receipt.verify')).toEqual([]);
  });

  it('what is no receipt is not asked for', async () => {
    const page = mountPage('pages/verify/verify');
    fire(page, '.verify__code', 'input', { value: 'hello' });
    tap(page, '.verify__go');
    await says(page, '这不像回执号');
    expect(callsOf('receipt.verify')).toEqual([]);
  });

  it('an unknown code tells the next step', async () => {
    phone.answer({
      'receipt.verify': () => {
        throw new Refusal({ code: 'RECEIPT_NOT_FOUND', facts: {} });
      },
    });
    await says(mountPage('pages/verify/verify', { code: '7K3F-9Q2M' }), '没有查到这张回执');
  });
});

describe('隐私说明', () => {
  it("tells what is kept, for whom and how long, and clears this phone's memory", async () => {
    phone.answer({ 'me.get': () => me() });
    phone.storage.set('seen:x', { data: 1, at: 1 });
    phone.storage.set('words:m1:note', { words: '没写完的话', photos: [] });
    const page = mountPage('pages/privacy/privacy');
    for (const words of ['只留办事要用的', '谁能看到', '留多久', '您可以']) await says(page, words);
    tap(page, '.privacy__clear');
    await says(page, '清除了');
    expect(phone.storage.has('seen:x')).toBe(false);
    expect(phone.storage.has('words:m1:note')).toBe(true);
  });
});
