/** 减负清单 · Role by role what a thing costs, and what the system does by itself. */
import { readyFrame } from '../../components/page-frame/page-frame.view';
import type { Shell } from '../../services/page/shell';
import { NOBODY_DOES, TASKS, type Task } from './tasks';

/** '点3下 · 不用打字 · 看3页' */
export const costWords = ({ taps, typed, screens }: Task): string =>
  `点${taps}下 · ${typed === 0 ? '不用打字' : `打${typed}个字`} · 看${screens}页`;

export function burdenView(shell: Shell) {
  const roles = [...new Set(TASKS.map(({ role }) => role))];
  return {
    frame: { ...readyFrame(shell), banner: '' },
    roles: roles.map((role) => ({
      role,
      tasks: TASKS.filter((task) => task.role === role).map((task) => ({
        id: task.id,
        name: task.name,
        cost: costWords(task),
      })),
    })),
    nobodyDoes: NOBODY_DOES,
  };
}
