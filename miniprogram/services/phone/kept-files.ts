import { clockNow } from '../calls/clock';

/** 本机文件 · Photos and recordings in the mini-program's own folder, where WeChat doesn't clear them away. */
const endingOf = (path: string): string => /\.[A-Za-z0-9]{2,5}$/.exec(path)?.[0] ?? '';

/** The place it is kept at; the temporary place if the phone has no room for a copy. */
export function keepFile(tempPath: string): Promise<string> {
  const name = `${clockNow().toString(36)}${Math.random().toString(36).slice(2, 8)}${endingOf(tempPath)}`;
  return new Promise((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath: tempPath,
      filePath: `${wx.env.USER_DATA_PATH}/${name}`,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(tempPath),
    });
  });
}

export function hasFile(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().access({ path, success: () => resolve(true), fail: () => resolve(false) });
  });
}

/** A file that is gone already is as good as dropped. */
export const dropFile = (filePath: string): void =>
  wx.getFileSystemManager().unlink({ filePath, fail: () => undefined });
