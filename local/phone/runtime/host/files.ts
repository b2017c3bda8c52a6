import { params } from './params';
import { loadSaved, putSaved, removeSaved, type SavedFile } from './saved-files';

/** Files this phone holds by path: temporary ones (gone on reload) and saved ones (kept). */
const files = new Map<string, Blob>();
const urls = new Map<string, string>();
let serial = 0;

const SAVED_PREFIX = 'wxfile://store_';

/** Reads the saved files of this person's phone; must be done before pages show pictures. */
export async function openFiles(): Promise<void> {
  for (const saved of await loadSaved(params.person, params.isStorageFresh))
    files.set(saved.path, saved.blob);
}

export function addTempFile(blob: Blob, name = 'file.bin'): string {
  serial += 1;
  const path = `wxfile://tmp_${Date.now().toString(36)}${serial}.${suffixOf(name)}`;
  files.set(path, blob);
  return path;
}

export function fileAt(path: string): Blob | undefined {
  return files.get(path);
}

/** Keeps a file beyond this run of the mini-program, as wx.saveFile does. */
export async function saveFile(tempPath: string, wanted?: string): Promise<string> {
  const blob = files.get(tempPath);
  if (!blob) throw new Error(`file not found ${tempPath}`);
  serial += 1;
  const path = wanted ?? `${SAVED_PREFIX}${Date.now().toString(36)}${serial}.${suffixOf(tempPath)}`;
  await writeFile(path, blob);
  if (path !== tempPath && tempPath.startsWith('wxfile://tmp_')) files.delete(tempPath);
  return path;
}

export async function writeFile(path: string, blob: Blob): Promise<void> {
  files.set(path, blob);
  await putSaved({ person: params.person, path, blob, savedAt: Date.now() });
}

export async function removeFile(path: string): Promise<void> {
  if (!files.delete(path)) throw new Error(`no such file or directory ${path}`);
  await removeSaved(params.person, path);
}

export async function savedFiles(): Promise<readonly SavedFile[]> {
  return loadSaved(params.person, false);
}

/** A path or address as an <img> can load it: files of this phone, packed assets, the web. */
export function resolveFile(source: string): string {
  const blob = files.get(source);
  if (blob) {
    const known = urls.get(source) ?? URL.createObjectURL(blob);
    urls.set(source, known);
    return known;
  }
  if (/^(https?:|data:|blob:)/.test(source)) return source;
  return `/phone/assets/${source.replace(/^\.?\//, '')}`;
}

function suffixOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1] ?? 'bin';
}
