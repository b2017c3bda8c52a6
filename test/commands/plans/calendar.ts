import type { CalendarCalls } from '../../../domain/contract/calendar';
import { DAY, MONDAY, VILLAGE } from '../../builders';
import { given, type Plans } from './plan';

const days = { offDays: ['01-01'], workDays: [], halfDays: [] };
const snow = {
  placeId: VILLAGE,
  reason: '大雪封山',
  fromAt: MONDAY,
  toAt: MONDAY + 3 * DAY,
  pausesUrgent: false,
};

export const calendarPlans: Plans<CalendarCalls> = {
  'calendar.get': ['linked-0302', given()],
  'calendar.preview-year': ['county-admin', given({ year: '2027', days })],
  'calendar.save-year': ['county-admin', given({ year: '2027', before: null, days })],
  'calendar.load-year': ['county-admin', given({ year: '2026' })],
  'suspension.list': ['secretary', given()],
  'suspension.preview': ['secretary', given(snow)],
  'suspension.set': ['secretary', given({ ...snow, clientKey: 'snow-0001' })],
  'suspension.end': [
    'secretary',
    async (village) => {
      const { rows } = await village.call('secretary', 'suspension.set', { ...snow, clientKey: 'snow-0001' });
      return { suspensionId: rows[0]?.id };
    },
  ],
};
