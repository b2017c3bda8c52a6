import type { Doc } from '../ejson';
import { messageOf } from '../errors';
import type { Logger } from '../logger';
import type { Connection } from '../store/connection';
import type { OpenApiHandler, OpenApiServices } from './handler';
import { getPhoneNumber } from './phonenumber-get-phone-number';
import { mediaCheckAsync } from './security-media-check-async';
import { msgSecCheck } from './security-msg-sec-check';
import { sendSubscribeMessage } from './subscribe-message-send';

const HANDLERS: Readonly<Record<string, OpenApiHandler>> = {
  'subscribemessage.send': sendSubscribeMessage,
  'security.msgseccheck': msgSecCheck,
  'security.mediacheckasync': mediaCheckAsync,
  'phonenumber.getphonenumber': getPhoneNumber,
};

/** A call as it was recorded. */
export interface OpenApiRecord {
  readonly at: number;
  readonly api: string;
  readonly request: unknown;
  readonly answer: unknown;
}

/** 微信开放接口 · Stands in for WeChat's open APIs: answers like them and keeps every call to be looked at. */
export class OpenApi {
  constructor(
    private readonly connection: Connection,
    private readonly services: OpenApiServices,
    private readonly logger: Logger,
  ) {
    connection.exec(
      `CREATE TABLE IF NOT EXISTS meta_open_api (no INTEGER PRIMARY KEY, at INTEGER NOT NULL, api TEXT NOT NULL,
        request TEXT NOT NULL, answer TEXT NOT NULL)`,
    );
  }

  /** An API that isn't here answers as WeChat does for an unknown one, and is logged. */
  async call(apiName: string, data: Doc, isPermitted: (api: string) => boolean): Promise<unknown> {
    const api = apiName.replace(/^\/?(openapi\.)?/, '');
    const handler = HANDLERS[api.toLowerCase()];
    const request = snakeCased(data);
    if (!handler) this.logger.error(`[cloud] the local cloud has no open API ${api}`);
    let answer: unknown = { errcode: -604100, errmsg: `API not found: ${api}` };
    try {
      if (handler && !isPermitted(api)) {
        this.logger.error(`[cloud] permissions.openapi of the calling function does not name ${api}`);
        answer = { errcode: -604101, errmsg: `function has no permission to call this API: ${api}` };
      } else if (handler) answer = await handler(request, this.services);
    } catch (error) {
      this.logger.error(`[cloud] open API ${api}: ${messageOf(error)}`);
      answer = { errcode: -1, errmsg: `system error: ${messageOf(error)}` };
    }
    this.connection.run('INSERT INTO meta_open_api (at, api, request, answer) VALUES (?, ?, ?, ?)', [
      this.services.clock.now(),
      api,
      JSON.stringify(request),
      JSON.stringify(answer),
    ]);
    return answer;
  }

  /** The latest calls, newest first. */
  records(limit = 200): OpenApiRecord[] {
    return this.connection
      .all('SELECT at, api, request, answer FROM meta_open_api ORDER BY no DESC LIMIT ?', [limit])
      .map(([at, api, request, answer]) => ({
        at: Number(at),
        api: String(api),
        request: JSON.parse(String(request)) as unknown,
        answer: JSON.parse(String(answer)) as unknown,
      }));
  }
}

/** `templateId` and `template_id` are one: clients differ in which they send. */
const snakeCased = (data: Doc): Doc =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
