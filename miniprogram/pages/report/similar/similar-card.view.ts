import type { Instant, SimilarView } from '../../../../domain/contract';
import { matterTitle } from '../../../services/words/matter-title';
import { dayWords } from '../../../services/words/when';
import { LIKENESS, STATE } from '../../../text';
import type { SimilarState } from './similar-finder';

export interface OfferView {
  readonly id: string;
  readonly title: string;
  readonly facts: string;
  readonly isYours: boolean;
  readonly verb: string;
  readonly label: string;
}
export interface SimilarCardView {
  readonly title: string;
  readonly offers: readonly OfferView[];
  readonly busyId: string;
  readonly problem: string;
}

/** '路灯、井盖', or the category if nothing from the list is spoken of; one's own by its first words. */
function titleOf({ isYours, excerpt, things, categoryName }: SimilarView): string {
  if (isYours && excerpt) return matterTitle(excerpt, categoryName);
  return things.length > 0 ? things.join('、') : categoryName;
}

function offerView(offer: SimilarView, now: Instant): OfferView {
  const { matterId, where, likeness, state, reportedAt, reporterCount, isYours } = offer;
  const title = titleOf(offer);
  const count = reporterCount > 1 ? `${reporterCount} 人报过` : '';
  const facts = [where, LIKENESS[likeness], STATE[state], `${dayWords(reportedAt, now)}报的`, count]
    .filter((fact) => fact !== '')
    .join(' · ');
  const verb = isYours ? '您报过，去看看' : '我也遇到了';
  return { id: matterId, title, facts, isYours, verb, label: `${verb}：${title}，${facts}` };
}

/** 也许是同一件 · Few and quiet; '' for a title: nothing to show. */
export function similarCard({ offers, busyId, problem }: SimilarState, now: Instant): SimilarCardView {
  const isOnlyOwn = offers.length > 0 && offers.every(({ isYours }) => isYours);
  const title = isOnlyOwn ? '您报过这样的事' : '附近有人报过同样的事';
  return {
    title: offers.length === 0 ? '' : title,
    offers: offers.map((offer) => offerView(offer, now)),
    busyId,
    problem,
  };
}
