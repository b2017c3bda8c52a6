/** 密封 · Personal data at rest (SM4-GCM, key from the environment). */
export interface Vault {
  seal(plain: string): string;
  open(sealed: string): string;
  /** One-way id of a WeChat user, so that no openid stands in other documents. */
  personId(openid: string): string;
}
