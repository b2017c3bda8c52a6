/** 我的事项 · What the person has reported: still open, or all; what is still on the phone; the way to the desk. */
import type { MatterRow, MeView, Paged } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { rowView } from '../../components/matter-row/matter-row.view';
import { frameView, type FrameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Parcel } from '../../services/sending/parcel';
import { parcelStanding } from '../../services/sending/parcel-words';
import type { Shell } from '../../services/page/shell';

export type Filter = 'open' | 'all';

export const FIRST_FILTER: Filter = 'open';

const FILTERS = [
  { id: 'open', text: '正在办的' },
  { id: 'all', text: '全部' },
] as const;

const EMPTY: Readonly<Record<Filter, { title: string; words: string; action: string }>> = {
  open: {
    title: '没有正在办的事',
    words: '有事就说一声，网格员来办。办完的在“全部”里。',
    action: '我要报事',
  },
  all: { title: '还没有报过事', words: '路灯、水沟、邻里，大小事都可以报。', action: '我要报事' },
};

const emptyOf = (filter: Filter, asked: string) =>
  asked === ''
    ? EMPTY[filter]
    : { title: '没有查到', words: '少写一两个字再查，或者看看“全部”。', action: '我要报事' };

/** What the phone holds besides the list. */
export interface Beside {
  readonly waiting: readonly Parcel[];
  readonly me: MeView | null;
  /** What is looked for; '' for nothing. */
  readonly asked: string;
}

/** Words by which nothing is ever found found nothing: no fault that trying again would mend. */
const answered = (loaded: Loaded<Paged<MatterRow>>, asked: string): Loaded<Paged<MatterRow>> =>
  asked !== '' && loaded.failure?.code === 'INVALID_INPUT'
    ? { ...loaded, data: { rows: [], cursor: null }, failure: null }
    : loaded;

/** What is still on the phone is shown also when nothing else could be read. */
function frameOf(loaded: Loaded<Paged<MatterRow>>, waiting: readonly Parcel[], shell: Shell): FrameView {
  const frame = frameView(loaded, shell, 'list');
  if (frame.stage !== 'error' || waiting.length === 0) return frame;
  return { ...frame, stage: 'ready', banner: `${frame.error.title}，下面是还在这台手机上的。` };
}

export function mineView(
  found: Loaded<Paged<MatterRow>>,
  filter: Filter,
  foot: Foot,
  { waiting, me, asked }: Beside,
  shell: Shell,
) {
  const loaded = answered(found, asked);
  const rows = loaded.data?.rows ?? [];
  return {
    frame: frameOf(loaded, waiting, shell),
    filters: FILTERS.map(({ id, text }) => ({ id, text, count: '', isOn: id === filter, isLate: false })),
    waiting: waiting.map((parcel) => ({
      key: parcel.key,
      title: parcel.title,
      note: parcelStanding(parcel, 0),
      isRefused: parcel.refusal !== null,
    })),
    // The county's desk holds no matters.
    desks: (me?.desks ?? [])
      .filter(({ level }) => level !== 'county')
      .map(({ deskId, name }) => ({ id: deskId, name: `${name}要办的事` })),
    rows: rows.map((row) => rowView(row, shell)),
    empty: loaded.data !== null && rows.length === 0 && waiting.length === 0 ? emptyOf(filter, asked) : null,
    foot: listFoot(foot, rows.length),
  };
}
