import { SETTINGS_ID } from '../../cloudfunctions/_app/indexes';
import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import type { Calendar } from '../../domain/deadline/calendar';
import { defaultSettings } from '../../domain/deadline/defaults';
import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS, HOUR_MS } from '../../domain/deadline/local-time';
import type { CountySettings } from '../../domain/deadline/settings';
import type { Suspension } from '../../domain/deadline/suspension';
import { OTHER_VILLAGE, VILLAGE } from './ids';
import { openidOf } from './people/openid';

const START = defaultSettings(SETTINGS_ID, '五寨县');

/** What the village assembly must talk over takes weeks: promises that reach into the coming year. */
const WEEKS = { microGrid: 30, grid: 30, village: 30, township: 30 };

const SETTINGS: CountySettings = {
  ...START,
  revision: 1,
  categories: START.categories.map((category) =>
    category.id === 'opinion' ? { ...category, handleWorkdays: WEEKS } : category,
  ),
};

/** 工作日历 · By which the sample's stories pace themselves. */
export const CALENDAR: Calendar = { years: SETTINGS.calendars, pauses: [] };

/** 停摆 · One in the sample village two months ago; one in 杨家坡村 since this morning, which is set already. */
function suspensions(startAt: Instant, vault: Vault): readonly Suspension[] {
  const by = (id: string, byName: string) => ({ byPersonId: vault.personId(openidOf(id)), byName });
  const [past, since] = [startAt - 60 * DAY_MS, startAt - HOUR_MS];
  const usual = { pausesUrgent: false, endedAt: null };
  return [
    {
      id: 'sample-power-cut',
      placeId: VILLAGE,
      reason: '停电断网',
      ...by('secretary', '示例村支书'),
      fromAt: past,
      toAt: past + 2 * DAY_MS,
      setAt: past,
      ...usual,
      endedAt: past + DAY_MS,
    },
    {
      id: 'sample-snow',
      placeId: OTHER_VILLAGE,
      reason: '大雪封山',
      ...by('other-secretary', '示例外村支书'),
      fromAt: since,
      toAt: startAt + 3 * DAY_MS,
      setAt: since,
      ...usual,
    },
  ];
}

/** 县级设置 · What a county starts with, one category that takes weeks, and two suspensions. */
export const sampleSettings = (startAt: Instant, vault: Vault): CountySettings => ({
  ...SETTINGS,
  suspensions: suspensions(startAt, vault),
  reckonings: [
    {
      id: 'sample-snow',
      under: OTHER_VILLAGE,
      cause: { kind: 'suspended', reason: '大雪封山' },
      fromAt: startAt - HOUR_MS,
      setAt: startAt - HOUR_MS,
    },
  ],
});
