/** 选日子 · Days as WeChat's date picker gives them, '2026-11-24', in UTC+8 whatever the phone's zone. */
import type { Instant } from '../../../domain/contract';

const DAY_MS = 86_400_000;
const ZONE_MS = 8 * 3_600_000;

export const dayInput = (at: Instant): string => new Date(at + ZONE_MS).toISOString().slice(0, 10);

/** Midnight at which the day begins. */
export const dayStart = (day: string): Instant => Date.parse(`${day}T00:00:00+08:00`);

/** Midnight at which it ends. */
export const dayEnd = (day: string): Instant => dayStart(day) + DAY_MS;

/** So many days later, as the picker takes it. */
export const daysLater = (at: Instant, days: number): string => dayInput(at + days * DAY_MS);
