import type { Instant } from '../../../domain/deadline/instant';
import type { PlaceId } from '../../../domain/grid/grid';
import type { Binding, Person, Role } from '../../../domain/grid/posts';
import type { Cursor, RowPage } from './matter-store';

/** 人员库 · People and their bindings to households. */
export interface PeopleStore {
  get(personId: string): Promise<Person | null>;
  getMany(personIds: readonly string[]): Promise<readonly Person[]>;
  /** Inserts (before null) or replaces; refused with STALE_WRITE if somebody else did so in between. */
  commit(before: Person | null, after: Person): Promise<Person>;
  /** Uses one message credit; false if none was left. */
  takeCredit(personId: string, templateId: string): Promise<boolean>;
  bindingsOf(personId: string): Promise<readonly Binding[]>;
  /** Everybody's bindings to these households, whatever their state. */
  bindingsTo(householdIds: readonly string[]): Promise<readonly Binding[]>;
  getBinding(bindingId: string): Promise<Binding | null>;
  commitBinding(before: Binding | null, after: Binding): Promise<Binding>;
  /** Bindings with a notice for the courier, earliest first. */
  undeliveredBindings(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<Binding>>;
  pendingBindings(under: PlaceId, limit: number, cursor: Cursor | null): Promise<RowPage<Binding>>;
  /** Confirmed bindings of a village, the longest asked for first. */
  residentsOf(villageId: PlaceId, limit: number, cursor: Cursor | null): Promise<RowPage<Binding>>;
  countPendingBindings(under: PlaceId): Promise<number>;
  /** 查阅记录 · Who saw whose phone number for which matter, or which households' slips, and when. */
  logAccess(entry: AccessEntry): Promise<void>;
  /** Looks at this person's data, newest first. */
  accessesTo(personId: string, limit: number, cursor: Cursor | null): Promise<RowPage<AccessEntry>>;
  /** Removes entries older than this instant, at most so many; answers how many. */
  removeAccesses(before: Instant, limit: number): Promise<number>;
}
/** 一次查阅 · By whom, at which desk and in which role, as it was then: a duty record that the person may read. */
export interface AccessEntry {
  readonly _id: string;
  readonly at: Instant;
  readonly byPersonId: string;
  readonly byName: string;
  readonly deskId: PlaceId;
  readonly role: Role;
  readonly subjectPersonId: string | null;
  readonly matterId: string | null;
  readonly field: 'phone' | 'slip' | 'form' | 'facts' | 'agreement';
  readonly householdIds?: readonly string[];
}
