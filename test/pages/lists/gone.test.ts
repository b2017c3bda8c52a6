import type { Output } from '../../../domain/contract';
import { mountPage, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { row } from '../setup/sample';

describe('离开的页', () => {
  it('is left alone by an answer that comes late', async () => {
    let answer: (rows: Output<'matters.mine'>) => void = () => undefined;
    phone.answer({ 'matters.mine': () => new Promise((done) => (answer = done)) });
    const page = mountPage('pages/mine/mine');
    await until(() => phone.calls.length === 1, 'the question');
    const before = JSON.stringify(page.data);
    (page.instance as { onUnload: () => void }).onUnload();
    answer({ rows: [row()], cursor: null });
    // The answer is kept for the next visit, which is how we know that it has come.
    await until(
      () => [...phone.storage.keys()].some((key) => key.startsWith('seen:matters.mine')),
      'the answer',
    );
    expect(JSON.stringify(page.data)).toBe(before);
  });
});
