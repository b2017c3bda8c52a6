import { DomainError } from '../../../domain/errors';
import type { Matter } from '../../../domain/matter/matter';
import type { Ports } from '../context';
import { checkEnded, checkFailed } from '../../../domain/record/checks';

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

/**
 * 记下审核结论 · On the file that was checked. Answers false for a check that no matter knows (yet): the caller
 * fails then, so that the platform pushes it again.
 */
export async function receiveVerdict({ matters }: Ports, { checkId, outcome }: Verdict): Promise<boolean> {
  const after = (matter: Matter): Matter =>
    outcome === 'failed' ? checkFailed(matter, checkId) : checkEnded(matter, checkId, outcome);
  for (let tries = 1; ; tries += 1) {
    const matter = await matters.getByCheckId(checkId);
    if (!matter) return false;
    try {
      await matters.commit(matter, after(matter));
      return true;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE' || tries === TRIES) throw error;
    }
  }
}
