import { namesOf, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { dayOf } from '../../deadline/local-time';
import { DomainError } from '../../errors';
import { levelOf, placesInUse, type Jurisdiction, type PlaceId } from '../../grid/grid';
import { withLine } from '../../record/append';
import type { Origin } from '../../record/line';
import { emptyRecord } from '../../record/record';
import { plainHundredths } from './amounts';
import { endOf } from './contract-figures';
import { ledgerHand } from './hand';
import { plotIdOf, settledNumber } from './ids';
import type { LandContract } from './land-contract';
import { assertOutline } from './outline';
import { freshClaims, mostTaken, type Span } from './occupancy';
import type { Plot, PlotEvent, PlotFacts } from './plot';

export interface PlotDraft extends PlotFacts {
  readonly number: string;
  readonly placeId: PlaceId;
}

/** What never changes of it is sealed into its first line. */
export const plotOrigin = ({ _id, villageId, number, placeId }: Plot): Origin<PlotEvent> => ({
  facts: { _id, villageId, number, placeId },
  wordsOf: (_line, { words }) => words,
});

const recorded = (plot: Plot, event: PlotEvent, actor: PersonActor): Plot =>
  withLine(plot, event, plotOrigin(plot), namesOf(actor));

const factsOf = ({ name, kind, area, ring }: PlotFacts): PlotFacts => ({ name, kind, area, ring });

export const isSamePlot = (plot: Plot, { number, placeId, ...facts }: PlotDraft): boolean =>
  plot.number === settledNumber(number) &&
  plot.placeId === placeId &&
  JSON.stringify(factsOf(plot)) === JSON.stringify(factsOf(facts));

/** 登记地块 · In the village or one of its groups. Refuses: NOT_ALLOWED, PLACE_NOT_FOUND, RING_WRONG. */
export function registerPlot(
  draft: PlotDraft,
  actor: PersonActor,
  village: Jurisdiction,
  now: Instant,
): Plot {
  const by = ledgerHand(actor, village._id);
  const { placeId } = draft;
  assertOutline(draft.ring);
  const isGroup =
    levelOf(placeId) !== 'microGrid' && placesInUse(village, now).some(({ id }) => id === placeId);
  if (!isGroup) throw new DomainError('PLACE_NOT_FOUND', { placeId });
  const unsealed: Plot = {
    ...emptyRecord(plotIdOf(village._id, draft.number), village._id, now),
    ...factsOf(draft),
    number: settledNumber(draft.number),
    placeId,
    isEnded: false,
    claims: [],
    countedVersion: 0,
  };
  return recorded(unsealed, { type: 'plotRegistered', at: now, by, words: null, ...factsOf(draft) }, actor);
}

/** The most that is let on any day, of the past too: the plot can't be smaller. */
function assertHolds(area: number, spans: readonly Span[]): void {
  const taken = Math.max(0, ...spans.map(({ fromDay }) => mostTaken(spans, fromDay, fromDay)));
  if (area < taken) throw new DomainError('AREA_LET', { let: plainHundredths(taken) });
}

/**
 * 更正地块 · Its name, kind, area or boundary, with a reason that stays on record; its group and number never change.
 * Nothing new gives back the plot itself. Refuses: NOT_ALLOWED, PLOT_ENDED, REASON_NEEDED, AREA_LET, RING_WRONG.
 */
export function correctPlot(
  plot: Plot,
  facts: PlotFacts,
  spans: readonly Span[],
  words: string,
  actor: PersonActor,
  now: Instant,
): Plot {
  const by = ledgerHand(actor, plot.villageId);
  if (plot.isEnded) throw new DomainError('PLOT_ENDED', { plotId: plot._id });
  if (JSON.stringify(factsOf(plot)) === JSON.stringify(factsOf(facts))) return plot;
  if (words.trim() === '') throw new DomainError('REASON_NEEDED', { action: 'plot.correct' });
  assertHolds(facts.area, spans);
  assertOutline(facts.ring);
  const event: PlotEvent = {
    type: 'plotCorrected',
    at: Math.max(now, plot.updatedAt),
    by,
    words: words.trim(),
    ...factsOf(facts),
  };
  return recorded({ ...plot, ...factsOf(facts) }, event, actor);
}

/**
 * 注销地块 · It is let no more; what was stays on record. Refuses: NOT_ALLOWED, REASON_NEEDED, LAND_IN_USE (a contract
 * runs, or one is still to begin).
 */
export function endPlot(
  plot: Plot,
  contracts: readonly Pick<LandContract, 'terms' | 'lastDay'>[],
  words: string,
  actor: PersonActor,
  now: Instant,
): Plot {
  const by = ledgerHand(actor, plot.villageId);
  if (plot.isEnded) return plot;
  if (words.trim() === '') throw new DomainError('REASON_NEEDED', { action: 'plot.end' });
  const isInUse =
    freshClaims(plot.claims, now).length > 0 || contracts.some((one) => endOf(one) >= dayOf(now));
  if (isInUse) throw new DomainError('LAND_IN_USE', { plotId: plot._id });
  const event: PlotEvent = { type: 'plotEnded', at: Math.max(now, plot.updatedAt), by, words: words.trim() };
  return recorded({ ...plot, isEnded: true }, event, actor);
}
