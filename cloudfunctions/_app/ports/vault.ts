/** 密封 · Personal data at rest (SM4-GCM, key from the environment), and what only this deployment can make. */
export interface Vault {
  seal(plain: string): string;
  open(sealed: string): string;
  /** One-way id of a WeChat user, so that no openid stands in other documents. */
  personId(openid: string): string;
  /** A short mark that only this deployment can put on a text: tells its own cursors from forged ones. */
  mark(text: string): string;
  /** Letters of Crockford's base 32 that only this deployment can make of a text: a code to be handed out. */
  code(text: string, length: number): string;
}
