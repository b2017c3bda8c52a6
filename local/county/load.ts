import type { LocalCloud } from '../cloud/server';
import { Credits } from '../cloud/open-api/credits';
import { fileIdOf } from '../cloud/storage/file-paths';
import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import { SETTINGS_ID } from '../../cloudfunctions/_app/indexes';
import { sampleCounty } from './county';
import type { SamplePhoto } from './matters/play';
import { CREDITS } from './people/documents';
import { openidOf } from './people/openid';
import { RESIDENTS } from './people/residents';
import { STAFF } from './people/staff';
import { picture } from './pictures/files';

export interface LoadOptions {
  readonly vault: Vault;
  readonly templateIds: readonly string[];
  /** Without: places and people only. */
  readonly hasMatters: boolean;
  /** With what was closed in some villages in the last months. */
  readonly hasPast: boolean;
}

/** Puts a photo where its owner's phone would have put it. Throws when the cloud doesn't take it. */
async function upload(
  { url }: LocalCloud,
  { cloudPath, ownerId, picture: name }: SamplePhoto,
): Promise<void> {
  const answer = await fetch(`${url}/upload?path=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-local-person': ownerId, 'content-type': 'image/png' },
    body: new Uint8Array(picture(name)),
  });
  if (!answer.ok) throw new Error(`${cloudPath} was refused: ${await answer.text()}`);
}

/** WeChat's own count of what people accept; the documents have the product's. */
function acceptMessages({ database }: LocalCloud, templateIds: readonly string[]): void {
  const credits = new Credits(database.connection);
  for (const { id } of [...STAFF, ...RESIDENTS])
    for (let left = CREDITS; left > 0; left -= 1) credits.accept(openidOf(id), templateIds);
}

/** Whether the database holds no county yet. */
export function isEmpty({ database }: LocalCloud): boolean {
  const query = { _id: SETTINGS_ID };
  return database.count(database.collection('settings'), query) === 0;
}

/** 装入示例县 · All of it or nothing: photos first, then every document in one transaction. */
export async function loadSample(
  cloud: LocalCloud,
  { vault, templateIds, hasMatters, hasPast }: LoadOptions,
): Promise<void> {
  const { documents, photos } = sampleCounty({
    startAt: cloud.clock.now(),
    vault,
    templateIds,
    fileIdOf: (path) => fileIdOf(cloud.env, path),
    hasMatters,
    hasPast,
  });
  for (const photo of photos) await upload(cloud, photo);
  const { database } = cloud;
  database.connection.transaction(() => {
    for (const [name, rows] of Object.entries(documents)) {
      const collection = database.collection(name);
      for (const row of rows) database.insert(collection, { ...row });
    }
    acceptMessages(cloud, templateIds);
  });
}
