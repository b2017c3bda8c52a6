import * as v from 'valibot';

import { DomainError } from '../../../domain/errors';
import { assertRight } from '../../../domain/access/rights';
import { categoryOf } from '../../../domain/matter/world';
import { isTellable, picturesOf } from '../../../domain/village/example/tell';
import { seen } from '../matters/act-on-matter';
import type { Handler } from '../context';
import { matterId } from '../schemas';
import { nameIn } from '../views/place-names';

export const getExampleFormInput = v.object({ matterId });

/** 写典型的表 · What is there of the matter. Refuses: MATTER_NOT_FOUND, NOT_ALLOWED, MOVE_NOT_OPEN. */
export const getExampleForm: Handler<'example.form'> = async ({ matterId: id }, context) => {
  const matter = seen(context, context.matter, id);
  assertRight(context.actor, 'example.tell', matter.villageId);
  if (!isTellable(matter))
    throw new DomainError('MOVE_NOT_OPEN', { action: 'example.tell', state: matter.state });
  const { personId } = matter.reporter;
  return {
    matterId: id,
    categoryName: categoryOf(context, matter)?.name ?? '',
    placeName: nameIn(context.jurisdictions)(matter.gridId),
    reportedAt: matter.reportedAt,
    reporterName: personId === null ? null : (matter.names[personId] ?? null),
    pictures: picturesOf(matter).length,
  };
};
