import type { CodeTries } from '../access/code-tries';
import type { Instant } from '../deadline/instant';
import type { Notice } from '../notice/notice';
import { isWithin } from './place';
import type { Place, PlaceId } from './place';

/** 岗位角色 · The offices that the village's account names. */
export type Role =
  | 'linkedMember' // 联户党员 (micro-grid)
  | 'gridMember' // 专职网格员 (grid)
  | 'groupHead' // 网格长 (grid)
  | 'villageOfficer' // 村两委 (village)
  | 'villageSecretary' // 总网格长 (village)
  | 'townshipSupervisor' // 乡镇督办
  | 'countyAdmin'; // 县级管理员

/** 任职 · Who sits at a desk, from when to when. Never overwritten: an old matter shows who was responsible. */
export interface Post {
  readonly id: string;
  readonly deskId: PlaceId;
  readonly role: Role;
  readonly personId: string;
  readonly personName: string;
  /** Work phone, sealed by the `vault` port; null when none is known. */
  readonly phoneSealed: string | null;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
  /** Who appointed them; null: it came with the county's set-up. */
  readonly byPersonId: string | null;
}

/** 请假与代岗 (AB 角) · A person's leave and who stands in. Chains are followed (A→B→C); a loop is nobody. */
export interface Leave {
  readonly id: string;
  readonly personId: string;
  readonly standInId: string | null;
  readonly standInName: string | null;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  /** Who wrote it down: they themself, or whoever appoints; null: it came with the county's set-up. */
  readonly byPersonId: string | null;
}

/** 在岗 · Someone who can act at a desk now: for their own post, or standing in for its holder. */
export interface Seat {
  readonly deskId: PlaceId;
  readonly role: Role;
  readonly personId: string;
  readonly personName: string;
  readonly phoneSealed: string | null;
  /** 责任人 · The holder of the post, when somebody else acts for them. */
  readonly standsInFor: { readonly personId: string; readonly personName: string } | null;
}

/** 居民绑定 · A person's belonging to a household: asked for and confirmed by a desk, or proved by its slip; ended. */
export interface Binding {
  readonly _id: string;
  readonly revision: number;
  readonly personId: string;
  readonly personName: string;
  readonly householdId: string;
  readonly householdLabel: string;
  readonly villageId: PlaceId;
  /** The household's place at the time of asking: the desk that confirms. */
  readonly placeId: PlaceId;
  readonly state: 'pending' | 'confirmed' | 'refused' | 'ended';
  readonly askedAt: Instant;
  readonly decidedAt: Instant | null;
  /** Who confirmed or refused it: somebody at a desk, or the person themself with the household's slip. */
  readonly decidedBy: string | null;
  readonly fromAt: Instant | null;
  readonly toAt: Instant | null;
  /** Why a desk ended it; null: the person did, or nobody yet. */
  readonly endReason: string | null;
  /** 在外 · Away for work, but the household is still theirs. */
  readonly isAway: boolean;
  /** 代办家人 · For whom of the household the person acts. */
  readonly family: readonly FamilyMember[];
  /** 待发通知 · What the courier still has to deliver about it, and from when. */
  readonly outbox: readonly Notice[];
  readonly outboxAt: Instant | null;
}

/** 家人 · Somebody of the household without WeChat, who agreed that the person of the binding acts for them. */
export interface FamilyMember {
  readonly id: string;
  readonly name: string;
  readonly relation: string | null;
  /** When the person of the binding recorded that they agree. */
  readonly consentedAt: Instant;
  readonly endedAt: Instant | null;
}

/** 人 · A WeChat user. `_id` is derived from the openid one way, so it can stand in documents and views. */
export interface Person {
  readonly _id: string;
  readonly revision: number;
  /** Only the courier reads it, to send a message. */
  readonly openid: string;
  readonly name: string;
  readonly phoneSealed: string | null;
  /** '138****0001' */
  readonly phoneMasked: string | null;
  /** 订阅消息余量 · Accepted and not yet used, by template. */
  readonly credits: Readonly<Record<string, number>>;
  readonly consentedAt: Instant | null;
  /** 输码次数 · Codes tried and not found lately; null: none. */
  readonly codeTries: CodeTries | null;
  /** Of the text that was agreed to; without: none yet. */
  readonly consentVersion?: string | null;
  /** 已注销 · Since when nothing of the person is here but this id. */
  readonly deletedAt?: Instant;
}

/** 任职表 · The posts and leaves of a jurisdiction. */
export interface Roster {
  readonly posts: readonly Post[];
  readonly leaves: readonly Leave[];
}

/** 在任 · From its beginning up to, and without, its end. */
export const isInForce = (
  span: { readonly fromAt: Instant; readonly toAt: Instant | null },
  at: Instant,
): boolean => span.fromAt <= at && (span.toAt === null || at < span.toAt);

