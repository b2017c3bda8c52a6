import { addTempFile, fileAt, writeFile } from '../host/files';
import { passNetwork } from '../host/network';
import { params } from '../host/params';
import { reportProblem } from '../host/problems';
import { api, ApiFail, type Callbacks } from './api';
import { uploadFile, type UploadOptions } from './upload';

/** callFunction takes about 100 KB of text (documented by CloudBase). */
const REQUEST_LIMIT_BYTES = 100 * 1024;

interface CallOptions {
  readonly name: string;
  readonly data?: unknown;
}

/** wx.cloud over HTTP to the local cloud; who calls is this phone's person, as WeChat would know it. */
export function cloudApis(): object {
  let isInitialised = false;
  const inCloud = <T>(run: () => T): T => {
    if (!isInitialised)
      throw new ApiFail("Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -601002 });
    return run();
  };
  const cloud = {
    init: () => {
      isInitialised = true;
    },
    callFunction: api('cloud.callFunction', (options: CallOptions) => inCloud(() => callFunction(options))),
    uploadFile: (options: UploadOptions & Callbacks<{ fileID: string }>) =>
      inCloud(() => uploadFile(options)),
    getTempFileURL: api(
      'cloud.getTempFileURL',
      ({ fileList }: { fileList: (string | { fileID: string })[] }) => ({
        fileList: fileList.map((file) => {
          const fileID = typeof file === 'string' ? file : file.fileID;
          return { fileID, tempFileURL: '', status: 1, errMsg: 'private file' };
        }),
      }),
    ),
    downloadFile: api('cloud.downloadFile', ({ fileID }: { fileID: string }) => {
      throw new ApiFail(`private file ${fileID}: ask the api function for its address`);
    }),
  };
  return { cloud, ...transferApis() };
}

async function callFunction({ name, data }: CallOptions): Promise<{ result: unknown; requestID: string }> {
  const body = JSON.stringify(data ?? {});
  if (body.length > REQUEST_LIMIT_BYTES) {
    throw new ApiFail(`data exceed max size (${body.length} bytes)`, { errCode: -604101 });
  }
  const response = await post(`/functions/${encodeURIComponent(name)}`, body);
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const failure = (answer ?? {}) as { errCode?: number; errMsg?: string };
    throw new ApiFail(failure.errMsg ?? `HTTP ${response.status}`, { errCode: failure.errCode ?? -504002 });
  }
  return { result: answer, requestID: response.headers.get('x-request-id') ?? crypto.randomUUID() };
}

async function post(url: string, body: string): Promise<Response> {
  try {
    await passNetwork();
    const headers = { 'content-type': 'application/json', 'x-local-person': params.person };
    return await fetch(url, { method: 'POST', headers, body });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'network';
    throw new ApiFail(`request:fail ${reason.replace(/^request:fail /, '')}`, { errCode: -1 });
  }
}

/** Plain HTTP: only files; a mini-program's data goes through callFunction. */
function transferApis(): object {
  return {
    downloadFile,
    request: () =>
      reportProblem('api', 'wx.request: the product talks to its cloud through wx.cloud.callFunction'),
    getFileInfo: api('getFileInfo', ({ filePath }: { filePath: string }) => ({
      size: fileAt(filePath)?.size ?? 0,
    })),
  };
}

interface DownloadProgress {
  readonly progress: number;
  readonly totalBytesWritten: number;
  readonly totalBytesExpectedToWrite: number;
}
type Downloaded = { tempFilePath: string; statusCode: number };

/** Gives back a task that can be watched while it comes. */
function downloadFile(options: { url: string; filePath?: string } & Callbacks<Downloaded>): object {
  const listeners = new Set<(progress: DownloadProgress) => void>();
  void api('downloadFile', async ({ url, filePath }: { url: string; filePath?: string }) => {
    await passNetwork();
    const response = await fetch(url);
    const blob = await received(response, (progress) => listeners.forEach((listener) => listener(progress)));
    if (filePath !== undefined) await writeFile(filePath, blob);
    const tempFilePath = filePath ?? addTempFile(blob, new URL(url, location.href).pathname);
    return { tempFilePath, statusCode: response.status };
  })({ ...options, fail: options.fail ?? (() => undefined) });
  return {
    abort: () => undefined,
    onProgressUpdate: (listener: (progress: DownloadProgress) => void) => void listeners.add(listener),
  };
}

async function received(response: Response, onProgress: (progress: DownloadProgress) => void): Promise<Blob> {
  const total = Number(response.headers.get('content-length') ?? 0);
  const reader = response.body?.getReader();
  const pieces: BlobPart[] = [];
  let written = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    pieces.push(piece.value);
    written += piece.value.length;
    onProgress({
      progress: total ? Math.round((written / total) * 100) : 0,
      totalBytesWritten: written,
      totalBytesExpectedToWrite: total,
    });
  }
  return new Blob(pieces, { type: response.headers.get('content-type') ?? '' });
}
