import { isDoc, type Doc } from '../ejson';
import { invalidParam } from '../errors';
import type { Action } from './action';

/** `uploadFile`, its first half: where to PUT the bytes. */
export const getUploadMetadata: Action = (request, { files, url }) => {
  const cloudPath = request['path'];
  if (typeof cloudPath !== 'string') throw invalidParam('path is missing');
  const { fileId, cosFileId, authorization } = files.prepareUpload(cloudPath);
  return {
    data: { url: `${url()}/storage-upload`, token: 'local', authorization, fileId, cosFileId },
  };
};

/** `getTempFileURL`: a signed link for each file that is there. `max_age` is in seconds. */
export const batchGetDownloadUrl: Action = (request, { files, url }) => {
  const list = listOf(request, 'file_list').map((entry) => {
    if (!isDoc(entry) || typeof entry['fileid'] !== 'string')
      throw invalidParam('a file of the list is malformed');
    const fileID = entry['fileid'];
    const maxAge = typeof entry['max_age'] === 'number' ? entry['max_age'] : undefined;
    const link = files.link(fileID, maxAge);
    return link === undefined
      ? { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' }
      : { code: 'SUCCESS', fileID, tempFileURL: `${url()}${link}` };
  });
  return { data: { download_list: list } };
};

/** `deleteFile`. */
export const batchDeleteFile: Action = (request, { files }) => {
  const list = listOf(request, 'fileid_list').map((fileID) => {
    if (typeof fileID !== 'string') throw invalidParam('a file id must be a string');
    return { fileID, code: files.remove(fileID) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
  });
  return { data: { delete_list: list } };
};

function listOf(request: Doc, field: string): unknown[] {
  const list = request[field];
  if (!Array.isArray(list) || list.length > 50)
    throw invalidParam(`${field} must be a list of at most 50 files`);
  return list;
}
