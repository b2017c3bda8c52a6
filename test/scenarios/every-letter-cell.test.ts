import type { CallName, Output } from '../../domain/contract';
import { DAY_MS } from '../../domain/deadline/local-time';
import { PEOPLE, VILLAGE } from './support/cells';
import { useVillage } from './support/village';

const village = useVillage();
const WRITER = 'resident-01';
const STAND_IN = 'officer-01';
const WORDS = '示例：信里的原话';

/** 到哪一步 · In which a letter may be, with who may do something about it besides its writer. */
const LETTERS = {
  waiting: { answerer: 'secretary', readers: ['secretary'] },
  answered: { answerer: 'secretary', readers: ['secretary'] },
  closed: { answerer: 'secretary', readers: ['secretary'] },
  /** 说的是村支书 */
  about: { answerer: 'supervisor', readers: ['supervisor'] },
  /** 村支书没按时回 */
  overdue: { answerer: 'supervisor', readers: ['supervisor', 'secretary'] },
  /** 村支书请假时写的 */
  away: { answerer: 'supervisor', readers: ['supervisor'] },
} as const;
type Step = keyof typeof LETTERS;
const STEPS = Object.keys(LETTERS) as Step[];
const ids = new Map<Step, string>();

const CALLS: readonly (readonly [CallName, object])[] = [
  ['letter.get', {}],
  ['letter.add', { words: '示例：再说一句' }],
  ['letter.answer', { words: '示例：回信' }],
  ['letter.rate', { isHelped: true }],
];

const isWaiting = (step: Step): boolean => step !== 'answered' && step !== 'closed';
const openIf = (isOpen: boolean): string | null => (isOpen ? null : 'MOVE_NOT_OPEN');

/** What the rules of ADR 23 say comes of it: null for yes, else the code. */
function codeFor(step: Step, who: string, call: CallName): string | null {
  const { answerer, readers } = LETTERS[step];
  const isWriter = who === WRITER;
  if (!isWriter && !readers.some((one) => one === who)) return 'RECORD_NOT_FOUND';
  if (call === 'letter.get') return null;
  if (call === 'letter.answer') return who === answerer ? openIf(isWaiting(step)) : 'NOT_ALLOWED';
  if (!isWriter) return 'NOT_ALLOWED';
  return openIf(call === 'letter.add' ? isWaiting(step) : step === 'answered');
}

/** Everybody of the other tables, with their families and neighbours, and who stands in for the secretary. */
const WHO = [...new Set([WRITER, 'resident-02', 'grid-01', 'linked-0101', ...Object.keys(PEOPLE)])];

async function writes(step: Step, isAboutSecretary = false): Promise<string> {
  const { letterId } = await village
    .person(WRITER)
    .asks('letter.write', { clientKey: `cell-letter-${step}`, words: WORDS, isAboutSecretary });
  ids.set(step, letterId);
  return letterId;
}

const answeredBy = (who: string): readonly string[] =>
  STEPS.filter((step) => LETTERS[step].answerer === who)
    .map((step) => ids.get(step) ?? '')
    .sort();

async function listedFor(who: string): Promise<readonly string[]> {
  const listed = await Promise.all(
    [true, false].map((waiting) => village.person(who).tries('letters.desk', { isWaiting: waiting })),
  );
  const rows = listed.flatMap((answer) => (answer.ok ? (answer.data as Output<'letters.desk'>).rows : []));
  return rows.map(({ id }) => id).sort();
}

/** 请假 · The secretary's, with an officer of the village's desk who stands in. */
async function takesLeave(): Promise<string> {
  const days = { areaId: VILLAGE, fromAt: village.now, toAt: village.now + 2 * DAY_MS };
  const { areas } = await village
    .person('secretary')
    .asks('leave.take', { ...days, standInId: village.personIdOf(STAND_IN) });
  return areas[0]?.leaves[0]?.leaveId ?? '';
}

beforeAll(async () => {
  await village.monday();
  const [writer, secretary] = [village.person(WRITER), village.person('secretary')];
  await writes('overdue');
  await village.passes(8 * DAY_MS);
  await village.sweeps();
  await writes('waiting');
  await writes('about', true);
  for (const step of ['answered', 'closed'] as const) {
    const letterId = await writes(step);
    await secretary.asks('letter.answer', { letterId, words: `示例：回过了 ${step}` });
    if (step === 'closed')
      await writer.asks('letter.rate', { letterId, isHelped: true, words: '示例：谢谢' });
  }
  const leaveId = await takesLeave();
  await writes('away');
  await secretary.asks('leave.return', { areaId: VILLAGE, leaveId });
  await village.sweeps();
}, 60_000);

describe.each(STEPS)('书记信箱 › %s', (step) => {
  test('everybody gets what the rules say, from every call; refused, nothing is touched or told', async () => {
    const letterId = ids.get(step) ?? '';
    const before = village.dump();
    for (const who of WHO)
      for (const [call, more] of CALLS) {
        const code = codeFor(step, who, call);
        const answer = await village.person(who).tries(call, { letterId, ...more });
        expect([who, call, answer.ok ? null : answer.error.code]).toEqual([who, call, code]);
        if (code !== null) expect(JSON.stringify(answer)).not.toContain(WORDS);
        expect([who, call, village.dump() === before]).toEqual([
          who,
          call,
          code !== null || call === 'letter.get',
        ]);
        village.restores(before);
      }
  });
});

test('书记信箱 › lists hold them for their two sides alone', async () => {
  for (const who of WHO) {
    const mine = await village.person(who).asks('letters.mine', {});
    expect([who, mine.rows.length]).toEqual([who, who === WRITER ? STEPS.length : 0]);
    expect([who, await listedFor(who)]).toEqual([who, answeredBy(who)]);
  }
});

test('代岗 › who stands in for the secretary has their rights, and none of their letters', async () => {
  await takesLeave();
  const { desks } = await village.person(STAND_IN).asks('me.get', {});
  expect(desks).toMatchObject([{ deskId: VILLAGE, role: 'villageSecretary' }]);
  expect(await listedFor(STAND_IN)).toEqual([]);
  for (const letterId of ids.values())
    for (const [call, more] of CALLS) {
      const { code } = await village.person(STAND_IN).isRefused(call, { letterId, ...more });
      expect([call, code]).toEqual([call, 'RECORD_NOT_FOUND']);
    }
});
