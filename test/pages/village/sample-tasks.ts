/** Sample answers about tasks and duties. */
import type {
  DutiesView,
  MyTasksView,
  TaskFormView,
  TaskRow,
  TaskView,
  VillageTasksView,
} from '../../../domain/contract';
import { hours, NOW } from '../setup/sample';

export const row = (more: Partial<TaskRow> = {}): TaskRow => ({
  id: 't1',
  kind: 'task',
  what: '清理河道垃圾',
  source: 'above',
  state: 'given',
  responsibleName: '示例戊',
  isYours: true,
  askerName: '示例甲',
  dueAt: hours(60),
  isDueProvisional: false,
  endedAt: null,
  isAlarmed: false,
  matterCount: 0,
  ...more,
});
export const task = (more: Partial<TaskView> = {}): TaskView => ({
  ...row(),
  version: 2,
  measures: '三天清完',
  sourceNote: '',
  result: '',
  deskName: '白家沟小组',
  stationName: null,
  givenAt: hours(-5),
  finishedAt: null,
  raisedToName: null,
  timeline: [
    {
      line: 1,
      at: hours(-5),
      type: 'given',
      role: 'villageSecretary',
      name: '示例甲',
      isYou: false,
      standsInFor: null,
      words: null,
      dueAt: hours(60),
      toName: null,
      toDeskName: null,
      isAlarm: false,
    },
  ],
  photos: [],
  matters: [],
  hiddenMatters: 0,
  moves: [{ move: 'take', needsWords: false }],
  uploadPath: null,
  photosLeft: 0,
  ...more,
});
export const mine = (more: Partial<MyTasksView> = {}): MyTasksView => ({
  mine: [row()],
  toConfirm: [],
  raised: [],
  asked: [],
  canGive: true,
  canSeeVillage: false,
  ...more,
});
export const ofVillage = (more: Partial<VillageTasksView> = {}): VillageTasksView => ({
  rows: [],
  cursor: null,
  villageName: '下鹿角村',
  counts: { given: 0, taken: 0, done: 0, confirmed: 0, withdrawn: 0 },
  canGive: true,
  ...more,
});
export const form: TaskFormView = {
  candidates: [
    {
      responsibleId: 'p-grid',
      stationId: null,
      name: '示例戊',
      role: 'gridMember',
      stationName: null,
      placeName: '白家沟小组',
      isYou: false,
    },
    {
      responsibleId: 'p-resident',
      stationId: 's1',
      name: '示例甲子',
      role: null,
      stationName: '环境卫生岗',
      placeName: '2号微网格',
      isYou: false,
    },
  ],
  terms: [
    { workdays: 3, dueAt: hours(80) },
    { workdays: 10, dueAt: hours(300) },
  ],
  matters: [],
  alike: [],
  entries: [],
};
export const duties = (more: Partial<DutiesView> = {}): DutiesView => ({
  placeId: '140928208224',
  placeName: '下鹿角村',
  isTemplate: false,
  version: 3,
  canWrite: false,
  canManageStations: false,
  own: [{ office: 'gridMember', deskName: '白家沟小组', standsInFor: null }],
  offices: [{ office: 'gridMember', county: ['受理、办理、回话'], village: ['看独居老人'] }],
  stations: [
    {
      id: 's1',
      name: '环境卫生岗',
      duties: ['看好水渠'],
      holderName: '示例甲子',
      isYours: false,
      fromAt: NOW,
    },
  ],
  ...more,
});
