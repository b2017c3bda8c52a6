import type { Bulletin, BulletinKind } from '../bulletin/bulletin';
import { figure, type Picks, type Section } from './glance';

/** What is counted of a bulletin. */
type Counted = Pick<Bulletin, 'kind' | 'state'>;

const KINDS: readonly (readonly [kind: BulletinKind, name: string])[] = [
  ['party', '党务公开'],
  ['affairs', '村务公开'],
  ['finance', '财务公开'],
  ['notice', '通知'],
];

/** 哪些公开 · The bulletins behind a figure of this part; what was recalled is in none. */
export function pickBulletins(figureId: string): Picks<Counted> {
  const [, kind] = figureId.split('.');
  return KINDS.some(([one]) => one === kind) ? (row) => row.kind === kind && row.state === 'published' : null;
}

/** 公开的数 · What was published in the month, by kind: all of it, or what is for everybody in the village. */
export const bulletinSection = (rows: readonly Counted[], isAll: boolean): Section => ({
  id: 'bulletins',
  title: '公开和通知',
  note: isAll ? '这个月发的，撤下的不算。' : '这个月发给全村的。',
  rates: [],
  groups: [
    {
      title: '',
      figures: KINDS.map(([kind, name]) => {
        const is = pickBulletins(`bulletins.${kind}`);
        return figure(`bulletins.${kind}`, name, is === null ? 0 : rows.filter(is).length);
      }),
    },
  ],
});
