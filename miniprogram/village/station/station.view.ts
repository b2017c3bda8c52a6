/** 一个设岗 · What it is for, who has it, and what they do by it. */
import type { StationTasksView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Doing } from '../../services/page/doing';
import type { Shell } from '../../services/page/shell';
import { taskRowView } from '../../services/words/task-row';
import { dayWords } from '../../services/words/when';

export function stationView(loaded: Loaded<StationTasksView>, doing: Doing, shell: Shell) {
  const { data } = loaded;
  return {
    frame: frameView(loaded, shell, 'detail'),
    ...doing,
    page: data
      ? {
          name: data.station.name,
          holder: `${data.station.isYours ? '您' : data.station.holderName} · ${dayWords(data.station.fromAt, shell.now)}起`,
          lines: data.station.duties.map((text, index) => ({ key: `${index}`, text })),
          tasks: data.tasks.map((task) => taskRowView(task, shell)),
          canEnd: data.canEnd,
          canGive: data.canGive,
        }
      : null,
  };
}
