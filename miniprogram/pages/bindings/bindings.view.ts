/** 住户绑定申请 · Who has asked to belong to a household below this desk. */
import type { BindingView, Paged } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';

export interface Deciding {
  readonly busyId: string;
  readonly said: string;
  readonly isFailed: boolean;
}

export const UNDECIDED: Deciding = { busyId: '', said: '', isFailed: false };

export function bindingsView(
  loaded: Loaded<Paged<BindingView>>,
  foot: Foot,
  deciding: Deciding,
  shell: Shell,
) {
  const rows = loaded.data?.rows ?? [];
  return {
    frame: frameView(loaded, shell, 'list'),
    ...deciding,
    rows: rows.map(({ id, name, householdLabel, askedAt }) => ({
      id,
      name,
      household: householdLabel,
      asked: `${when(askedAt, shell.now)} 申请`,
    })),
    isEmpty: loaded.data !== null && rows.length === 0,
    foot: listFoot(foot, rows.length),
  };
}
