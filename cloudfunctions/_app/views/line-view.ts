import { nameFor } from '../../../domain/access/access';
import type { PersonActor } from '../../../domain/access/actor';
import type { LineView } from '../../../domain/contract';
import type { By, Matter, MatterEvent, TimelineLine } from '../../../domain/matter/matter';
import type { NameOfPlace } from './place-names';
import { routeView } from './route-view';

/** 时间线的一行 · Who did what and when, without names that the viewer may not know. */
export function lineView(
  { line, event }: TimelineLine,
  matter: Matter,
  viewer: PersonActor,
  nameOf: NameOfPlace,
): LineView {
  return {
    line,
    at: event.at,
    type: event.type,
    who: whoView(event.by, matter, viewer),
    words: event.words,
    deskName: deskOf(event, nameOf),
    outcome: event.type === 'resolved' ? event.outcome : null,
    dueAt: 'dueAt' in event ? event.dueAt : null,
    isSatisfied: isSatisfied(event),
    rescheduled: event.type === 'rescheduled' ? rescheduledView(event) : null,
    route: routeView(routeOf(event), nameOf),
    fileIds: event.type === 'mediaAttached' ? event.fileIds : [],
  };
}

function whoView(by: By, matter: Matter, viewer: PersonActor): LineView['who'] {
  if (by.kind === 'clock') return { role: 'clock', name: null, isYou: false, standsInFor: null };
  return {
    role: by.role,
    name: nameFor(matter, by.personId, viewer) || null,
    isYou: by.personId === viewer.personId,
    standsInFor: by.forPersonId === null ? null : (matter.names[by.forPersonId] ?? null),
  };
}

const rescheduledView = ({ of, fromDueAt, cause, year }: MatterEvent & { type: 'rescheduled' }) => ({
  of,
  fromDueAt,
  cause,
  year,
});

/** The desk that a line brought the matter to. */
function deskOf(event: MatterEvent, nameOf: NameOfPlace): string | null {
  switch (event.type) {
    case 'escalated':
    case 'sentBack':
    case 'objected':
      return nameOf(event.deskId);
    case 'reopened':
      return event.arrival && nameOf(event.arrival.deskId);
    default:
      return null;
  }
}

function routeOf(event: MatterEvent) {
  if (event.type === 'reopened') return event.arrival?.route ?? [];
  return 'route' in event ? event.route : [];
}

function isSatisfied(event: MatterEvent): boolean | null {
  if (event.type === 'rated') return true;
  return event.type === 'reopened' && event.isByRating ? false : null;
}
