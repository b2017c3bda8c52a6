import type { SuspensionNotice } from '../../../domain/contract';
import { covers, endOf } from '../../../domain/deadline/suspension';
import type { PlaceId } from '../../../domain/grid/grid';
import type { Context } from '../context';

const MOST = 3;

/** 停摆告示 · What stops the clocks of a village now or will, as its residents read it; nobody's name. */
export function suspensionNotices(
  { settings, now }: Pick<Context, 'settings' | 'now'>,
  villageId: PlaceId | null,
): readonly SuspensionNotice[] {
  if (villageId === null) return [];
  return settings.suspensions
    .filter((one) => covers(one.placeId, villageId) && one.fromAt < endOf(one) && now < endOf(one))
    .sort((a, b) => a.fromAt - b.fromAt)
    .slice(0, MOST)
    .map((one) => ({
      id: one.id,
      reason: one.reason,
      fromAt: one.fromAt,
      untilAt: endOf(one),
      isNow: one.fromAt <= now,
      pausesUrgent: one.pausesUrgent,
    }));
}
