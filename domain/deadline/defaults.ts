import { SERVICES } from '../village/service/defaults';
import { CATEGORIES } from './categories';
import type { CountySettings, InForce, Limits } from './settings';
import { CALENDARS } from './years';

/** 默认时限 · A county's limits until it sets its own. */
export const DEFAULT_LIMITS: Limits = {
  acknowledgeWorkdays: 1,
  urgentAcknowledgeHours: 2,
  handleWorkdays: { microGrid: 3, grid: 5, village: 10, township: 10 },
  extensionWorkdays: 3,
  objectionWorkdays: 5,
  answerDays: 3,
  autoCloseDays: 7,
};

/** 自始施行 · In force from the beginning, until it is changed. */
export const ALWAYS: InForce = { fromAt: 0, toAt: null };

/** 默认设置 · The settings a county starts with. */
export const defaultSettings = (countyId: string, name: string): CountySettings => ({
  _id: countyId,
  revision: 0,
  rulesRevision: 0,
  name,
  limits: [{ ...DEFAULT_LIMITS, ...ALWAYS }],
  categories: [...CATEGORIES, ...SERVICES].map((category) => ({ ...category, ...ALWAYS })),
  calendars: CALENDARS,
  suspensions: [],
  reckonings: [],
});
