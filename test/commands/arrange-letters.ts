import type { Letter } from '../../domain/village/letter/letter';
import type { MemoryVillage } from '../memory/village';

export const LETTER = { clientKey: 'letter-0001', words: '想单独跟您说一说我家的难处。' } as const;

/** 写好一封 · Answers its id. */
export async function written({ call }: MemoryVillage, more: object = {}): Promise<string> {
  return (await call('resident', 'letter.write', { ...LETTER, ...more })).letterId;
}

export async function answered(village: MemoryVillage): Promise<string> {
  const letterId = await written(village);
  await village.call('secretary', 'letter.answer', { letterId, words: '我明天上门看看。' });
  return letterId;
}

export function storedLetter({ ports }: MemoryVillage, id: string): Letter {
  const letter = ports.records.letters.table.get(id);
  if (!letter) throw new Error(`no letter ${id}`);
  return letter;
}
