import type { Matter } from '../../../domain/matter/matter';
import { publicThings } from '../../../domain/matter/public-things';
import { joinerOf } from '../../../domain/matter/reporters';
import type { World } from '../../../domain/deadline/world';
import { categoryOf } from '../../../domain/matter/world';

const EXCERPT_LETTERS = 12;

type Named = Pick<Matter, 'categoryId' | 'reportedAt' | 'text'>;
/** What a person reads of it: who joined isn't shown the reporter's words, but what they are about. */
export const subjectFor = (matter: Matter, personId: string, world: World): string =>
  subjectOf(
    joinerOf(matter, personId) ? { ...matter, text: publicThings(matter.text).join('、') } : matter,
    world,
  );

/** 消息标题 · What an inbox entry is about: '设施维修 · 村口路灯不亮'. */
export function subjectOf(matter: Named, world: Pick<World, 'settings'>): string {
  const name = categoryOf(world, matter)?.name ?? '';
  const letters = [...matter.text.replace(/\s+/g, ' ')];
  const excerpt = letters.length > EXCERPT_LETTERS ? [...letters.slice(0, EXCERPT_LETTERS), '…'] : letters;
  return [name, excerpt.join('')].filter((part) => part !== '').join(' · ');
}
