/** 代办家人 · For whom of the household the person acts, and one more. */
import type { MeView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

export interface FamilyState {
  readonly me: Loaded<MeView>;
  readonly isAdding: boolean;
  readonly name: string;
  readonly relation: string;
  readonly hasConsented: boolean;
  readonly said: string;
  readonly isFailed: boolean;
  readonly isBusy: boolean;
}

export const RELATIONS = ['父亲', '母亲', '爷爷', '奶奶', '爱人', '孩子'] as const;

export function missing({ name, hasConsented }: FamilyState): string {
  const { length } = name.trim();
  if (length < 2 || length > 20) return '写上家人的姓名，2 到 20 个字。';
  return hasConsented ? '' : '先问过本人，愿意让您代办，再打开“本人同意”。';
}

export function familyView(state: FamilyState, shell: Shell) {
  const { me, isAdding, name, relation, hasConsented, said, isFailed, isBusy } = state;
  const binding = me.data?.binding?.state === 'confirmed' ? me.data.binding : null;
  const family = binding?.family ?? [];
  return {
    frame: frameView(me, shell, 'form'),
    said,
    isFailed,
    isBusy,
    isBound: binding !== null,
    needsBinding: me.data !== null && binding === null,
    rows: family.map((one) => ({
      id: one.id,
      name: one.relation ? `${one.name}（${one.relation}）` : one.name,
      since: `${dayWords(one.consentedAt, shell.now)}，您记下本人同意`,
    })),
    isAdding: isAdding || (binding !== null && family.length === 0),
    canCancel: family.length > 0,
    name,
    relations: RELATIONS.map((id) => ({ id, isOn: id === relation })),
    hasConsented,
  };
}
