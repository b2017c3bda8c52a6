import type { HomeRow, HomesView, HouseholdDetailView, SlipView } from '../../../domain/contract';
import { hours } from '../setup/sample';

export const homeRow = (change: Partial<HomeRow> = {}): HomeRow => ({
  id: 'h12',
  label: '12号 · 示*丁',
  placeName: '白家沟小组 2号微网格',
  linkedMembers: ['示例乙'],
  people: 2,
  away: 1,
  family: 1,
  slipIssuedAt: hours(-48),
  ...change,
});

export const homes = (change: Partial<HomesView> = {}): HomesView => ({
  placeId: '140928208224',
  placeName: '下鹿角村',
  places: [
    { id: '140928208224', level: 'village', name: '下鹿角村' },
    { id: '140928208224/01', level: 'grid', name: '下鹿角村 白家沟小组' },
  ],
  uncovered: 1,
  canPrint: true,
  rows: [
    homeRow(),
    homeRow({
      id: 'h13',
      label: '13号 · 示*戊',
      linkedMembers: [],
      people: 0,
      away: 0,
      family: 0,
      slipIssuedAt: null,
    }),
  ],
  cursor: null,
  ...change,
});

export const household = (change: Partial<HouseholdDetailView> = {}): HouseholdDetailView => ({
  id: 'h12',
  label: '12号 · 示*丁',
  placeNames: ['下鹿角村', '白家沟小组', '2号微网格'],
  linkedMembers: ['示例乙'],
  placings: [
    { placeName: '白家沟小组 2号微网格', fromAt: hours(-2400), toAt: null, standing: 'now' },
    { placeName: '示例二组 1号微网格', fromAt: hours(-9600), toAt: hours(-2400), standing: 'past' },
  ],
  people: [
    {
      bindingId: 'b1',
      name: '示*丁',
      sinceAt: hours(-48),
      isBySlip: true,
      isAway: true,
      family: [{ name: '示**人', relation: '母亲', consentedAt: hours(-24) }],
    },
  ],
  canAskFor: true,
  slipIssuedAt: hours(-48),
  canShowSlip: true,
  canEndBindings: true,
  canVisit: true,
  moveTargets: [
    { id: '140928208224/02', name: '示例二组' },
    { id: '140928208224/02/01', name: '示例二组 1号微网格' },
  ],
  ...change,
});

export const slip: SlipView = {
  householdId: 'h12',
  householdLabel: '12号 · 示*丁',
  placeNames: ['下鹿角村'],
  code: '7K3 F9Q',
  qr: 'data:image/png;base64,iVBORw0KGgo=',
};
