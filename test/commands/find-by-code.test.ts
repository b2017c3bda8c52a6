import { makeContext } from '../../cloudfunctions/_app/caller';
import { findByCode, giveBack } from '../../cloudfunctions/_app/people/find-by-code';
import { MOST_TRIES } from '../../domain/access/code-tries';
import { DomainError } from '../../domain/errors';
import { DAY } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';

const contextOf = (village: MemoryVillage) => makeContext(village.ports, 'openid-guesser', null);
const wrong = () => Promise.resolve(null);
const right = () => Promise.resolve('opened');

async function guess(village: MemoryVillage, find: () => Promise<string | null>): Promise<string> {
  try {
    return (await findByCode(await contextOf(village), find)).found;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.code} ${error.facts['left'] ?? ''}`.trim();
  }
}

describe('凭码找', () => {
  test('a wrong code says how many are left, and after the last even the right one is refused for a day', async () => {
    const village = memoryVillage();
    for (let left = MOST_TRIES - 1; left >= 0; left -= 1)
      expect(await guess(village, wrong)).toBe(`CODE_WRONG ${left}`);
    expect(await guess(village, right)).toBe('CODE_LOCKED');
    village.now += DAY;
    expect(await guess(village, right)).toBe('opened');
  });

  test('a hundred guesses at once get no more answers than one after the other', async () => {
    const village = memoryVillage();
    const answers = await Promise.all(Array.from({ length: 100 }, () => guess(village, wrong)));
    expect(answers.filter((answer) => answer.startsWith('CODE_WRONG')).length).toBeLessThanOrEqual(
      MOST_TRIES,
    );
  });

  test('a right one is given back, the wrong ones before it are not', async () => {
    const village = memoryVillage();
    await guess(village, wrong);
    const context = await contextOf(village);
    const { person } = await findByCode(context, right);
    expect(person.codeTries?.count).toBe(2);
    await giveBack(context, person);
    expect(village.ports.people.people.get('guesser')?.codeTries?.count).toBe(1);
  });
});
