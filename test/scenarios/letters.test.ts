import { DAY_MS } from '../../domain/deadline/local-time';
import type { Letter } from '../../domain/village/letter/letter';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

const CALLS = [
  ['letter.get', {}],
  ['letter.add', { words: '示例：插一句' }],
  ['letter.answer', { words: '示例：替他回' }],
  ['letter.rate', { isHelped: true }],
] as const;

/** Whoever it isn't for gets the answer that there is no such letter, on every call, and nothing is written. */
async function isNothingTo(letterId: string, people: readonly string[]): Promise<void> {
  const before = JSON.stringify(village.stored<Letter>('letters'));
  for (const who of people)
    for (const [call, more] of CALLS) {
      const answer = await village.person(who).tries(call, { letterId, ...more });
      expect([who, call, answer.ok ? null : answer.error.code]).toEqual([who, call, 'RECORD_NOT_FOUND']);
    }
  expect(JSON.stringify(village.stored<Letter>('letters'))).toBe(before);
}

const OTHERS = [
  'officer-01',
  'grid-01',
  'head-03',
  'linked-0101',
  'resident-20',
  'county-admin',
  'other-secretary',
  'visitor-01',
];

test('书记信箱 › written, hidden from everybody else, answered, and what doesn’t help comes back', async () => {
  await village.monday();
  const writer = village.person('resident-01');
  const secretary = village.person('secretary');
  const { letterId } = await given('a resident writes to the secretary', () =>
    writer.asks('letter.write', { clientKey: 'scenario-letter-1', words: '示例：想单独跟您说一件事' }),
  );
  await village.sweeps();
  await then('nobody but the secretary hears of it, or can so much as ask for it', async () => {
    await isNothingTo(letterId, [...OTHERS, 'supervisor']);
    const heard = village.stored<{ personId: string; template: string }>('inbox');
    expect(heard.filter(({ template }) => template === 'letterCame').map(({ personId }) => personId)).toEqual(
      [village.personIdOf('secretary')],
    );
    const { rows } = await secretary.asks('letters.desk', { isWaiting: true });
    expect(rows).toMatchObject([{ id: letterId, to: 'secretary' }]);
  });
  await when('the secretary answers, and it didn’t help', async () => {
    await secretary.asks('letter.answer', { letterId, words: '示例：我去问问' });
    await writer.asks('letter.rate', { letterId, isHelped: false, words: '示例：还没有消息' });
  });
  await when('the secretary lets five working days go by', async () => {
    await village.passes(8 * DAY_MS);
    await village.sweeps();
  });
  await then('it is the township’s, the writer knows, and the secretary only reads', async () => {
    await isNothingTo(letterId, OTHERS);
    const { rows } = await village.person('supervisor').asks('letters.desk', { isWaiting: true });
    expect(rows).toMatchObject([{ id: letterId, to: 'township', way: 'overdue' }]);
    const entries = (await writer.asks('inbox.list', {})).rows.filter(({ link }) => link?.id === letterId);
    expect(entries.map(({ template }) => template)).toEqual(['letterPassedOn', 'letterAnswered']);
    expect((await secretary.isRefused('letter.answer', { letterId, words: '示例：晚了' })).code).toBe(
      'NOT_ALLOWED',
    );
  });
  await then('the township answers and it helped', async () => {
    await village.person('supervisor').asks('letter.answer', { letterId, words: '示例：已经办了' });
    await writer.asks('letter.rate', { letterId, isHelped: true });
    expect((await writer.asks('letter.get', { letterId })).state).toBe('closed');
  });
  expect(village.warnings).toEqual([]);
});

test('书记信箱 › about the secretary: past the village, and the secretary never knows', async () => {
  const { letterId } = await village.person('resident-02').asks('letter.write', {
    clientKey: 'scenario-letter-2',
    words: '示例：说的是村支书',
    isAboutSecretary: true,
  });
  await village.sweeps();
  await isNothingTo(letterId, [...OTHERS, 'secretary']);
  const { rows } = await village.person('secretary').asks('letters.desk', { isWaiting: true });
  expect(rows.map(({ id }) => id)).not.toContain(letterId);
  const mine = (await village.person('secretary').asks('inbox.list', {})).rows;
  expect(mine.filter(({ link }) => link?.id === letterId)).toEqual([]);
  expect((await village.person('supervisor').asks('letter.get', { letterId })).canAnswer).toBe(true);
});
