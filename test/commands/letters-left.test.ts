import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { brokenLine } from '../../domain/record/line';
import { originOf } from '../../domain/village/letter/seal';
import { DAY } from '../builders';
import { memoryVillage } from '../memory/village';
import { wordsOf } from '../words-of';
import { answered, desk, LETTER, storedLetter, written } from './arrange-letters';

describe('书记信箱 › what is left of it', () => {
  it('is in the writer’s copy, and in nobody else’s', async () => {
    const village = memoryVillage();
    await written(village, { isAboutSecretary: true });
    const copy = async (who: string) => wordsOf((await village.call(who, 'me.export', {})).base64);
    expect(await copy('resident')).toContain(LETTER.words);
    for (const who of ['secretary', 'supervisor']) expect(await copy(who)).not.toContain('难处');
  });

  it('after the writer withdraws all consent nothing of it is left, and it is gone from every list', async () => {
    const village = memoryVillage();
    const letterId = await written(village);
    await runCourier(village.ports);
    await village.call('resident', 'me.withdraw-consent', { openMatters: 'withdraw' });
    village.now += 2 * 60_000;
    await runClock(village.ports);
    await runCourier(village.ports);
    const letter = storedLetter(village, letterId);
    expect(JSON.stringify(letter)).not.toMatch(/难处|示例resident/);
    expect(brokenLine(originOf(letter), letter.timeline)).toBeNull();
    expect(await desk(village, 'secretary')).toEqual([]);
    expect(await desk(village, 'secretary', false)).toEqual([]);
    expect(await village.refusal('secretary', 'letter.get', { letterId })).toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
  });

  it('is kept as long as matters are', async () => {
    const village = memoryVillage();
    const letterId = await answered(village);
    await village.call('resident', 'letter.rate', { letterId, isHelped: true });
    village.now += 5 * 365 * DAY;
    await runClock(village.ports);
    expect(storedLetter(village, letterId).text).toBe(LETTER.words);
    village.now += 100 * DAY;
    await runClock(village.ports);
    expect(storedLetter(village, letterId)).toMatchObject({ text: '', isErased: true });
  });
});
