import { DomainError } from '../../../../domain/errors';
import type { Wechat } from '../../ports/wechat';

/** What WeChat's content check takes at once. */
const MOST_CHECKED = 2500;
/** Content of a form that a user submits. */
const SCENE_SOCIAL = 2;
const CHECK_VERSION = 2;
const MEDIA_TYPE = { voice: 1, photo: 2 } as const;
/** The person hasn't accepted the template, or has blocked it. */
const NOT_SUBSCRIBED = 43101;
/** A getPhoneNumber code that is wrong, used or too old. */
const BAD_CODES: readonly number[] = [40029, 40163];

type OpenApi = (data: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

/**
 * 微信开放接口 · Through `wx-server-sdk`, the documented way in cloud functions; loaded at first use, as most
 * calls don't need it. Each api stands in the function's `config.json` under `permissions.openapi`.
 *
 * A verdict of 'review' is let through for text, as it would silence people for a dubious word.
 * Refuses: SERVICE_UNAVAILABLE, INVALID_INPUT (a phone code that is no good any more).
 */
export function makeWechat(): Wechat {
  const ask = async (family: string, api: string, data: Readonly<Record<string, unknown>>) => {
    try {
      return await (
        await openApi(family, api)
      )(data);
    } catch (error) {
      const code: unknown = Reflect.get(Object(error), 'errCode');
      throw new DomainError('SERVICE_UNAVAILABLE', {
        service: 'wechat',
        api: `${family}.${api}`,
        errCode: typeof code === 'number' ? code : null,
      });
    }
  };

  return {
    async checkText(openid, text) {
      const checks = pieces(text).map((content) =>
        ask('security', 'msgSecCheck', { openid, scene: SCENE_SOCIAL, version: CHECK_VERSION, content }),
      );
      const verdicts = (await Promise.all(checks)).map(({ result }): unknown =>
        Reflect.get(Object(result), 'suggest'),
      );
      return verdicts.includes('risky') ? 'risky' : 'pass';
    },

    async checkMedia(openid, url, kind) {
      const started = await ask('security', 'mediaCheckAsync', {
        openid,
        scene: SCENE_SOCIAL,
        version: CHECK_VERSION,
        mediaUrl: url,
        mediaType: MEDIA_TYPE[kind],
      });
      return String(started['traceId']);
    },

    async sendMessage({ openid, templateId, page, data }) {
      try {
        await ask('subscribeMessage', 'send', { touser: openid, templateId, page, data });
        return 'sent';
      } catch (error) {
        if (error instanceof DomainError && error.facts['errCode'] === NOT_SUBSCRIBED) return 'refused';
        throw error;
      }
    },

    async phoneNumber(code) {
      const { phoneInfo } = await ask('phonenumber', 'getPhoneNumber', { code }).catch(expiredCode);
      const phone: unknown = Reflect.get(Object(phoneInfo), 'purePhoneNumber');
      if (typeof phone === 'string' && phone !== '') return phone;
      throw new DomainError('SERVICE_UNAVAILABLE', { service: 'wechat', api: 'phonenumber.getPhoneNumber' });
    },
  };
}

/** A code is good for one use within five minutes. */
function expiredCode(error: unknown): never {
  const isBad = error instanceof DomainError && BAD_CODES.includes(Number(error.facts['errCode']));
  throw isBad ? new DomainError('INVALID_INPUT', { field: 'code', rule: 'expired' }) : error;
}

/** The api as a plain function: what the SDK gives is a proxy that `await` would take for a promise. */
async function openApi(family: string, api: string): Promise<OpenApi> {
  const { default: cloud } = await import('wx-server-sdk');
  // A symbol that stands for the function's own environment; the types know strings only.
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
  const apis = cloud.openapi as Readonly<Record<string, Readonly<Record<string, OpenApi>>>>;
  return (data) => {
    const call = apis[family]?.[api];
    if (!call) throw new Error(`wx-server-sdk has no openapi.${family}.${api}`);
    return call(data);
  };
}

function pieces(text: string): readonly string[] {
  const letters = [...text];
  return Array.from({ length: Math.ceil(letters.length / MOST_CHECKED) }, (_, at) =>
    letters.slice(at * MOST_CHECKED, (at + 1) * MOST_CHECKED).join(''),
  );
}
