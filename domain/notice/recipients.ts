import type { Seat } from '../grid/posts';
import type { Matter } from '../matter/matter';
import type { Notice } from './notice';

/**
 * 收件人 · The people a matter's notice goes to: the person, or those who sit at the desk as the courier comes.
 * Never the one whom the complaint is about.
 */
export function recipientsOf(
  { audience }: Pick<Notice, 'audience'>,
  seats: readonly Seat[],
  { aboutPersonId }: Pick<Matter, 'aboutPersonId'>,
): readonly string[] {
  const ids =
    audience.kind === 'person'
      ? [audience.personId]
      : seats
          .filter(({ deskId }) => audience.kind === 'desk' && deskId === audience.deskId)
          .map(({ personId }) => personId);
  return [...new Set(ids)].filter((id) => id !== aboutPersonId);
}
