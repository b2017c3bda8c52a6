import type { ServerResponse } from 'node:http';
import { CloudError, messageOf } from '../errors';
import type { Logger } from '../logger';
import { respondJson } from './respond';

/** How an infrastructure failure reaches a phone: the HTTP status, and WeChat's number for it. */
const CLIENT_ERRORS: Readonly<Record<string, readonly [status: number, errCode: number]>> = {
  INVALID_PARAM: [400, -501007],
  UNAUTHENTICATED: [401, -501023],
  PERMISSION_DENIED: [403, -501023],
  STORAGE_EXCEED_AUTHORITY: [403, -503002],
  STORAGE_SIGN_PARAM_INVALID: [403, -503004],
  FUNCTION_NOT_FOUND: [404, -501000],
  STORAGE_FILE_NONEXIST: [404, -503003],
  EXCEED_MAX_PAYLOAD_SIZE: [413, -501007],
  STORAGE_EXCEED_SIZE: [413, -503001],
  FUNCTIONS_EXECUTE_FAIL: [500, -504002],
  FUNCTIONS_TIME_LIMIT_EXCEEDED: [504, -504003],
};
const UNKNOWN: readonly [status: number, errCode: number] = [500, -501001];

export function respondClientError(response: ServerResponse, error: unknown, logger: Logger): void {
  const code = error instanceof CloudError ? error.code : 'SYS_ERR';
  const [status, errCode] = CLIENT_ERRORS[code] ?? UNKNOWN;
  if (!(error instanceof CloudError))
    logger.error(`[cloud] ${error instanceof Error ? error.stack : String(error)}`);
  respondJson(response, status, { errCode, errMsg: `${code}: ${messageOf(error)}` });
}
