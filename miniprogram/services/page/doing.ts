import { errorWords } from '../../text';
import { asFailure } from '../calls/call-failed';

/** 正在做的 · What is under way on a page, and what became of it. */
export interface Doing {
  readonly isBusy: boolean;
  readonly said: string;
  readonly isFailed: boolean;
}
export const IDLE: Doing = { isBusy: false, said: '', isFailed: false };

/** 一次一件 · A second tap meanwhile does nothing; then the words of what became of it. Answers whether it was done. */
export async function doOne(
  { isBusy }: Pick<Doing, 'isBusy'>,
  show: (doing: Doing) => void,
  work: () => Promise<string>,
): Promise<boolean> {
  if (isBusy) return false;
  show({ isBusy: true, said: '', isFailed: false });
  try {
    show({ isBusy: false, said: await work(), isFailed: false });
    return true;
  } catch (thrown) {
    show({ isBusy: false, said: errorWords(asFailure(thrown)), isFailed: true });
    return false;
  }
}
