import { townshipOf } from '../grid/grid';
import type { PlaceId } from '../grid/grid';
import type { Matter } from '../matter/matter';
import type { MatterEvent } from '../matter/event';
import { keyOf, type Audience, type Notice, type NoticeTemplate } from './notice';

/** Who must hear of something, and as what. */
interface Address {
  readonly audience: Audience;
  readonly template: NoticeTemplate;
}

/** 须送达 · What the reporter must have heard of, by voice if no message reaches them; events of these names. */
export const MUST_REACH: ReadonlySet<NoticeTemplate | MatterEvent['type']> = new Set([
  'asked',
  'resolved',
  'declined',
  'paperRevoked',
]);

const desk = (deskId: PlaceId, template: NoticeTemplate): Address => ({
  audience: { kind: 'desk', deskId },
  template,
});

/** The reporter; for someone without WeChat whoever wrote it down, who is to tell them. */
const reporters = ({ reporterIds }: Matter, template: NoticeTemplate): readonly Address[] =>
  reporterIds.map((personId) => ({ audience: { kind: 'person', personId }, template }));

const township = ({ villageId }: Matter, template: NoticeTemplate): Address =>
  desk(townshipOf(villageId), template);

/** A desk that gets the matter; the township hears if nobody is there. */
function arrival(matter: Matter, isAlarmed: boolean, template: NoticeTemplate): readonly Address[] {
  return [desk(matter.deskId, template), ...(isAlarmed ? [township(matter, 'alarmed')] : [])];
}

/** A desk that had the matter before, if that is another. */
const formerDesk = (before: Matter | null, after: Matter, template: NoticeTemplate): readonly Address[] =>
  before && before.deskId !== after.deskId ? [desk(before.deskId, template)] : [];

/** The holding desk, if somebody else (or the clock) did it. */
const atAnotherDesk = (
  { by }: MatterEvent,
  { deskId }: Matter,
  template: NoticeTemplate,
): readonly Address[] => (by.kind === 'person' && by.deskId === deskId ? [] : [desk(deskId, template)]);

/** 通知对象 · The table of who must hear of which event. */
function addressesOf(event: MatterEvent, before: Matter | null, after: Matter): readonly Address[] {
  switch (event.type) {
    case 'reported':
      return [
        ...reporters(after, 'received'),
        ...arrival(after, event.isAlarmed, 'arrived'),
        ...event.informedDeskIds.map((deskId) => desk(deskId, 'informed')),
      ];
    case 'acknowledged':
    case 'asked':
    case 'declined':
    case 'extended':
    case 'closed':
      return reporters(after, event.type);
    case 'noted': {
      const isByHelper = event.by.kind === 'person' && event.by.deskId !== after.deskId;
      return [...reporters(after, 'noted'), ...(isByHelper ? [desk(after.deskId, 'noted')] : [])];
    }
    case 'answered':
    case 'answerExpired':
    case 'withdrawn':
    case 'supervised':
    case 'reminded':
      return [desk(after.deskId, event.type)];
    case 'escalated':
      return [
        ...reporters(after, 'escalated'),
        ...arrival(after, event.isAlarmed, 'arrived'),
        ...(event.by.kind === 'clock' ? formerDesk(before, after, 'informed') : []),
      ];
    case 'sentBack':
      return [...reporters(after, 'sentBack'), ...arrival(after, event.isAlarmed, 'arrived')];
    case 'resolved':
      return [
        ...reporters(after, 'resolved'),
        ...(event.outcome === 'referred' ? [township(after, 'informed')] : []),
      ];
    case 'rated':
      return [desk(after.deskId, 'rated'), ...(event.isLast ? reporters(after, 'closed') : [])];
    case 'joined':
      return [desk(after.deskId, 'joined')];
    case 'merged':
      return [...reporters(after, 'merged'), ...atAnotherDesk(event, after, 'informed')];
    case 'unmerged':
      return [...reporters(after, 'unmerged'), ...atAnotherDesk(event, after, 'arrived')];
    case 'absorbed':
      return atAnotherDesk(event, after, 'joined');
    case 'released':
      return atAnotherDesk(event, after, 'informed');
    case 'reopened':
      return [
        ...reporters(after, 'handledAgain'),
        ...arrival(after, event.arrival?.isAlarmed ?? false, 'reopened'),
        ...formerDesk(before, after, 'reopened'),
      ];
    case 'objected':
      return [
        ...reporters(after, 'escalated'),
        ...arrival(after, event.isAlarmed, 'objected'),
        ...formerDesk(before, after, 'informed'),
        // Nothing is above the village: the township hears of it instead.
        ...(event.deskId === event.fromDeskId ? [township(after, 'objected')] : []),
      ];
    case 'alarmed':
      return [desk(after.deskId, 'alarmed'), township(after, 'alarmed')];
    case 'rescheduled': {
      if (event.dueAt === event.fromDueAt) return [];
      const isDesks = event.of === 'acknowledge' || event.of === 'handle';
      return [
        ...reporters(after, 'rescheduled'),
        ...(isDesks ? [desk(after.deskId, 'deskRescheduled')] : []),
      ];
    }
    case 'replied':
      return event.toDeskIds.map((deskId) => desk(deskId, 'replied'));
    case 'issued':
      // The first is told of as resolved.
      return after.state === 'acknowledged' ? [] : reporters(after, 'paperIssued');
    case 'revoked':
      return reporters(after, 'paperRevoked');
    case 'left':
    // Whoever takes over hears of all their matters at once.
    case 'handedOver':
    case 'told':
    case 'mediaAttached':
      return [];
  }
}

/** Its matter's and line's; what one change of the calendar did is one notice to a desk, whatever it moved. */
const noticeId = (event: MatterEvent, { _id, version }: Matter, { audience, template }: Address): string =>
  event.type === 'rescheduled' && template === 'deskRescheduled'
    ? `${event.changeId}:${keyOf(audience)}`
    : `${_id}:${version}:${keyOf(audience)}`;

/**
 * 事件通知 · What an event makes the courier deliver.
 *
 * One notice an audience; nobody is told of what they did themself, but for the receipt of their report.
 * `after` has the event's line already.
 */
export function noticesFor(event: MatterEvent, before: Matter | null, after: Matter): readonly Notice[] {
  const notices = new Map<string, Notice>();
  for (const address of addressesOf(event, before, after)) {
    const { audience, template } = address;
    const isOwnDoing =
      audience.kind === 'person' && event.by.kind === 'person' && event.by.personId === audience.personId;
    if (isOwnDoing && template !== 'received') continue;
    const id = noticeId(event, after, address);
    const mustReach = audience.kind === 'person' && MUST_REACH.has(template);
    if (!notices.has(id))
      notices.set(id, { id, template, audience, at: event.at, isUrgent: after.isUrgent, mustReach });
  }
  return [...notices.values()];
}
