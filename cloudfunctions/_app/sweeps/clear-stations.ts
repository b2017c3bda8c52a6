import { stationKey } from '../../../domain/village/task/kind';
import { stationEnded } from '../../../domain/village/task/leaving';
import { stationsCleared, stationsToClear } from '../../../domain/village/duty/write';
import type { Ports } from '../context';
import { changeListed } from './change-listed';
import { sweepPages } from './sweep-pages';

/**
 * 撤岗后的任务 · What the holders of ended posts without office hadn't done goes back to who asked for it. A village is
 * done when all its tasks say so; answers how many villages were.
 */
export const clearStations = (ports: Ports, now: number, isOver: () => boolean): Promise<number> =>
  sweepPages(ports, {
    what: 'the tasks of an ended station could not be taken back',
    isOver,
    read: (limit, cursor) => ports.records.duties.due(now, limit, cursor),
    async work(duties) {
      for (const stationId of stationsToClear(duties)) {
        const end = (task: Parameters<typeof stationEnded>[0]) => stationEnded(task, stationId, now);
        if (!(await changeListed(ports, stationKey(stationId), end, isOver))) return;
      }
      await ports.records.duties.commit(duties, stationsCleared(duties, now));
    },
  });
