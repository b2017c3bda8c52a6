import { RECORD_NAMES } from '../../../domain/record/names';
import { kindOf } from '../../../domain/village/kinds';
import type { Ports } from '../context';
import { anyStore } from '../records';
import { sweepPages } from './sweep-pages';
import type { Worlds } from './worlds';

/** 到点的案卷 · What each kind says of its records whose time has come; answers how many were looked at. */
export async function dueRecords(ports: Ports, worlds: Worlds, isOver: () => boolean): Promise<number> {
  let done = 0;
  for (const name of RECORD_NAMES) {
    const kind = kindOf(name);
    const store = anyStore(ports, name);
    if (!kind.onDue) continue;
    done += await sweepPages(ports, {
      what: 'a due record could not be dealt with',
      isOver,
      read: (limit, cursor) => store.due(worlds.now, limit, cursor),
      async work(record) {
        const after = kind.onDue?.(record, await worlds.of(record.villageId)) ?? record;
        if (after !== record) await store.commit(record, after);
      },
    });
  }
  return done;
}
