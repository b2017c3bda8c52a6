import type { Instant } from '../../../domain/deadline/instant';
import type { RightsRequest } from '../../../domain/privacy/request';
import type { Cursor, RowPage } from './matter-store';

/** 权利请求库 · What people have asked for about their own data. */
export interface RightsRequestStore {
  /** Inserts it; false: it is there already. */
  insert(request: RightsRequest): Promise<boolean>;
  get(requestId: string): Promise<RightsRequest | null>;
  /** Refused with STALE_WRITE if somebody else wrote in between. */
  commit(before: RightsRequest, after: RightsRequest): Promise<RightsRequest>;
  /** A person's, newest first. */
  ofPerson(personId: string): Promise<readonly RightsRequest[]>;
  /** That the clock has to work on, longest waiting first. */
  due(now: Instant, limit: number, cursor: Cursor | null): Promise<RowPage<RightsRequest>>;
  /** The county's, newest first. */
  list(limit: number, cursor: Cursor | null): Promise<RowPage<RightsRequest>>;
  countOpen(): Promise<number>;
  /** Removes what was done before this instant, at most so many; answers how many. */
  removeDone(before: Instant, limit: number): Promise<number>;
}
