/** 文件 · Choosing a file that lies in a chat, and opening one that the cloud has made. */

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

/** Fetches a file and shows it, with WeChat's own menu to send it on; false: it couldn't be fetched or shown. */
export async function openFile(url: string, name: string): Promise<boolean> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name.replace(/[\\/:*?"<>|]/g, '-')}`;
  try {
    await new Promise<void>((resolve, reject) => {
      wx.downloadFile({
        url,
        filePath,
        success: ({ statusCode }) => (statusCode === 200 ? resolve() : reject(new Error(String(statusCode)))),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      });
    });
    await wx.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
    return true;
  } catch {
    return false;
  }
}
