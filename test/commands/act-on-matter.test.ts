import { GRID, MICRO_GRID } from '../builders';
import { RISKY_WORD } from '../memory/outside';
import { memoryVillage, OTHER_VILLAGE } from '../memory/village';
import { acknowledged, atGrid, declined, reported, resolved, untold, type Arrange } from './arrange';

interface Case {
  readonly call: string;
  readonly arrange: Arrange;
  /** Whose hand may do it, and whose (who may see the matter) may not. */
  readonly by: string;
  readonly notBy: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What the matter then is. */
  readonly after: Readonly<Record<string, unknown>>;
}

const WORDS = { words: '说一句' };
const CASES: readonly Case[] = [
  {
    call: 'matter.acknowledge',
    arrange: reported,
    by: 'linked-0302',
    notBy: 'grid-03',
    input: {},
    after: { state: 'acknowledged' },
  },
  {
    call: 'matter.note',
    arrange: acknowledged,
    by: 'linked-0302',
    notBy: 'resident',
    input: WORDS,
    after: { state: 'acknowledged' },
  },
  {
    call: 'matter.ask',
    arrange: acknowledged,
    by: 'linked-0302',
    notBy: 'grid-03',
    input: WORDS,
    after: { isWaitingForAnswer: true, dueAt: null },
  },
  {
    call: 'matter.answer',
    arrange: acknowledged,
    by: 'resident',
    notBy: 'linked-0302',
    input: WORDS,
    after: { state: 'acknowledged' },
  },
  {
    call: 'matter.escalate',
    arrange: reported,
    by: 'linked-0302',
    notBy: 'secretary',
    input: WORDS,
    after: { state: 'reported', level: 'grid', holder: { deskId: GRID } },
  },
  {
    call: 'matter.send-back',
    arrange: atGrid,
    by: 'grid-03',
    notBy: 'linked-0302',
    input: { ...WORDS, deskId: MICRO_GRID },
    after: { state: 'reported', level: 'microGrid' },
  },
  {
    call: 'matter.resolve',
    arrange: acknowledged,
    by: 'linked-0302',
    notBy: 'grid-03',
    input: { ...WORDS, outcome: 'explained' },
    after: { state: 'resolved', outcome: 'explained' },
  },
  {
    call: 'matter.rate',
    arrange: resolved,
    by: 'resident',
    notBy: 'linked-0302',
    input: { isSatisfied: true },
    after: { state: 'closed', isSatisfied: true },
  },
  {
    call: 'matter.reopen',
    arrange: resolved,
    by: 'resident',
    notBy: 'grid-03',
    input: WORDS,
    after: { state: 'acknowledged' },
  },
  {
    call: 'matter.decline',
    arrange: reported,
    by: 'linked-0302',
    notBy: 'resident',
    input: WORDS,
    after: { state: 'declined' },
  },
  {
    call: 'matter.object',
    arrange: declined,
    by: 'resident',
    notBy: 'linked-0302',
    input: WORDS,
    after: { state: 'reported', level: 'grid' },
  },
  {
    call: 'matter.withdraw',
    arrange: reported,
    by: 'resident',
    notBy: 'linked-0302',
    input: {},
    after: { state: 'withdrawn' },
  },
  {
    call: 'matter.extend',
    arrange: acknowledged,
    by: 'linked-0302',
    notBy: 'resident',
    input: WORDS,
    after: { state: 'acknowledged' },
  },
  {
    call: 'matter.supervise',
    arrange: reported,
    by: 'secretary',
    notBy: 'linked-0302',
    input: WORDS,
    after: { state: 'reported' },
  },
  {
    call: 'matter.tell',
    arrange: untold,
    by: 'linked-0302',
    notBy: 'grid-03',
    input: {},
    after: { untoldSinceAt: null },
  },
];

