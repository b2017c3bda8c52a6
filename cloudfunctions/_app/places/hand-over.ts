import type { Instant } from '../../../domain/deadline/instant';
import { DomainError } from '../../../domain/errors';
import type { HandOver, Matter } from '../../../domain/matter/matter';
import { received } from '../../../domain/matter/merge';
import type { Context } from '../context';
import type { MatterStore } from '../ports/matter-store';

const TRIES = 4;

/**
 * 过户 · Brings a matter's reporters to the other one, or back from there; done twice it changes nothing.
 *
 * 'refused': the other has ended and takes nobody in. Refuses STALE_WRITE when others were always quicker; what
 * is still to be done stays on the matter for the courier.
 */
export async function handOver(
  matters: Pick<MatterStore, 'get' | 'commit'>,
  from: Matter,
  { matterId }: HandOver,
  now: Instant,
  known: Matter | null = null,
): Promise<'done' | 'refused'> {
  for (let tries = 1; ; tries += 1) {
    const into = (tries === 1 ? known : null) ?? (await matters.get(matterId));
    const after = into && received(into, from, now);
    if (!after) return 'refused';
    if (after === into) return 'done';
    try {
      await matters.commit(into, after);
      return 'done';
    } catch (error) {
      const isStale = error instanceof DomainError && error.code === 'STALE_WRITE';
      if (!isStale || tries === TRIES) throw error;
    }
  }
}

/** Right after its matter was written; what can't be done now the courier does within a minute. */
export async function handOverNow(
  { matters, now }: Pick<Context, 'matters' | 'now'>,
  written: Matter,
  known: Matter | null,
): Promise<void> {
  if (!written.handOver) return;
  try {
    await handOver(matters, written, written.handOver, now, known);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE') throw error;
  }
}
