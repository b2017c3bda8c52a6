/** 村里的事 · By kind, newest first; what is due to be published on top, for those who publish. */
import type { BulletinKind, BulletinsView } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import { bulletinRowView } from '../../services/words/bulletin-row';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { BULLETIN_KIND, periodWords } from '../../text';
import { unbound } from '../../services/words/unbound';

export const ALL = 'all';

const SHORT: Readonly<Record<BulletinKind, string>> = {
  notice: '通知',
  affairs: '村务',
  finance: '财务',
  party: '党务',
};
const KINDS: readonly BulletinKind[] = ['notice', 'affairs', 'finance', 'party'];

/** The kind of a segment; null for all. */
export const kindOf = (id: string): BulletinKind | null => KINDS.find((kind) => kind === id) ?? null;

function emptyOf(data: BulletinsView, kind: string) {
  if (data.villageNames.length === 0) return unbound('绑定您家以后，村里发的通知和公开都在这里。');
  if (data.canPublish && kind === ALL)
    return {
      title: '还没有发过',
      words: '停水、开会这样的通知，和党务、村务、财务公开，都从这里发。',
      action: '',
    };
  return { title: '还没有', words: '村里发了，会告诉您，也会在这里。', action: '' };
}

export function bulletinsView(loaded: Loaded<BulletinsView>, kind: string, foot: Foot, shell: Shell) {
  const { data } = loaded;
  const rows = data?.rows ?? [];
  const segments = [{ id: ALL, text: '全部' }, ...KINDS.map((id) => ({ id, text: SHORT[id] }))];
  return {
    frame: frameView(loaded, shell, 'list'),
    kinds: segments.map(({ id, text }) => ({ id, text, count: '', isOn: id === kind, isLate: false })),
    owed: (data?.owed ?? []).map((one) => ({
      ...one,
      words: `${periodWords(one.period)}的${BULLETIN_KIND[one.kind]}还没有发`,
    })),
    rows: rows.map((row) => bulletinRowView(row, data?.villageNames ?? [], shell)),
    empty: data !== null && rows.length === 0 ? emptyOf(data, kind) : null,
    canPublish: data?.canPublish ?? false,
    foot: listFoot(foot, rows.length),
  };
}
