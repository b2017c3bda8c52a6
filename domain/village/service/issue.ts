import { namesOf } from '../../access/actor';
import type { PersonActor } from '../../access/actor';
import type { World } from '../../deadline/world';
import { DomainError } from '../../errors';
import { decide } from '../../matter/decide';
import { evolve } from '../../matter/evolve';
import type { Matter } from '../../matter/matter';
import { sm3 } from '../../record/sm3';
import type { IssuedPaper } from './form';
import { formOf } from './missing';

/** 编号 · '〔2026〕7号': unique in its village, as a village's papers are counted by year. */
export const paperNumber = (year: string, count: number): string => `〔${year}〕${count}号`;

export interface PaperDraft {
  readonly number: string;
  readonly text: string;
  readonly sealed: string;
}

/**
 * 开证明 · The village's desk issues the numbered page; a matter that is being handled is resolved by it.
 *
 * The line holds the digest of the text, so that the paper can be told from a changed one. Done again with the
 * same number it gives back the matter itself. Refuses what `issue` does: also while another paper holds.
 */
export function issuePaper(matter: Matter, paper: PaperDraft, actor: PersonActor, world: World): Matter {
  const form = formOf(matter);
  if (form.papers.some(({ number }) => number === paper.number)) return matter;
  const { number, sealed, text } = paper;
  const names = namesOf(actor);
  const event = decide(matter, { action: 'issue', number, digest: sm3(text) }, actor, world);
  const after = evolve(matter, event, names);
  const kept: IssuedPaper = { number, issuedAt: event.at, line: after.version, sealed, revoked: null };
  const issued: Matter = { ...after, service: { ...form, missing: null, papers: [...form.papers, kept] } };
  if (issued.state !== 'acknowledged') return issued;
  const done = decide(
    issued,
    { action: 'resolve', outcome: 'fixed', words: `证明开好了，编号${number}。` },
    actor,
    world,
  );
  return evolve(issued, done, names);
}

/**
 * 作废 · With a reason that the resident is told; what verifies the paper says so at once. Done again it gives back
 * the matter itself. Refuses what `revoke` does, RECORD_NOT_FOUND (no such paper), REASON_NEEDED.
 */
export function revokePaper(
  matter: Matter,
  number: string,
  words: string,
  actor: PersonActor,
  world: World,
): Matter {
  const form = formOf(matter);
  const paper = form.papers.find((one) => one.number === number);
  if (!paper) throw new DomainError('RECORD_NOT_FOUND', { kind: 'paper', id: matter._id });
  if (paper.revoked) return matter;
  const event = decide(matter, { action: 'revoke', number, words }, actor, world);
  const revoked = { at: event.at, words: event.words ?? '' };
  const papers = form.papers.map((one) => (one === paper ? { ...one, revoked } : one));
  return { ...evolve(matter, event, namesOf(actor)), service: { ...form, papers } };
}
