import type { CallName } from '../../../domain/contract';
import type { MemoryVillage } from '../../memory/village';

export type Input = Readonly<Record<string, unknown>>;
export type Arrange = (village: MemoryVillage) => Promise<Input>;

export const WORDS = { words: '说一句' };
export const given =
  (input: Input = {}): Arrange =>
  () =>
    Promise.resolve(input);

/** A fresh matter, after these calls on it. */
export const after =
  (
    steps: readonly (readonly [personId: string, call: CallName, input: Input])[],
    more: Input = {},
  ): Arrange =>
  async (village) => {
    const { id: matterId } = await village.report();
    for (const [personId, call, input] of steps) await village.call(personId, call, { matterId, ...input });
    return { matterId, ...more };
  };

/** Who makes a call, and with what once this has been arranged; `goal`: more round trips than others, with a reason. */
export type Plan = readonly [personId: string, arrange: Arrange, goal?: number];
/** A plan for every call of one topic of the contract. */
export type Plans<Topic> = Readonly<Record<keyof Topic & CallName, Plan>>;
