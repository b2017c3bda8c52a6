import type { IncomingMessage } from 'node:http';
import { isDoc, type Doc } from '../ejson';
import { CloudError, invalidParam } from '../errors';

/** Reads a request's body. Refuses EXCEED_MAX_PAYLOAD_SIZE, without keeping what is too much. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= mostBytes) chunks.push(chunk);
  }
  if (length > mostBytes) {
    throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `the request is larger than ${mostBytes} bytes`);
  }
  return Buffer.concat(chunks);
}

/** Reads a JSON object; an empty body counts as `{}`. */
export async function readJson(request: IncomingMessage, mostBytes: number): Promise<Doc> {
  const text = (await readBody(request, mostBytes)).toString('utf8');
  let value: unknown;
  try {
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw invalidParam('the body is no JSON');
  }
  if (!isDoc(value)) throw invalidParam('the body must be a JSON object');
  return value;
}
