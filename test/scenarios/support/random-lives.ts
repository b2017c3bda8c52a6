import type { MatterView } from '../../../domain/contract';
import type { PlaceId } from '../../../domain/grid/grid';
import { Random } from '../../../local/county/full/random';
import type { Village } from './village';
import { newClientKey, type Villager } from './villager';

const VILLAGE = '140928208224';
const OTHER_VILLAGE = '140928208214';
/** With `FAR_SECRETARY` at its desk, and `FAR_SUPERVISOR` at its township's: who the test has put there. */
export const FAR_VILLAGE = '140928201201';
export const FAR_SECRETARY = 'visitor-01';
export const FAR_SUPERVISOR = 'visitor-02';
const HOURS = 3_600_000;

/** Whoever may have something to do with a matter of the village; each tries what is open to them. */
const PEOPLE: Readonly<Record<PlaceId, readonly string[]>> = {
  [VILLAGE]: ['linked-0301', 'linked-0303', 'head-03', 'grid-03', 'secretary', 'officer-01', 'supervisor'],
  [OTHER_VILLAGE]: ['other-linked-0101', 'other-grid-01', 'other-secretary', 'supervisor'],
  [FAR_VILLAGE]: [FAR_SECRETARY, FAR_SUPERVISOR],
};
const REPORTERS: Readonly<Record<PlaceId, readonly string[]>> = {
  [VILLAGE]: ['resident-07', 'resident-09', 'resident-19', 'resident-21'],
  [OTHER_VILLAGE]: ['other-resident-01', 'other-resident-02'],
  [FAR_VILLAGE]: [FAR_SECRETARY],
};
const CATEGORIES = ['repair', 'help', 'sanitation', 'policy'];

/** The same numbers in every run. */
const random = new Random(20_261_124);
const roll = (sides: number): number => random.between(0, sides - 1);
const oneOf = <T>(items: readonly T[]): T => items[roll(items.length)] as T;

/** Mostly what brings a matter to its end; at times anything that is open. */
function pick(matter: MatterView): MatterView['moves'][number] | undefined {
  const moves = matter.moves.filter(({ action }) => !['merge', 'unmerge', 'leave'].includes(action));
  const onward = moves.filter(({ action }) => ['acknowledge', 'resolve', 'rate'].includes(action));
  return roll(4) > 0 && onward.length > 0 ? oneOf(onward) : moves.length > 0 ? oneOf(moves) : undefined;
}

async function actsSomehow(who: Villager, id: string): Promise<boolean> {
  const answer = await who.tries('matter.get', { matterId: id });
  const move = answer.ok ? pick(answer.data as MatterView) : undefined;
  if (!move) return false;
  const name = move.action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const more = {
    ...(move.action === 'resolve' ? { outcome: oneOf(['fixed', 'fixed', 'explained', 'referred']) } : {}),
    ...(move.action === 'rate' ? { isSatisfied: roll(3) > 0 } : {}),
    ...(move.action === 'sendBack' ? { deskId: move.targets?.[0]?.deskId } : {}),
    ...(move.action === 'tell' || move.action === 'acknowledge' ? {} : { words: '说一句' }),
  };
  const done = await who.tries(`matter.${name}` as 'matter.note', { matterId: id, ...more });
  return done.ok;
}

function reportIn(village: Village, villageId: PlaceId): Promise<MatterView> {
  const who = village.person(oneOf(REPORTERS[villageId] ?? []));
  const onBehalf = { name: '示例村民', hasConsented: true } as const;
  const report = { clientKey: newClientKey(), categoryId: oneOf(CATEGORIES), text: '示意：随便一件事。' };
  return who.asks('matter.report', villageId === FAR_VILLAGE ? { ...report, villageId, onBehalf } : report);
}

/** 随便的一生 · Some lives of some matters, the same in every run; time passes in between. */
export async function randomLives(village: Village, count: number, rounds: number): Promise<void> {
  const lives: (readonly [villageId: PlaceId, id: string])[] = [];
  for (let number = 0; number < count; number += 1) {
    const villageId = oneOf([VILLAGE, VILLAGE, OTHER_VILLAGE, FAR_VILLAGE]);
    lives.push([villageId, (await reportIn(village, villageId)).id]);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [villageId, id] of lives) {
      const people = [...(PEOPLE[villageId] ?? []), ...(REPORTERS[villageId] ?? [])];
      const start = roll(people.length);
      for (let tried = 0; tried < people.length; tried += 1) {
        const who = people[(start + tried) % people.length] ?? '';
        if (await actsSomehow(village.person(who), id)) break;
      }
    }
    await village.passes((1 + roll(30)) * HOURS);
  }
}
