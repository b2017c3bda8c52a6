import type { MemoryVillage } from '../memory/village';

/** Brings a fresh matter to where the action is open, and answers its id. */
export type Arrange = (village: MemoryVillage) => Promise<string>;

export const reported: Arrange = async ({ report }) => (await report()).id;
export const acknowledged: Arrange = async (village) => {
  const matterId = await reported(village);
  await village.call('linked-0302', 'matter.acknowledge', { matterId });
  return matterId;
};
export const resolved: Arrange = async (village) => {
  const matterId = await acknowledged(village);
  await village.call('linked-0302', 'matter.resolve', { matterId, outcome: 'fixed' });
  return matterId;
};
export const declined: Arrange = async (village) => {
  const matterId = await reported(village);
  await village.call('linked-0302', 'matter.decline', { matterId, words: '不归村里管' });
  return matterId;
};
export const atGrid: Arrange = async (village) => {
  const matterId = await reported(village);
  await village.call('linked-0302', 'matter.escalate', { matterId, words: '要动大机器' });
  return matterId;
};
export const untold: Arrange = async (village) => {
  const matterId = await acknowledged(village);
  village.ports.matters.table.put({ ...village.stored(matterId), untoldSinceAt: village.now });
  return matterId;
};
