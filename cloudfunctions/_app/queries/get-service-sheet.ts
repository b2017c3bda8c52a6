import * as v from 'valibot';

import { visibleFields } from '../../../domain/access/access';
import type { ServiceSheetView } from '../../../domain/contract';
import type { World } from '../../../domain/deadline/world';
import { refusal } from '../../../domain/matter/guard';
import type { Matter } from '../../../domain/matter/matter';
import { paperNumber } from '../../../domain/village/service/issue';
import { formOf } from '../../../domain/village/service/missing';
import { paperYear } from '../../../domain/village/paper/paper';
import { seen } from '../matters/act-on-matter';
import type { Context, Handler } from '../context';
import { readWorld } from '../places/jurisdictions';
import { paperText } from '../village/paper-text';
import { nextCount, sealTicket } from '../village/paper-tickets';
import { matterId } from '../schemas';
import { fullFor, paperFor, serviceOf, type Service } from '../village/services';

export const getServiceSheetInput = v.object({ matterId });

/** 看办事表 · Sensitive fields masked for everybody. Refuses: MATTER_NOT_FOUND, RECORD_NOT_FOUND (no form). */
export const getServiceSheet: Handler<'service.sheet'> = async ({ matterId: id }, context) => {
  const { actor } = context;
  const matter = seen(context, context.matter, id);
  const category = serviceOf(context, matter);
  const { name, service: template } = category;
  const { values, missing, papers } = formOf(matter);
  const world = await readWorld(context, matter.villageId);
  const may = (step: 'acknowledge' | 'ask' | 'answer' | 'revoke'): boolean =>
    refusal(matter, step, actor, world) === null;
  const isShown = visibleFields(matter, actor).text;
  return {
    matterId: id,
    version: matter.version,
    state: matter.state,
    name,
    purpose: template.purpose,
    isYours: matter.reporter.personId === actor.personId,
    fields: template.fields.map((field) => ({
      ...field,
      text: isShown ? (values[field.id]?.masked ?? '') : '',
      isMissing: missing?.fieldIds.includes(field.id) ?? false,
    })),
    bring: template.bring,
    missing: missing && { things: missing.things },
    papers: papers.map(({ number, issuedAt, revoked }) => ({ number, issuedAt, revoked })).reverse(),
    canAccept: may('acknowledge'),
    canLook: fullFor(matter, context) !== null,
    canOpenPapers: paperFor(matter, context) !== null,
    canAsk: may('ask'),
    canAnswer: missing !== null && may('answer'),
    canRevoke: may('revoke'),
    draft: await draftOf(context, matter, category, world),
    isErased: matter.erased !== undefined,
  };
};

/** The next number, and what the paper will say; only for who may issue it now. */
async function draftOf(
  context: Context,
  matter: Matter,
  { service: template }: Service,
  world: World,
): Promise<ServiceSheetView['draft']> {
  if (template.wording === null || refusal(matter, 'issue', context.actor, world)) return null;
  const count = await nextCount(context, matter);
  const facts = { villageName: world.jurisdiction.name, at: context.now, vault: null };
  return {
    text: paperText(template, formOf(matter), facts),
    number: paperNumber(paperYear(context.now), count),
    ticket: sealTicket(context, matter.villageId, count),
  };
}
