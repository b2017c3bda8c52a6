/** Sample answers of the api for page tests: one matter in the middle of its life, and a person. */
import type {
  ContactView,
  LineView,
  MatterRow,
  MatterView,
  MeView,
  MoveView,
} from '../../../domain/contract';

const HOUR_MS = 3_600_000;
/** Tuesday 2026-11-24 10:00 in UTC+8. */
export const NOW = Date.UTC(2026, 10, 24, 2);
export const hours = (count: number): number => NOW + count * HOUR_MS;

export const line = (change: Partial<LineView> & Pick<LineView, 'line' | 'type'>): LineView => ({
  at: hours(-1),
  who: { role: 'gridMember', name: '示例甲', isYou: false, standsInFor: null },
  words: null,
  deskName: null,
  otherCode: null,
  paperNumber: null,
  outcome: null,
  dueAt: null,
  isSatisfied: null,
  rescheduled: null,
  route: [],
  fileIds: [],
  handover: null,
  ...change,
});

export const move = (action: MoveView['action'], change: Partial<MoveView> = {}): MoveView => ({
  action,
  needsWords: false,
  ...change,
});

export const contact = (change: Partial<ContactView> = {}): ContactView => ({
  personId: 'p-grid',
  name: '示例甲',
  role: 'gridMember',
  standsInFor: null,
  phone: '13900000001',
  ...change,
});

/** 村口路灯不亮: reported by 示例丁, climbed once, acknowledged by the grid. Seen by the grid member. */
export const matter = (change: Partial<MatterView> = {}): MatterView => ({
  id: 'm1',
  version: 3,
  code: '7K3F9Q2M',
  state: 'acknowledged',
  level: 'grid',
  kind: 'repair',
  categoryName: '路灯、水电',
  isUrgent: false,
  text: '村口路灯不亮。村口大槐树旁边的路灯，从上周三起就不亮了，晚上老人走路看不清。',
  where: '12号 · 示*丁',
  point: null,
  media: [],
  reportedAt: hours(-18),
  reporter: {
    name: '示例丁',
    isYou: false,
    isNameHidden: false,
    actingName: null,
    proxyName: null,
    phoneMasked: '138****0001',
    canCall: true,
  },
  reporterCount: 1,
  isJoined: false,
  joiners: [],
  mergedInto: null,
  mergedFrom: [],
  tasks: [],
  ledgerRow: null,
  canRectify: false,
  holder: {
    deskId: '140928208224/01',
    deskName: '白家沟小组',
    level: 'grid',
    people: [contact()],
  },
  path: [
    { level: 'microGrid', name: '3号微网格', mark: 'passed' },
    { level: 'grid', name: '白家沟小组', mark: 'here' },
    { level: 'village', name: '下鹿角村', mark: 'ahead' },
  ],
  dueAt: hours(31.5),
  dueKind: 'handle',
  isDueProvisional: false,
  suspension: null,
  isAlarmed: false,
  isWaitingForAnswer: false,
  outcome: null,
  isSatisfied: null,
  untoldSinceAt: null,
  supervisions: [],
  erased: null,
  service: null,
  timeline: [
    line({ line: 3, type: 'acknowledged', words: '已联系电工，明天上午去看', dueAt: hours(31.5) }),
    line({
      line: 2,
      type: 'escalated',
      at: hours(-16),
      who: { role: 'linkedMember', name: '示例乙', isYou: false, standsInFor: null },
      words: '要登高作业，微网格办不了',
      deskName: '白家沟小组',
    }),
    line({
      line: 1,
      type: 'reported',
      at: hours(-18),
      who: { role: 'reporter', name: '示例丁', isYou: false, standsInFor: null },
      words: '村口路灯不亮。',
      route: [{ rule: 'household', deskName: '3号微网格', skippedDeskName: null }],
    }),
  ],
  moves: [
    move('resolve', { quickReplies: ['灯泡换好了，请您看看。'] }),
    move('note', { needsWords: true }),
    move('escalate', { needsWords: true, toDeskName: '下鹿角村' }),
  ],
  isTellable: false,
  receipt: { code: '7K3F-9Q2M', line: 3, seal: '0f1e2d3c4b5a6978', qr: '' },
  uploadPath: 'matters/m1/p-grid/',
  canMediate: false,
  filesLeft: 9,
  ...change,
});

/** The same, seen by its reporter. */
export const ownMatter = (change: Partial<MatterView> = {}): MatterView =>
  matter({
    reporter: {
      name: '您',
      isYou: true,
      isNameHidden: false,
      actingName: null,
      proxyName: null,
      phoneMasked: '138****0001',
      canCall: false,
    },
    moves: [move('answer', { needsWords: true }), move('withdraw')],
    ...change,
  });

export const row = (change: Partial<MatterRow> = {}): MatterRow => ({
  id: 'm1',
  code: '7K3F9Q2M',
  text: '村口路灯不亮。',
  categoryName: '路灯、水电',
  kind: 'repair',
  where: '12号',
  deskName: '白家沟小组',
  level: 'grid',
  state: 'acknowledged',
  outcome: null,
  isUrgent: false,
  isAlarmed: false,
  isWaitingForAnswer: false,
  mediaCount: 0,
  reportedAt: hours(-18),
  updatedAt: hours(-1),
  dueAt: hours(31.5),
  isDueProvisional: false,
  isSuspended: false,
  version: 3,
  supervision: null,
  canAcknowledge: false,
  ...change,
});

export const me = (change: Partial<MeView> = {}): MeView => ({
  name: '示例丁',
  personId: 'p-resident',
  phoneMasked: '138****0001',
  hasConsented: true,
  binding: {
    bindingId: 'b1',
    state: 'confirmed',
    householdId: 'h12',
    householdLabel: '12号 · 示*丁',
    villageId: '140928208224',
    placeId: '140928208224/01/03',
    placeNames: ['下鹿角村', '白家沟小组', '3号微网格'],
    endReason: null,
    isAway: false,
    family: [],
  },
  desks: [],
  hasPost: false,
  unread: 2,
  messageTemplates: { reporter: [], desk: [] },
  ...change,
});
