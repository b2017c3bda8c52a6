import type { PersonActor } from '../../domain/access/actor';
import type { CallName, Input, Output } from '../../domain/contract';
import type { Instant } from '../../domain/deadline/instant';
import type { CountySettings } from '../../domain/deadline/settings';
import type { Jurisdiction, PlaceId } from '../../domain/grid/grid';
import type { Binding, Person } from '../../domain/grid/posts';
import type { Matter } from '../../domain/matter/matter';
import type { Archive } from './ports/archive';
import type { Clock } from './ports/clock';
import type { Documents } from './ports/documents';
import type { Files } from './ports/files';
import type { InboxStore } from './ports/inbox-store';
import type { JobStore } from './ports/job-store';
import type { LedgerSumStore } from './ports/ledger-sum-store';
import type { Log } from './ports/log';
import type { MatterStore } from './ports/matter-store';
import type { PeopleStore } from './ports/people-store';
import type { PlacesStore } from './ports/places-store';
import type { RecordStores } from './ports/record-store';
import type { RightsRequestStore } from './ports/rights-request-store';
import type { TallyStore } from './ports/tally-store';
import type { Vault } from './ports/vault';
import type { Wechat } from './ports/wechat';
import type { Workbooks } from './ports/workbook';

/** Everything outside the rules, behind ports. */
export interface Ports {
  readonly matters: MatterStore;
  readonly people: PeopleStore;
  readonly places: PlacesStore;
  /** Every kind of record besides matters. */
  readonly records: RecordStores;
  readonly inbox: InboxStore;
  readonly tallies: TallyStore;
  readonly ledgerSums: LedgerSumStore;
  readonly jobs: JobStore;
  readonly workbooks: Workbooks;
  readonly archive: Archive;
  readonly documents: Documents;
  readonly rightsRequests: RightsRequestStore;
  readonly files: Files;
  readonly wechat: Wechat;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Log;
  readonly templates: MessageTemplates;
  /** Before a slip's code in its QR: an address that WeChat's own scanner opens the mini-program by; null: none. */
  readonly slipLink: string | null;
}

/** 订阅消息模板 · Ids from the environment; null: none is configured, so none is asked for or sent. */
export interface MessageTemplates {
  readonly reporter: string | null;
  readonly desk: string | null;
}

/** 来人 · Who calls, as the database knows them. */
export interface Caller {
  readonly openid: string;
  readonly actor: PersonActor;
  /** Null: a visitor who has left nothing yet. */
  readonly person: Person | null;
  readonly bindings: readonly Binding[];
  /** Of the account that this WeChat user has deleted last; null: none. */
  readonly formerId: string | null;
}

/** 一次调用的环境 · What a command or a query has to work with; nothing of it comes from the input. */
export interface Context extends Ports {
  readonly now: Instant;
  readonly caller: Caller;
  readonly actor: PersonActor;
  readonly settings: CountySettings;
  /** Read along with the caller: where they sit and live, and of the matter that the call names. */
  readonly jurisdictions: ReadonlyMap<PlaceId, Jurisdiction>;
  /** The matter that the call names, read along with the caller; null: there is none of that id. */
  readonly matter: Matter | null;
  /** The other matter of a merge: the one that the call names, or that `matter` was merged into. */
  readonly related: Matter | null;
}

export type Handler<C extends CallName> = (input: Input<C>, context: Context) => Promise<Output<C>>;
