/** 是哪些 · Each row as the lists of its kind say it. */
import type { GlanceRow, Output } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { rowView, type RowView } from '../../components/matter-row/matter-row.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import { bulletinRowView } from '../../services/words/bulletin-row';
import { contractRowView } from '../../services/words/contract-row';
import { linkedWords } from '../../services/words/home-words';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { taskRowView } from '../../services/words/task-row';
import { mu, periodWords, PLOT_KIND } from '../../text';

/** What was tapped: one figure, or the two of a rate. */
export interface Asked {
  readonly month: string;
  readonly shown: string;
  readonly sides: readonly { readonly figure: string; readonly name: string }[];
}

interface LineView {
  readonly title: string;
  readonly lines: readonly string[];
  /** What is to be seen to. */
  readonly late: string;
}

function lineView(one: Exclude<GlanceRow, { readonly of: 'matter' }>, shell: Shell): LineView {
  switch (one.of) {
    case 'home': {
      const { label, placeName, linkedMembers } = one.row;
      const words = linkedWords(linkedMembers);
      const isCovered = linkedMembers.length > 0;
      return {
        title: label,
        lines: isCovered ? [placeName, words] : [placeName],
        late: isCovered ? '' : words,
      };
    }
    case 'task': {
      const { what, facts, tag, due } = taskRowView(one.row, shell);
      const isLate = due?.tone === 'late';
      const words = due?.text ?? '';
      return {
        title: what,
        lines: [facts, isLate ? tag.text : [tag.text, words].filter(Boolean).join(' · ')],
        late: isLate ? words : '',
      };
    }
    case 'plot': {
      const { number, name, kind, area, placeName } = one.row;
      return {
        title: `${name} ${mu(area)}`,
        lines: [`${placeName} · ${PLOT_KIND[kind]} · 编号 ${number}`],
        late: '',
      };
    }
    case 'contract': {
      const { title, facts, span, state, arrears } = contractRowView(one.row);
      return { title, lines: [facts, span, state], late: arrears };
    }
    case 'bulletin': {
      const { title, kind, facts } = bulletinRowView(one.row, [], shell);
      return { title, lines: [kind, facts], late: '' };
    }
  }
}

interface ItemView extends LineView {
  readonly id: string;
  readonly of: GlanceRow['of'];
  readonly matter: RowView | null;
  readonly label: string;
}

function itemView(one: GlanceRow, shell: Shell): ItemView {
  const { id, of } = one;
  if (one.of === 'matter')
    return { id, of, matter: rowView(one.row, shell, 'desk'), title: '', lines: [], late: '', label: '' };
  const line = lineView(one, shell);
  return {
    id,
    of,
    matter: null,
    ...line,
    label: [line.title, ...line.lines, line.late].filter(Boolean).join('，'),
  };
}

export function figureView(
  loaded: Loaded<Output<'village.glance-rows'>>,
  { month, shown, sides }: Asked,
  foot: Foot,
  shell: Shell,
) {
  const rows = loaded.data?.rows ?? [];
  return {
    frame: frameView(loaded, shell, 'list'),
    title: sides.length === 1 ? (sides[0]?.name ?? '') : '',
    month: month === '' ? '' : periodWords(month),
    sides:
      sides.length < 2
        ? []
        : sides.map(({ figure, name }) => ({
            id: figure,
            text: name,
            count: '',
            isOn: figure === shown,
            isLate: false,
          })),
    rows: rows.map((one) => itemView(one, shell)),
    empty: loaded.data !== null && rows.length === 0 ? '这里没有。' : '',
    foot: listFoot(foot, rows.length),
  };
}
