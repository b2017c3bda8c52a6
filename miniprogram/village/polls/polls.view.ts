/** 征求意见 · What the village asks, and the way to say something unasked. */
import type { PollRow, PollsView } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import { timeOfPoll, whomOf } from '../../services/words/poll-words';
import type { Shell } from '../../services/page/shell';
import { PHASE } from '../../text';
import { unbound } from '../../services/words/unbound';

function rowView(row: PollRow, villages: readonly string[], now: number) {
  const facts = [row.isAnonymous ? '匿名' : '实名', whomOf(row, villages), timeOfPoll(row, now)]
    .filter((part) => part !== '')
    .join(' · ');
  const state = PHASE[row.phase];
  return {
    id: row.id,
    title: row.title,
    state,
    isOpen: row.phase === 'open',
    facts,
    label: [state, row.title, facts].join('，'),
  };
}

export function pollsView(loaded: Loaded<PollsView>, foot: Foot, shell: Shell) {
  const { data } = loaded;
  const rows = data?.rows ?? [];
  const isUnbound = data?.villageNames.length === 0;
  return {
    frame: frameView(loaded, shell, 'list'),
    rows: rows.map((row) => rowView(row, data?.villageNames ?? [], shell.now)),
    empty:
      data !== null && rows.length === 0
        ? isUnbound
          ? unbound('绑定您家以后，村里问您什么都在这里。')
          : { title: '还没有征求过意见', words: '村里要问大家什么，会告诉您，也会在这里。', action: '' }
        : null,
    canSuggest: data !== null && !isUnbound,
    canPublish: data?.canPublish ?? false,
    foot: listFoot(foot, rows.length),
  };
}
