import type { MeView } from '../../../domain/contract';
import type { Binding, Person } from '../../../domain/grid/posts';
import { currentBinding } from '../caller';
import type { Context } from '../context';
import { meView } from '../views/me-view';

interface Written {
  readonly person?: Person;
  readonly binding?: Binding;
}

/** 看本人 · The caller as they are, or as a command has just made them. */
export async function showMe(context: Context, written: Written = {}): Promise<MeView> {
  const { caller, now, inbox } = context;
  const binding = written.binding ?? currentBinding(caller.bindings, now);
  const [unread, household] = await Promise.all([
    inbox.countUnread(caller.actor.personId),
    binding && context.places.household(binding.householdId),
  ]);
  return meView(context, {
    person: written.person ?? caller.person,
    binding,
    household,
    unread,
  });
}
