import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { invalidParam, messageOf } from '../errors';
import type { PeopleSource } from '../people';
import { MOST_FILE_BYTES, type FileStore } from '../storage/file-store';
import { readBody } from './body';
import { parseMultipart } from './multipart';
import { personOf } from './person';
import { respond, respondJson } from './respond';
import type { RouteHandler, Visit } from './route';

const LINK_PREFIX = '/storage/';

/** Files over HTTP: the SDK's PUT, a phone's upload, and signed links. */
export const storageRoutes = (files: FileStore, people: PeopleSource): RouteHandler[] => [
  async (visit) => {
    if (visit.url.pathname !== '/storage-upload' || visit.request.method !== 'PUT') return false;
    await acceptUpload(files, visit);
    return true;
  },
  async ({ request, response, url }) => {
    const isUpload = request.method === 'POST' || request.method === 'PUT';
    if (url.pathname !== '/upload' || !isUpload) return false;
    const { openid } = await personOf(request, people);
    const { cloudPath, bytes } = await readUpload(request, url);
    respondJson(response, 200, { fileID: files.upload(openid, cloudPath, bytes) });
    return true;
  },
  ({ request, response, url }) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!url.pathname.startsWith(LINK_PREFIX) || !isRead) return false;
    const cloudPath = decodeURIComponent(url.pathname.slice(LINK_PREFIX.length));
    const file = files.open(cloudPath, url.searchParams.get('sign') ?? '', url.searchParams.get('t') ?? '');
    // What people upload must not run as a page of this server.
    response.setHeader('content-security-policy', "sandbox; default-src 'none'");
    respond(response, 200, file.contentType, file.bytes);
    return true;
  },
];

/** Answers like the object store: an empty body, or XML with the reason. */
async function acceptUpload(files: FileStore, { request, response }: Visit): Promise<void> {
  const { authorization = '', 'x-cos-meta-fileid': cosFileId } = request.headers;
  try {
    const bytes = await readBody(request, MOST_FILE_BYTES);
    files.acceptUpload(String(cosFileId), authorization, bytes);
    respond(response, 200, 'application/xml', Buffer.alloc(0));
  } catch (error) {
    const reason = messageOf(error).replace(/[<>&]/g, ' ');
    const id = randomUUID();
    const xml = `<Error><Code>AccessDenied</Code><Message>${reason}</Message><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`;
    respond(response, 403, 'application/xml', Buffer.from(xml, 'utf8'));
  }
}

/** The bytes alone with `?path=`, or a form with `path` and `file`. */
async function readUpload(request: IncomingMessage, url: URL): Promise<{ cloudPath: string; bytes: Buffer }> {
  const body = await readBody(request, MOST_FILE_BYTES + 64 * 1024);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    const cloudPath = url.searchParams.get('path');
    if (!cloudPath) throw invalidParam('path is missing');
    return { cloudPath, bytes: body };
  }
  const parts = parseMultipart(type, body);
  const cloudPath = parts.find(({ name }) => name === 'path')?.bytes.toString('utf8');
  const file = parts.find(({ name }) => name === 'file');
  if (!cloudPath || !file) throw invalidParam('the form needs path and file');
  return { cloudPath, bytes: file.bytes };
}
