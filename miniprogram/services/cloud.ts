/** 云 · The only file that knows `wx.cloud`: calls of the api function, and uploads. */
import type { Answer, CallName, Input, Output } from '../../domain/contract';
import { CallFailed } from './calls/call-failed';
import { setClock } from './calls/clock';
import { isOnline } from './calls/network';

const CALL_TIMEOUT_MS = 15_000;

export function startCloud(): void {
  wx.cloud.init({ traceUser: false });
}

/** WeChat tells a failure only in words; these are the ones that mean "didn't get through". */
const NO_NETWORK = /request:fail|network|net::|ERR_|no connection|abort/i;
const NO_ANSWER = /time ?out|interrupted|ESOCKETTIMEDOUT|exceed max/i;

function failureOf(thrown: unknown): CallFailed {
  if (thrown instanceof CallFailed) return thrown;
  const { errMsg, message } = (thrown ?? {}) as { errMsg?: string; message?: string };
  const words = errMsg ?? message ?? '';
  if (!isOnline()) return new CallFailed('OFFLINE');
  if (NO_ANSWER.test(words)) return new CallFailed('TIMEOUT');
  if (NO_NETWORK.test(words)) return new CallFailed('OFFLINE');
  return new CallFailed('SERVICE_UNAVAILABLE', { service: 'cloud' });
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer = 0;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallFailed('TIMEOUT')), CALL_TIMEOUT_MS);
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}

/** Calls the api. Throws a CallFailed, and nothing else. */
export async function call<C extends CallName>(name: C, input: Input<C>): Promise<Output<C>> {
  let answer: Answer<Output<C>> | undefined;
  try {
    const { result } = await inTime(
      Promise.resolve(wx.cloud.callFunction({ name: 'api', data: { call: name, input } })),
    );
    answer = result as unknown as Answer<Output<C>> | undefined;
  } catch (thrown) {
    throw failureOf(thrown);
  }
  if (answer?.ok) {
    setClock(answer.at);
    return answer.data;
  }
  if (!answer) throw new CallFailed('SERVICE_UNAVAILABLE', { service: 'api' });
  throw new CallFailed(answer.error.code, answer.error.facts, answer.error.requestId);
}

/** Uploads a file of the phone; answers its file id. `onProgress` hears whole percent. Throws a CallFailed. */
export function upload(
  cloudPath: string,
  filePath: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve(fileID),
      fail: (thrown) => reject(failureOf(thrown)),
    });
    task.onProgressUpdate(({ progress }) => onProgress(progress));
  });
}
