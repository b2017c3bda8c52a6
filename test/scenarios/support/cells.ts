import { isAskIn, isAskOf, ON_MATTER, type Ask, type Relation } from '../../../domain/access/table';
import type { MatterState } from '../../../domain/matter/states';

export const VILLAGE = '140928208224';
export const REPORTER = 'resident-08';

/** Who stands how to a matter of resident-08's that 示例三组 holds, after its micro-grid has passed it up. */
export const PEOPLE: Readonly<Record<string, readonly Relation[]>> = {
  [REPORTER]: ['reporter'],
  'grid-03': ['desk'],
  'head-03': ['desk'],
  /** 代岗人: stands in at the desk that helped. */
  'linked-0301': ['helper'],
  secretary: ['above'],
  'officer-01': ['above'],
  supervisor: ['township'],
  'head-04': ['informed'],
  /** On leave from the desk that helped. */
  'linked-0302': [],
  /** 同户: bound to the same household. */
  'visitor-02': [],
  /** 邻居 */
  'resident-20': [],
  /** 旁边的岗 */
  'linked-0303': [],
  'grid-02': [],
  /** 前任 */
  'head-03-former': [],
  'other-secretary': [],
  'other-grid-01': [],
  'other-resident-01': [],
  /** 外乡镇的督办员 */
  'visitor-01': [],
  'county-admin': [],
};

/** 办事 · The same people, and how they stand to a service that resident-08 asked for: the village's from the start. */
export const SERVICE_PEOPLE: Readonly<Record<string, readonly Relation[]>> = {
  ...Object.fromEntries(Object.keys(PEOPLE).map((who) => [who, []])),
  [REPORTER]: ['reporter'],
  secretary: ['desk'],
  'officer-01': ['desk'],
  supervisor: ['township'],
};

/** What the tables say comes of it: null for yes, else the code. */
export function expected(ask: Ask, state: MatterState, who: string, people = PEOPLE): string | null {
  const relations = new Set(people[who]);
  if (relations.size === 0) return 'MATTER_NOT_FOUND';
  if (!isAskOf(ask, relations)) {
    const isElsewhere = !relations.has('desk') && [...relations].some((one) => one !== 'reporter');
    return ON_MATTER[ask].by.includes('desk') && isElsewhere ? 'NOT_YOUR_DESK' : 'NOT_ALLOWED';
  }
  return isAskIn(ask, state) ? null : 'MOVE_NOT_OPEN';
}
