import type { Instant } from '../../../domain/deadline/instant';
import { MINUTE_MS } from '../../../domain/deadline/local-time';
import { DomainError } from '../../../domain/errors';
import type { Ports } from '../context';
import { checkStarted } from '../../../domain/record/checks';
import type { Media, VillageRecord } from '../../../domain/record/record';

/** When WeChat or the storage doesn't answer, it is asked again after this time. */
const PAUSE_MS = 10 * MINUTE_MS;

/** 送审图片与语音 · Starts WeChat's check of every file that hasn't been sent to it; gives back the record with their ids. */
export async function startChecks<R extends VillageRecord>(
  ports: Ports,
  record: R,
  now: Instant,
): Promise<R> {
  const waiting = record.media.filter(({ check, checkId }) => check === 'pending' && checkId === null);
  if (waiting.length === 0) return record;
  try {
    const started = await Promise.all(await start(ports, waiting));
    return started.reduce((after, [fileId, checkId]) => checkStarted(after, fileId, checkId), record);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'SERVICE_UNAVAILABLE') throw error;
    ports.log.write({
      level: 'error',
      what: 'files could not be sent to the content check',
      recordId: record._id,
    });
    return { ...record, outboxAt: now + PAUSE_MS };
  }
}

async function start({ files, people, wechat }: Ports, waiting: readonly Media[]) {
  const [urls, uploaders] = await Promise.all([
    files.urls(waiting.map(({ fileId }) => fileId)),
    people.getMany(waiting.map(({ byPersonId }) => byPersonId)),
  ]);
  return waiting.map(async ({ fileId, kind, byPersonId }): Promise<readonly [string, string]> => {
    const url = urls.get(fileId);
    const openid = uploaders.find(({ _id }) => _id === byPersonId)?.openid;
    // A file that isn't in the storage can't be checked, and so is never shown.
    if (url === undefined || openid === undefined) return [fileId, `none:${fileId}`];
    return [fileId, await wechat.checkMedia(openid, url, kind)];
  });
}
