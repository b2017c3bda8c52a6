/** 办事模板 · What the county lets people ask for, also what it has ended. */
import type { ServiceTemplatesView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

export const templatesView = (loaded: Loaded<ServiceTemplatesView>, shell: Shell) => ({
  frame: frameView(loaded, shell, 'list'),
  rows: (loaded.data?.entries ?? []).map(({ id, fields, isInForce, next, endsAt }) => {
    const later = next ? `，${dayWords(next.fromAt, shell.now)}起有改动` : '';
    const end = endsAt !== null && isInForce ? `，${dayWords(endsAt, shell.now)}起停用` : '';
    const words = isInForce
      ? `填 ${fields.fields.length} 项，${fields.workdays} 个工作日，${fields.wording === null ? '不开证明' : '开证明'}`
      : '没有在用';
    return { id, name: fields.name, words: `${words}${later}${end}` };
  }),
});
