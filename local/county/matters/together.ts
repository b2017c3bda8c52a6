import { namesOf } from '../../../domain/access/actor';
import type { Instant } from '../../../domain/deadline/instant';
import { MINUTE_MS } from '../../../domain/deadline/local-time';
import { decide } from '../../../domain/matter/decide';
import { evolve } from '../../../domain/matter/evolve';
import { join } from '../../../domain/matter/join';
import type { Matter } from '../../../domain/matter/matter';
import { received, toHandOver } from '../../../domain/matter/merge';
import type { Stage } from './stage';
import type { Story } from './story';

/** Three of one micro-grid have the first; the second lies beside it and is merged; the third was merged in error. */
export const TWICE: readonly Story[] = [
  {
    by: 'resident-25',
    categoryId: 'sanitation',
    text: '河槽里又倒了一车垃圾，臭得不敢开窗。',
    hoursAgo: 2.2,
    spot: [-4.9, 3.3],
  },
  {
    by: 'resident-15',
    categoryId: 'repair',
    text: '打谷场边上的路灯也不亮。',
    hoursAgo: 1.4,
  },
];

const LAMP = '村口老槐树下的路灯';
const RUBBISH = '河槽边的垃圾';
const MORE_RUBBISH = '河槽里又倒了一车垃圾';
const OTHER_LAMP = '打谷场边上的路灯';

/** Minutes before the sample's start. */
interface Moment {
  readonly who: string;
  readonly minutesAgo: number;
}

/** 同报与并案 · What neighbours and desks of the sample did about matters that are one thing. */
export function together(matters: readonly Matter[], startAt: Instant, stage: Stage): readonly Matter[] {
  const all = new Map(matters.map((matter) => [matter._id, matter]));
  const one = (text: string): Matter => {
    const found = [...all.values()].find((matter) => matter.text.startsWith(text));
    if (!found) throw new Error(`the sample has no ${text}`);
    return found;
  };
  const put = (matter: Matter): void => void all.set(matter._id, matter);
  const at = ({ who, minutesAgo }: Moment, { villageId }: Matter) => {
    const now = startAt - minutesAgo * MINUTE_MS;
    return { actor: stage.actor(who, now), world: stage.world(villageId, now), now };
  };

  function joins(text: string, words: string | null, isNameHidden: boolean, moment: Moment): void {
    const matter = one(text);
    const { actor, world } = at(moment, matter);
    put(join(matter, { words, isNameHidden }, actor, world));
  }

  /** As the call and then the courier do it. */
  function merges(text: string, intoText: string, action: 'merge' | 'unmerge', moment: Moment): void {
    const [matter, into] = [one(text), one(intoText)];
    const { actor, world, now } = at(moment, matter);
    const input =
      action === 'merge' ? { action, into, words: null } : { action, words: '不是同一盏灯，分开办。' };
    const event = decide(matter, input, actor, world);
    const kind = action === 'merge' ? 'absorb' : 'release';
    const written = toHandOver(evolve(matter, event, namesOf(actor)), kind, into._id);
    const after = received(into, written, now);
    if (!after) throw new Error(`${intoText} takes nobody in`);
    put(after);
    put({ ...written, handOver: null });
  }

  joins(LAMP, '我家孩子也走那条路。', false, { who: 'resident-13', minutesAgo: 31 });
  joins(LAMP, null, true, { who: 'resident-25', minutesAgo: 12 });
  merges(MORE_RUBBISH, RUBBISH, 'merge', { who: 'linked-0101', minutesAgo: 25 });
  merges(OTHER_LAMP, LAMP, 'merge', { who: 'secretary', minutesAgo: 20 });
  merges(OTHER_LAMP, LAMP, 'unmerge', { who: 'secretary', minutesAgo: 9 });
  return [...all.values()];
}
