import { CALLS } from '../../cloudfunctions/_app/calls';
import type { CallName } from '../../domain/contract';
import { GRID, VILLAGE } from '../builders';
import { countRoundTrips, type RoundTrips } from '../memory/round-trips';
import { memoryVillage, type MemoryVillage } from '../memory/village';

/** The caller's row, bindings, settings and the matter; then the jurisdictions. */
const TO_KNOW_THE_CALLER = 2;
const GOAL = 2;

type Input = Readonly<Record<string, unknown>>;
type Arrange = (village: MemoryVillage) => Promise<Input>;

const WORDS = { words: '说一句' };
const given =
  (input: Input = {}): Arrange =>
  () =>
    Promise.resolve(input);

/** A fresh matter, after these calls on it. */
const after =
  (
    steps: readonly (readonly [personId: string, call: CallName, input: Input])[],
    more: Input = {},
  ): Arrange =>
  async (village) => {
    const { id: matterId } = await village.report();
    for (const [personId, call, input] of steps) await village.call(personId, call, { matterId, ...input });
    return { matterId, ...more };
  };
const acknowledge = ['linked-0302', 'matter.acknowledge', {}] as const;
const resolve = ['linked-0302', 'matter.resolve', { outcome: 'fixed' }] as const;
const escalate = ['linked-0302', 'matter.escalate', WORDS] as const;
const decline = ['linked-0302', 'matter.decline', WORDS] as const;

const asked: Arrange = async ({ call }) => {
  const { binding } = await call('stranger', 'binding.request', {
    householdId: 'household-13',
    name: '示例新人',
  });
  return { bindingId: binding?.bindingId };
};
const photographed: Arrange = async (village) => {
  const { id } = await village.report();
  return { matterId: id, files: [{ fileId: `cloud://e.b/matters/${id}/resident/a.png`, kind: 'photo' }] };
};
const untold: Arrange = async (village) => {
  const { id } = await village.report();
  village.ports.matters.table.put({ ...village.stored(id), untoldSinceAt: village.now });
  return { matterId: id };
};

const PLANS: Readonly<Record<CallName, readonly [personId: string, arrange: Arrange]>> = {
  'me.get': ['resident', given()],
  'me.save': ['stranger', given({ name: '示例访客' })],
  'me.bind-phone': ['stranger', given({ code: 'code-13700000002' })],
  'me.grant-messages': ['resident', given({ templateIds: ['template-reporter'] })],
  'places.villages': ['stranger', given()],
  'places.grids': ['stranger', given({ villageId: VILLAGE })],
  'places.households': ['stranger', given({ gridId: GRID })],
  'binding.request': ['stranger', given({ householdId: 'household-12', name: '示例新人' })],
  'binding.end': ['resident', given()],
  'binding.pending': ['secretary', given()],
  'binding.confirm': ['grid-03', asked],
  'binding.refuse': ['grid-03', asked],
  'report.form': ['resident', given()],
  'report.preview': ['stranger', given({ categoryId: 'repair', placeId: GRID })],
  'matter.report': [
    'stranger',
    given({ clientKey: 'client-key-0', categoryId: 'repair', text: '灯不亮', placeId: GRID }),
  ],
  'matter.attach': ['resident', photographed],
  'matter.get': ['supervisor', after([])],
  'matter.acknowledge': ['linked-0302', after([])],
  'matter.note': ['linked-0302', after([], WORDS)],
  'matter.ask': ['linked-0302', after([acknowledge], WORDS)],
  'matter.answer': ['resident', after([acknowledge], WORDS)],
  'matter.escalate': ['linked-0302', after([], WORDS)],
  'matter.send-back': ['grid-03', after([escalate], { ...WORDS, deskId: `${GRID}/02` })],
  'matter.resolve': ['linked-0302', after([acknowledge], { outcome: 'fixed' })],
  'matter.rate': ['resident', after([acknowledge, resolve], { isSatisfied: true })],
  'matter.reopen': ['resident', after([acknowledge, resolve], WORDS)],
  'matter.decline': ['linked-0302', after([], WORDS)],
  'matter.object': ['resident', after([decline], WORDS)],
  'matter.withdraw': ['resident', after([])],
  'matter.extend': ['linked-0302', after([acknowledge], WORDS)],
  'matter.supervise': ['supervisor', after([], WORDS)],
  'matter.tell': ['linked-0302', untold],
  'matter.phone': ['linked-0302', after([])],
  'home.get': ['resident', after([])],
  'matters.mine': ['stranger', given()],
  'desk.queue': ['secretary', after([escalate])],
  'village.board': ['secretary', after([])],
  'village.matters': ['secretary', after([], { placeId: GRID })],
  'township.matters': ['supervisor', after([])],
  'inbox.list': ['resident', given()],
  'inbox.read': ['resident', given()],
  'receipt.verify': ['stranger', async (village) => ({ code: (await village.report()).code })],
};

test('every call is counted here', () => {
  expect(Object.keys(PLANS).sort()).toEqual(Object.keys(CALLS).sort());
});

test.each(Object.keys(PLANS) as CallName[])(
  '%s: at most two round trips one after the other once the caller is known',
  async (name) => {
    const trips: RoundTrips = { count: 0 };
    const village = memoryVillage((ports) => countRoundTrips(ports, trips));
    const [personId, arrange] = PLANS[name];
    const input = await arrange(village);
    trips.count = 0;
    await village.call(personId, name, input);
    expect(trips.count).toBeGreaterThan(0);
    expect(trips.count).toBeLessThanOrEqual(TO_KNOW_THE_CALLER + GOAL);
  },
);
