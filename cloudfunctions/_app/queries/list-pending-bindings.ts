import type { BindingView } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import type { Binding } from '../../../domain/grid/posts';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { servedBy } from '../people/decide-binding';
import { mergePages } from '../lists/merge-pages';
import { page } from '../schemas';

const ROWS = 20;

export const listPendingBindingsInput = page;

/** 待审核绑定 · Who has asked to be bound at or below the caller's desks, longest waiting first. Refuses: NOT_ALLOWED. */
export const listPendingBindings: Handler<'binding.pending'> = async (
  { cursor },
  { people, vault, actor },
) => {
  const deskIds = servedBy(actor);
  if (deskIds.length === 0) throw new DomainError('NOT_ALLOWED', { action: 'binding.pending' });
  const scope = `binding.pending|${actor.personId}`;
  const from = openCursor(vault, scope, cursor);
  const pages = await Promise.all(deskIds.map((deskId) => people.pendingBindings(deskId, ROWS, from)));
  const { rows, next } = mergePages(pages, ROWS, ({ askedAt }) => askedAt, 'asc');
  return { rows: rows.map(bindingView), cursor: sealCursor(vault, scope, next) };
};

const bindingView = ({ _id, personName, householdLabel, askedAt }: Binding): BindingView => ({
  id: _id,
  name: personName,
  householdLabel,
  askedAt,
});
