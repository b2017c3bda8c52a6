import { archive, documents, workbooks } from '../../cloudfunctions/_app/adapters/workbook/workbooks';
import { answerCall } from '../../cloudfunctions/_app/answer-call';
import type { Ports } from '../../cloudfunctions/_app/context';
import type { Answer, CallName, ErrorCode, Output } from '../../domain/contract';
import type { Instant } from '../../domain/deadline/instant';
import type { Facts } from '../../domain/errors';
import type { Household } from '../../domain/grid/grid';
import type { Binding, Person } from '../../domain/grid/posts';
import type { Matter } from '../../domain/matter/matter';
import { CONSENT_VERSION } from '../../domain/privacy/consent';
import {
  binding,
  county,
  household,
  LONG_AGO,
  MONDAY,
  POSTS,
  SETTINGS,
  township,
  village,
  VILLAGE,
} from '../builders';
import { memoryInboxStore, type MemoryInbox } from './inbox-store';
import { memoryJobStore, type MemoryJobs } from './job-store';
import { memoryLedgerSumStore, type MemoryLedgerSums } from './ledger-sum-store';
import { memoryMatterStore } from './matter-store';
import {
  fakeFiles,
  fakeWechat,
  memoryLog,
  openVault,
  type FakeFiles,
  type FakeWechat,
  type MemoryLog,
} from './outside';
import { memoryPeopleStore, type MemoryPeople } from './people-store';
import { memoryPlacesStore, type MemoryPlaces } from './places-store';
import { memoryRecordStores, type MemoryRecords } from './record-store';
import { memoryRightsRequestStore, type MemoryRightsRequests } from './rights-request-store';
import { memoryTallyStore, type MemoryTallies } from './tally-store';

export interface MemoryPorts extends Ports {
  readonly matters: ReturnType<typeof memoryMatterStore>;
  readonly people: MemoryPeople;
  readonly places: MemoryPlaces;
  readonly records: MemoryRecords;
  readonly inbox: MemoryInbox;
  readonly tallies: MemoryTallies;
  readonly ledgerSums: MemoryLedgerSums;
  readonly jobs: MemoryJobs;
  readonly rightsRequests: MemoryRightsRequests;
  readonly files: FakeFiles;
  readonly wechat: FakeWechat;
  readonly log: MemoryLog;
}

export const OTHER_VILLAGE = '140928208214';

/** 内存村庄 · The product on memory: the example village, its people, and a clock that a test moves. */
export interface MemoryVillage {
  readonly ports: MemoryPorts;
  now: Instant;
  /** What the mini-program gets, whatever it sends. */
  answer(personId: string | null, call: string, input?: unknown): Promise<Answer<unknown>>;
  /** What a call gives; throws a test failure if it is refused. */
  call<C extends CallName>(personId: string, call: C, input?: unknown): Promise<Output<C>>;
  /** The code (and facts) with which a call is refused; throws a test failure if it isn't. */
  refusal(personId: string | null, call: string, input?: unknown): Promise<{ code: ErrorCode; facts: Facts }>;
  /** A resident reports by the household that they are bound to. */
  report(personId?: string, more?: Readonly<Record<string, unknown>>): Promise<Output<'matter.report'>>;
  stored(matterId: string): Matter;
  /** So many more matters like this one, each with an id of its own. */
  multiply(matterId: string, count: number): void;
}

export const person = (personId: string, more: Partial<Person> = {}): Person => ({
  _id: personId,
  revision: 1,
  openid: `openid-${personId}`,
  name: `示例${personId}`,
  phoneSealed: null,
  phoneMasked: null,
  credits: {},
  consentedAt: LONG_AGO,
  codeTries: null,
  consentVersion: CONSENT_VERSION,
  ...more,
});

const HOMES: readonly Household[] = [
  household(),
  household({ _id: 'household-13', doorplate: '13号', headName: '示例乙' }),
  household({
    _id: 'household-41',
    doorplate: '41号',
    placings: [{ placeId: `${VILLAGE}/04`, fromAt: LONG_AGO, toAt: null }],
  }),
  household({
    _id: 'household-x',
    villageId: OTHER_VILLAGE,
    placings: [{ placeId: OTHER_VILLAGE, fromAt: LONG_AGO, toAt: null }],
  }),
];

