import { createHash } from 'node:crypto';

import { storedMatter } from '../cloudfunctions/_app/adapters/cloudbase/stored-matter';
import { recordCode } from '../domain/record/ids';
import type { Matter } from '../domain/matter/matter';
import { sampleCounty } from '../local/county/county';
import type { LocalVillage } from '../local/run';

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

const idOf = (number: number): string => createHash('md5').update(`bench ${number}`).digest('hex');

/** A model as another matter: its own number and reporter. */
function copied(model: Matter, number: number): Matter {
  const id = idOf(number);
  const reporterId = idOf(-number).slice(0, 24);
  return {
    ...model,
    _id: id,
    code: recordCode(id, 0),
    reporter: { ...model.reporter, personId: reporterId },
    reporterIds: [reporterId],
  };
}

function insert({ cloud: { database } }: LocalVillage, matters: readonly Matter[]): void {
  const collection = database.collection('matters');
  database.connection.transaction(() => {
    for (const matter of matters) database.insert(collection, { ...storedMatter(matter) });
  });
}

/** Adds matters that all fall due at one instant. */
export function addOverdueMatters(village: LocalVillage, count: number, wakeAt: number): void {
  const model = models(village).find(
    ({ state, level, wakeFor }) => state === 'reported' && level === 'microGrid' && wakeFor === 'escalate',
  );
  if (!model) throw new Error('the sample has no matter that the clock would pass up');
  const overdue = Array.from({ length: count }, (_, number): Matter => ({
    ...copied(model, number),
    dueAt: wakeAt,
    term: {
      fromAt: wakeAt,
      amount: 0,
      unit: 'naturalMs',
      isProvisional: false,
    },
    wakeAt,
  }));
  for (let start = 0; start < count; start += BATCH) insert(village, overdue.slice(start, start + BATCH));
}
