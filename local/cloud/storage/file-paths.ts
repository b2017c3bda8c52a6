import { CloudError, invalidParam } from '../errors';

const MOST_PATH_LENGTH = 850;
const FORBIDDEN = /[\u0000-\u001f\u007f\\?#%:*"<>|]/u;

/** Refuses a path that is empty, absolute, climbs up, or holds a character that links can't carry. */
export function checkCloudPath(cloudPath: string): string {
  const segments = cloudPath.split('/');
  const isClean = segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..');
  if (!isClean || FORBIDDEN.test(cloudPath) || cloudPath.length > MOST_PATH_LENGTH) {
    throw invalidParam(`${JSON.stringify(cloudPath.slice(0, 100))} is no cloud path`);
  }
  return cloudPath;
}

/** `cloud://<env>.<bucket>/<path>` */
export const fileIdOf = (env: string, cloudPath: string): string =>
  `cloud://${env}.local-${env}/${cloudPath}`;

/** The path in a file id of this environment. */
export function pathOfFileId(env: string, fileId: string): string {
  const prefix = fileIdOf(env, '');
  if (!fileId.startsWith(prefix))
    throw new CloudError('STORAGE_FILE_NONEXIST', `${fileId} is not of this environment`);
  return checkCloudPath(fileId.slice(prefix.length));
}

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const contentTypeOf = (cloudPath: string): string =>
  TYPES[cloudPath.slice(cloudPath.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
