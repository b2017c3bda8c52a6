import { hasRight } from '../../../domain/access/rights';
import { pollsFor, villagePolls } from '../../../domain/village/poll/kind';
import { ownAudienceKeys, villagesOf } from '../people/audiences';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { ownVillage } from '../people/own-village';
import { page } from '../schemas';
import { nameIn } from '../views/place-names';
import { pollRow } from '../views/poll-view';

const ROWS = 20;

export const listPollsInput = page;

/** 征求意见 · What was asked of the caller, the one that ends last first; at a village's desk all of its own. */
export const listPolls: Handler<'polls.list'> = async ({ cursor }, context) => {
  const { actor, records, vault, jurisdictions, now } = context;
  const desk = ownVillage(actor);
  const canPublish = desk !== undefined && hasRight(actor.seats, 'poll.publish', desk);
  const keys = canPublish ? [villagePolls(desk)] : ownAudienceKeys(context).map(pollsFor);
  const scope = `polls.list|${actor.personId}|${keys.join()}`;
  const { rows, next } = await records.polls.list(keys, 'desc', ROWS, openCursor(vault, scope, cursor));
  const nameOf = nameIn(jurisdictions);
  return {
    rows: rows.map((row) => pollRow(row, nameOf, now)),
    cursor: sealCursor(vault, scope, next),
    villageNames: villagesOf(actor).map(nameOf),
    canPublish,
  };
};
