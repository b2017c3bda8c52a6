/** 打开文件 · A document that the cloud has made, kept on the phone and opened by WeChat, from where it can be sent on. */

type DocumentKind = 'docx' | 'xlsx' | 'pdf';

const kindOf = (name: string): DocumentKind => {
  const end = name.split('.').at(-1);
  return end === 'xlsx' || end === 'pdf' ? end : 'docx';
};

/** `base64`: its bytes. Throws what WeChat says when the phone has no room or can't open it. */
export async function openFile(name: string, base64: string): Promise<void> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  await new Promise<void>((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
  await new Promise<void>((resolve, reject) => {
    wx.openDocument({
      filePath,
      fileType: kindOf(name),
      showMenu: true,
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
