import { isVillager } from '../../../domain/access/actor';
import { hasRight } from '../../../domain/access/rights';
import { DomainError } from '../../../domain/errors';
import { levelOf, type PlaceId } from '../../../domain/grid/grid';
import { villagesOf } from '../people/audiences';
import type { Context } from '../context';
import { ownVillage } from '../people/own-village';
import { lastMonths } from '../county/read-oversight';
import type { GlanceScope } from './read-glance';

/** What a phone asks for. */
interface Asked {
  readonly villageId?: PlaceId;
  readonly month?: string;
}

/** 看全部 · The village's desk, and the supervisors of its township. */
export const seesWhole = ({ actor }: Pick<Context, 'actor'>, villageId: PlaceId): boolean =>
  hasRight(actor.seats, 'village.board', villageId);

/**
 * 看哪一月 · The caller's own village (or one that they oversee) in one of the last 36 months; this one by default.
 *
 * Refuses: NOT_ALLOWED, INVALID_INPUT.
 */
export function glanceScope({ actor, now }: Pick<Context, 'actor' | 'now'>, asked: Asked): GlanceScope {
  const villageId = asked.villageId ?? ownVillage(actor) ?? villagesOf(actor)[0];
  const mayLook =
    villageId !== undefined &&
    levelOf(villageId) === 'village' &&
    (isVillager(actor, villageId) || seesWhole({ actor }, villageId));
  if (!mayLook) throw new DomainError('NOT_ALLOWED', { action: 'village.glance' });
  const months = lastMonths(now);
  const month = asked.month ?? months.at(-1) ?? '';
  if (!months.includes(month)) throw new DomainError('INVALID_INPUT', { field: 'month', rule: 'range' });
  return { villageId, month, now, viewerId: seesWhole({ actor }, villageId) ? actor.personId : null };
}
