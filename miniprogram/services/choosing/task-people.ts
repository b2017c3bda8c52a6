/** 选责任人 · Who may answer for something, oneself first, as a picker shows them. */
import type { TaskCandidateView } from '../../../domain/contract';
import { ROLE } from '../../text';

/** '示例甲 · 网格员 · 白家沟小组' */
export const candidateWords = ({ name, role, stationName, placeName, isYou }: TaskCandidateView): string =>
  [isYou ? `您自己（${name}）` : name, stationName ?? (role ? ROLE[role] : ''), placeName]
    .filter((part) => part !== '')
    .join(' · ');

/** Unique among candidates. */
export const candidateKey = ({ responsibleId, stationId }: TaskCandidateView): string =>
  `${responsibleId}|${stationId ?? ''}`;

export const responsibleInput = ({ responsibleId, stationId }: TaskCandidateView) => ({
  responsibleId,
  ...(stationId === null ? {} : { stationId }),
});
