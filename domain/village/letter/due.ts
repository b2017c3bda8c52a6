import { CLOCK } from '../../access/actor';
import { nextAlarm } from '../../deadline/limits';
import { reckon } from '../../deadline/term';
import type { World } from '../../deadline/world';
import { levelOf, townshipOf } from '../../grid/place';
import { keptSince, retentionOf } from '../../privacy/retention';
import type { Letter, LetterArrival } from './letter';
import { answerBy, clocksOf, sealed, toAnswerer, toWriter } from './seal';
import { arrived, ended, LOOK_AGAIN_MS } from './write';

/**
 * 到点 · What waits too long goes up to the township, which then hears of it daily; what was answered closes by
 * itself; what ended longer ago than the county keeps matters is taken out.
 */
export function letterDue(letter: Letter, world: World): Letter {
  const { now } = world;
  if (now < (letter.wakeAt ?? Infinity)) return letter;
  if (letter.state === 'waiting') return overdue(letter, world);
  const at = Math.max(now, letter.updatedAt);
  if (letter.state === 'answered')
    return sealed(ended(letter, at), { type: 'closed', at, by: CLOCK_HAND, words: null }, CLOCK, () => []);
  const isOver = (letter.endedAt ?? now) < keptSince(retentionOf(world.settings), now).matters;
  return isOver ? bareLetter(letter) : { ...letter, wakeAt: now + LOOK_AGAIN_MS };
}

const CLOCK_HAND = { kind: 'clock' } as const;

function overdue(letter: Letter, world: World): Letter {
  const { now } = world;
  const line = { at: Math.max(now, letter.updatedAt), by: CLOCK_HAND, words: null };
  const timekeeping = clocksOf(letter, world);
  const moved = letter.term && reckon(letter.term, timekeeping.desk);
  if (moved && moved.dueAt > now) {
    const event = { ...line, type: 'rescheduled', ...moved } as const;
    return sealed({ ...letter, ...moved, wakeAt: moved.dueAt + 1 }, event, CLOCK, () => []);
  }
  if (levelOf(letter.deskId) === 'village') {
    const arrival: LetterArrival = {
      deskId: townshipOf(letter.villageId),
      way: 'overdue',
      ...answerBy(letter, world),
    };
    const event = { ...line, type: 'passedOn', ...arrival } as const;
    return sealed(arrived(letter, arrival), event, CLOCK, (one) => [
      ['letterCame', toAnswerer(one)],
      ['letterPassedOn', toWriter(one)],
    ]);
  }
  const nextAt = nextAlarm(now, timekeeping);
  const event = { ...line, type: 'reminded', nextAt } as const;
  return sealed({ ...letter, wakeAt: nextAt }, event, CLOCK, (one) => [['letterOverdue', toAnswerer(one)]]);
}

/** 去标识 · Nothing that was written is left, and nobody's name: the record is in no list any more. */
export const bareLetter = (letter: Letter): Letter => ({
  ...letter,
  text: '',
  names: {},
  outbox: [],
  outboxAt: null,
  state: 'closed',
  dueAt: null,
  term: null,
  wakeAt: null,
  isErased: true,
  timeline: letter.timeline.map((one) => ({ ...one, event: { ...one.event, words: null } })),
});
