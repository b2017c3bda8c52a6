import * as v from 'valibot';

import { seatFor } from '../../../domain/access/access';
import { DomainError } from '../../../domain/errors';
import { refusal } from '../../../domain/matter/guard';
import type { Matter } from '../../../domain/matter/matter';
import { bySeat } from '../../../domain/record/by-seat';
import { issuePaper as issue, paperNumber } from '../../../domain/village/service/issue';
import { paperYear, takeNumber } from '../../../domain/village/paper/paper';
import { changeMatter, seen } from '../matters/act-on-matter';
import type { Context, Handler } from '../context';
import { readWorld } from '../places/jurisdictions';
import { paperText } from '../village/paper-text';
import { nextCount, openTicket } from '../village/paper-tickets';
import { matterId, version } from '../schemas';
import { serviceOf } from '../village/services';

const TRIES = 8;

export const issuePaperInput = v.object({ matterId, version, ticket: v.pipe(v.string(), v.maxLength(40)) });

/**
 * 开证明 · First the number, which only one can take, then the paper in its matter. A crash in between leaves the
 * number to this matter, for which it is taken up again.
 *
 * Refuses what the rules of `issuePaper` do, RECORD_NOT_FOUND (a service without a paper), INVALID_INPUT,
 * STALE_WRITE.
 */
export const issuePaper: Handler<'service.issue'> = async ({ ticket, ...input }, context) => {
  const { actor, vault, now } = context;
  const matter = seen(context, context.matter, input.matterId);
  const { service: template } = serviceOf(context, matter);
  if (template.wording === null) throw new DomainError('RECORD_NOT_FOUND', { kind: 'paper', id: matter._id });
  const offered = openTicket(context, matter.villageId, ticket);
  const year = paperYear(now);
  const known = matter.service?.papers.some((one) => one.number === paperNumber(year, offered)) ?? false;
  const world = await readWorld(context, matter.villageId);
  const refused = known ? null : refusal(matter, 'issue', actor, world);
  if (refused) throw new DomainError(refused.code, refused.facts);
  const count = known ? offered : await takeOne(context, matter, offered);
  const villageName = world.jurisdiction.name;
  return changeMatter(context, input, null, (before, then) => {
    const form = before.service ?? { values: {} };
    const text = paperText(template, form, { villageName, at: now, vault });
    const paper = { number: paperNumber(year, count), text, sealed: vault.seal(text) };
    return issue(before, paper, actor, then);
  });
};

/** 取号 · The one that was offered, or if somebody was quicker the next. */
async function takeOne(context: Context, matter: Matter, offered: number): Promise<number> {
  const { actor, records, now } = context;
  const seat = seatFor(matter, actor, ['desk']);
  if (!seat) throw new DomainError('NOT_ALLOWED', { action: 'issue' });
  let count = offered;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const number = takeNumber(matter.villageId, count, matter._id, { actor, by: bySeat(actor, seat), now });
    if ((await records.papers.insert(number)) === 'inserted') return count;
    const taken = await records.papers.get(number._id);
    if (taken?.matterId === matter._id) return count;
    count = await nextCount(context, matter);
  }
  throw new DomainError('STALE_WRITE');
}
