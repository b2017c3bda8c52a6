import { invalidParam } from '../errors';

export interface FormPart {
  readonly name: string;
  readonly filename: string | undefined;
  readonly isBinary: boolean;
  readonly bytes: Buffer;
}

/** Splits a `multipart/form-data` body. Refuses INVALID_PARAM for a malformed one. */
export function parseMultipart(contentType: string, body: Buffer): FormPart[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) throw invalidParam('the form has no boundary');
  const separator = Buffer.from(`--${mark}`);
  const parts: FormPart[] = [];
  let start = body.indexOf(separator);
  while (start >= 0) {
    const from = start + separator.length;
    const end = body.indexOf(separator, from);
    if (end < 0) break;
    parts.push(parsePart(body.subarray(from + 2, end - 2)));
    start = end;
  }
  return parts;
}

function parsePart(part: Buffer): FormPart {
  const split = part.indexOf('\r\n\r\n');
  if (split < 0) throw invalidParam('a part of the form has no header');
  const header = part.subarray(0, split).toString('utf8');
  const name = /name="([^"]*)"/i.exec(header)?.[1];
  if (name === undefined) throw invalidParam('a part of the form has no name');
  return {
    name,
    filename: /filename="([^"]*)"/i.exec(header)?.[1],
    isBinary: /content-type:\s*application\/octet-stream/i.test(header),
    bytes: part.subarray(split + 4),
  };
}
