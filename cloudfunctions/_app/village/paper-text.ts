import { dayOf, dayWords } from '../../../domain/deadline/local-time';
import type { ServiceForm } from '../../../domain/village/service/form';
import { worded, type ServiceTemplate } from '../../../domain/village/service/template';
import type { Vault } from '../ports/vault';

/** 证明的文字 · The county's wording with what was filled in; without a vault, sensitive fields stay masked. */
export function paperText(
  { fields, wording }: ServiceTemplate,
  { values }: Pick<ServiceForm, 'values'>,
  {
    villageName,
    at,
    vault,
  }: { readonly villageName: string; readonly at: number; readonly vault: Vault | null },
): string {
  return worded(wording ?? '', (name) => {
    if (name === '村') return villageName;
    if (name === '日期') return dayWords(dayOf(at));
    const value = values[fields.find(({ label }) => label === name)?.id ?? ''];
    if (!value) return '';
    return vault && value.sealed !== null ? vault.open(value.sealed) : value.masked;
  });
}
