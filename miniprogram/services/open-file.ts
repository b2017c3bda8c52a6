/** 打开文件 · Puts a document on the phone and opens it where it can be forwarded and printed. */

const isDocx = (name: string): boolean => name.endsWith('.docx');

/** `content`: base 64. Throws what WeChat says when the phone can't keep or open it. */
export async function openFile(name: string, content: string): Promise<void> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  await new Promise<void>((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: content,
      encoding: 'base64',
      success: () => resolve(),
      fail: reject,
    });
  });
  await wx.openDocument({ filePath, showMenu: true, ...(isDocx(name) ? { fileType: 'docx' } : {}) });
}
