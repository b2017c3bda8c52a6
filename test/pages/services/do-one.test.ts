import { CallFailed } from '../../../miniprogram/services/calls/call-failed';
import { doOne, IDLE, type Doing } from '../../../miniprogram/services/page/doing';
import { errorWords } from '../../../miniprogram/text';

const STALE = new CallFailed('STALE_WRITE', {});

describe('一次一件', () => {
  it('is busy, then says what became of it', async () => {
    const shown: Doing[] = [];
    const isDone = await doOne(
      { isBusy: false },
      (doing) => void shown.push(doing),
      () => Promise.resolve('记下了。'),
    );
    expect([isDone, shown]).toEqual([
      true,
      [
        { ...IDLE, isBusy: true },
        { ...IDLE, said: '记下了。' },
      ],
    ]);
  });

  it('says what went wrong', async () => {
    const shown: Doing[] = [];
    const isDone = await doOne(
      IDLE,
      (doing) => void shown.push(doing),
      () => Promise.reject(STALE),
    );
    expect([isDone, shown.at(-1)]).toEqual([
      false,
      { isBusy: false, said: errorWords(STALE), isFailed: true },
    ]);
  });

  it('a second tap meanwhile does nothing', async () => {
    const work = jest.fn(() => Promise.resolve(''));
    expect(await doOne({ isBusy: true }, jest.fn(), work)).toBe(false);
    expect(work).not.toHaveBeenCalled();
  });
});
