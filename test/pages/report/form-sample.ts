import type { ReportFormView, ReportPreviewView } from '../../../domain/contract';
import { hours } from '../setup/sample';

/** 报事表 · As the cloud gives it to a resident with a home. */
const category = (id: string, name: string, kind: ReportFormView['categories'][number]['kind']) => ({
  id,
  name,
  kind,
  icon: 'tools',
  isUrgent: false,
});
export const form = (change: Partial<ReportFormView> = {}): ReportFormView => ({
  categories: [
    category('repair', '设施维修', 'repair'),
    category('help', '求助服务', 'help'),
    category('dispute', '矛盾纠纷', 'dispute'),
    category('opinion', '意见建议', 'opinion'),
    category('complaint', '投诉', 'complaint'),
  ],
  household: { id: 'h12', label: '12号 · 示*丁' },
  villageId: '140928208224',
  grids: [
    { id: '140928208224/01', name: '白家沟小组' },
    { id: '140928208224/02', name: '示例二组' },
  ],
  microGrids: [{ id: '140928208224/01/02', name: '2号微网格' }],
  holders: [{ personId: 'p-grid', name: '示例甲', role: 'gridMember' }],
  family: [],
  canReportForOthers: false,
  maxFiles: 10,
  ...change,
});
export const preview = (change: Partial<ReportPreviewView> = {}): ReportPreviewView => ({
  deskId: '140928208224/01/03',
  deskName: '3号微网格',
  level: 'microGrid',
  acknowledgeBy: hours(24),
  isProvisional: false,
  isUrgent: false,
  route: [{ rule: 'household', deskName: '3号微网格', skippedDeskName: null }],
  ...change,
});
