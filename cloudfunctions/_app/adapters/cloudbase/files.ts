import type { CloudBase } from '@cloudbase/node-sdk';

import { DomainError } from '../../../../domain/errors';
import type { Files } from '../../ports/files';

const URL_SECONDS = 3600;
/** The most that one request may ask for. */
const BATCH = 50;

/** 文件 · CloudBase's storage. Refuses: SERVICE_UNAVAILABLE. */
export function makeFiles(app: CloudBase): Files {
  return {
    async urls(fileIds) {
      const batches = await Promise.all(
        inBatches([...new Set(fileIds)]).map((batch) =>
          app
            .getTempFileURL({ fileList: batch.map((fileID) => ({ fileID, maxAge: URL_SECONDS })) })
            .catch(unavailable),
        ),
      );
      const found = batches
        .flatMap(({ fileList }) => fileList)
        .filter(({ tempFileURL }) => tempFileURL !== '');
      return new Map(found.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]));
    },
    async remove(fileIds) {
      await Promise.all(
        inBatches(fileIds).map((batch) => app.deleteFile({ fileList: [...batch] }).catch(unavailable)),
      );
    },
  };
}

function inBatches(fileIds: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(fileIds.length / BATCH) }, (_, at) =>
    fileIds.slice(at * BATCH, (at + 1) * BATCH),
  );
}

function unavailable(): never {
  throw new DomainError('SERVICE_UNAVAILABLE', { service: 'storage' });
}
