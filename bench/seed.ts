import { createHash } from 'node:crypto';

import { storedMatter } from '../cloudfunctions/_app/adapters/cloudbase/stored-matter';
import { DAY_MS } from '../domain/deadline/local-time';
import { recordCode } from '../domain/record/ids';
import type { Matter } from '../domain/matter/matter';
import { sampleCounty } from '../local/county/county';
import { wuzhaiDivisions } from '../local/county/divisions';
import { VILLAGE } from '../local/county/ids';
import type { LocalVillage } from '../local/run';

const VILLAGES = wuzhaiDivisions().filter(({ level }) => level === 'village');
/** The sample village is busier than others: one in so many of the county's matters is its own. */
const OWN_SHARE = 20;
/** How far back the county's matters reach. */
const YEARS_BACK = 3;
const BATCH = 5_000;

/** Matters as the real rules made them: the sample's stories, at this instant. */
function models({ cloud, vault }: LocalVillage): readonly Matter[] {
  const { documents } = sampleCounty({
    startAt: cloud.clock.now(),
    vault,
    templateIds: [],
    fileIdOf: (path) => `cloud://bench/${path}`,
    hasMatters: true,
    hasPast: false,
  });
  return (documents['matters'] ?? []) as readonly Matter[];
}

/** The same value with every instant moved back, all of a matter's life with it. */
function movedBack(value: unknown, ms: number, key = ''): unknown {
  if (typeof value === 'number') return key.endsWith('At') || key === 'at' ? value - ms : value;
  if (Array.isArray(value)) return value.map((item) => movedBack(item, ms, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, movedBack(field, ms, name)]));
}

const idOf = (number: number): string => createHash('md5').update(`bench ${number}`).digest('hex');

/** A model as another matter: own number, village, reporter and time. */
function copied(model: Matter, number: number, villageId: string, ms: number): Matter {
  const text = JSON.stringify(movedBack(model, ms)).replaceAll(model.villageId, villageId);
  const matter = JSON.parse(text) as Matter;
  const id = idOf(number);
  const reporterId = idOf(-number).slice(0, 24);
  return {
    ...matter,
    _id: id,
    code: recordCode(id, 0),
    reporter: { ...matter.reporter, personId: reporterId },
    reporterIds: [reporterId],
  };
}

function insert({ cloud: { database } }: LocalVillage, matters: readonly Matter[]): void {
  const collection = database.collection('matters');
  database.connection.transaction(() => {
    for (const matter of matters) database.insert(collection, { ...storedMatter(matter) });
  });
}

/**
 * Adds closed matters of the last years to the whole county, so that what is open stays as the sample has it.
 * `from` and `to` number them.
 */
export function addClosedMatters(village: LocalVillage, from: number, to: number): void {
  const closed = models(village).filter(
    ({ state, villageId }) => state === 'closed' && villageId === VILLAGE,
  );
  for (let start = from; start < to; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - start) }, (_, index) => start + index);
    insert(
      village,
      numbers.map((number) => {
        const model = closed[number % closed.length];
        const elsewhere = VILLAGES[number % VILLAGES.length]?.code;
        if (!model || elsewhere === undefined) throw new Error('the sample has no closed matter');
        const villageId = number % OWN_SHARE === 0 ? VILLAGE : elsewhere;
        const days = 31 + ((number * 37) % (YEARS_BACK * 365));
        return copied(model, number, villageId, days * DAY_MS);
      }),
    );
  }
}

/** Adds matters that all fall due at one instant. */
export function addOverdueMatters(village: LocalVillage, count: number, wakeAt: number): void {
  const model = models(village).find(
    ({ state, level, wakeFor }) => state === 'reported' && level === 'microGrid' && wakeFor === 'escalate',
  );
  if (!model) throw new Error('the sample has no matter that the clock would pass up');
  const overdue = Array.from({ length: count }, (_, number): Matter => ({
    ...copied(model, number, VILLAGE, 0),
    dueAt: wakeAt,
    term: { fromAt: wakeAt, amount: 0, unit: 'naturalMs', isProvisional: false },
    wakeAt,
  }));
  for (let start = 0; start < count; start += BATCH) insert(village, overdue.slice(start, start + BATCH));
}
