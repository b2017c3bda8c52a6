import type { MatterView } from '../../../domain/contract';
import { isUnder, levelOf, parentOf, townshipOf, type PlaceId } from '../../../domain/grid/grid';
import type { Matter } from '../../../domain/matter/matter';
import type { NameOfPlace } from './place-names';

/**
 * 走到哪一级了 · The desks from the first that had the matter up to the village, and which holds it now.
 *
 * The township is on the path only when it holds the matter.
 */
export function pathView(matter: Matter, nameOf: NameOfPlace): MatterView['path'] {
  const { deskId, villageId, level } = matter;
  const path: MatterView['path'][number][] = [];
  const top = level === 'township' ? townshipOf(villageId) : villageId;
  for (let id: PlaceId | null = startOf(matter); id !== null; id = parentOf(id)) {
    const at = levelOf(id);
    if (at === null || at === 'county') break;
    path.push({ level: at, name: nameOf(id), mark: markOf(id, deskId) });
    if (id === top) break;
  }
  return path;
}

function markOf(id: PlaceId, deskId: PlaceId): 'passed' | 'here' | 'ahead' {
  if (id === deskId) return 'here';
  return isUnder(id, deskId) ? 'passed' : 'ahead';
}

/** The desk that had it first, or the one that has it if it went to another branch. */
function startOf({ timeline, deskId }: Matter): PlaceId {
  const first = timeline[0]?.event;
  const firstDesk = first?.type === 'reported' ? first.deskId : deskId;
  return isUnder(firstDesk, deskId) ? firstDesk : deskId;
}
