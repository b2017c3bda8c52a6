import { hasRight } from '../../../domain/access/rights';
import { publishedExamples, villageExamples } from '../../../domain/village/example/kind';
import { agreementsMissing } from '../../../domain/village/example/tell';
import { villagesOf } from '../people/audiences';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { ownVillage } from '../people/own-village';
import { page } from '../schemas';
import { nameIn } from '../views/place-names';

const ROWS = 20;

export const listExamplesInput = page;

/** 典型 · Published in the villages where the caller lives or has a post, newest first; at a village's desk its drafts too. */
export const listExamples: Handler<'examples.list'> = async ({ cursor: at }, context) => {
  const { actor, records, vault, jurisdictions } = context;
  const desk = ownVillage(actor);
  const canTell = desk !== undefined && hasRight(actor.seats, 'example.tell', desk);
  const villages = villagesOf(actor);
  const keys = villages.map((id) => (canTell && id === desk ? villageExamples(id) : publishedExamples(id)));
  const scope = `examples.list|${actor.personId}|${keys.join()}`;
  const { rows, next } = await records.examples.list(keys, 'desc', ROWS, openCursor(vault, scope, at));
  return {
    rows: rows.map((row) => ({
      id: row._id,
      title: row.title,
      isPublished: row.state === 'published',
      at: row.publishedAt ?? row.draftedAt,
      missing: canTell ? agreementsMissing(row) : 0,
    })),
    cursor: sealCursor(vault, scope, next),
    villageNames: villages.map(nameIn(jurisdictions)),
    canTell,
  };
};
