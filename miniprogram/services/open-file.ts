/** 打开文件 · A document that the cloud has made, kept on the phone and opened by WeChat, from where it can be sent on. */
import { CallFailed } from './call-failed';

type DocumentKind = 'docx' | 'xlsx' | 'pdf';

const kindOf = (name: string): DocumentKind => {
  const end = name.split('.').at(-1);
  return end === 'xlsx' || end === 'pdf' ? end : 'docx';
};

/** Throws a CallFailed when the phone has no room or can't open it. */
export async function openFile(name: string, base64: string): Promise<void> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  await new Promise<void>((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: () => reject(new CallFailed('INTERNAL')),
    });
  });
  await new Promise<void>((resolve, reject) => {
    wx.openDocument({
      filePath,
      fileType: kindOf(name),
      showMenu: true,
      success: () => resolve(),
      fail: () => reject(new CallFailed('INTERNAL')),
    });
  });
}
