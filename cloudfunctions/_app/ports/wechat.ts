/** 微信开放接口 · What the product asks of WeChat; refusals other than the named ones are SERVICE_UNAVAILABLE. */
export interface Wechat {
  /** Content check of text (msgSecCheck v2); pieces of ≤ 2500 characters are made by the adapter. */
  checkText(openid: string, text: string): Promise<'pass' | 'risky'>;
  /** Starts the check of a file (mediaCheckAsync); the verdict is pushed later under the answered id. */
  checkMedia(openid: string, url: string, kind: 'photo' | 'voice'): Promise<string>;
  /** 'refused': the person hasn't accepted (any more) this template. */
  sendMessage(message: SubscribeMessage): Promise<'sent' | 'refused'>;
  /** The phone number behind a getPhoneNumber code. */
  phoneNumber(code: string): Promise<string>;
}
export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
}
