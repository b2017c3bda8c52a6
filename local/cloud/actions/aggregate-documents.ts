import { Aggregator } from 'mingo/aggregator';
import { decodeWire, encodeStored, isDoc, type Doc } from '../ejson';
import { CloudError, invalidParam, messageOf, requestFailed, unsupported } from '../errors';
import { context } from '../query/context';
import { compileQuery } from '../query/matcher';
import { resolveServerDates } from '../query/server-date';
import { readSort, sortDocs } from '../query/sort';
import type { Selection, Session } from '../store/session';
import type { Action } from './action';
import { collectionName } from './selection';

const STAGES = new Set([
  ...['$match', '$project', '$addFields', '$set', '$unset', '$group', '$sort', '$skip', '$limit', '$unwind'],
  ...['$count', '$lookup', '$replaceRoot', '$sample', '$sortByCount', '$facet'],
]);

interface Stage {
  readonly name: string;
  readonly value: unknown;
}

/** `aggregate`: the leading match, sort, skip and limit are answered like a get; the rest runs in memory. */
export const aggregateDocuments: Action = (request, services) => {
  const session = services.database.session(request['transactionId']);
  const collection = session.collection(collectionName(request));
  const stages = readStages(request['stages'], services.clock.now());
  const { selection, rest } = splitLeading(stages);
  const rows = session.select(collection, selection).map((row) => row.doc);
  return { data: { list: run(session, rest, rows).map(encodeStored) } };
};

function readStages(stages: unknown, now: number): Stage[] {
  if (!Array.isArray(stages)) throw invalidParam('stages must be a list');
  return stages.map((stage: unknown) => {
    if (!isDoc(stage)) throw invalidParam('a stage must be an object');
    const { stageKey, stageValue } = stage;
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      throw invalidParam('a stage is malformed');
    if (!STAGES.has(stageKey)) throw unsupported(`the aggregation stage ${stageKey}`);
    const isObject = stageValue.trimStart().startsWith('{');
    const value = isObject ? decodeWire(stageValue, stageKey) : (JSON.parse(stageValue) as unknown);
    if (stageKey === '$limit' && !(Number.isInteger(value) && Number(value) > 0))
      throw invalidParam('the limit must be positive');
    return { name: stageKey, value: resolveServerDates(value, now) };
  });
}

/** Takes what a get could answer off the front: matches, then at most one sort, one skip and one limit. */
function splitLeading(stages: readonly Stage[]): { selection: Selection; rest: Stage[] } {
  const rest = [...stages];
  const matches: Doc[] = [];
  const take = (name: string): unknown => (rest[0]?.name === name ? rest.shift()?.value : undefined);
  for (let match = take('$match'); match !== undefined; match = take('$match')) {
    if (!isDoc(match)) throw invalidParam('$match needs an object');
    compileQuery(match);
    matches.push(match);
  }
  const sort = take('$sort');
  const skip = take('$skip');
  const limit = take('$limit');
  const [only] = matches;
  const query = matches.length > 1 ? { $and: matches } : (only ?? {});
  return {
    selection: {
      query,
      sort: sort === undefined ? [] : readSort(sort),
      skip: typeof skip === 'number' ? skip : 0,
      limit: typeof limit === 'number' ? limit : 0,
    },
    rest,
  };
}

/** `$count` of nothing is no row, not a row of nought. */
const stagesOf = ({ name, value }: Stage): Record<string, unknown>[] =>
  name === '$count'
    ? [{ $group: { _id: null, [String(value)]: { $sum: 1 } } }, { $project: { _id: 0 } }]
    : [{ [name]: value }];

function run(session: Session, stages: readonly Stage[], docs: Doc[]): Doc[] {
  if (stages.length === 0) return docs;
  for (const { name, value } of stages) if (name === '$match' && isDoc(value)) compileQuery(value);
  const collectionResolver = (name: string): Doc[] =>
    session
      .select(session.collection(name), { query: {}, sort: [], skip: 0, limit: 0 })
      .map((row) => row.doc);
  const options = { context, collectionResolver, scriptEnabled: false };
  try {
    return stages.reduce<Doc[]>((found, stage) => {
      if (stage.name === '$sort')
        return sortDocs(
          found.map((doc) => ({ doc })),
          readSort(stage.value),
        ).map(({ doc }) => doc);
      return new Aggregator(stagesOf(stage), options).run<Doc>(found);
    }, docs);
  } catch (error) {
    if (error instanceof CloudError) throw error;
    const message = messageOf(error);
    throw /unknown|not registered|not supported/i.test(message)
      ? unsupported(message)
      : requestFailed(message);
  }
}
