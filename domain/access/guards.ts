import { DomainError } from '../errors';
import type { Matter } from '../matter/matter';
import { maySee } from './access';
import type { PersonActor } from './actor';
import { mayAnywhere, type Right } from './rights';
import type { Ask } from './table';

/**
 * 门禁 · What a call asks of the access tables; every call of the contract names one, in Chinese words for
 * docs/access.md.
 *
 * anyone: whoever WeChat has signed in, as it tells nothing about anybody · own: only what is the caller's own,
 * found by who they are and never by an input · villager: besides, what is public in the caller's own village ·
 * matter: a row of ON_MATTER · right: a row of RIGHTS.
 */
export type Guard =
  | { readonly kind: 'anyone' | 'own' | 'villager'; readonly term: string }
  | { readonly kind: 'matter'; readonly ask: Ask }
  | { readonly kind: 'right'; readonly right: Right; readonly term: string };

export const forAnyone = (term: string): Guard => ({ kind: 'anyone', term });
export const forOneself = (term: string): Guard => ({ kind: 'own', term });
export const forVillagers = (term: string): Guard => ({ kind: 'villager', term });
export const onMatter = (ask: Ask): Guard => ({ kind: 'matter', ask });
export const byRight = (right: Right, term: string): Guard => ({ kind: 'right', right, term });

/**
 * 进门 · Asked before any call is answered: a matter that the caller may not know of isn't there, and a right
 * must be theirs somewhere. Which action, on which place: the call itself asks, of the same tables.
 *
 * Refuses: MATTER_NOT_FOUND, NOT_ALLOWED.
 */
export function enter(
  guard: Guard,
  actor: PersonActor,
  matterId: string | null,
  matter: Matter | null,
): void {
  if (guard.kind === 'matter' && !(matter && maySee(matter, actor)))
    throw new DomainError('MATTER_NOT_FOUND', { matterId });
  if (guard.kind === 'right' && !mayAnywhere(actor.seats, guard.right))
    throw new DomainError('NOT_ALLOWED', { action: guard.right });
}
