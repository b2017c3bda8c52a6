import type { Ask, Stop } from './stop';

const FIGURES: readonly (readonly [name: string, figure: string, words: string])[] = [
  ['figure-ledger', 'ledger.contracts', '合同'],
  ['figure-homes', 'coverage.uncovered', '还没有联户党员的'],
  ['figure-rectification', 'rectification.open', '还没销号'],
  ['figure-bulletins', 'bulletins.notice', '通知'],
];

/** 一月一览 · This month, one in which nothing was; and for who may open them the rows behind figures of each part. */
export async function glanceStops(ask: Ask, villageId?: string): Promise<readonly Stop[]> {
  const { month, isWhole } = await ask('village.glance', villageId === undefined ? {} : { villageId });
  const of = villageId === undefined ? '' : `villageId=${villageId}&`;
  const empty = `${Number(month.slice(0, 4)) - 2}${month.slice(4)}`;
  const pages = [
    { name: 'glance', path: `village/glance/glance?${of}` },
    { name: 'glance-empty', path: `village/glance/glance?${of}month=${empty}` },
  ];
  if (!isWhole) return pages;
  const figure = `village/figure/figure?${of}month=${month}`;
  return [
    ...pages,
    {
      name: 'figure-matters',
      path: `${figure}&figure=matters.inGrid&name=没出网格&rest=matters.leftGrid&other=出了网格`,
    },
    ...(villageId === undefined
      ? FIGURES.map(([name, id, words]) => ({ name, path: `${figure}&figure=${id}&name=${words}` }))
      : []),
  ];
}
