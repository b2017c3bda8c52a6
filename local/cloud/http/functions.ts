import type { FunctionRunner } from '../functions/runner';
import type { PeopleSource } from '../people';
import { readJson } from './body';
import { personOf } from './person';
import { respond } from './respond';
import type { RouteHandler } from './route';

const MOST_REQUEST_BYTES = 1024 * 1024;
const PREFIX = '/functions/';

/** `POST /functions/<name>`: what `wx.cloud.callFunction` would return as `result`. */
export const functionsRoute =
  (functions: FunctionRunner, people: PeopleSource): RouteHandler =>
  async ({ request, response, url }) => {
    if (request.method !== 'POST' || !url.pathname.startsWith(PREFIX)) return false;
    const { openid } = await personOf(request, people);
    const event = await readJson(request, MOST_REQUEST_BYTES);
    const name = decodeURIComponent(url.pathname.slice(PREFIX.length));
    const identity = { source: 'wx_client', openid, clientIp: '127.0.0.1' } as const;
    const answer = await functions.callFromClient(name, event, identity);
    respond(response, 200, 'application/json; charset=utf-8', Buffer.from(answer, 'utf8'));
    return true;
  };
