import type { CountySettings } from '../../domain/deadline/settings';
import { DomainError } from '../../domain/errors';
import type { Context } from './context';

const TRIES = 4;

/**
 * 改日历 · The county’s years and suspensions: one conditional write; asked again on the newer settings when somebody else was faster. A change
 * that gives back the settings themselves writes nothing.
 */
export async function changeCalendar(
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
