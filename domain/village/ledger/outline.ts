import { DomainError } from '../../errors';
import { ringFault } from '../../grid/boundary-faults';
import { areaOf, METRES_A_DEGREE, type Ring } from '../../grid/geometry';
import type { Area } from './amounts';

/** 一亩 · 666.67 square metres; areas are hundredths of it. */
const SQUARE_METRES_A_MU = 2000 / 3;
const SMALLEST: Area = 1;
/** Ten thousand mu, as no plot may be larger. */
const LARGEST: Area = 1_000_000;
/** 差得多 · A tenth, and more than half a mu: no tap on a phone's map is nearer than some metres. */
const FAR_SHARE = 0.1;
const FAR_AREA: Area = 50;

/** 图上的面积 · Of a ring, to the hundredth of a mu. */
export function outlineArea(ring: Ring): Area {
  const latitude = ring[0]?.[1] ?? 0;
  const squareDegree = METRES_A_DEGREE ** 2 * Math.cos((latitude * Math.PI) / 180);
  return Math.round(((Math.abs(areaOf(ring)) * squareDegree) / SQUARE_METRES_A_MU) * 100);
}

/** 核对边界 · Refuses RING_WRONG by the rule that it breaks. */
export function assertOutline(ring: Ring | null): void {
  if (ring === null) return;
  const fault = ringFault(ring);
  if (fault) throw new DomainError('RING_WRONG', { rule: fault });
  const area = outlineArea(ring);
  if (area < SMALLEST) throw new DomainError('RING_WRONG', { rule: 'tooSmall' });
  if (area > LARGEST) throw new DomainError('RING_WRONG', { rule: 'tooBig' });
}

/** 图上和登记 · What the drawing comes to beside what is written down, which it never changes. */
export function outlineBeside(
  ring: Ring | null,
  area: Area,
): { readonly area: Area; readonly isFar: boolean } | null {
  if (ring === null) return null;
  const drawn = outlineArea(ring);
  const apart = Math.abs(drawn - area);
  return { area: drawn, isFar: apart > FAR_AREA && apart > area * FAR_SHARE };
}
