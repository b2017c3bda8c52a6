import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import type { Instant } from '../../domain/deadline/instant';
import type { Jurisdiction } from '../../domain/grid/grid';
import type { Leave, Post } from '../../domain/grid/posts';
import { wuzhaiDivisions, type Division } from './divisions';
import { openidOf } from './people/openid';
import { phoneOf } from './people/phones';
import { FORMER_HEAD, ON_LEAVE, STAFF, type StaffMember } from './people/staff';
import { withPostsAhead } from './posts-ahead';
import type { SampleTimes } from './times';
import { placesBelow } from './village-tree';

const jurisdictionOf = (deskId: string): string => deskId.split('/')[0] ?? deskId;

function term(id: string, times: SampleTimes): { readonly fromAt: Instant; readonly toAt: Instant | null } {
  if (id === FORMER_HEAD.id) return { fromAt: times.postsFromAt, toAt: times.headChangedAt };
  return { fromAt: id === FORMER_HEAD.successorId ? times.headChangedAt : times.postsFromAt, toAt: null };
}

function post(member: StaffMember, times: SampleTimes, vault: Vault): Post {
  const phone = phoneOf(member.id);
  return {
    id: `${member.deskId}:${member.id}`,
    deskId: member.deskId,
    role: member.role,
    personId: vault.personId(openidOf(member.id)),
    personName: member.name,
    phoneSealed: phone === null ? null : vault.seal(phone),
    ...term(member.id, times),
    byPersonId: null,
  };
}

function leave(times: SampleTimes, vault: Vault): Leave {
  const standIn = STAFF.find(({ id }) => id === ON_LEAVE.standInId);
  return {
    id: `leave:${ON_LEAVE.id}`,
    personId: vault.personId(openidOf(ON_LEAVE.id)),
    standInId: vault.personId(openidOf(ON_LEAVE.standInId)),
    standInName: standIn?.name ?? null,
    fromAt: times.leaveFromAt,
    toAt: times.leaveToAt,
    byPersonId: null,
  };
}

function jurisdiction({ level, code, name }: Division, times: SampleTimes, vault: Vault): Jurisdiction {
  const members = STAFF.filter(({ deskId }) => jurisdictionOf(deskId) === code);
  return {
    _id: code,
    level,
    name,
    revision: 1,
    places: [{ id: code, level, name }, ...placesBelow(code)],
    posts: members.map((member) => post(member, times, vault)),
    leaves: members.some(({ id }) => id === ON_LEAVE.id) ? [leave(times, vault)] : [],
    invitations: [],
    handedOverAt: times.startAt,
    outbox: [],
    outboxAt: null,
  };
}

/** 辖区 · The county, its townships and villages; those that aren't filled in have a vacant desk. */
export const sampleJurisdictions = (times: SampleTimes, vault: Vault): readonly Jurisdiction[] =>
  wuzhaiDivisions().map((division) => withPostsAhead(jurisdiction(division, times, vault), times, vault));
