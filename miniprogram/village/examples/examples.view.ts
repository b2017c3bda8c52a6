/** 典型 · What went well in the village; at its desk also what isn't published yet. */
import type { ExampleRow, ExamplesView } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';
import { unbound } from '../../services/words/unbound';

function rowView({ id, title, isPublished, at, missing }: ExampleRow, now: number) {
  const state = isPublished ? '' : missing > 0 ? '草稿，还没得到同意' : '草稿，可以发布了';
  const name = title === '' ? '（内容已经清除）' : title;
  return {
    id,
    name,
    day: dayWords(at, now),
    state,
    label: [name, state].filter((part) => part !== '').join('，'),
  };
}

function emptyOf({ villageNames, canTell }: ExamplesView) {
  if (villageNames.length === 0) return unbound('绑定您家以后，村里办得好的事在这里讲给您听。');
  return canTell
    ? { title: '还没有', words: '打开一件办好的事，在页面下面点“写成典型”。', action: '' }
    : { title: '还没有', words: '村里办得好的事，当事人同意以后，讲在这里。', action: '' };
}

export function examplesView(loaded: Loaded<ExamplesView>, foot: Foot, shell: Shell) {
  const { data } = loaded;
  const rows = data?.rows ?? [];
  return {
    frame: frameView(loaded, shell, 'list'),
    rows: rows.map((row) => rowView(row, shell.now)),
    empty: data !== null && rows.length === 0 ? emptyOf(data) : null,
    foot: listFoot(foot, rows.length),
  };
}
