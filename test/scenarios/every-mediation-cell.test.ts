import { STATES } from '../../domain/access/table';
import type { CallName } from '../../domain/contract';
import { DAY_MS } from '../../domain/deadline/local-time';
import type { MatterState } from '../../domain/matter/states';
import { expected, PEOPLE, REPORTER } from './support/cells';
import { useVillage } from './support/village';

const village = useVillage();
const disputes = new Map<MatterState, string>();
const SECRET = '示例乙方保密';

/** 调解 · Everything that can be asked of the confidential part, each so that only the table can be in its way. */
const callsOn = (matterId: string, partyId: string): readonly (readonly [CallName, object])[] => [
  ['mediation.get', { matterId }],
  ['mediation.name-party', { matterId, clientKey: 'cell-party-9', side: 'respondent', name: '示例丙方' }],
  ['mediation.hold-session', { matterId, clientKey: 'cell-session', heldAt: village.now, words: '说了一回' }],
  [
    'mediation.agree',
    {
      matterId,
      clientKey: 'cell-agreement',
      form: 'oral',
      facts: '滴水檐',
      terms: '各让半尺',
      fulfilment: '',
      agreedAt: village.now,
      fulfilBy: village.now + 5 * DAY_MS,
    },
  ],
  ['mediation.note-fulfilment', { matterId, isKept: true }],
  ['mediation.note-confirmation', { matterId, confirmation: 'unwanted' }],
  ['mediation.file', { matterId }],
  ['mediation.phone', { matterId, partyId }],
  ['mediation.end-party', { matterId, partyId }],
];

const sides = [
  { clientKey: 'cell-party-1', side: 'applicant', name: '示例甲方保密', isReporter: true },
  { clientKey: 'cell-party-2', side: 'respondent', name: SECRET, phone: '13900000002' },
] as const;

beforeAll(async () => {
  await village.morning();
  const [linked, grid, reporter] = ['linked-0301', 'grid-03', REPORTER].map((id) => village.person(id));
  if (!linked || !grid || !reporter) throw new Error('nobody is there');
  const arrive: Readonly<Record<string, (matter: { id: string }) => Promise<unknown>>> = {
    reported: async () => undefined,
    acknowledged: (matter) => grid.does('acknowledge', matter),
    resolved: async (matter) => {
      await grid.does('acknowledge', matter);
      await grid.does('resolve', matter, { outcome: 'fixed' });
    },
    closed: async (matter) => {
      await grid.does('acknowledge', matter);
      await grid.does('resolve', matter, { outcome: 'fixed' });
      await reporter.does('rate', matter, { isSatisfied: true });
    },
    withdrawn: (matter) => reporter.does('withdraw', matter),
    declined: (matter) => grid.does('decline', matter, { words: '示意：不归这里管' }),
  };
  for (const state of STATES.filter((one) => one in arrive)) {
    const { id } = await reporter.asks('matter.report', {
      clientKey: `cell-dispute-${state}`,
      categoryId: 'dispute',
      text: `示意 ${state}`,
    });
    await linked.does('escalate', { id }, { words: '示意：说不下来' });
    for (const side of sides) await grid.asks('mediation.name-party', { matterId: id, ...side });
    await arrive[state]?.({ id });
    disputes.set(state, id);
  }
  await village.sweeps();
}, 60_000);

const partyIn = (matterId: string): string => {
  const mediation = village
    .stored<{ _id: string; parties: readonly { id: string }[] }>('mediations')
    .find(({ _id }) => _id === matterId);
  return mediation?.parties[1]?.id ?? '';
};

/** Whoever sees the matter and doesn't mediate can't tell whether there is anything. */
function codeFor(state: MatterState, who: string): string | null {
  const code = expected('mediate', state, who);
  return code === null || code === 'MATTER_NOT_FOUND' ? code : 'RECORD_NOT_FOUND';
}

/** Not told of it here; everybody else stands to it as to any other matter of that desk. */
const WHO = Object.entries(PEOPLE)
  .filter(([, relations]) => !relations.includes('informed'))
  .map(([who]) => who);

describe.each(STATES.filter((state) => state !== 'merged'))('权限表 › 调解 › %s', (state) => {
  test('every relation gets what its cell says, from every call; refused, nothing is touched or told', async () => {
    const matterId = disputes.get(state) ?? '';
    const before = village.dump();
    for (const who of WHO) {
      const code = codeFor(state, who);
      for (const [call, input] of callsOn(matterId, partyIn(matterId))) {
        const answer = await village.person(who).tries(call, input);
        if (code === null) {
          const isGiven = answer.ok || answer.error.code === 'AGREEMENT_NEEDED';
          expect([who, call, isGiven]).toEqual([who, call, true]);
        } else {
          expect([who, call, answer.ok ? null : answer.error.code]).toEqual([who, call, code]);
          expect(JSON.stringify(answer)).not.toContain(SECRET);
          expect([who, call, village.dump() === before]).toEqual([who, call, true]);
        }
      }
      village.restores(before);
    }
  });
});

test('回避 › a party who sits at the holding desk gets nothing through it, from any call', async () => {
  const matterId = disputes.get('acknowledged') ?? '';
  const head = village.person('head-03');
  const { name } = await head.asks('me.get', {});
  const before = village.dump();
  const party = { matterId, clientKey: 'cell-party-head', side: 'respondent', name: name ?? '' } as const;
  await village.person('grid-03').asks('mediation.name-party', party);
  const named = village.dump();
  for (const [call, input] of callsOn(matterId, partyIn(matterId)))
    expect([call, (await head.isRefused(call, input as never)).code]).toEqual([call, 'RECORD_NOT_FOUND']);
  expect(village.dump()).toBe(named);
  village.restores(before);
});
