import { component } from 'glass-easel-miniprogram-adapter';
import type { Instance } from './easel';
import { reportProblem } from './problems';
import { countSetData } from './stats';

/** WeChat refuses a setData over 1 MB; its audit complains over 256 KB. */
const HARD_LIMIT_BYTES = 1024 * 1024;
const AUDIT_LIMIT_BYTES = 256 * 1024;

/**
 * setData as a real phone has it: JSON only, and a copy. A field that is undefined, or holds a
 * function, a Date or another thing that JSON loses, is a problem; undefined fields are dropped.
 * Packed npm components are let off the reports.
 */
export function makeSetDataStrict(): void {
  const caller = component.ComponentCaller.prototype as unknown as Pick<Instance, 'setData'>;
  const original = caller.setData;
  caller.setData = function (this: Instance, data: Record<string, unknown>, callback?: () => void): void {
    if (this.is.startsWith('miniprogram_npm/')) {
      original.call(this, data, callback);
      return;
    }
    const given = checkedCopy(data, this.is);
    countSetData(this._$, given.bytes);
    original.call(this, given.data, callback);
  };
}

function checkedCopy(
  data: Record<string, unknown>,
  owner: string,
): { data: Record<string, unknown>; bytes: number } {
  const copy: Record<string, unknown> = {};
  let bytes = 0;
  for (const [field, value] of Object.entries(data)) {
    const fault = whatJsonLoses(value, field);
    if (fault) reportProblem('setData', `${owner}: ${fault}`);
    if (value === undefined) continue;
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) continue;
    bytes += field.length + text.length;
    copy[field] = JSON.parse(text) as unknown;
  }
  if (bytes > HARD_LIMIT_BYTES)
    throw new Error(`setData of ${owner} is ${bytes} bytes; WeChat refuses more than 1 MB`);
  if (bytes > AUDIT_LIMIT_BYTES) reportProblem('limit', `setData of ${owner} is ${bytes} bytes, over 256 KB`);
  return { data: copy, bytes };
}

function whatJsonLoses(value: unknown, path: string): string | undefined {
  if (value === undefined) return `setData("${path}") is undefined`;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    return `setData("${path}") is a ${typeof value}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return `setData("${path}") is ${value}`;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return firstFault(value.map((item, index) => [`${path}[${index}]`, item]));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    return `setData("${path}") is a ${value.constructor.name}, not plain data`;
  }
  return firstFault(Object.entries(value).map(([key, item]) => [`${path}.${key}`, item]));
}

function firstFault(items: readonly (readonly [string, unknown])[]): string | undefined {
  for (const [path, item] of items) {
    const fault = whatJsonLoses(item, path);
    if (fault) return fault;
  }
  return undefined;
}
