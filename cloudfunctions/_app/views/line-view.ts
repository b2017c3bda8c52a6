import { mayReadWords, nameFor } from '../../../domain/access/access';
import type { PersonActor } from '../../../domain/access/actor';
import type { HandoverView, LineView } from '../../../domain/contract';
import { printedCode } from '../../../domain/record/ids';
import type { Matter } from '../../../domain/matter/matter';
import type { Holder, MatterEvent, MatterLine } from '../../../domain/matter/event';
import type { NameOfPlace } from './place-names';
import { routeView } from './route-view';
import type { By } from '../../../domain/record/line';

/** 时间线的一行 · Who did what and when, without names that the viewer may not know. */
export function lineView(
  { line, event }: MatterLine,
  matter: Matter,
  viewer: PersonActor,
  nameOf: NameOfPlace,
): LineView {
  const mayRead = mayReadWords(matter, event, viewer);
  return {
    line,
    at: event.at,
    type: event.type,
    who: whoView(event.by, matter, viewer),
    words: mayRead ? event.words : null,
    deskName: deskOf(event, nameOf),
    otherCode: otherCodeOf(event, matter),
    paperNumber: event.type === 'issued' || event.type === 'revoked' ? event.number : null,
    outcome: event.type === 'resolved' ? event.outcome : null,
    dueAt: 'dueAt' in event ? event.dueAt : null,
    isSatisfied: isSatisfied(event),
    rescheduled: event.type === 'rescheduled' ? rescheduledView(event) : null,
    route: routeView(routeOf(event), nameOf),
    fileIds: event.type === 'mediaAttached' && mayRead ? event.fileIds : [],
    handover: event.type === 'handedOver' ? handoverView(event, matter, viewer) : null,
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
function handoverView(
  { from, to, isVacant }: MatterEvent & { type: 'handedOver' },
  matter: Matter,
  viewer: PersonActor,
): HandoverView {
  const shown = (holders: readonly Holder[]) =>
    holders.map(({ role, personId }) => ({ role, name: nameFor(matter, personId, viewer) || null }));
  return { from: shown(from), to: shown(to), isVacant };
}

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

/** The number of the other matter of a merge. */
function otherCodeOf(event: MatterEvent, { timeline }: Matter): string | null {
  switch (event.type) {
    case 'absorbed':
    case 'released':
      return printedCode(event.fromCode);
    case 'merged':
      return printedCode(event.intoCode);
    case 'unmerged': {
      const merges = timeline.flatMap((line) => (line.event.type === 'merged' ? [line.event] : []));
      const merge = merges.find(({ intoMatterId }) => intoMatterId === event.fromMatterId);
      return merge ? printedCode(merge.intoCode) : null;
    }
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
