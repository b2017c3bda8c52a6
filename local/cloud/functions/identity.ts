/** Where a call comes from, in the service's words. */
export type CallSource = 'wx_client' | 'wx_trigger' | 'scf';

/** Who is behind a call. It is told by the session alone, never by what the call says. */
export interface CallIdentity {
  readonly source: CallSource;
  readonly openid?: string;
  readonly unionid?: string;
  readonly appid?: string;
  readonly clientIp?: string;
}

/** The variables that carry an identity; each event sets all of them, so that none survives an event. */
const VARIABLES = ['WX_OPENID', 'WX_UNIONID', 'WX_APPID', 'WX_CLIENTIP'] as const;

export const IDENTITY_VARIABLES = [
  ...VARIABLES,
  'WX_CONTEXT_KEYS',
  'TCB_CONTEXT_KEYS',
  'TCB_SOURCE',
  'TRIGGER_SRC',
];

/** The environment that `getWXContext()` and `auth().getUserInfo()` read. */
export function identityEnv(identity: CallIdentity): Record<string, string> {
  const values = [identity.openid, identity.unionid, identity.appid, identity.clientIp];
  const entries = VARIABLES.flatMap((name, at) =>
    values[at] === undefined ? [] : [[name, values[at]] as const],
  );
  return {
    ...Object.fromEntries(entries),
    WX_CONTEXT_KEYS: entries.map(([name]) => name).join(','),
    TCB_CONTEXT_KEYS: 'TCB_SOURCE',
    TCB_SOURCE: identity.source,
    ...(identity.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
  };
}
