import type { CloudBase } from '@cloudbase/node-sdk';

/** 来源 · Who or what made the event in hand; the platform sets it, no input can. */
export interface Origin {
  /** Null: no WeChat user (a timer, another function, HTTP access, an anonymous web login). */
  readonly openid: string | null;
  /** Called by the mini-program or by DevTools. */
  readonly isClient: boolean;
}

/** Where calls of a mini-program come from, in the platform's chain of sources ('wx_client,scf'). */
const CLIENT_SOURCES = /\bwx_(?:client|devtools)\b/;

export function readOrigin(app: CloudBase, environment: NodeJS.ProcessEnv): Origin {
  const { openId, isAnonymous } = app.auth().getUserInfo();
  const openid = openId && !isAnonymous ? openId : null;
  return { openid, isClient: CLIENT_SOURCES.test(environment['TCB_SOURCE'] ?? '') };
}
