import { crockford, readCrockford } from '../access/crockford';
import { sm3 } from './sm3';

const CODE_LENGTH = 8;

/** 编号 · Of a record, from who makes it and the key the phone made for it: a retry has the same. */
export const recordId = (makerId: string, clientKey: string): string =>
  sm3(`${makerId}\n${clientKey}`).slice(0, 32);

/** 回执码 · Eight characters; `attempt` counts up from 0 while another record has the code. */
export function recordCode(id: string, attempt: number): string {
  return crockford(sm3(`${id}:${attempt}`), CODE_LENGTH);
}

/** '7K3F9Q2M' as it is printed: '7K3F-9Q2M'. */
export const printedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** With fewer letters one in a thousand matters would be found. */
const LEAST_CODE_LETTERS = 3;

/** 回执码的开头 · Of a number that somebody remembers only in part, from its first letter; null: can't be one. */
export function readCodeStart(typed: string): string | null {
  const { length } = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return length >= LEAST_CODE_LETTERS && length <= CODE_LENGTH ? readCrockford(typed, length) : null;
}

/**
 * 回执码归一 · What somebody typed, as a code: case, spaces and dashes don't matter, and O, I, L are read as
 * 0, 1, 1. Null: can't be a code.
 */
export const readCode = (typed: string): string | null => readCrockford(typed, CODE_LENGTH);
