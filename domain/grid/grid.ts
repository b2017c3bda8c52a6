import type { Instant } from '../deadline/instant';
import type { DayNumber } from '../deadline/local-time';
import type { Notice } from '../notice/notice';
import type { Invitation } from './invitation';
import { isUnder, parentOf, type Place, type PlaceId } from './place';
import type { Leave, Post } from './posts';

export * from './household';
export * from './place';

/**
 * 辖区 · A village's grid tree with everyone who sits in it: one document, so that routing needs one read.
 *
 * A township and the county have one too, with just their own place and posts. `revision` counts writes.
 */
export interface Jurisdiction {
  readonly _id: PlaceId;
  readonly level: 'county' | 'township' | 'village';
  readonly name: string;
  readonly revision: number;
  readonly places: readonly Place[];
  readonly posts: readonly Post[];
  readonly leaves: readonly Leave[];
  /** 任职邀请 · Posts that wait for somebody to come in by their code, and those that did. */
  readonly invitations: readonly Invitation[];
  /** 已交接到 · Changes of holders up to this instant have been written into the matters of their desks. */
  readonly handedOverAt: Instant;
  /** 提醒过公开 · The Monday of which its desk was last looked at for what it owes the village; without: never. */
  readonly owedToldOn?: DayNumber;
  /** 记过月底的数 · The latest month ('2026-11') of which it was kept what stood as it ended; without: none. */
  readonly monthKept?: string;
  /** 待发通知 · What the courier still has to tell people about their posts, and from when. */
  readonly outbox: readonly PostNotice[];
  readonly outboxAt: Instant | null;
}

/** 新辖区 · A township or village as a county's set-up puts it in: its own place, nobody yet. */
export const newJurisdiction = (level: Jurisdiction['level'], place: Place): Jurisdiction => ({
  _id: place.id,
  level,
  name: place.name,
  revision: 1,
  places: [place],
  posts: [],
  leaves: [],
  invitations: [],
  handedOverAt: 0,
  outbox: [],
  outboxAt: null,
});

/** 任职通知 · To one person, with what it is about: '下鹿角村 白家沟小组'. */
export interface PostNotice extends Notice {
  readonly subject: string;
}

/** 在用的地方 · Places of a jurisdiction that neither have ended nor lie in one that has. */
export function placesInUse({ places }: Pick<Jurisdiction, 'places'>, at: Instant): readonly Place[] {
  const ended = places.filter(({ endedAt }) => endedAt !== undefined && endedAt !== null && endedAt <= at);
  if (ended.length === 0) return places;
  return places.filter(({ id }) => !ended.some((one) => one.id === id || isUnder(id, one.id)));
}

export const placeOf = (jurisdiction: Jurisdiction, id: PlaceId): Place | null =>
  jurisdiction.places.find((place) => place.id === id) ?? null;

/** From the village down to the place itself: ['下鹿角村', '白家沟小组', '2号微网格']. */
export function placeNamesOf(jurisdiction: Jurisdiction, placeId: PlaceId): readonly string[] {
  const names: string[] = [];
  for (let id: PlaceId | null = placeId; id !== null; id = parentOf(id)) {
    const place = placeOf(jurisdiction, id);
    if (place) names.unshift(place.name);
  }
  return names;
}