/** 名册 · Everyone who has or had a post, or stands in for somebody at some time, each once. */
export const staffOf = ({ posts, leaves }: Roster): readonly string[] => [
  ...new Set([
    ...posts.map(({ personId }) => personId),
    ...leaves.flatMap(({ standInId }) => (standInId === null ? [] : [standInId])),
  ]),
];

/** 现任 · The posts in force at a desk, whether or not their holders are there today. */
export function holdersAt({ posts }: Pick<Roster, 'posts'>, deskId: PlaceId, at: Instant): readonly Post[] {
  return posts.filter((post) => post.deskId === deskId && isInForce(post, at));
}

/**
 * Who acts for a person at an instant: they themself, or the end of their chain of stand-ins.
 * Null: the chain ends in a leave without a stand-in, or goes round in a circle.
 */
export function actingFor(
  person: { id: string; name: string },
  leaves: readonly Leave[],
  at: Instant,
): typeof person | null {
  const seen = new Set<string>();
  for (let acting = person; ;) {
    if (seen.has(acting.id)) return null;
    seen.add(acting.id);
    const away = leaves.filter((leave) => leave.personId === acting.id && isInForce(leave, at));
    if (away.length === 0) return acting;
    const leave = away.find(({ standInId }) => standInId !== null);
    if (!leave || leave.standInId === null) return null;
    acting = { id: leave.standInId, name: leave.standInName ?? '' };
  }
}

/** Everyone who can act at a desk now: own posts first, then stand-ins, whoever does both several times. */
function everySeatAt(roster: Roster, deskId: PlaceId, at: Instant): readonly Seat[] {
  const seats = holdersAt(roster, deskId, at).flatMap((post): Seat[] => {
    const { role, personId, personName } = post;
    const acting = actingFor({ id: personId, name: personName }, roster.leaves, at);
    if (!acting) return [];
    if (acting.id === personId)
      return [{ deskId, role, personId, personName, phoneSealed: post.phoneSealed, standsInFor: null }];
    const ownPost = roster.posts.find((own) => own.personId === acting.id && isInForce(own, at));
    return [
      {
        deskId,
        role,
        personId: acting.id,
        personName: acting.name,
        phoneSealed: ownPost?.phoneSealed ?? null,
        standsInFor: { personId, personName },
      },
    ];
  });
  return [...seats.filter((seat) => !seat.standsInFor), ...seats.filter((seat) => seat.standsInFor)];
}

/**
 * 在岗人 · Everyone who can act at a desk now, each once: own posts first, then stand-ins (AB 角).
 * Nobody: the desk is vacant.
 */
export function seatsAt(roster: Roster, deskId: PlaceId, at: Instant): readonly Seat[] {
  const seats = everySeatAt(roster, deskId, at);
  return seats.filter((seat, index) => seats.findIndex((one) => one.personId === seat.personId) === index);
}

/** Of a desk's offices the one that may do more than the others. */
const mayDoMore = ({ role }: Seat): boolean => role === 'villageSecretary';

/**
 * 本人岗位 · Every desk at which a person can act now, widest first. Somebody of the village's desk who stands in for
 * the secretary has both seats: their own, and the one that may do more.
 */
export function seatsOf(rosters: readonly Roster[], personId: string, at: Instant): readonly Seat[] {
  const seats = rosters.flatMap((roster) => {
    const deskIds = new Set(roster.posts.map((post) => post.deskId));
    return [...deskIds].flatMap((deskId) =>
      everySeatAt(roster, deskId, at)
        .filter((seat) => seat.personId === personId)
        .filter((seat, index) => index === 0 || mayDoMore(seat)),
    );
  });
  return seats.sort(
    (a, b) => a.deskId.length - b.deskId.length || Number(a.deskId > b.deskId) - Number(a.deskId < b.deskId),
  );
}

/** 一岗一席 · Of somebody's seats one at each desk: the one that may do more. */
export const oneAtEachDesk = (seats: readonly Seat[]): readonly Seat[] =>
  seats.filter((seat) => {
    const here = seats.filter(({ deskId }) => deskId === seat.deskId);
    return seat === (here.find(mayDoMore) ?? here[0]);
  });

/** 空岗 · Desks of the jurisdiction at which nobody can act now, also those of places that have ended. */
export function vacantDesks(
  roster: Roster & { readonly places: readonly Place[] },
  at: Instant,
): readonly PlaceId[] {
  const ended = roster.places.filter(({ endedAt }) => typeof endedAt === 'number' && endedAt <= at);
  const hasEnded = (id: PlaceId): boolean => ended.some((place) => isWithin(id, place.id));
  return roster.places
    .map(({ id }) => id)
    .filter((id) => hasEnded(id) || seatsAt(roster, id, at).length === 0);
}

/** 与其有关的岗 · The desk is a person's: by a post in force (even on leave), or standing in for somebody. */
export function sitsAt(roster: Roster, deskId: PlaceId, personId: string, at: Instant): boolean {
  return (
    holdersAt(roster, deskId, at).some((post) => post.personId === personId) ||
    seatsAt(roster, deskId, at).some((seat) => seat.personId === personId)
  );
}
