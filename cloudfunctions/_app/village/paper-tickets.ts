import { DomainError } from '../../../domain/errors';
import { paperYear } from '../../../domain/village/paper/paper';
import { papersOfMatter, papersOfYear } from '../../../domain/village/paper/kind';
import type { Matter } from '../../../domain/matter/matter';
import { paperNumber } from '../../../domain/village/service/issue';
import type { Context } from '../context';

const FORM = /^(\d{1,7})\.([0-9a-f]{16})$/;

type Reading = Pick<Context, 'records' | 'vault' | 'now'>;

const markOf = ({ vault, now }: Pick<Reading, 'vault' | 'now'>, villageId: string, count: number): string =>
  vault.mark(`paper|${villageId}|${paperYear(now)}|${count}`);

/**
 * 下一个号 · One more than the village's latest of the year; a number that this matter took before a crash, and has no
 * paper by, is taken up again.
 */
export async function nextCount(
  { records, now }: Reading,
  { _id, villageId, service }: Matter,
): Promise<number> {
  const year = paperYear(now);
  const [own, latest] = await Promise.all([
    records.papers.list([papersOfMatter(_id)], 'desc', 10, null),
    records.papers.list([papersOfYear(villageId, year)], 'desc', 1, null),
  ]);
  const has = (number: string): boolean => (service?.papers ?? []).some((one) => one.number === number);
  const left = own.rows.find((one) => one.year === year && !has(paperNumber(year, one.count)));
  return left?.count ?? (latest.rows[0]?.count ?? 0) + 1;
}

/** 号票 · A number offered on the sheet: only this deployment can write one, so none is left out. */
export const sealTicket = (reading: Reading, villageId: string, count: number): string =>
  `${count}.${markOf(reading, villageId, count)}`;

/** Refuses INVALID_INPUT for one that wasn't offered for this village and year. */
export function openTicket(reading: Reading, villageId: string, ticket: string): number {
  const [, text = '', mark] = FORM.exec(ticket) ?? [];
  const count = Number(text);
  if (mark === undefined || mark !== markOf(reading, villageId, count))
    throw new DomainError('INVALID_INPUT', { field: 'ticket', rule: 'foreign' });
  return count;
}
