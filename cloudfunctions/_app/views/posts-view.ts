import type { PersonActor } from '../../../domain/access/actor';
import { hasRight, rightToAppoint } from '../../../domain/access/rights';
import type { DeskStaffView, InvitationView, LeaveView, PostView, PostsView } from '../../../domain/contract';
import type { Instant } from '../../../domain/deadline/instant';
import { levelOf, placeNamesOf, placesInUse, type Jurisdiction, type Place } from '../../../domain/grid/grid';
import type { Invitation } from '../../../domain/grid/invitation';
import { OFFICES } from '../../../domain/grid/offices';
import { actingFor, seatsAt, type Leave, type Post, type Role } from '../../../domain/grid/posts';

/** Of a desk's past only so much is shown. */
const MOST_FORMER = 10;

/** 任职一览 · Everybody of an area, desk by desk, with what the viewer may do about them. */
export function postsView(area: Jurisdiction, viewer: PersonActor, now: Instant): PostsView {
  const places = [...placesInUse(area, now)].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    areaId: area._id,
    areaName: area.name,
    desks: places.map((place) => deskView(place, area, viewer, now)),
  };
}

/** With the grid, so that two 2号微网格 are told apart: '白家沟小组 2号微网格'. */
const belowVillage = (area: Jurisdiction, deskId: string): string =>
  placeNamesOf(area, deskId)
    .slice(-2)
    .filter((name) => name !== area.name || deskId === area._id)
    .join(' ');

function deskView({ id }: Place, area: Jurisdiction, viewer: PersonActor, now: Instant): DeskStaffView {
  const level = levelOf(id) ?? 'village';
  const may = (role: Role): boolean => hasRight(viewer.seats, rightToAppoint(role), id);
  const posts = area.posts.filter(({ deskId, fromAt, toAt }) => deskId === id && fromAt !== toAt);
  const isOver = ({ toAt }: Post): boolean => toAt !== null && toAt <= now;
  const shown = (post: Post): PostView => postView(post, area, viewer, now, may(post.role));
  return {
    deskId: id,
    name: belowVillage(area, id),
    level,
    isVacant: seatsAt(area, id, now).length === 0,
    offices: OFFICES[level].filter(may),
    holders: posts
      .filter((post) => !isOver(post))
      .sort((a, b) => a.fromAt - b.fromAt)
      .map(shown),
    former: posts
      .filter(isOver)
      .sort((a, b) => (b.toAt ?? 0) - (a.toAt ?? 0))
      .slice(0, MOST_FORMER)
      .map(shown),
    invitations: area.invitations
      .filter(({ deskId, ended }) => deskId === id && ended === null)
      .map((invitation) => invitationView(invitation, now, may(invitation.role))),
  };
}

function postView(
  post: Post,
  area: Jurisdiction,
  viewer: PersonActor,
  now: Instant,
  mayAppoint: boolean,
): PostView {
  const isOver = post.toAt !== null && post.toAt <= now;
  const mayLeave = hasRight(viewer.seats, 'leave.set', area._id);
  return {
    postId: post.id,
    holderId: post.personId,
    name: post.personName,
    role: post.role,
    fromAt: post.fromAt,
    toAt: post.toAt,
    isYou: post.personId === viewer.personId,
    canEnd: mayAppoint && !isOver,
    canLeave: mayLeave && !isOver && post.fromAt <= now,
    leaves: isOver ? [] : leavesOf(area, post.personId, now, mayLeave),
  };
}

/** 请假 · Of a person, now or to come. */
export const leavesOf = (
  area: Jurisdiction,
  personId: string,
  now: Instant,
  canEnd: boolean,
): readonly LeaveView[] =>
  area.leaves
    .filter((leave) => leave.personId === personId && now < leave.toAt && leave.fromAt < leave.toAt)
    .sort((a, b) => a.fromAt - b.fromAt)
    .map((leave) => leaveView(leave, area, now, canEnd));

function leaveView(leave: Leave, { leaves }: Jurisdiction, now: Instant, canEnd: boolean): LeaveView {
  const { id, personId, standInName, fromAt, toAt } = leave;
  const acting = actingFor({ id: personId, name: '' }, leaves, Math.max(now, fromAt));
  return { leaveId: id, fromAt, toAt, standInName, actingName: acting?.name ?? null, canEnd };
}

function invitationView(invitation: Invitation, now: Instant, canChange: boolean): InvitationView {
  const { id, name, role, fromAt, expiresAt } = invitation;
  return { invitationId: id, name, role, fromAt, expiresAt, isExpired: expiresAt <= now, canChange };
}
