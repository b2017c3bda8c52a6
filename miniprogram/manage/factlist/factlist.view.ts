/** 采集项 · What the county lets be asked at a visit, why, and what it has ended. */
import type { FactFieldEntry, FactFieldsView, Instant } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

function rowOf({ id, field, isInForce, next, endsAt }: FactFieldEntry, now: Instant) {
  const { term, purpose, options, isSensitive } = field;
  const words = `${isSensitive ? '敏感 · ' : ''}${purpose}`;
  const later = next ? `，${dayWords(next.fromAt, now)}起有改动` : '';
  const end = endsAt !== null && isInForce ? `，${dayWords(endsAt, now)}起不再问` : '';
  const note = isInForce ? `${options.map((option) => option.term).join('、')}${later}${end}` : '现在不问';
  return { id, term, words, note, label: [term, words, note].join('，') };
}

export const factlistView = (loaded: Loaded<FactFieldsView>, shell: Shell) => ({
  frame: frameView(loaded, shell, 'list'),
  rows: (loaded.data?.entries ?? []).map((entry) => rowOf(entry, shell.now)),
});
