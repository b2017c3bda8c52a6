/** Sample figures: a township of two villages, one of them with hidden counts, and the county above it. */
import type { MonthView, OversightView, ShareView } from '../../../domain/contract';
import { hours } from '../setup/sample';

export const share = (change: Partial<ShareView> = {}): ShareView => ({
  placeId: '140928208224',
  name: '下鹿角村',
  open: 14,
  overdue: 3,
  alarmed: 1,
  closed: 46,
  closedInGridPercent: 91,
  closedInVillagePercent: 98,
  acknowledgedOnTimePercent: 95,
  handledOnTimePercent: 90,
  satisfiedPercent: 94,
  isHidden: false,
  ...change,
});

const HIDDEN = {
  open: null,
  overdue: null,
  alarmed: 0,
  closed: null,
  closedInGridPercent: null,
  closedInVillagePercent: null,
  acknowledgedOnTimePercent: null,
  handledOnTimePercent: null,
  satisfiedPercent: null,
  isHidden: true,
};

/** '2023-12' to '2026-11'. */
export const MONTHS: readonly string[] = Array.from({ length: 36 }, (_, at) => {
  const month = 11 + at;
  return `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

export const months = (closed: (at: number) => number | null): readonly MonthView[] =>
  MONTHS.map((month, at) => {
    const count = closed(at);
    const hasRates = count !== null && count > 0;
    return {
      month,
      closed: count,
      closedInGridPercent: hasRates ? 70 + (at % 25) : null,
      handledOnTimePercent: hasRates ? 80 + (at % 20) : null,
    };
  });

const ABOUT_FORTY = (at: number): number | null => (at === 30 ? null : 30 + ((at * 7) % 23));

export const townshipBoard = (change: Partial<OversightView> = {}): OversightView => ({
  placeId: '140928208',
  name: '杏岭子乡',
  level: 'township',
  countedToAt: hours(-1),
  total: share({ placeId: '140928208', name: '杏岭子乡' }),
  parts: [
    share(),
    share({ placeId: '140928208225', name: '示例二村', ...HIDDEN }),
    share({ placeId: '140928208226', name: '示例三村', open: 0, overdue: 0, alarmed: 0, closed: 0 }),
  ],
  canOpenParts: true,
  months: months(ABOUT_FORTY),
  categories: [
    { categoryId: 'light', name: '路灯、水电', closed: MONTHS.map((_, at) => 6 + (at % 7)) },
    { categoryId: 'rubbish', name: '垃圾、卫生', closed: MONTHS.map((_, at) => (at % 5 === 0 ? null : 8)) },
    { categoryId: 'road', name: '道路、桥', closed: MONTHS.map(() => null) },
    { categoryId: 'dispute', name: '邻里纠纷', closed: MONTHS.map(() => 5) },
    { categoryId: 'other', name: '其他', closed: MONTHS.map(() => 0) },
  ],
  ...change,
});

export const countyBoard = (change: Partial<OversightView> = {}): OversightView => ({
  ...townshipBoard(),
  placeId: '140928',
  name: '五寨县',
  level: 'county',
  total: share({ placeId: '140928', name: '五寨县', open: 214, overdue: 31, alarmed: 6, closed: 1042 }),
  parts: [
    share({ placeId: '140928100', name: '砚城镇', open: 120, overdue: 12 }),
    share({ placeId: '140928208', name: '杏岭子乡', ...HIDDEN }),
  ],
  months: months((at) => 900 + ((at * 37) % 230)),
  ...change,
});
