import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { binding, DAY, HOUR, MONDAY, VILLAGE } from '../builders';
import { person, type MemoryVillage } from '../memory/village';

export const DRAFT = {
  clientKey: 'poll-0001',
  title: '先修哪一条路',
  text: '今年只够修一条。',
  questions: [
    { kind: 'single', text: '先修哪一条', options: ['东边', '西边', '后山'] },
    { kind: 'multiple', text: '哪天能出工', options: ['周六', '周日'] },
    { kind: 'free', text: '还有什么建议' },
  ],
  per: 'person',
  isAnonymous: true,
  placeId: VILLAGE,
  closesAt: MONDAY + 3 * DAY,
} as const;
export const ANSWER = [
  { questionId: 'q1', picks: [0] },
  { questionId: 'q2', picks: [0, 1] },
  { questionId: 'q3', text: '路灯也修一修', isShared: true },
];

export const ask = (village: MemoryVillage, more: object = {}) =>
  village.call('secretary', 'poll.publish', { ...DRAFT, ...more });
export const answer = (village: MemoryVillage, personId: string, pollId: string, replies: object = ANSWER) =>
  village.call(personId, 'poll.answer', { pollId, replies });
export async function close(village: MemoryVillage): Promise<void> {
  village.now = MONDAY + 3 * DAY + HOUR;
  await runClock(village.ports);
}
/** So many more people of the village, each in a household of their own. */
export function moreVillagers(village: MemoryVillage, count: number): readonly string[] {
  return Array.from({ length: count }, (_one, index) => {
    const id = `villager-${index}`;
    village.ports.people.people.put(person(id));
    village.ports.people.bindings.put(binding(id, { householdId: `home-${index}` }));
    return id;
  });
}
export const told = (village: MemoryVillage, template: string): readonly string[] =>
  village.ports.inbox.entries
    .all()
    .filter((entry) => entry.template === template)
    .map(({ personId }) => personId);
export const ballots = (village: MemoryVillage) => village.ports.records.ballots.table.all();
export const suggestions = (village: MemoryVillage) => village.ports.records.suggestions.table.all();
