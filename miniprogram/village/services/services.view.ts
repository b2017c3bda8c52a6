/** 办事、开证明 · What can be asked for, what for, and in how many days. */
import type { ServicesView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { categoryIcon } from '../../services/words/category-icon';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { unbound } from '../../services/words/unbound';

function emptyOf({ villageName, rows }: ServicesView) {
  if (villageName === null) return unbound('绑定您家以后，在这里办事、开证明。');
  return rows.length === 0 ? { title: '还没有', words: '县里定好了，就在这里。', action: '' } : null;
}

const leadOf = (villageName: string, isForOthers: boolean): string =>
  isForOthers
    ? '替家里没有手机的人办：先问过他本人，再选要办哪一样。'
    : `找${villageName}办的事。少跑一趟：在这里填好，办好了告诉您。`;

export function servicesView(loaded: Loaded<ServicesView>, isForOthers: boolean, shell: Shell) {
  const { data } = loaded;
  const rows = data && data.villageName !== null ? data.rows : [];
  return {
    frame: frameView(loaded, shell, 'list'),
    lead: rows.length === 0 ? '' : leadOf(data?.villageName ?? '', isForOthers),
    rows: rows.map(({ id, name, icon, purpose, workdays, hasPaper }) => {
      const promise = `${hasPaper ? '开证明，' : ''}${workdays} 个工作日内办好`;
      const label = `${name}，${purpose}，${promise}`;
      return { id, name, icon: categoryIcon({ icon, kind: 'help' }), purpose, promise, label };
    }),
    empty: data && emptyOf(data),
  };
}
