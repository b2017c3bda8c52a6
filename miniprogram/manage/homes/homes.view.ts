/** 住户 · The desk's households, who of each is bound, and who looks after it. */
import type { HomeRow, HomesView } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import { linkedWords, placeRow } from '../../services/words/home-words';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';

export interface Asked {
  readonly words: string;
  readonly isUncoveredOnly: boolean;
}

/** '3 人绑定 · 1 人在外 · 代办 1 人' */
export function peopleWords({ people, away, family }: HomeRow): string {
  if (people === 0) return '还没有人绑定';
  const parts = [
    `${people} 人绑定`,
    away > 0 ? `${away} 人在外` : '',
    family > 0 ? `代办家人 ${family} 位` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

const rowView = (row: HomeRow) => ({
  id: row.id,
  label: row.label,
  place: row.placeName,
  linked: linkedWords(row.linkedMembers),
  isUncovered: row.linkedMembers.length === 0,
  people: peopleWords(row),
});

export function homesView(loaded: Loaded<HomesView>, foot: Foot, asked: Asked, shell: Shell) {
  const { data } = loaded;
  const rows = (data?.rows ?? []).map(rowView);
  const { isUncoveredOnly, words } = asked;
  const empty = isUncoveredOnly
    ? '这里每一户都有联户党员'
    : words === ''
      ? '这里还没有录入住户'
      : '没有找到这一户，换个字试试';
  return {
    frame: frameView(loaded, shell, 'list'),
    place: placeRow(data),
    canPick: (data?.places.length ?? 0) > 1,
    words,
    segments: [
      { id: 'all', text: '全部', count: '', isOn: !isUncoveredOnly, isLate: false },
      {
        id: 'uncovered',
        text: '缺联户党员',
        count: data ? String(data.uncovered) : '',
        isOn: isUncoveredOnly,
        isLate: (data?.uncovered ?? 0) > 0,
      },
    ],
    rows,
    empty: data !== null && rows.length === 0 ? empty : '',
    canPrint: data?.canPrint ?? false,
    foot: listFoot(foot, rows.length),
  };
}
