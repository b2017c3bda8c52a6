import { nameFor, relationsOf } from '../../../domain/access/access';
import type { PersonActor } from '../../../domain/access/actor';
import type { MatterView, OtherMatterView } from '../../../domain/contract';
import { printedCode } from '../../../domain/record/ids';
import type { Matter } from '../../../domain/matter/matter';
import { joinerOf } from '../../../domain/matter/reporters';

type Reporters = Pick<MatterView, 'reporterCount' | 'isJoined' | 'joiners' | 'mergedInto' | 'mergedFrom'>;

/** 同报与并案 · Who else has the matter, and what was merged: who and which only for those at a desk. */
export function reportersView(matter: Matter, viewer: PersonActor): Reporters {
  const isStaff = [...relationsOf(matter, viewer)].some((one) => one !== 'reporter' && one !== 'joiner');
  return {
    reporterCount: matter.reporterIds.length,
    isJoined: matter.reporterIds.includes(viewer.personId) && joinerOf(matter, viewer.personId) !== null,
    joiners: isStaff
      ? matter.joiners.map(({ personId, isOnBehalf, sinceAt }) => ({
          name: nameFor(matter, personId, viewer) || null,
          isOnBehalf,
          at: sinceAt,
        }))
      : [],
    mergedInto: mergedInto(matter),
    mergedFrom: isStaff ? mergedFrom(matter) : [],
  };
}

function mergedInto({ mergedIntoId, timeline }: Matter): OtherMatterView | null {
  if (mergedIntoId === null) return null;
  const code = timeline.flatMap(({ event }) => (event.type === 'merged' ? [event.intoCode] : [])).at(-1);
  return { matterId: mergedIntoId, code: printedCode(code ?? '') };
}

function mergedFrom({ mergedFromIds, timeline }: Matter): readonly OtherMatterView[] {
  return mergedFromIds.map((matterId) => {
    const codes = timeline.flatMap(({ event }) =>
      event.type === 'absorbed' && event.fromMatterId === matterId ? [event.fromCode] : [],
    );
    return { matterId, code: printedCode(codes.at(-1) ?? '') };
  });
}
