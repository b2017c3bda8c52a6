import { STATES } from '../../domain/access/table';
import type { CallName } from '../../domain/contract';
import type { MatterState } from '../../domain/matter/states';
import { expected, REPORTER, SERVICE_PEOPLE } from './support/cells';
import { useVillage } from './support/village';

const village = useVillage();
const matters = new Map<MatterState, string>();
const NUMBER = '〔2020〕1号';
let ticket = '';

/** Services aren't merged: each has its own form. */
const OF_SERVICES = STATES.filter((state) => state !== 'merged');

/** 已开 · A paper that holds, in any state: seldom, so put there by hand. */
function plantPaper(matterId: string): void {
  village.rewrites('matters', matterId, (stored) => {
    const doc = JSON.parse(stored) as { service: { papers: object[] } };
    doc.service.papers = [{ number: NUMBER, issuedAt: village.now, line: 1, sealed: null, revoked: null }];
    return JSON.stringify(doc);
  });
}

beforeAll(async () => {
  await village.morning();
  const secretary = village.person('secretary');
  const reporter = village.person(REPORTER);
  const arrive: Readonly<Record<string, (matter: { id: string }) => Promise<unknown>>> = {
    reported: async () => undefined,
    acknowledged: (matter) => secretary.does('acknowledge', matter),
    resolved: async (matter) => {
      await secretary.does('acknowledge', matter);
      await secretary.does('resolve', matter, { outcome: 'fixed' });
    },
    closed: async (matter) => {
      await secretary.does('acknowledge', matter);
      await secretary.does('resolve', matter, { outcome: 'fixed' });
      await reporter.does('rate', matter, { isSatisfied: true });
    },
    withdrawn: (matter) => reporter.does('withdraw', matter),
    declined: (matter) => secretary.does('decline', matter, { words: '示意：不归村里开' }),
  };
  for (const state of OF_SERVICES) {
    const { matterId } = await reporter.asks('service.request', {
      clientKey: `cell-paper-${state}`,
      serviceId: 'service-residence',
      values: [
        { id: 'name', value: '示例居民' },
        { id: 'idCard', value: '11010519491231002X' },
        { id: 'home', value: '示例住址' },
        { id: 'use', value: `示意 ${state}` },
      ],
      hasConsented: true,
    });
    await arrive[state]?.({ id: matterId });
    matters.set(state, matterId);
  }
  await village.sweeps();
  const acknowledged = matters.get('acknowledged') ?? '';
  ticket = (await secretary.asks('service.sheet', { matterId: acknowledged })).draft?.ticket ?? '';
  expect(ticket).not.toBe('');
}, 60_000);

const callOf = (ask: 'issue' | 'revoke', matterId: string): readonly [CallName, object] =>
  ask === 'issue'
    ? ['service.issue', { matterId, ticket }]
    : ['service.revoke', { matterId, number: NUMBER, words: '示意：写错了' }];

describe.each(OF_SERVICES)('权限表 › 证明 › %s', (state) => {
  test.each(['issue', 'revoke'] as const)('%s: every relation gets what its cell says', async (ask) => {
    const matterId = matters.get(state) ?? '';
    const clean = village.dump();
    if (ask === 'revoke') plantPaper(matterId);
    const before = village.dump();
    const [call, input] = callOf(ask, matterId);
    for (const who of Object.keys(SERVICE_PEOPLE)) {
      const code = expected(ask, state, who, SERVICE_PEOPLE);
      const answer = await village.person(who).tries(call, input);
      expect([who, answer.ok ? null : answer.error.code]).toEqual([who, code]);
      expect([who, village.dump() === before]).toEqual([who, code !== null]);
      village.restores(before);
    }
    village.restores(clean);
  });
});