const BINDINGS: readonly Binding[] = [
  binding('resident'),
  binding('neighbour', { householdId: 'household-13' }),
];

function fill({ people, places }: MemoryPorts): void {
  places.county.settings = SETTINGS;
  places.all.put(village());
  places.all.put(township());
  places.all.put(county());
  const other = { id: OTHER_VILLAGE, level: 'village', name: '别村' } as const;
  const post = {
    ...POSTS[0],
    id: 'other',
    deskId: OTHER_VILLAGE,
    personId: 'other-secretary',
  } as (typeof POSTS)[number];
  places.all.put(village({ _id: OTHER_VILLAGE, name: '别村', places: [other], posts: [post] }));
  for (const home of HOMES) places.homes.put(home);
  for (const one of BINDINGS) people.bindings.put(one);
  for (const { personId } of POSTS) people.people.put(person(personId));
  people.people.put(person('supervisor'));
  people.people.put(person('other-secretary'));
  const phone = { phoneSealed: 'sealed:13800000001', phoneMasked: '138****0001' };
  for (const personId of ['resident', 'neighbour']) people.people.put(person(personId, phone));
}

export function memoryVillage(wrap: (ports: MemoryPorts) => Ports = (ports) => ports): MemoryVillage {
  const ports: MemoryPorts = {
    matters: memoryMatterStore(),
    people: memoryPeopleStore(),
    places: memoryPlacesStore(),
    records: memoryRecordStores(),
    inbox: memoryInboxStore(),
    tallies: memoryTallyStore(),
    ledgerSums: memoryLedgerSumStore(),
    jobs: memoryJobStore(),
    workbooks,
    archive,
    documents,
    rightsRequests: memoryRightsRequestStore(),
    files: fakeFiles(),
    wechat: fakeWechat(),
    vault: openVault,
    clock: { now: () => self.now },
    log: memoryLog(),
    slipLink: null,
    templates: { reporter: 'template-reporter', desk: 'template-desk' },
  };
  fill(ports);
  const used = wrap(ports);
  let keys = 0;
  const self: MemoryVillage = {
    ports,
    now: MONDAY,
    answer: (personId, call, input) =>
      answerCall(
        JSON.parse(JSON.stringify({ call, input })),
        { openid: personId === null ? null : `openid-${personId}`, requestId: 'request-1' },
        used,
      ),
    async call<C extends CallName>(personId: string, call: C, input: unknown = {}) {
      const answer = await self.answer(personId, call, input);
      if (!answer.ok) throw new Error(`${call} was refused: ${JSON.stringify(answer.error)}`);
      return answer.data as Output<C>;
    },
    async refusal(personId, call, input = {}) {
      const answer = await self.answer(personId, call, input);
      if (answer.ok) throw new Error(`${call} was not refused`);
      return { code: answer.error.code, facts: answer.error.facts };
    },
    report(personId = 'resident', more = {}) {
      keys += 1;
      const home = ports.people.bindings.get(`binding-${personId}`)?.householdId;
      const target = home === undefined ? { villageId: VILLAGE } : { householdId: home };
      const input = {
        clientKey: `client-key-${keys}`,
        categoryId: 'repair',
        text: '村口路灯不亮',
        ...target,
        ...more,
      };
      return self.call(personId, 'matter.report', input);
    },
    stored(matterId) {
      const matter = ports.matters.table.get(matterId);
      if (!matter) throw new Error(`there is no matter ${matterId}`);
      return matter;
    },
    multiply(matterId, count) {
      const matter = self.stored(matterId);
      for (let copy = 1; copy <= count; copy += 1) {
        const _id = copy.toString(16).padStart(32, '0');
        const outbox = matter.outbox.map((notice) => ({ ...notice, id: notice.id.replace(matterId, _id) }));
        ports.matters.table.put({ ...matter, _id, code: `COPY${String(copy).padStart(4, '0')}`, outbox });
      }
    },
  };
  return self;
}
