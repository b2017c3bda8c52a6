/** 选村子 · The county's villages by name; those with grids first, as the others have no households yet. */
import type { TownshipView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { leftWords, villagesOf } from '../../services/choosing/areas';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';

const WHY: Readonly<Record<string, string>> = {
  homes: '看哪个村的住户？',
  slips: '打印哪个村的住户码？',
};

export function villagesView(
  loaded: Loaded<readonly TownshipView[]>,
  page: string,
  words: string,
  shell: Shell,
) {
  const { data } = loaded;
  const { areas, left } = villagesOf(data ?? [], words);
  return {
    frame: frameView(loaded, shell, 'list'),
    title: WHY[page] ?? '选一个村',
    words,
    villages: areas,
    more: leftWords(left),
    noneTitle: data === null || areas.length > 0 ? '' : data.length === 0 ? '还没有村' : '没有找到这个村',
    noneWords: data?.length === 0 ? '先到“导入导出”里导入区划。' : '换个字试试，比如只输一个字。',
  };
}
