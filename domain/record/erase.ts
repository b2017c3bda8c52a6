import type { RecordEvent, TimelineLine } from './line';
import type { VillageRecord } from './record';

/** 去掉原话 · A line without its words: their digest stays, so the chain still holds. */
export const speechless = <L extends TimelineLine>(line: L): L => ({
  ...line,
  event: { ...line.event, words: null },
});

/** Done in one's own name, with no office. */
const isVillagers = ({ by }: RecordEvent, personId: string): boolean =>
  by.kind === 'person' && by.personId === personId && by.role === 'villager';

/** 以自己名义出现的人 · Those whose names are still in a record for what they did in it with no office. */
export const villagersIn = ({
  timeline,
  names,
}: Pick<VillageRecord, 'timeline' | 'names'>): readonly string[] =>
  Object.keys(names).filter((personId) => timeline.some(({ event }) => isVillagers(event, personId)));

/** 去掉名字 */
export function withoutName<R extends Pick<VillageRecord, 'names'>>(record: R, personId: string): R {
  const names = Object.fromEntries(Object.entries(record.names).filter(([id]) => id !== personId));
  return { ...record, names };
}

/**
 * 不再有这个人 · Name, words, and what was still to be told to them, go out of a record in which somebody was with no
 * office. Hashes hold: a name was never in a line, and words have their digests there.
 */
export const withoutVillager = <R extends VillageRecord>(record: R, personId: string): R => ({
  ...withoutName(record, personId),
  timeline: record.timeline.map((line) => (isVillagers(line.event, personId) ? speechless(line) : line)),
  outbox: record.outbox.filter(
    ({ audience }) => audience.kind !== 'person' || audience.personId !== personId,
  ),
});
