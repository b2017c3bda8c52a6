import type { Written } from '../../setup/cells';
import type { Figure, FigureSum, Section } from './glance';

const SUMS: readonly FigureSum['of'][] = ['area', 'due', 'received', 'arrears', 'whole'];

/** 一览的表 · Every figure as a row; areas in mu, money in yuan, as an Excel file has them. */
export const glanceRows = (sections: readonly Section[]): readonly (readonly Written[])[] =>
  sections.flatMap(({ title, note, rates, groups }) => [
    ...rates.map(({ name, percent, share }): readonly Written[] => [
      title,
      name,
      share?.[0] ?? null,
      share?.[1] ?? null,
      percent === null ? null : `${percent}%`,
      ...SUMS.map(() => null),
      note,
    ]),
    ...groups.flatMap((group) => group.figures.map((one) => figureRow(title, group.title, one, note))),
  ]);

const figureRow = (
  section: string,
  group: string,
  { name, count, sums }: Figure,
  note: string,
): readonly Written[] => [
  section,
  group === '' ? name : `${group}：${name}`,
  count,
  null,
  null,
  ...SUMS.map((of) => {
    const sum = sums.find((one) => one.of === of);
    return sum === undefined ? null : sum.amount / 100;
  }),
  note,
];
