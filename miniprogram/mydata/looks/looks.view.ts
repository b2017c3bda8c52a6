/** 谁看过我的电话 · Each look: when, who at which desk, and for which matter. */
import type { LookRow, Paged } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { ROLE } from '../../text';

/** What was looked at. */
const WHAT: Readonly<Record<LookRow['field'], string>> = {
  phone: '电话',
  slip: '住户码',
  form: '办事表里的敏感内容',
  facts: '家里的敏感信息',
  agreement: '电话（打印调解协议，上面有您的电话）',
};

function look({ id, at, deskName, role, name, matter, field }: LookRow, { now }: Shell) {
  const who = `${ROLE[role]} ${name}`;
  const why = matter ? `为办：${matter.title}` : '';
  const seen = `${when(at, now)} 看了您${field === 'phone' || field === 'agreement' ? '的' : ''}${WHAT[field]}`;
  const label = [who, deskName, seen, why].filter((part) => part !== '').join('，');
  return { id, who, deskName, seen, why, matterId: matter?.id ?? '', label };
}

export function looksView(loaded: Loaded<Paged<LookRow>>, foot: Foot, shell: Shell) {
  const rows = loaded.data?.rows ?? [];
  return {
    frame: frameView(loaded, shell, 'list'),
    rows: rows.map((row) => look(row, shell)),
    isEmpty: loaded.data !== null && rows.length === 0,
    foot: listFoot(foot, rows.length),
  };
}
