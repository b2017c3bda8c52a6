import { mayAsk, visibleFields } from '../../../domain/access/access';
import { isAskIn } from '../../../domain/access/table';
import type { MatterRow } from '../../../domain/contract';
import { publicThings } from '../../../domain/matter/public-things';
import { isDueProvisional, suspensionOf } from '../../../domain/matter/reschedule';
import { categoryOf } from '../../../domain/matter/world';
import type { MatterSummary } from '../ports/matter-store';
import type { Context } from '../context';
import { nameIn, type Jurisdictions } from './place-names';
import { supervisionViews } from './supervision-view';
import { whereView } from './where-view';

/** What a row is made of besides the matter; the places' names may have been read for the list. */
export interface RowFacts extends Pick<Context, 'actor' | 'settings' | 'now'> {
  readonly jurisdictions: Jurisdictions;
}

/** 列表行 · A matter in a list. */
export function matterRow(matter: MatterSummary, facts: RowFacts): MatterRow {
  const { actor, settings, jurisdictions } = facts;
  const nameOf = nameIn(jurisdictions);
  const visible = visibleFields(matter, actor);
  return {
    id: matter._id,
    code: matter.code,
    text: visible.text ? matter.text : publicThings(matter.text).join('、'),
    categoryName: categoryOf({ settings }, matter)?.name ?? '',
    kind: matter.kind,
    where: whereView(matter.where, visible, nameOf),
    deskName: nameOf(matter.deskId),
    level: matter.level,
    state: matter.state,
    outcome: matter.outcome,
    isUrgent: matter.isUrgent,
    isAlarmed: matter.alarmedAt !== null,
    isWaitingForAnswer: matter.workingMsLeft !== null,
    mediaCount: matter.mediaCount,
    reportedAt: matter.reportedAt,
    updatedAt: matter.updatedAt,
    dueAt: matter.dueAt,
    isDueProvisional: isDueProvisional(matter),
    isSuspended: suspensionOf(matter, facts) !== null,
    version: matter.version,
    supervision: supervisionViews(matter, actor, nameOf)[0] ?? null,
    canAcknowledge: isAskIn('acknowledge', matter.state) && mayAsk('acknowledge', matter, actor),
  };
}
