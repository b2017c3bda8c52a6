/** 文件 · Choosing a file that lies in a chat, and opening one that the cloud has made. */

import { dropFile, hasFile } from './kept-files';

export interface PickedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** A file out of a chat; null when the person turns back. */
export async function pickFile(extension: readonly string[]): Promise<PickedFile | null> {
  try {
    const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: [...extension] });
    const [file] = tempFiles;
    return file ? { path: file.path, name: file.name, size: file.size } : null;
  } catch {
    return null;
  }
}

interface Callbacks {
  readonly success: () => void;
  readonly fail: (failure: { readonly errMsg: string }) => void;
}

/** A callback API of WeChat as a promise; throws what it says. */
const done = (start: (callbacks: Callbacks) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    start({ success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) });
  });

/** Where it lies on the phone; what a file system takes amiss is left out of its name. */
const pathOf = (name: string): string => `${wx.env.USER_DATA_PATH}/${name.replace(/[\\/:*?"<>|]/g, '-')}`;

type FileType = 'doc' | 'docx' | 'pdf' | 'xls' | 'xlsx';

/** Shows a file with WeChat's own menu to save it or send it on. Throws what WeChat says. */
export const show = (filePath: string): Promise<void> =>
  done((callbacks) =>
    wx.openDocument({
      filePath,
      fileType: filePath.slice(filePath.lastIndexOf('.') + 1) as FileType,
      showMenu: true,
      ...callbacks,
    }),
  );

/** Opens a file that came with an answer. Throws what WeChat says when the phone has no room or can't open it. */
export async function openContent(name: string, base64: string): Promise<void> {
  const filePath = pathOf(name);
  await done((callbacks) =>
    wx.getFileSystemManager().writeFile({ filePath, data: base64, encoding: 'base64', ...callbacks }),
  );
  await show(filePath);
}

/** Fetches a file and opens it. Throws what WeChat says when it can't be fetched, kept or opened. */
export async function openAddress(name: string, url: string): Promise<void> {
  const filePath = pathOf(name);
  await fetchTo(filePath, url);
  await show(filePath);
}

const fetchTo = (filePath: string, url: string, onProgress?: (percent: number) => void): Promise<void> =>
  done(({ success, fail }) => {
    const task = wx.downloadFile({
      url,
      filePath,
      success: ({ statusCode }) =>
        statusCode === 200 ? success() : fail({ errMsg: `downloadFile:fail ${statusCode}` }),
      fail,
    });
    if (onProgress) task.onProgressUpdate(({ progress }) => onProgress(progress));
  });

/** Signs of a digest that tell two files of one name apart. */
const MARK_SIGNS = 6;

/**
 * 取附件 · Where it lies on the phone, fetched unless it is there already; null: it didn't come. `onProgress` hears
 * whole percent.
 */
export async function fetchDocument(
  { name, digest, url }: { readonly name: string; readonly digest: string; readonly url: string },
  onProgress: (percent: number) => void,
): Promise<string | null> {
  const at = name.lastIndexOf('.');
  const filePath = pathOf(`${name.slice(0, at)}-${digest.slice(0, MARK_SIGNS)}${name.slice(at)}`);
  if (await hasFile(filePath)) return filePath;
  try {
    await fetchTo(filePath, url, onProgress);
    return filePath;
  } catch {
    // What came of it is no file.
    dropFile(filePath);
    return null;
  }
}
