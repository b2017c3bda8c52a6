import { SETTINGS_ID } from '../../cloudfunctions/_app/indexes';
import { defaultSettings } from '../../domain/deadline/defaults';
import type { Calendar } from '../../domain/deadline/calendar';
import type { CountySettings } from '../../domain/deadline/settings';

/** 县级设置 · The sample county keeps the settings a county starts with. */
export const SETTINGS: CountySettings = { ...defaultSettings(SETTINGS_ID, '五寨县'), revision: 1 };

/** 工作日历 · By which the sample's stories pace themselves. */
export const CALENDAR: Calendar = { years: SETTINGS.calendars, pauses: [] };
