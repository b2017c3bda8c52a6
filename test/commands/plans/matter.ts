import type { MatterCalls } from '../../../domain/contract/matter';
import { GRID } from '../../builders';
import { WORDS, after, type Arrange, type Plans } from './plan';

const acknowledge = ['linked-0302', 'matter.acknowledge', {}] as const;
const resolve = ['linked-0302', 'matter.resolve', { outcome: 'fixed' }] as const;
const escalate = ['linked-0302', 'matter.escalate', WORDS] as const;
const supervise = ['supervisor', 'matter.supervise', WORDS] as const;
const decline = ['linked-0302', 'matter.decline', WORDS] as const;

const untold: Arrange = async (village) => {
  const { id } = await village.report();
  village.ports.matters.table.put({ ...village.stored(id), untoldSinceAt: village.now });
  return { matterId: id };
};

export const matterPlans: Plans<MatterCalls> = {
  'matter.get': ['supervisor', after([])],
  'matter.acknowledge': ['linked-0302', after([])],
  'matter.note': ['linked-0302', after([], WORDS)],
  'matter.ask': ['linked-0302', after([acknowledge], WORDS)],
  'matter.answer': ['resident', after([acknowledge], WORDS)],
  'matter.escalate': ['linked-0302', after([], WORDS)],
  'matter.send-back': ['grid-03', after([escalate], { ...WORDS, deskId: `${GRID}/02` })],
  'matter.resolve': ['linked-0302', after([acknowledge], { outcome: 'fixed' })],
  'matter.rate': ['resident', after([acknowledge, resolve], { isSatisfied: true })],
  'matter.reopen': ['resident', after([acknowledge, resolve], WORDS)],
  'matter.decline': ['linked-0302', after([], WORDS)],
  'matter.object': ['resident', after([decline], WORDS)],
  'matter.withdraw': ['resident', after([])],
  'matter.extend': ['linked-0302', after([acknowledge], WORDS)],
  'matter.supervise': ['supervisor', after([], WORDS)],
  'matter.reply': ['linked-0302', after([supervise], WORDS)],
  'matter.tell': ['linked-0302', untold],
  'matter.phone': ['linked-0302', after([])],
};
