/** 认住户码 · What a person typed, or a scanned QR code says, as a slip's code. */

const LETTERS = 6;
/** Crockford's base 32, in which O, I and L are read as the digits they look like. */
const CODE = /^[0-9A-HJKMNP-TV-Z]{6}$/;
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

const plain = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s\-—－·.]/g, '')
    .replace(/[OIL]/g, (letter) => MISREAD[letter] ?? letter);

/** '7k3 f9q' -> '7K3F9Q', 'WLBH:7K3F9Q' and 'https://…?c=7K3F9Q' too; '' if it can't be one. */
export function readSlip(text: string): string {
  const code = plain(/[:/=]([^:/=]*)$/.exec(text.trim())?.[1] ?? text);
  return CODE.test(code) ? code : '';
}

/** How many letters are still missing; 0: it is whole, or too long. */
export const lettersMissing = (typed: string): number => Math.max(0, LETTERS - plain(typed).length);

/** The code with which WeChat opened the page: our own, a mini-program code's scene, or a scanned link. */
export function slipOfQuery({ code = '', scene = '', q = '' }: Readonly<Record<string, string>>): string {
  return [code, scene, q].map((given) => readSlip(decodeURIComponent(given))).find((one) => one !== '') ?? '';
}
