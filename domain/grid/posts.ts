import type { Instant } from '../deadline/instant';
import type { PlaceId } from './grid';

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
}

/** 请假与代岗 (AB 角) · A person's leave and who stands in. Chains are followed (A→B→C); a loop is nobody. */
export interface Leave {
  readonly id: string;
  readonly personId: string;
  readonly standInId: string | null;
  readonly standInName: string | null;
  readonly fromAt: Instant;
  readonly toAt: Instant;
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

/** 居民绑定 · A person's belonging to a household: asked for, confirmed by a desk, ended. */
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
  readonly decidedBy: string | null;
  readonly fromAt: Instant | null;
  readonly toAt: Instant | null;
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
  /** Ids of the jurisdictions in which the person has or had a post, or stands in for one. */
  readonly postedAt: readonly PlaceId[];
  /** 订阅消息余量 · Accepted and not yet used, by template. */
  readonly credits: Readonly<Record<string, number>>;
  readonly consentedAt: Instant | null;
}
