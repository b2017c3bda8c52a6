/** 一条公开 · What it is, for whom and since when, as the list and its own page say it. */
import type { BulletinRow } from '../../../domain/contract';
import { BULLETIN_KIND, periodWords } from '../../text';
import type { Shell } from '../page/shell';
import { when } from './when';

/** '给白家沟小组看', '只给党员看'; '' for the whole village. */
const forWhom = ({ placeName, isPartyOnly }: BulletinRow, villages: readonly string[]): string =>
  [villages.includes(placeName) ? '' : `给${placeName}`, isPartyOnly ? '只给党员' : '']
    .filter((part) => part !== '')
    .join(' · ');

export function bulletinRowView(row: BulletinRow, villages: readonly string[], { now }: Shell) {
  const kind =
    row.period === null ? BULLETIN_KIND[row.kind] : `${BULLETIN_KIND[row.kind]} · ${periodWords(row.period)}`;
  const isOver = row.untilAt !== null && row.untilAt <= now;
  const state = row.isRecalled ? '已撤下' : isOver ? '已过期' : '';
  const facts = [forWhom(row, villages), when(row.publishedAt, now)]
    .filter((part) => part !== '')
    .join(' · ');
  return {
    id: row.id,
    title: row.title,
    kind,
    facts,
    state,
    label: [state, kind, row.title, facts].filter((part) => part !== '').join('，'),
  };
}
