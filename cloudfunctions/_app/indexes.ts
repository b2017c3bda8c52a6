import { RECORD_NAMES, type RecordName } from '../../domain/record/names';

/**
 * 集合与索引 · The one manifest of collections and indexes: the local cloud reads it, and so does deployment.
 *
 * A query that no index here answers is a fault (the local cloud says so loudly). Fields that hold lists
 * (`reporterIds`, `helperDeskIds`, `checkIds`, `staffIds`, `seenAt`, `grams`, `listKeys`) are indexed by each of their items.
 */
export interface IndexSpec {
  readonly name: string;
  readonly fields: readonly (readonly [path: string, direction: 1 | -1])[];
  readonly isUnique?: boolean;
}
export interface CollectionSpec {
  readonly name: string;
  readonly indexes: readonly IndexSpec[];
}

/** `_id` of the one document in `settings`. */
export const SETTINGS_ID = 'county';

/** An index over these fields; '-' before a name: descending. */
const index = (name: string, ...fields: readonly string[]): IndexSpec => ({
  name,
  fields: fields.map(
    (field) => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1]) as [string, 1 | -1],
  ),
});

/** Every kind of record is found in the same ways. */
const recordsOf = (name: RecordName): CollectionSpec => ({
  name,
  indexes: [
    index('list', 'listKeys', '-sortAt', '-_id'),
    index('wake', 'wakeAt', '_id'),
    index('outbox', 'outboxAt', '_id'),
    index('check', 'checkIds'),
  ],
});

export const COLLECTIONS: readonly CollectionSpec[] = [
  {
    name: 'matters',
    indexes: [
      { ...index('code', 'code'), isUnique: true },
      index('reporter', 'reporterIds', '-reportedAt', '-_id'),
      index('reporterOpen', 'reporterIds', 'isOpen', '-reportedAt', '-_id'),
      index('deskState', 'deskId', 'state', 'queueAt', '_id'),
      index('gridState', 'gridId', 'state', 'queueAt', '_id'),
      index('villageCategory', 'villageId', 'categoryId', 'state', '-reportedAt', '-_id'),
      index('seen', 'seenAt', '-reportedAt', '-_id'),
      index('seenCategory', 'seenAt', 'categoryId', '-reportedAt', '-_id'),
      index('seenState', 'seenAt', 'state', '-reportedAt', '-_id'),
      index('seenCategoryState', 'seenAt', 'categoryId', 'state', '-reportedAt', '-_id'),
      index('seenHousehold', 'seenAt', 'where.householdId', '-reportedAt', '-_id'),
      index('seenCode', 'seenAt', 'code'),
      index('words', 'villageId', 'grams', '-reportedAt', '-_id'),
      index('deskDue', 'deskId', 'dueAt', '_id'),
      index('deskUntold', 'deskId', 'untoldSinceAt', '_id'),
      index('deskReply', 'deskId', 'replyDueAt', '_id'),
      index('replyTo', 'replyToDeskIds', 'replyDueAt', '_id'),
      index('helper', 'helperDeskIds', 'isOpen', '-reportedAt', '-_id'),
      index('ledgerRow', 'ledgerRow.id', '-reportedAt', '-_id'),
      index('villageMap', 'villageId', 'mapAt', '_id'),
      index('gridMap', 'gridId', 'mapAt', '_id'),
      index('villageOpen', 'villageId', 'isOpen', 'reportedAt', '_id'),
      index('villageClosed', 'villageId', 'state', 'closedAt', '_id'),
      index('closedChange', 'state', 'updatedAt', '_id'),
      index('townshipState', 'townshipId', 'state'),
      index('villageDue', 'villageId', 'dueAt', '_id'),
      index('townshipDue', 'townshipId', 'dueAt', '_id'),
      index('villageAlarmed', 'villageId', 'alarmedAt', '_id'),
      index('townshipAlarmed', 'townshipId', 'alarmedAt', '_id'),
      index('townshipReferred', 'townshipId', 'outcome', '-reportedAt', '-_id'),
      index('wake', 'wakeAt', '_id'),
      index('period', 'periodEndAt', '_id'),
      index('villagePeriod', 'villageId', 'periodEndAt', '_id'),
      index('townshipPeriod', 'townshipId', 'periodEndAt', '_id'),
      index('remind', 'remindAt', '_id'),
      index('outbox', 'outboxAt', '_id'),
      index('about', 'aboutPersonId', 'isOpen', 'reportedAt', '_id'),
      index('check', 'checkIds'),
      index('erase', 'eraseFrom', '_id'),
    ],
  },
  {
    name: 'people',
    indexes: [],
  },
  {
    name: 'bindings',
    indexes: [
      index('person', 'personId'),
      index('household', 'householdId'),
      index('pending', 'villageId', 'state', 'askedAt', '_id'),
      index('outbox', 'outboxAt', '_id'),
    ],
  },
  {
    name: 'jurisdictions',
    indexes: [
      index('level', 'level', '_id'),
      index('staff', 'staffIds'),
      index('invitation', 'codeDigests'),
      index('outbox', 'outboxAt', '_id'),
      index('changed', 'changedAt', '_id'),
    ],
  },
  {
    name: 'households',
    indexes: [index('village', 'villageId', '_id'), index('slip', 'slipDigest')],
  },
  {
    name: 'boundaries',
    indexes: [],
  },
  {
    name: 'settings',
    indexes: [],
  },
  {
    name: 'inbox',
    indexes: [
      index('person', 'personId', '-at', '-_id'),
      index('unread', 'personId', 'isRead'),
      index('personWaiting', 'personId', 'wechat', 'sendAt', '_id'),
      index('waiting', 'wechat', 'sendAt', '_id'),
      index('at', 'at', '_id'),
    ],
  },
  {
    name: 'tallies',
    indexes: [index('place', 'placeId', 'month'), index('parts', 'parentId', 'month')],
  },
  ...RECORD_NAMES.map(recordsOf),
  {
    name: 'ledgerSums',
    indexes: [index('village', 'villageId', '_id')],
  },
  {
    name: 'jobs',
    indexes: [
      index('mine', 'byPersonId', '-createdAt', '-_id'),
      index('lease', 'leaseUntil', '_id'),
      index('clear', 'clearAt', '_id'),
    ],
  },
  {
    name: 'jobRows',
    indexes: [index('job', 'jobId', 'order', '_id'), index('faulty', 'jobId', 'isFaulty', 'order', '_id')],
  },
  {
    name: 'accessLog',
    indexes: [index('at', 'at', '_id'), index('subject', 'subjectPersonId', '-at', '-_id')],
  },
  {
    name: 'rightsRequests',
    indexes: [
      index('person', 'personId', '-askedAt'),
      index('work', 'workAt', '_id'),
      index('asked', '-askedAt', '-_id'),
      index('done', 'doneAt', '_id'),
    ],
  },
];
