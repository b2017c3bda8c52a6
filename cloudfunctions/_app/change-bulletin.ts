import { DomainError } from '../../domain/errors';
import { isPublisher, mayRead } from '../../domain/village/bulletin/audience';
import type { Bulletin } from '../../domain/village/bulletin/bulletin';
import type { Context } from './context';

const TRIES = 4;

/** 读公开 · Refuses BULLETIN_NOT_FOUND for what isn't there, and just so for what isn't for the caller. */
export async function readBulletin({ bulletins, actor }: Context, bulletinId: string): Promise<Bulletin> {
  const bulletin = await bulletins.get(bulletinId);
  if (bulletin && mayRead(bulletin, actor)) return bulletin;
  throw new DomainError('BULLETIN_NOT_FOUND', { bulletinId });
}

/**
 * 改公开 · One conditional write by somebody at the village's desk, tried again when somebody else or the courier
 * was faster; a change that gives back the bulletin itself writes nothing.
 *
 * Refuses: BULLETIN_NOT_FOUND, and what `change` does.
 */
export async function changeBulletin(
  context: Context,
  bulletinId: string,
  change: (bulletin: Bulletin) => Bulletin,
): Promise<{ readonly bulletinId: string }> {
  for (let tries = 1; ; tries += 1) {
    const before = await readBulletin(context, bulletinId);
    if (!isPublisher(context.actor, before.villageId))
      throw new DomainError('NOT_ALLOWED', { action: 'bulletin.publish' });
    const after = change(before);
    if (after === before) return { bulletinId };
    try {
      await context.bulletins.commit(before, after);
      return { bulletinId };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE' || tries === TRIES) throw error;
    }
  }
}
