import type { CountySettings } from '../../../domain/deadline/settings';
import { DomainError } from '../../../domain/errors';
import type { Context } from '../context';

const TRIES = 4;

/**
 * 写设置 · One conditional write of the county's settings, decided anew on newer ones when somebody was faster.
 *
 * Calendar, categories and periods lie in one document: who changes one of them isn't stopped by a change of
 * another. A change that gives back the settings themselves writes nothing.
 */
export async function writeSettings(
  { settings, places }: Context,
  change: (settings: CountySettings) => CountySettings,
): Promise<CountySettings> {
  let before = settings;
  for (let tries = 1; ; tries += 1) {
    const after = change(before);
    if (after === before) return before;
    try {
      return await places.commitSettings(before, after);
    } catch (error) {
      const isStale = error instanceof DomainError && error.code === 'STALE_WRITE';
      if (!isStale || tries === TRIES) throw error;
      before = await places.settings();
    }
  }
}
