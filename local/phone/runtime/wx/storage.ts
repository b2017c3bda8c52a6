import { params } from '../host/params';
import { reportProblem } from '../host/problems';
import { api, ApiFail } from './api';

const LIMIT_BYTES = 10 * 1024 * 1024;
const KEY_LIMIT_BYTES = 1024 * 1024;
const prefix = `phone:${params.person}:`;

/** wx.setStorage and its kin: what one person's phone keeps, 1 MB a key and 10 MB in all. */
export function storageApis(): object {
  if (params.isStorageFresh) clear();
  return {
    getStorageSync: get,
    setStorageSync: set,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    getStorage: api('getStorage', ({ key }: { key: string }) => {
      if (localStorage.getItem(prefix + key) === null) throw new ApiFail('data not found');
      return { data: get(key) };
    }),
    setStorage: api('setStorage', ({ key, data }: { key: string; data: unknown }) => {
      set(key, data);
      return undefined;
    }),
    removeStorage: api('removeStorage', ({ key }: { key: string }) => {
      remove(key);
      return undefined;
    }),
    clearStorage: api('clearStorage', () => {
      clear();
      return undefined;
    }),
    getStorageInfo: api('getStorageInfo', () => info()),
  };
}

function get(key: string): unknown {
  const text = localStorage.getItem(prefix + key);
  return text === null ? '' : (JSON.parse(text) as { value: unknown }).value;
}

function set(key: string, value: unknown): void {
  if (value === undefined || typeof value === 'function') {
    reportProblem('api', `setStorage("${key}") with ${typeof value}: WeChat can't store it`);
  }
  const text = JSON.stringify({ value });
  if (text.length > KEY_LIMIT_BYTES) throw new Error('setStorage:fail entry size limit reached');
  if (usedBytes() + text.length > LIMIT_BYTES) throw new Error('setStorage:fail storage limit reached');
  localStorage.setItem(prefix + key, text);
}

function remove(key: string): void {
  localStorage.removeItem(prefix + key);
}

function clear(): void {
  for (const key of keys()) remove(key);
}

function info(): { keys: string[]; currentSize: number; limitSize: number } {
  return { keys: keys(), currentSize: Math.ceil(usedBytes() / 1024), limitSize: LIMIT_BYTES / 1024 };
}

function keys(): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

function usedBytes(): number {
  return keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key) ?? '').length, 0);
}
