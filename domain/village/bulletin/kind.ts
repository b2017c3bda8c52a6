import type { PersonActor } from '../../access/actor';
import type { RecordKind } from '../../record/kind';
import { audienceKey, isAtVillageDesk, isAudience } from '../audience';
import type { Bulletin, BulletinKind } from './bulletin';

/** 清单 · All that a village has published, also what was recalled. */
export const villageBulletins = (villageId: string): string => `village:${villageId}`;

/** 清单 · Published for an audience (`audienceKey`), of one kind or (null) of all. */
export const bulletinsFor = (key: string, kind: BulletinKind | null): string =>
  `for:${key}${kind === null ? '' : `:${kind}`}`;

/** Published and theirs to know of; the village's own desk reads everything of its own. */
export const mayReadBulletin = (
  { audience, state, villageId }: Pick<Bulletin, 'audience' | 'state' | 'villageId'>,
  actor: PersonActor,
): boolean => isAtVillageDesk(actor, villageId) || (state === 'published' && isAudience(actor, audience));

const ROW = ['_id', 'kind', 'title', 'audience', 'period', 'untilAt', 'state', 'publishedAt'] as const;

/** 公开与通知 · As a kind of record. */
export const bulletinKind: RecordKind<Bulletin, (typeof ROW)[number]> = {
  subjectOf: ({ title }) => title,
  mayRead: mayReadBulletin,
  listKeys({ villageId, audience, kind, state }) {
    const key = audienceKey(audience);
    const found = state === 'published' ? [bulletinsFor(key, null), bulletinsFor(key, kind)] : [];
    return [villageBulletins(villageId), ...found];
  },
  sortAt: ({ publishedAt }) => publishedAt,
  rowFields: ROW,
};
