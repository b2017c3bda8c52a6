import { DomainError } from '../../../domain/errors';
import { RECORD_NAMES } from '../../../domain/record/names';
import type { Ports } from '../context';
import { anyStore } from '../records';
import { checkEnded, checkFailed } from '../../../domain/record/checks';
import type { VillageRecord } from '../../../domain/record/record';

const TRIES = 4;

/** 审核结论 · What WeChat pushes when the check of a file has ended. */
export interface Verdict {
  readonly checkId: string;
  /** 'failed': WeChat couldn't look at the file; the check is started again. */
  readonly outcome: 'pass' | 'risky' | 'failed';
}

/** Reads a message push of media checks; null: the event is something else. 'review' counts as risky. */
export function readVerdict(event: unknown): Verdict | null {
  const field = (name: string): unknown => Reflect.get(Object(event), name);
  if (field('MsgType') !== 'event' || field('Event') !== 'wxa_media_check') return null;
  const checkId = field('trace_id');
  if (typeof checkId !== 'string' || checkId === '') return null;
  const suggest: unknown = Reflect.get(Object(field('result')), 'suggest');
  const hasFailed = typeof field('errcode') === 'number' && field('errcode') !== 0;
  if (hasFailed) return { checkId, outcome: 'failed' };
  return { checkId, outcome: suggest === 'pass' ? 'pass' : 'risky' };
}

/** Records whose files are checked, and how they are found and written. */
interface Checked<R extends VillageRecord> {
  getByCheckId(checkId: string): Promise<R | null>;
  commit(before: R, after: R): Promise<R>;
}

/**
 * 记下审核结论 · On the file that was checked. Answers false for a check that no record knows (yet): the caller
 * fails then, so that the platform pushes it again.
 */
export async function receiveVerdict(ports: Ports, verdict: Verdict): Promise<boolean> {
  if (await writeVerdict(ports.matters, verdict)) return true;
  const written = await Promise.all(RECORD_NAMES.map((name) => writeVerdict(anyStore(ports, name), verdict)));
  return written.includes(true);
}

async function writeVerdict<R extends VillageRecord>(
  store: Checked<R>,
  { checkId, outcome }: Verdict,
): Promise<boolean> {
  const after = (record: R): R =>
    outcome === 'failed' ? checkFailed(record, checkId) : checkEnded(record, checkId, outcome);
  for (let tries = 1; ; tries += 1) {
    const record = await store.getByCheckId(checkId);
    if (!record) return false;
    try {
      await store.commit(record, after(record));
      return true;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE' || tries === TRIES) throw error;
    }
  }
}
