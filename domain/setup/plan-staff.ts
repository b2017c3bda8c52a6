import { placeOf, type Jurisdiction } from '../grid/grid';
import { refusal, type Planned } from './plan';
import { planLeave } from './plan-leave';
import { planPost, type StaffPlanning } from './plan-post';
import { rowKey, type LeaveRow, type PostRow } from './rows';

export type StaffRow = PostRow | LeaveRow;

/** What a jurisdiction's people will be, and what each row does to them, by the row's key. */
export interface PlannedStaff {
  readonly next: Jurisdiction;
  readonly plans: ReadonlyMap<string, Planned<Jurisdiction>>;
}

/**
 * 导入任职和请假 · All rows of one jurisdiction in a file, judged together: who leaves a desk before who comes to
 * it, whatever their order in the file, and leaves after that, so that circles across rows are seen.
 */
export function planStaff(
  before: Jurisdiction,
  rows: readonly StaffRow[],
  planning: StaffPlanning,
): PlannedStaff {
  const used = new Set<string>();
  const plans = new Map<string, Planned<Jurisdiction>>();
  let next = before;
  for (const row of [...rows].sort((a, b) => stepOf(a) - stepOf(b))) {
    const plan = placeOf(next, row.deskId)
      ? row.sheet === 'posts'
        ? planPost(next, row, used, planning)
        : planLeave(next, row, planning)
      : refusal('placeUnknown', 'deskId');
    plans.set(rowKey(row) ?? '', plan);
    if (!('fault' in plan)) next = plan.next;
  }
  return { next, plans };
}

const stepOf = (row: StaffRow): number => (row.sheet === 'leaves' ? 2 : row.to === null ? 1 : 0);
