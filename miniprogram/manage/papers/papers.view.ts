/** 开过的证明 · Number, what for, whose household, when; what was made void says so. */
import type { PaperRow, PapersView } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { TagView } from '../../components/state-tag/state-tag.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';

const TAG: Readonly<Record<PaperRow['state'], TagView>> = {
  valid: { text: '有效', tone: 'done' },
  revoked: { text: '已作废', tone: 'ended' },
  unused: { text: '没用上', tone: 'ended' },
};

function rowView({ number, matterId, name, household, issuedAt, state }: PaperRow, now: number) {
  const facts = [household ?? '', issuedAt === null ? '' : when(issuedAt, now)]
    .filter((part) => part !== '')
    .join(' · ');
  const tag = TAG[state];
  const title = name === '' ? '取了号，还没有开' : name;
  const label = [number, title, facts, tag.text].filter((part) => part !== '').join('，');
  return { number, id: matterId ?? '', title, facts, tag, label };
}

export function papersView(loaded: Loaded<PapersView>, foot: Foot, shell: Shell) {
  const { data } = loaded;
  const rows = data?.rows ?? [];
  const earlier = data ? String(Number(data.year) - 1) : '';
  return {
    frame: frameView(loaded, shell, 'list'),
    title: data ? `${data.year} 年` : '',
    rows: rows.map((row) => rowView(row, shell.now)),
    empty:
      data !== null && rows.length === 0
        ? { title: `${data.year} 年没有开过证明`, words: '村民在“办事、开证明”里提，开好了就有编号。' }
        : null,
    years: [
      ...(data && !data.isPresent
        ? [{ year: String(Number(data.year) + 1), words: `看 ${Number(data.year) + 1} 年的` }]
        : []),
      ...(data ? [{ year: earlier, words: `看 ${earlier} 年的` }] : []),
    ],
    foot: listFoot(foot, rows.length),
  };
}
