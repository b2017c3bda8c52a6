/** 停摆一览 · Where clocks stand still, will, and did. */
import type { SuspensionRow, SuspensionsView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';

export interface Ending {
  readonly busyId: string;
  readonly said: string;
  readonly isFailed: boolean;
}

export const NOTHING_ENDS: Ending = { busyId: '', said: '', isFailed: false };

const STATE: Readonly<Record<SuspensionRow['state'], string>> = {
  now: '正在暂停计时',
  coming: '还没到时间',
  over: '已恢复计时',
};

const row = (
  { id, placeName, reason, fromAt, untilAt, state, pausesUrgent, byName, canEnd }: SuspensionRow,
  { now }: Shell,
) => ({
  id,
  title: `${placeName} · ${reason}`,
  state,
  stateWord: STATE[state],
  range: `${when(fromAt, now)} 到 ${when(untilAt, now)}`,
  urgent: pausesUrgent ? '紧急的事也暂停' : '紧急的事照办',
  by: `${byName} 设的`,
  verb: canEnd ? (state === 'now' ? '现在恢复计时' : '取消') : '',
});

export function suspensionsView(loaded: Loaded<SuspensionsView>, ending: Ending, shell: Shell) {
  const rows = loaded.data?.rows ?? [];
  return {
    frame: frameView(loaded, shell, 'list'),
    ...ending,
    rows: rows.map((one) => row(one, shell)),
    isEmpty: loaded.data !== null && rows.length === 0,
    canSet: (loaded.data?.places.length ?? 0) > 0,
  };
}
