import type { MemoryVillage } from '../memory/village';

/** 居住证明 · As a resident fills it in. */
export const FORM = {
  clientKey: 'service-key-1',
  serviceId: 'service-residence',
  values: [
    { id: 'name', value: '示例甲' },
    { id: 'idCard', value: '11010519491231002x' },
    { id: 'home', value: '白家沟小组12号' },
    { id: 'use', value: '孩子上学' },
  ],
  hasConsented: true,
};

/** Asked for, and taken on by the village. */
export async function requested(village: MemoryVillage, more: object = {}): Promise<string> {
  const { matterId } = await village.call('resident', 'service.request', { ...FORM, ...more });
  await village.call('secretary', 'matter.acknowledge', { matterId });
  return matterId;
}

/** With a paper. */
export async function issuedPaper(
  village: MemoryVillage,
  more: object = {},
): Promise<{ readonly matterId: string; readonly number: string }> {
  const matterId = await requested(village, more);
  const { draft } = await village.call('secretary', 'service.sheet', { matterId });
  await village.call('secretary', 'service.issue', { matterId, ticket: draft?.ticket });
  return { matterId, number: draft?.number ?? '' };
}
