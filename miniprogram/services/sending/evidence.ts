/**
 * 现场照片 · Photos that go to a matter after its words: each uploaded under the matter's path, then attached.
 *
 * They wait on the phone, by matter, until they are in the cloud. A photo always goes to the same address and
 * is attached only if the matter hasn't got it yet, so trying again doubles nothing.
 */
import type { MatterView } from '../../../domain/contract';
import { call, upload } from '../cloud';
import { dropFile, hasFile } from '../phone/kept-files';
import { keepOnPhone } from '../phone/storage';

interface Waiting {
  readonly path: string;
  /** Set once it is in the cloud, attached or not. */
  readonly fileId: string | null;
}

const keyOf = (matterId: string): string => `evidence:${matterId}`;

export function waitingEvidence(matterId: string): readonly Waiting[] {
  const kept = wx.getStorageSync<readonly Waiting[] | ''>(keyOf(matterId));
  return kept === '' ? [] : kept;
}

function keep(matterId: string, waiting: readonly Waiting[]): void {
  if (waiting.length === 0) wx.removeStorageSync(keyOf(matterId));
  else keepOnPhone(keyOf(matterId), waiting);
}

/** From here on they wait for the network, not for the person. Throws a CallFailed PHONE_FULL. */
export function addEvidence(matterId: string, paths: readonly string[]): void {
  const added = paths.map((path) => ({ path, fileId: null }));
  keep(matterId, [...waitingEvidence(matterId), ...added]);
}

/** 不传了 · The person gives them up. */
export function dropEvidence(matterId: string): void {
  waitingEvidence(matterId).forEach(({ path }) => dropFile(path));
  keep(matterId, []);
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

async function uploadWaiting(
  matterId: string,
  folder: string,
  onSent: (sent: number) => void,
): Promise<void> {
  for (const [index, { path, fileId }] of waitingEvidence(matterId).entries()) {
    if (fileId !== null) continue;
    onSent(index);
    const uploaded = (await hasFile(path))
      ? await upload(`${folder}/${nameOf(path)}`, path, () => undefined)
      : null;
    const others = waitingEvidence(matterId).filter((one) => one.path !== path);
    // What the phone no longer has can't be sent.
    keep(matterId, uploaded === null ? others : [...others, { path, fileId: uploaded }]);
  }
}

/**
 * Sends what waits for `matter`; `onSent` hears how many are through. Answers the matter as it is then.
 * Throws a CallFailed; what hasn't arrived goes on waiting.
 */
export async function sendEvidence(matter: MatterView, onSent: (sent: number) => void): Promise<MatterView> {
  if (matter.uploadPath === null || waitingEvidence(matter.id).length === 0) return matter;
  await uploadWaiting(matter.id, matter.uploadPath.replace(/\/$/, ''), onSent);
  const uploaded = waitingEvidence(matter.id).flatMap(({ fileId }) => fileId ?? []);
  const newest = await call('matter.get', { matterId: matter.id });
  const known = new Set(newest.media.map(({ fileId }) => fileId));
  const files = uploaded
    .filter((fileId) => !known.has(fileId))
    .map((fileId) => ({ fileId, kind: 'photo' as const }));
  const answer = files.length > 0 ? await call('matter.attach', { matterId: matter.id, files }) : newest;
  dropEvidence(matter.id);
  return answer;
}
