import type { PersonActor } from '../../access/actor';
import { isVillager } from '../../access/actor';
import type { RecordKind } from '../../record/kind';
import { isAtVillageDesk } from '../audience';
import { withoutShown } from './consent';
import type { Example } from './example';

/** 清单 · All of a village, also drafts. */
export const villageExamples = (villageId: string): string => `village:${villageId}`;

/** 清单 · What the people of a village read. */
export const publishedExamples = (villageId: string): string => `published:${villageId}`;

/** 被写到的 · As whom somebody is shown. */
export const shownAs = ({ shown }: Pick<Example, 'shown'>, personId: string) =>
  shown.find((one) => one.personId === personId) ?? null;

/** The village's desk, who is shown, and once it is published its people. */
export const mayReadExample = (
  example: Pick<Example, 'villageId' | 'state' | 'shown'>,
  actor: PersonActor,
): boolean =>
  isAtVillageDesk(actor, example.villageId) ||
  shownAs(example, actor.personId) !== null ||
  (example.state === 'published' && isVillager(actor, example.villageId));

const ROW = ['_id', 'title', 'state', 'shown', 'isNobodyShown', 'draftedAt', 'publishedAt'] as const;

/** 典型 · As a kind of record. */
export const exampleKind: RecordKind<Example, (typeof ROW)[number]> = {
  subjectOf: ({ title }) => title || '（内容已经清除）',
  mayRead: mayReadExample,
  listKeys: ({ villageId, state }) => [
    villageExamples(villageId),
    ...(state === 'published' ? [publishedExamples(villageId)] : []),
  ],
  sortAt: ({ publishedAt, draftedAt }) => publishedAt ?? draftedAt,
  rowFields: ROW,
  personal: {
    idsOf: ({ shown }) => shown.flatMap(({ personId }) => personId ?? []),
    without: withoutShown,
    tellOf({ title, shown, state }, personId) {
      const answer = shown.find((one) => one.personId === personId)?.answer ?? null;
      const said = answer === null ? '您还没有回话' : answer.isAgreed ? '您同意了' : '您没有同意';
      return `典型《${title}》（${state === 'published' ? '已发布' : '没有发布'}）：${said}`;
    },
  },
};
