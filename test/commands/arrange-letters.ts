import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
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

export async function told(village: MemoryVillage, template: string): Promise<readonly string[]> {
  await runCourier(village.ports);
  return village.ports.inbox.entries
    .all()
    .filter((entry) => entry.template === template)
    .map(({ personId }) => personId);
}

/** Everybody but the one that may, on every call that names the letter; the document stays as it was. */
export async function isHiddenFrom(village: MemoryVillage, letterId: string, people: readonly string[]) {
  const before = JSON.stringify(storedLetter(village, letterId));
  for (const personId of people)
    for (const [call, more] of [
      ['letter.get', {}],
      ['letter.add', { words: '插一句' }],
      ['letter.answer', { words: '替他回' }],
      ['letter.rate', { isHelped: true }],
    ] as const)
      expect([personId, await village.refusal(personId, call, { letterId, ...more })]).toMatchObject([
        personId,
        { code: 'RECORD_NOT_FOUND' },
      ]);
  expect(JSON.stringify(storedLetter(village, letterId))).toBe(before);
}

/** 来信 · Ids in somebody's box. */
export const desk = async (village: MemoryVillage, personId: string, isWaiting = true) =>
  (await village.call(personId, 'letters.desk', { isWaiting })).rows.map(({ id }) => id);
