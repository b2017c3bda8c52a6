import type { Matter } from '../../../domain/matter/matter';
import { categoryOf, type World } from '../../../domain/matter/world';

const EXCERPT_LETTERS = 12;

/** 消息标题 · What an inbox entry is about: '设施维修 · 村口路灯不亮'. */
export function subjectOf({ categoryId, text }: Pick<Matter, 'categoryId' | 'text'>, world: World): string {
  const name = categoryOf(world, categoryId)?.name ?? '';
  const letters = [...text.replace(/\s+/g, ' ')];
  const excerpt = letters.length > EXCERPT_LETTERS ? [...letters.slice(0, EXCERPT_LETTERS), '…'] : letters;
  return [name, excerpt.join('')].filter((part) => part !== '').join(' · ');
}
