import type { Vault } from '../../../cloudfunctions/_app/ports/vault';
import type { Instant } from '../../../domain/deadline/instant';
import { HOUR_MS } from '../../../domain/deadline/local-time';
import type { Jurisdiction, PlaceId } from '../../../domain/grid/grid';
import { seatsAt, type Role, type Seat } from '../../../domain/grid/posts';
import type { SamplePerson } from '../../cloud/people';
import { openidOf } from './openid';
import { phoneOf } from './phones';
import { RESIDENTS } from './residents';
import { STAFF } from './staff';

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  linkedMember: '联户党员',
  gridMember: '专职网格员',
  groupHead: '网格长',
  villageOfficer: '村两委',
  villageSecretary: '总网格长',
  townshipSupervisor: '乡镇督办',
  countyAdmin: '县级管理员',
};

/** Who has no post is told apart by this alone. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly roleName: string;
}

export const roleName = (role: Role): string => ROLE_NAMES[role];

/** Those whose phones are shown first: a resident, their grid member, the village secretary. */
const FIRST: readonly string[] = ['resident-01', 'grid-01', 'secretary'];

/** Everyone of the sample, and what they are in the village. */
const EVERYBODY: readonly Known[] = [
  ...RESIDENTS.map(({ id, name, note, binding }) => ({
    id,
    name,
    note,
    roleName: binding === 'confirmed' ? '村民' : '访客',
  })),
  ...STAFF.map(({ id, name, note, role }) => ({ id, name, note, roleName: ROLE_NAMES[role] })),
];
const IN_ORDER = [
  ...FIRST.flatMap((id) => EVERYBODY.filter((person) => person.id === id)),
  ...EVERYBODY.filter(({ id }) => !FIRST.includes(id)),
];

/** A desk by the places it lies in: 下鹿角村 白家沟小组 2号微网格. */
const deskName = ({ places }: Jurisdiction, deskId: PlaceId): string =>
  places
    .filter(({ id }) => deskId === id || deskId.startsWith(`${id}/`))
    .map(({ name }) => name)
    .join(' ');

function listed(
  people: readonly Known[],
  jurisdictions: readonly Jurisdiction[],
  vault: Vault,
  at: Instant,
): readonly SamplePerson[] {
  const seats = jurisdictions.flatMap((jurisdiction) =>
    jurisdiction.places.flatMap(({ id }) =>
      seatsAt(jurisdiction, id, at).map((seat) => ({ seat, name: deskName(jurisdiction, id) })),
    ),
  );
  const posts = jurisdictions.flatMap((jurisdiction) =>
    jurisdiction.posts.map((post) => ({ post, name: deskName(jurisdiction, post.deskId) })),
  );
  const standsInFor = ({ standsInFor: holder }: Seat): string | null => holder?.personName ?? null;
  return people.map((person) => {
    const personId = vault.personId(openidOf(person.id));
    const phone = phoneOf(person.id);
    return {
      ...person,
      openid: openidOf(person.id),
      ...(phone === null ? {} : { phone }),
      posts: posts
        .filter(({ post }) => post.personId === personId)
        .map(({ post: { role, deskId, fromAt, toAt }, name }) => ({
          role,
          roleName: ROLE_NAMES[role],
          deskId,
          deskName: name,
          fromAt,
          toAt,
        })),
      desks: seats
        .filter(({ seat }) => seat.personId === personId)
        .map(({ seat, name }) => ({
          deskId: seat.deskId,
          deskName: name,
          role: seat.role,
          standsInFor: standsInFor(seat),
        })),
    };
  });
}

/**
 * 示例人物 · The people whose phones can be opened, with their posts and the desks where they can act now;
 * `more`: besides the sample's.
 * Leaves begin and end, so the list is made anew each hour.
 */
export function peopleListing(
  read: () => { readonly jurisdictions: readonly Jurisdiction[]; readonly more: readonly Known[] },
  vault: Vault,
  now: () => Instant,
): () => readonly SamplePerson[] {
  let made: { readonly hour: number; readonly people: readonly SamplePerson[] } | undefined;
  return () => {
    const hour = Math.floor(now() / HOUR_MS);
    if (made?.hour !== hour) {
      const { jurisdictions, more } = read();
      made = { hour, people: listed([...IN_ORDER, ...more], jurisdictions, vault, now()) };
    }
    return made.people;
  };
}
