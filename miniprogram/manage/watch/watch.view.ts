import type { TownshipGroup } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { townshipView } from '../../components/township-matters/township-matters.view';
import type { PagedScreen } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';

const GROUPS: readonly TownshipGroup[] = ['overdue', 'alarmed', 'unreplied', 'referred', 'held'];

/** The list that a link names; the overdue ones when it names none. */
export const groupOf = (name: string): TownshipGroup => GROUPS.find((one) => one === name) ?? 'overdue';

/** 督办 · The lists of the township's first page, to look through; what is done about a matter is done on its page. */
export function watchView(
  { loaded, foot }: Pick<PagedScreen<'township.matters'>, 'loaded' | 'foot'>,
  group: TownshipGroup,
  shell: Shell,
) {
  const state = { township: loaded, townshipGroup: group, foot, said: {}, busyId: null };
  const township = townshipView(state, shell);
  const cards = township.cards.map((card) => ({ ...card, canAcknowledge: false, canCall: false }));
  return { frame: frameView(loaded, shell, 'list'), township: { ...township, cards } };
}
