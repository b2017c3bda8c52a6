import { SETTINGS_ID } from '../../cloudfunctions/_app/indexes';
import { defaultSettings } from '../../domain/deadline/defaults';
import type { CountySettings } from '../../domain/deadline/settings';

/** 县级设置 · The sample county keeps the settings a county starts with. */
export const SETTINGS: CountySettings = { ...defaultSettings(SETTINGS_ID, '五寨县'), revision: 1 };
