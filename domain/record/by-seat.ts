import type { PersonActor } from '../access/actor';
import type { Role, Seat } from '../grid/posts';
import type { By } from './line';

/** 以岗位的名义 · Somebody at a desk, for the holder whom they stand in for. */
export const bySeat = ({ personId }: PersonActor, { role, deskId, standsInFor }: Seat): By => ({
  kind: 'person',
  personId,
  role,
  deskId,
  forPersonId: standsInFor?.personId ?? null,
});

/** 以什么岗位 · Null: by the clock, or by somebody without a post. */
export const officeOf = (by: By | undefined): Role | null =>
  by?.kind === 'person' && by.role !== 'reporter' && by.role !== 'villager' ? by.role : null;
