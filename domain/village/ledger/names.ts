/** 承包方姓名公开到哪一步 · hidden 不公开 · surname 只公开姓 · full 公开全名. */
export const TENANT_NAMES = ['hidden', 'surname', 'full'] as const;
export type TenantNames = (typeof TENANT_NAMES)[number];

/** As the county's settings have it; without: the surname alone. */
export const tenantNamesOf = ({ tenantNames }: { readonly tenantNames?: TenantNames }): TenantNames =>
  tenantNames ?? 'surname';

/** 遮名 · '示例甲' → '示**'; as the county decides what residents see. */
export function shownTenant(name: string, names: TenantNames): string {
  if (names === 'full') return name;
  const [first = '', ...rest] = [...name];
  return names === 'hidden' ? '不公开' : `${first}${'*'.repeat(Math.max(1, Math.min(2, rest.length)))}`;
}
