import { fileAt } from '../host/files';
import { offNetworkStatus, onNetworkStatus, passNetwork, type NetworkStatus } from '../host/network';
import { params } from '../host/params';
import { ApiFail, failureOf, type Callbacks, type Failure } from './api';

export interface UploadOptions {
  readonly cloudPath: string;
  readonly filePath: string;
}

interface Progress {
  readonly progress: number;
  readonly totalBytesSent: number;
  readonly totalBytesExpectedToSend: number;
}

type Uploaded = { fileID: string; statusCode: number; errMsg: string };

/** What wx.cloud.uploadFile gives back when it is given callbacks. */
export interface UploadTask {
  abort(): void;
  onProgressUpdate(listener: (progress: Progress) => void): void;
  offProgressUpdate(listener?: (progress: Progress) => void): void;
}

/** Sends a file with progress, as the raw body of `POST /upload?path=…`. */
export function uploadFile(
  options: UploadOptions & Callbacks<{ fileID: string }>,
): UploadTask | Promise<Uploaded> {
  const request = new XMLHttpRequest();
  const listeners = new Set<(progress: Progress) => void>();
  const outcome = send(request, options, (progress) => {
    for (const listener of listeners) listener(progress);
  }).then(
    (answer): Uploaded => ({ ...answer, errMsg: 'cloud.uploadFile:ok' }),
    (error: unknown) => Promise.reject(failureOf('cloud.uploadFile', error)),
  );
  // As in WeChat: a task with callbacks, else a promise that can be neither watched nor aborted.
  if (!options.success && !options.fail && !options.complete) return outcome;
  outcome.then(
    (answer) => {
      options.success?.(answer);
      options.complete?.(answer);
    },
    (failure: unknown) => {
      options.fail?.(failure as Failure);
      options.complete?.(failure);
    },
  );
  return {
    abort: () => request.abort(),
    onProgressUpdate: (listener) => void listeners.add(listener),
    offProgressUpdate: (listener) => (listener ? void listeners.delete(listener) : listeners.clear()),
  };
}

async function send(
  request: XMLHttpRequest,
  { cloudPath, filePath }: UploadOptions,
  onProgress: (progress: Progress) => void,
): Promise<{ fileID: string; statusCode: number }> {
  const blob = fileAt(filePath);
  if (!blob) throw new ApiFail(`file not found ${filePath}`, { errCode: -1 });
  await passNetwork();
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress({
        progress: total ? Math.round((loaded / total) * 100) : 0,
        totalBytesSent: loaded,
        totalBytesExpectedToSend: total,
      }),
    );
    request.addEventListener('load', () => {
      const answer = parse(request.responseText);
      if (request.status < 300 && answer.fileID)
        resolve({ fileID: answer.fileID, statusCode: request.status });
      else reject(new ApiFail(answer.errMsg ?? `HTTP ${request.status}`, { errCode: answer.errCode ?? -1 }));
    });
    request.addEventListener('error', () => reject(new ApiFail('request:fail network', { errCode: -1 })));
    request.addEventListener('abort', () => reject(new ApiFail('abort')));
    const cutOff = ({ isConnected }: NetworkStatus): void => {
      if (isConnected) return;
      request.abort();
      reject(new ApiFail('request:fail net::ERR_INTERNET_DISCONNECTED', { errCode: -1 }));
    };
    onNetworkStatus(cutOff);
    request.addEventListener('loadend', () => offNetworkStatus(cutOff));
    request.open('POST', `/upload?path=${encodeURIComponent(cloudPath)}`);
    request.setRequestHeader('x-local-person', params.person);
    if (blob.type) request.setRequestHeader('content-type', blob.type);
    request.send(blob);
  });
}

function parse(text: string): { fileID?: string; errCode?: number; errMsg?: string } {
  try {
    return JSON.parse(text) as { fileID?: string };
  } catch {
    return {};
  }
}
