import { BinaryReader, BinaryWriter } from './wire-format';
import type { Doc } from '../ejson';

/**
 * The two protobuf messages of `wx.openApi`: the request `CommApiData{2: {1: pairs}}` with pairs
 * `{1: key, 2: JSON value, 3: content type}`, and the answer `CommOpenApiResp{1: JSON, 2: type, 4: HTTP code}`.
 */
export function decodeOpenApiRequest(message: Buffer): Doc {
  const data: Doc = {};
  for (const openApiData of new BinaryReader(message).messages(2)) {
    for (const pair of new BinaryReader(openApiData).messages(1)) {
      const fields = new BinaryReader(pair);
      const [key, value, type] = [fields.messages(1)[0], fields.messages(2)[0], fields.messages(3)[0]];
      if (!key || !value) continue;
      data[key.toString('utf8')] = type ? value : (JSON.parse(value.toString('utf8')) as unknown);
    }
  }
  return data;
}

export function encodeOpenApiAnswer(answer: unknown): Buffer {
  const writer = new BinaryWriter();
  writer.bytes(1, Buffer.from(JSON.stringify(answer), 'utf8'));
  writer.bytes(2, Buffer.from('application/json', 'utf8'));
  writer.number(4, 200);
  return writer.finish();
}
