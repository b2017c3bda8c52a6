/**
 * 集合与索引 · The one manifest of collections and indexes: the local cloud reads it, and so does deployment.
 *
 * A query that no index here answers is a fault (the local cloud says so loudly). Fields that hold lists
 * (`reporterIds`, `helperDeskIds`, `checkIds`) are indexed by each of their items.
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

export const COLLECTIONS: readonly CollectionSpec[] = [
  {
    name: 'matters',
    indexes: [
      { name: 'code', fields: [['code', 1]], isUnique: true },
      {
        name: 'reporter',
        fields: [
          ['reporterIds', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'reporterOpen',
        fields: [
          ['reporterIds', 1],
          ['isOpen', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'deskState',
        fields: [
          ['deskId', 1],
          ['state', 1],
          ['queueAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'gridState',
        fields: [
          ['gridId', 1],
          ['state', 1],
          ['queueAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'deskDue',
        fields: [
          ['deskId', 1],
          ['dueAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'deskUntold',
        fields: [
          ['deskId', 1],
          ['untoldSinceAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'helper',
        fields: [
          ['helperDeskIds', 1],
          ['isOpen', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'villageOpen',
        fields: [
          ['villageId', 1],
          ['isOpen', 1],
          ['reportedAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'villageClosed',
        fields: [
          ['villageId', 1],
          ['state', 1],
          ['closedAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'villageAlarmed',
        fields: [
          ['villageId', 1],
          ['alarmedAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'townshipAlarmed',
        fields: [
          ['townshipId', 1],
          ['alarmedAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'townshipReferred',
        fields: [
          ['townshipId', 1],
          ['outcome', 1],
          ['reportedAt', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'wake',
        fields: [
          ['wakeAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'outbox',
        fields: [
          ['outboxAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'about',
        fields: [
          ['aboutPersonId', 1],
          ['isOpen', 1],
          ['reportedAt', 1],
          ['_id', 1],
        ],
      },
      { name: 'check', fields: [['checkIds', 1]] },
    ],
  },
  { name: 'people', indexes: [] },
  {
    name: 'bindings',
    indexes: [
      { name: 'person', fields: [['personId', 1]] },
      {
        name: 'pending',
        fields: [
          ['villageId', 1],
          ['state', 1],
          ['askedAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'outbox',
        fields: [
          ['outboxAt', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  {
    name: 'jurisdictions',
    indexes: [
      {
        name: 'level',
        fields: [
          ['level', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  {
    name: 'households',
    indexes: [
      {
        name: 'village',
        fields: [
          ['villageId', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  { name: 'settings', indexes: [] },
  {
    name: 'inbox',
    indexes: [
      {
        name: 'person',
        fields: [
          ['personId', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'unread',
        fields: [
          ['personId', 1],
          ['isRead', 1],
        ],
      },
      {
        name: 'personWaiting',
        fields: [
          ['personId', 1],
          ['wechat', 1],
          ['sendAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'waiting',
        fields: [
          ['wechat', 1],
          ['sendAt', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  {
    name: 'tallies',
    indexes: [
      {
        name: 'village',
        fields: [
          ['villageId', 1],
          ['month', 1],
        ],
      },
    ],
  },
  { name: 'accessLog', indexes: [{ name: 'at', fields: [['at', 1]] }] },
];
