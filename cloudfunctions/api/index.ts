import { randomUUID } from 'node:crypto';

import type { Answer } from '../../domain/contract';
import { readOrigin } from '../_app/adapters/cloudbase/identity';
import { makeApp, makePorts } from '../_app/adapters/cloudbase/ports';
import { answerCall } from '../_app/answer-call';

const app = makeApp();
const ports = makePorts(app, process.env);

/** 小程序接口 · The one function that the mini-program calls: `{call, input}`. */
export function main(event: unknown, context: unknown): Promise<Answer<unknown>> {
  const given: unknown = Reflect.get(Object(context), 'request_id');
  const requestId = typeof given === 'string' ? given : randomUUID();
  return answerCall(event, { openid: readOrigin(app, process.env).openid, requestId }, ports);
}
