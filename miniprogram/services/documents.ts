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

/** Shows a file with WeChat's own menu to save it or send it on. */
const show = (filePath: string): Promise<void> =>
  done((callbacks) =>
    wx.openDocument({
      filePath,
      fileType: filePath.endsWith('.xlsx') ? 'xlsx' : 'docx',
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
  await done(({ success, fail }) =>
    wx.downloadFile({
      url,
      filePath,
      success: ({ statusCode }) =>
        statusCode === 200 ? success() : fail({ errMsg: `downloadFile:fail ${statusCode}` }),
      fail,
    }),
  );
  await show(filePath);
}
