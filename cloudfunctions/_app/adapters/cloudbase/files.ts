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
    async read(fileId, mostBytes) {
      const url = (await this.urls([fileId])).get(fileId);
      if (url === undefined) return null;
      const answer = await fetch(url).catch(unavailable);
      if (answer.status === 404 || answer.status === 403) return null;
      if (!answer.ok || !answer.body) return unavailable();
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > mostBytes) throw new DomainError('FILE_UNREADABLE', { why: 'size' });
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    async write(path, bytes) {
      const file = { cloudPath: path, fileContent: Buffer.from(bytes) };
      const { fileID } = await app.uploadFile(file).catch(unavailable);
      return fileID;
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
