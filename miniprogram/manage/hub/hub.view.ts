import type { MeView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { ENTRIES } from './entries';

/** 管理 · What this person keeps in order, by the desks at which they sit. */
export function hubView(loaded: Loaded<MeView>, shell: Shell) {
  const levels = loaded.data?.desks.map(({ level }) => level) ?? [];
  const entries = ENTRIES.filter((entry) => entry.levels.some((level) => levels.includes(level)));
  return {
    frame: frameView(loaded, shell, 'list'),
    entries: entries.map(({ page, title, note, levels: theirs, byVillage = [] }) => ({
      page,
      title,
      note,
      asksVillage: theirs.every((level) => !levels.includes(level) || byVillage.includes(level)),
    })),
    isEmpty: loaded.data !== null && entries.length === 0,
  };
}
