import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ACTIONS } from '../actions';
import type { Caller, CloudServices } from '../actions/action';
import type { Doc } from '../ejson';
import { CloudError, invalidParam, messageOf } from '../errors';
import { FUNCTION_SECRET } from '../functions/runner';
import { readBody, readJson } from './body';
import { isFromBrowser } from './guard';
import { parseMultipart } from './multipart';
import { respond, respondJson } from './respond';
import type { RouteHandler } from './route';

const MOST_REQUEST_BYTES = 20 * 1024 * 1024;
/** Part of the normal life of a program: answered, but not worth a line in the log. */
const EXPECTED = /^(E11000|WriteConflict)/;

/** The SDK's wire: every action is a POST to `/admin`, every outcome an HTTP 200. */
export const adminRoute =
  (services: CloudServices): RouteHandler =>
  async ({ request, response, url }) => {
    if (url.pathname !== '/admin' || request.method !== 'POST') return false;
    const requestId = randomUUID();
    try {
      if (isFromBrowser(request))
        throw new CloudError('PERMISSION_DENIED', 'a page may not use the wire of the SDK');
      const body = await readRequest(request);
      const name = body['action'];
      const action = typeof name === 'string' && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
      if (!action) throw invalidParam(`the local cloud does not know the action ${JSON.stringify(name)}`);
      const answer = await action(body, services, callerOf(request));
      if (Buffer.isBuffer(answer)) respond(response, 200, 'application/octet-stream', answer);
      else respondJson(response, 200, { ...(answer as Doc), requestId });
    } catch (error) {
      respondJson(response, 200, { ...wireError(error, services), requestId });
    }
    return true;
  };

function wireError(error: unknown, { logger }: CloudServices): { code: string; message: string } {
  const message = messageOf(error);
  if (error instanceof CloudError) {
    if (!EXPECTED.test(message)) logger.warn(`[cloud] refused ${error.code}: ${message}`);
    return { code: error.code, message };
  }
  logger.error(`[cloud] ${error instanceof Error ? error.stack : message}`);
  return { code: 'SYS_ERR', message };
}

const SECRET = new RegExp(`Credential=${FUNCTION_SECRET}([^/]+)/`);

/** The SDK signs each request; the secret id in it says which function it runs in. */
const callerOf = ({ headers }: IncomingMessage): Caller => SECRET.exec(headers.authorization ?? '')?.[1];

async function readRequest(request: IncomingMessage): Promise<Doc> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return readJson(request, MOST_REQUEST_BYTES);
  const parts = parseMultipart(type, await readBody(request, MOST_REQUEST_BYTES));
  return Object.fromEntries(
    parts.map(({ name, isBinary, bytes }) => [name, isBinary ? bytes : bytes.toString('utf8')]),
  );
}
