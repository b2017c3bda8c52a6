import type { Share } from '../../statistics/counts';

/** 一览的部分 · What happened in the month: matters, bulletins; what stands: coverage, rectification, ledger. */
export type SectionId = 'matters' | 'coverage' | 'rectification' | 'ledger' | 'bulletins';

/** 合计 · What a figure's rows add up to: areas in 0.01 mu, money in fen. */
export interface FigureSum {
  readonly of: 'area' | 'due' | 'received' | 'arrears' | 'whole';
  readonly amount: number;
}

/** 一个数 · So many rows, and what they add up to. */
export interface Figure {
  /** 'matters.grid:140928208224/01': the same in every month. */
  readonly id: string;
  readonly name: string;
  /** Null: too few to be shown outside the village's desk, or what would give those away. */
  readonly count: number | null;
  readonly sums: readonly FigureSum[];
  /** 月底记下的 · Its rows have gone on since: it doesn't open. Without: it is counted from its rows. */
  readonly isKept?: true;
}

/** 率 · Of two figures: those that are, and those that aren't. */
export interface Rate {
  readonly name: string;
  /** Whole percent; null: nothing to reckon it from, or not to be shown. */
  readonly percent: number | null;
  /** Null: not to be shown. */
  readonly share: Share | null;
  readonly part: Figure;
  readonly rest: Figure;
}

/** 一组数 · Figures under one heading, in an order that doesn't depend on them; '' for none. */
export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** 一部分 · What one module of the village has to say of a month. */
export interface Section {
  readonly id: SectionId;
  readonly title: string;
  /** As of when, or what it means. */
  readonly note: string;
  readonly rates: readonly Rate[];
  readonly groups: readonly FigureGroup[];
}

export const figure = (
  id: string,
  name: string,
  count: number | null,
  sums: readonly FigureSum[] = [],
): Figure => ({ id, name, count, sums });

/** 月底记下的 · The same figure, as it was kept. */
export const kept = (one: Figure): Figure => ({ ...one, isKept: true });

/** Which part of the page a figure stands in; null: none has it. */
export function sectionOf(figureId: string): SectionId | null {
  const [section = ''] = figureId.split('.');
  return SECTIONS.find((one) => one === section) ?? null;
}

const SECTIONS: readonly SectionId[] = ['matters', 'coverage', 'rectification', 'ledger', 'bulletins'];

/** 挑出来 · Whether a row is one of those that make up a figure; null: no such figure. */
export type Picks<Row> = ((row: Row) => boolean) | null;
