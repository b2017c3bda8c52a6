import type { Instant } from '../../../domain/deadline/instant';

/** 时钟 · The only source of the present instant. */
export interface Clock {
  now(): Instant;
}
