import { sm3 } from './sm3';

/** Crockford's base 32: no I, L, O, U, so that a code survives being read out and written down. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 8;

/** 事项号 · From who reports and the key the phone made for this report: a retry has the same. */
export const matterId = (reporterId: string, clientKey: string): string =>
  sm3(`${reporterId}\n${clientKey}`).slice(0, 32);

/** 回执码 · Eight characters; `attempt` counts up from 0 while another matter has the code. */
export function matterCode(id: string, attempt: number): string {
  const bits = BigInt(`0x${sm3(`${id}:${attempt}`).slice(0, 10)}`);
  return Array.from({ length: CODE_LENGTH }, (_, index) => {
    const shift = BigInt(5 * (CODE_LENGTH - 1 - index));
    return ALPHABET.charAt(Number((bits >> shift) & 31n));
  }).join('');
}

/** '7K3F9Q2M' as it is printed: '7K3F-9Q2M'. */
export const printedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/**
 * 回执码归一 · What somebody typed, as a code: case, spaces and dashes don't matter, and O, I, L are read as
 * 0, 1, 1. Null: can't be a code.
 */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}
