import * as v from 'valibot';

import { enter } from '../../domain/access/guards';
import type { Answer, CallName, Input } from '../../domain/contract';
import { DomainError } from '../../domain/errors';
import { makeContext } from './caller';
import { CALLS } from './calls';
import type { Ports } from './context';
import { plainInput } from './plain-input';

interface Request {
  /** From the WeChat context alone; null: nobody is signed in. */
  readonly openid: string | null;
  readonly requestId: string;
}

/**
 * 应答 · One call of the mini-program, whatever it sends: `{ok: true, data, at}` or `{ok: false, error}`.
 *
 * Refusals that the rules foresee are answered with their code. Anything else is logged under the request's
 * id, without what anybody wrote, and answered INTERNAL.
 */
export async function answerCall(event: unknown, request: Request, ports: Ports): Promise<Answer<unknown>> {
  const call = callOf(event);
  const startedAt = ports.clock.now();
  try {
    if (request.openid === null) throw new DomainError('NOT_SIGNED_IN');
    if (!isKnown(call)) throw new DomainError('UNKNOWN_CALL');
    const data = await run(call, Reflect.get(Object(event), 'input'), request.openid, ports);
    return { ok: true, data, at: startedAt };
  } catch (error) {
    const known = error instanceof DomainError && error.code !== 'INTERNAL' ? error : null;
    const { requestId } = request;
    if (known === null || known.code === 'SERVICE_UNAVAILABLE') {
      const tookMs = ports.clock.now() - startedAt;
      ports.log.write({ level: 'error', what: 'a call failed', requestId, ...describe(call, error), tookMs });
    }
    if (known) return { ok: false, error: { code: known.code, facts: known.facts } };
    return { ok: false, error: { code: 'INTERNAL', facts: {}, requestId } };
  }
}

const callOf = (event: unknown): string => {
  const call: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'call') : null;
  return typeof call === 'string' ? call : '';
};

const isKnown = (call: string): call is CallName => Object.hasOwn(CALLS, call);

async function run<C extends CallName>(
  call: C,
  input: unknown,
  openid: string,
  ports: Ports,
): Promise<unknown> {
  const route = CALLS[call];
  const parsed = parse<C>(route.input, input);
  const matterId = idIn(parsed, 'matterId');
  const context = await makeContext(ports, openid, matterId, idIn(parsed, 'intoMatterId'));
  enter(route.guard, context.actor, matterId, context.matter);
  return route.handle(parsed, context);
}

function parse<C extends CallName>(schema: v.GenericSchema<unknown, Input<C>>, input: unknown): Input<C> {
  const result = v.safeParse(schema, plainInput(input ?? {}), { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new DomainError('INVALID_INPUT', { field: v.getDotPath(issue) ?? 'input', rule: issue.type });
}

/** A matter that the call is about: read together with the caller. */
function idIn(input: unknown, name: 'matterId' | 'intoMatterId'): string | null {
  const id: unknown = Reflect.get(Object(input), name);
  return typeof id === 'string' ? id : null;
}

/** Where it went wrong: the code and the places in the program; messages may hold what somebody wrote. */
export function describe(call: string, error: unknown) {
  const code: unknown = Reflect.get(Object(error), 'code');
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined };
  const places = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    ...(isKnown(call) && { call }),
    code: typeof code === 'string' ? code : name,
    stack: places.slice(0, 8).join('\n'),
  };
}
