import type { RouteStepView } from '../../../domain/contract';
import type { RouteStep } from '../../../domain/matter/event';
import type { NameOfPlace } from './place-names';

/** 转送经过 · Why a desk got a matter, with the desks' names. */
export const routeView = (route: readonly RouteStep[], nameOf: NameOfPlace): readonly RouteStepView[] =>
  route.map(({ rule, deskId, skippedDeskId }) => ({
    rule,
    deskName: nameOf(deskId),
    skippedDeskName: skippedDeskId === null ? null : nameOf(skippedDeskId),
  }));
