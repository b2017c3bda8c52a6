/** 村里的事 · What is new on top, then what there is to open; a desk's work before what everybody has. */
import type { BulletinsView, MeView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { affairsOf, type AffairsEntry } from '../../services/words/affairs-entries';
import { bulletinRowView } from '../../services/words/bulletin-row';
import { inviteOf } from '../../services/words/invite';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';

/** New ones that leave room for the rest. */
const MOST_NEWS = { standard: 3, elder: 1 } as const;
/** Entries that elder view shows before 更多. */
const FIRST_ENTRIES = 4;

/** Published and still news, the latest first. */
function newsOf(news: BulletinsView | null, shell: Shell) {
  const isNews = ({ isRecalled, untilAt }: BulletinsView['rows'][number]): boolean =>
    !isRecalled && (untilAt === null || untilAt > shell.now);
  return (news?.rows ?? [])
    .filter(isNews)
    .slice(0, shell.isElder ? MOST_NEWS.elder : MOST_NEWS.standard)
    .map((row) => bulletinRowView(row, news?.villageNames ?? [], shell));
}

interface Section {
  readonly title: string;
  readonly entries: readonly AffairsEntry[];
}

/** 分节 · Titles only where there are two; elder view has the first few of all, until the rest is asked for. */
function sectionsOf(me: MeView, isWhole: boolean, { isElder }: Shell) {
  const { ofDesk, forAll } = affairsOf(me);
  const isShort = isElder && !isWhole;
  const isBoth = ofDesk.length > 0 && forAll.length > 0;
  const work = isShort ? ofDesk.slice(0, FIRST_ENTRIES) : ofDesk;
  const rest = isShort ? forAll.slice(0, Math.max(1, FIRST_ENTRIES - work.length)) : forAll;
  const sections: readonly Section[] = [
    { title: isBoth ? '村里要办的' : '', entries: work },
    { title: isBoth ? '大家都能看的' : '', entries: rest },
  ];
  return {
    sections: sections.filter(({ entries }) => entries.length > 0),
    hasMore: work.length + rest.length < ofDesk.length + forAll.length,
  };
}

const NO_SECTIONS = { sections: [], hasMore: false };

export function affairsView(
  loaded: Loaded<MeView>,
  news: Loaded<BulletinsView>,
  isWhole: boolean,
  shell: Shell,
) {
  const me = loaded.data;
  const isStaff = (me?.desks.length ?? 0) > 0;
  const owed = news.data?.owed.length ?? 0;
  return {
    frame: frameView(loaded, shell, 'list'),
    title: isStaff ? '村务' : '村里的事',
    invite: me && !isStaff ? inviteOf(me) : null,
    owed: owed > 0 ? `${owed} 期该公开了，还没有发` : '',
    news: newsOf(news.data, shell),
    ...(me ? sectionsOf(me, isWhole, shell) : NO_SECTIONS),
    isEmpty: me !== null && isStaff && sectionsOf(me, true, shell).sections.length === 0,
  };
}
