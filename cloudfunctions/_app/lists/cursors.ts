import { DomainError } from '../../../domain/errors';
import type { Cursor } from '../ports/matter-store';
import type { Vault } from '../ports/vault';

const FORM = /^([0-9a-f]{16})\.(-?\d{1,16})\.([\w:/.-]{1,200})$/;

/**
 * 翻页凭据 · A cursor as the phone keeps it: `<mark>.<sort key>.<id>`.
 *
 * The mark covers the scope (which list, whose), so a cursor serves only the list and the person that it
 * was made for. Refuses anything else: INVALID_INPUT.
 */
export const sealCursor = (vault: Vault, scope: string, cursor: Cursor | null): string | null =>
  cursor && `${markOf(vault, scope, cursor)}.${cursor.key}.${cursor.id}`;

export function openCursor(vault: Vault, scope: string, text: string | null | undefined): Cursor | null {
  if (text === null || text === undefined) return null;
  const [, mark, key, id] = FORM.exec(text) ?? [];
  const cursor = { key: Number(key), id: id ?? '' };
  if (mark === undefined || mark !== markOf(vault, scope, cursor)) {
    throw new DomainError('INVALID_INPUT', { field: 'cursor', rule: 'foreign' });
  }
  return cursor;
}

const markOf = (vault: Vault, scope: string, { key, id }: Cursor): string =>
  vault.mark(`${scope}|${key}|${id}`);
