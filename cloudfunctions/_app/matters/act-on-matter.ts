import { maySee } from '../../../domain/access/access';
import { namesOf } from '../../../domain/access/actor';
import type { MatterInput, MatterView } from '../../../domain/contract';
import { DomainError } from '../../../domain/errors';
import { decide, type ActionInput } from '../../../domain/matter/decide';
import { evolve } from '../../../domain/matter/evolve';
import type { Matter } from '../../../domain/matter/matter';
import type { World } from '../../../domain/deadline/world';
import { checkText } from '../check-text';
import type { Context } from '../context';
import { readWorld } from '../places/jurisdictions';
import { readBeside, showMatter } from './show-matter';

/** How often a write is tried when the courier or somebody else was faster. */
const TRIES = 4;

/**
 * 办一步 · An action on a matter: guard, decide, evolve, one conditional write; the matter as it then is.
 *
 * A phone that says which version it decided on is refused as soon as that version is past. One that
 * doesn't has the rules asked again on the newer matter. Refuses, beside what `decide` does:
 * MATTER_NOT_FOUND, STALE_WRITE, TEXT_RISKY, SERVICE_UNAVAILABLE.
 */
export function actOnMatter(context: Context, input: MatterInput, action: ActionInput): Promise<MatterView> {
  const { actor } = context;
  return changeMatter(context, input, action.words ?? null, (matter, world) =>
    evolve(matter, decide(matter, action, actor, world), namesOf(actor)),
  );
}

interface Around {
  /** Who may change it without knowing of it yet; without: only those who may see it. */
  readonly find?: typeof seen;
  /** What follows once it is written, or was before. */
  readonly then?: (written: Matter) => Promise<void>;
}

/** 改一笔 · Like `actOnMatter`, for any change; one that gives back the matter itself writes nothing. */
export async function changeMatter(
  context: Context,
  { matterId, version }: MatterInput,
  words: string | null,
  change: (matter: Matter, world: World) => Matter,
  { find = seen, then = () => Promise.resolve() }: Around = {},
): Promise<MatterView> {
  let before = find(context, context.matter, matterId);
  for (let tries = 1; ; tries += 1) {
    if (version !== undefined && version !== before.version) throw stale(before);
    const changed = change(before, await readWorld(context, before.villageId));
    if (tries === 1 && words) await checkText(context, 'words', words);
    try {
      const [after, beside] = await Promise.all([
        changed === before ? before : context.matters.commit(before, changed),
        readBeside(context, before),
      ]);
      await then(after);
      return await showMatter(context, after, beside);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_WRITE') throw error;
      before = find(context, await context.matters.get(matterId), matterId);
      if (tries === TRIES) throw stale(before);
    }
  }
}

/** Refuses MATTER_NOT_FOUND for what isn't there, and just so for what the actor may not know of. */
export function seen({ actor }: Context, matter: Matter | null, matterId: string): Matter {
  if (matter && maySee(matter, actor)) return matter;
  throw new DomainError('MATTER_NOT_FOUND', { matterId });
}

/** Like `seen`, for what a person may come to know of by this very change: the rules say who. */
export function existing(_context: Context, matter: Matter | null, matterId: string): Matter {
  if (matter) return matter;
  throw new DomainError('MATTER_NOT_FOUND', { matterId });
}

const stale = ({ version, state }: Matter): DomainError => new DomainError('STALE_WRITE', { version, state });
