import { addTempFile, fileAt, removeFile, savedFiles, saveFile, writeFile } from '../host/files';
import { api, ApiFail, type Api } from './api';
import { loud } from './loud';

const USER_DATA_PATH = 'wxfile://usr';

/** wx.getFileSystemManager and wx.saveFile: files that outlive the mini-program's run. */
export function fileApis(): object {
  const manager = {
    saveFile: api(
      'saveFile',
      async ({ tempFilePath, filePath }: { tempFilePath: string; filePath?: string }) => ({
        savedFilePath: await saveFile(tempFilePath, filePath),
      }),
    ),
    readFile: api('readFile', ({ filePath, encoding }: { filePath: string; encoding?: string }) =>
      read(filePath, encoding),
    ),
    writeFile: api(
      'writeFile',
      async (options: { filePath: string; data: string | ArrayBuffer; encoding?: string }) => {
        await writeFile(options.filePath, toBlob(options.data, options.encoding));
        return undefined;
      },
    ),
    copyFile: api('copyFile', async ({ srcPath, destPath }: { srcPath: string; destPath: string }) => {
      await writeFile(destPath, existing(srcPath));
      return undefined;
    }),
    access: api('access', ({ path }: { path: string }) => {
      existing(path);
      return undefined;
    }),
    accessSync: (path: string) => void existing(path),
    mkdir: api('mkdir', () => undefined),
    removeSavedFile: api('removeSavedFile', ({ filePath }: { filePath: string }) => remove(filePath)),
    unlink: api('unlink', ({ filePath }: { filePath: string }) => remove(filePath)),
    getSavedFileList: api('getSavedFileList', listSaved),
    getFileInfo: api('getFileInfo', ({ filePath }: { filePath: string }) => ({
      size: existing(filePath).size,
    })),
    stat: api('stat', ({ path }: { path: string }) => ({
      stats: { size: existing(path).size, isFile: () => true, isDirectory: () => false },
    })),
  };
  return {
    getFileSystemManager: () => callbacksOnly(manager),
    saveFile: manager.saveFile,
    removeSavedFile: manager.removeSavedFile,
    getSavedFileList: manager.getSavedFileList,
    env: { USER_DATA_PATH },
  };
}

/** The manager's functions, unlike wx.saveFile and its kin, give back no promise. */
function callbacksOnly(manager: Readonly<Record<string, unknown>>): object {
  return loud(
    Object.fromEntries(
      Object.entries(manager).map(([name, run]) => [
        name,
        name.endsWith('Sync') ? run : withoutPromise(run as Api<object, object>),
      ]),
    ),
    'FileSystemManager',
  );
}

function withoutPromise(run: Api<object, object>): (options?: object) => void {
  return (options = {}) => void run({ complete: () => undefined, ...options });
}

function existing(path: string): Blob {
  const blob = fileAt(path);
  if (!blob) throw new ApiFail(`no such file or directory ${path}`, { errCode: 1300002 });
  return blob;
}

async function read(path: string, encoding?: string): Promise<{ data: string | ArrayBuffer }> {
  const blob = existing(path);
  if (encoding === 'utf8' || encoding === 'utf-8') return { data: await blob.text() };
  const buffer = await blob.arrayBuffer();
  if (encoding !== 'base64') return { data: buffer };
  const bytes = new Uint8Array(buffer);
  return { data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}

function toBlob(data: string | ArrayBuffer, encoding?: string): Blob {
  if (typeof data !== 'string' || encoding !== 'base64') return new Blob([data]);
  return new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))]);
}

async function remove(path: string): Promise<undefined> {
  existing(path);
  await removeFile(path);
  return undefined;
}

async function listSaved(): Promise<{ fileList: { filePath: string; size: number; createTime: number }[] }> {
  const files = await savedFiles();
  return {
    fileList: files.map(({ path, blob, savedAt }) => ({
      filePath: path,
      size: blob.size,
      createTime: Math.floor(savedAt / 1000),
    })),
  };
}

/** A sound file for stand-ins, by the path a recorder would give. */
export function addSound(blob: Blob): string {
  return addTempFile(blob, 'record.wav');
}
