import type { Notice } from '../../notice/notice';
import { appended } from '../../record/append';
import type { Origin } from '../../record/line';
import type { Mediation, MediationEvent } from './mediation';

export const originOf = ({ _id, villageId }: Mediation): Origin<MediationEvent> => ({
  facts: { _id, villageId },
  wordsOf: (_line, { words }) => words,
});

/** 记一行 · Sealed to the lines before. */
export const withLine = (
  mediation: Mediation,
  event: MediationEvent,
  names: Readonly<Record<string, string>>,
  notices: (sealed: Mediation) => readonly Notice[] = () => [],
): Mediation => appended({ ...mediation, updatedAt: event.at }, event, originOf(mediation), names, notices);