describe.each(CASES)('$call', ({ call, arrange, by, notBy, input, after }) => {
  /** A village whose matter is where the action is open. */
  async function arranged() {
    const village = memoryVillage();
    const matterId = await arrange(village);
    const before = village.stored(matterId);
    const act = (personId: string, more = {}) =>
      village.answer(personId, call, { matterId, ...input, ...more });
    const refused = (personId: string, more = {}) =>
      village.refusal(personId, call, { matterId, ...input, ...more });
    const isUntouched = () => expect(village.stored(matterId)).toEqual(before);
    return { village, matterId, before, act, refused, isUntouched };
  }

  test('by the right hand it adds one line, in one write', async () => {
    const { act, before, matterId, village } = await arranged();
    expect(await act(by)).toMatchObject({ ok: true, data: { version: before.version + 1, ...after } });
    expect(village.stored(matterId)).toMatchObject({
      version: before.version + 1,
      revision: before.revision + 1,
    });
  });

  test('by somebody who may see it but not do this it is refused', async () => {
    const { refused, isUntouched } = await arranged();
    expect(['NOT_ALLOWED', 'NOT_YOUR_DESK']).toContain((await refused(notBy)).code);
    isUntouched();
  });

  test.each(['neighbour', 'grid-04', 'linked-0301', 'other-secretary', 'stranger'])(
    'for %s the matter is not there at all',
    async (personId) => {
      const { refused, matterId, isUntouched } = await arranged();
      expect(await refused(personId)).toEqual({ code: 'MATTER_NOT_FOUND', facts: { matterId } });
      isUntouched();
    },
  );

  test('decided on an older version it is refused with the new one', async () => {
    const { refused, before, isUntouched } = await arranged();
    const { version, state } = before;
    expect(await refused(by, { version: version + 1 })).toEqual({
      code: 'STALE_WRITE',
      facts: { version, state },
    });
    isUntouched();
  });

  test('a double tap acts once', async () => {
    const { act, before, matterId, village } = await arranged();
    const { version } = before;
    const answers = await Promise.all([act(by, { version }), act(by, { version })]);
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort();
    expect(codes).toEqual(['STALE_WRITE', 'ok']);
    expect(village.stored(matterId).version).toBe(version + 1);
  });

  test.each([
    ['no matter', { matterId: undefined }, 'matterId'],
    ['an id that is no id', { matterId: '../etc' }, 'matterId'],
    ['a version in words', { version: 'one' }, 'version'],
    ['words that are a list', { words: ['x'] }, 'words'],
    ['overlong words', { words: '字'.repeat(501) }, 'words'],
  ])('ill-formed: %s', async (_case, more, field) => {
    const { refused, isUntouched } = await arranged();
    expect(await refused(by, more)).toMatchObject({ code: 'INVALID_INPUT', facts: { field } });
    isUntouched();
  });

  test('risky words are refused', async () => {
    const { refused, isUntouched } = await arranged();
    expect(await refused(by, { words: `${RISKY_WORD}！` })).toEqual({
      code: 'TEXT_RISKY',
      facts: { field: 'words' },
    });
    isUntouched();
  });

  test('an unknown matter is not found', async () => {
    const { refused } = await arranged();
    expect((await refused(by, { matterId: 'f'.repeat(32) })).code).toBe('MATTER_NOT_FOUND');
  });
});

const NEEDING_WORDS = CASES.filter(({ input }) => 'words' in input);
test.each(NEEDING_WORDS)(
  '$call without words says that it needs a reason',
  async ({ call, arrange, by, input }) => {
    const village = memoryVillage();
    const matterId = await arrange(village);
    const refused = await village.refusal(by, call, { matterId, ...input, words: '  ' });
    expect(refused.code).toBe('REASON_NEEDED');
  },
);

test('办结 as referred is told to the township, and reopening brings it back', async () => {
  const village = memoryVillage();
  const matterId = await acknowledged(village);
  const view = await village.call('linked-0302', 'matter.resolve', {
    matterId,
    outcome: 'referred',
    words: '要乡里修',
  });
  expect(view).toMatchObject({ state: 'resolved', outcome: 'referred' });
  expect(village.stored(matterId).outbox.map(({ template }) => template)).toContain('informed');
  expect(
    await village.call('resident', 'matter.rate', { matterId, isSatisfied: false, words: '还是坏的' }),
  ).toMatchObject({
    state: 'acknowledged',
    outcome: null,
  });
});

test('交办 to a desk of another branch or village is refused', async () => {
  const village = memoryVillage();
  const matterId = await atGrid(village);
  const send = (deskId: string) =>
    village.refusal('grid-03', 'matter.send-back', { matterId, words: '去办', deskId });
  expect((await send(`${OTHER_VILLAGE}/01`)).code).toBe('PLACE_NOT_FOUND');
  expect((await send('140928208224/04')).code).toBe('NOT_ALLOWED');
});
