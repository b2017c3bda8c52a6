import * as v from 'valibot';

import type { Input } from '../../../domain/contract';
import type { RouteTarget } from '../../../domain/grid/routing';
import { familyMember } from '../../../domain/grid/family';
import { DomainError } from '../../../domain/errors';
import { recordId } from '../../../domain/record/ids';
import type { LedgerRowLink } from '../../../domain/matter/matter';
import { reportMatter as report, type ReportDraft } from '../../../domain/matter/report';
import { checkText } from '../check-text';
import { commitPerson } from '../people/commit-person';
import type { Context, Handler } from '../context';
import { onBehalf, sealedBehalf } from '../people/on-behalf';
import { readRecord } from '../records';
import { clientKey, id, recordId as recordIdText } from '../schemas';
import { readTarget, reportTarget } from '../matters/report-target';
import { readRowPlaces } from '../places/row-places';
import { showMatter } from '../matters/show-matter';
import { writeReport } from '../matters/write-report';

const MOST_TEXT = 1000;
const MOST_PLACE_WORDS = 100;
/** Far above what the rules allow: they say TOO_MANY_FILES. */
const MOST_COUNTED_FILES = 1000;

export const reportMatterInput = v.object({
  ...reportTarget,
  clientKey,
  text: v.pipe(v.string(), v.trim(), v.maxLength(MOST_TEXT)),
  fileCount: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_COUNTED_FILES))),
  placeWords: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_PLACE_WORDS))),
  ledgerRow: v.exactOptional(v.object({ kind: v.picklist(['plot', 'contract']), id: recordIdText })),
  isNameHidden: v.exactOptional(v.boolean()),
  familyId: v.exactOptional(id),
  onBehalf: v.exactOptional(onBehalf),
});

/**
 * 报事 · Somebody reports a matter; it is routed and written once.
 *
 * The id comes from the person and the phone's key, so a retry finds what the first try wrote. Refuses what
 * the rules of `reportMatter` do, RECORD_NOT_FOUND (a row of a ledger that isn't theirs to see), TEXT_RISKY and SERVICE_UNAVAILABLE (nothing is stored then).
 */
export const reportMatter: Handler<'matter.report'> = async (input, context) => {
  const { actor, caller, matters } = context;
  const id = recordId(actor.personId, input.clientKey);
  const [known, { world, household, routeTarget }, ledgerRow] = await Promise.all([
    matters.get(id),
    readTarget(context, input),
    readLedgerRow(context, input),
  ]);
  if (known) {
    // The first try may have ended before their own row was written.
    const reporter = caller.person ?? (await commitPerson(context, (newcomer) => newcomer));
    return showMatter(context, known, { reporter, tasks: [] });
  }
  if (ledgerRow && ledgerRow.villageId !== world.jurisdiction._id)
    throw new DomainError('RECORD_NOT_FOUND', { kind: ledgerRow.link.kind, id: ledgerRow.link.id });
  const draft = draftOf(input, routeTarget, context);
  const matter = report(ledgerRow ? { ...draft, ledgerRow: ledgerRow.link } : draft, actor, world, household);
  await checkTexts(input, context);
  const [written, jurisdictions] = await Promise.all([
    writeReport(matter, context),
    readRowPlaces(context, [matter]),
    caller.person ?? commitPerson(context, (newcomer) => newcomer),
  ]);
  return showMatter({ ...context, jurisdictions }, written, { reporter: caller.person, tasks: [] });
};

function draftOf(
  input: Input<'matter.report'>,
  routeTarget: RouteTarget,
  { vault, actor }: Context,
): ReportDraft {
  return {
    clientKey: input.clientKey,
    categoryId: input.categoryId,
    text: input.text,
    fileCount: input.fileCount ?? 0,
    isUrgent: input.isUrgent ?? false,
    ...routeTarget,
    placeWords: input.placeWords ?? null,
    point: input.point ?? null,
    isNameHidden: input.isNameHidden ?? false,
    family: input.familyId === undefined ? null : familyMember(actor.binding, input.familyId),
    onBehalf: sealedBehalf(vault, input.onBehalf),
  };
}

/** 对哪一条 · As whoever reports may know of it; its name says nothing of who has the land. Refuses RECORD_NOT_FOUND. */
async function readLedgerRow(
  context: Context,
  { ledgerRow }: Input<'matter.report'>,
): Promise<{ readonly villageId: string; readonly link: LedgerRowLink } | null> {
  if (ledgerRow === undefined) return null;
  if (ledgerRow.kind === 'plot') {
    const { villageId, name, number } = await readRecord(context, 'plots', ledgerRow.id);
    return { villageId, link: { ...ledgerRow, label: `${name}（${number}）` } };
  }
  const { villageId, plotName, number } = await readRecord(context, 'landContracts', ledgerRow.id);
  return { villageId, link: { ...ledgerRow, label: `${plotName}的合同（${number}）` } };
}

async function checkTexts(
  { text, placeWords, onBehalf: behalf }: Input<'matter.report'>,
  context: Context,
): Promise<void> {
  await Promise.all([
    checkText(context, 'text', text),
    checkText(context, 'placeWords', placeWords ?? ''),
    checkText(context, 'onBehalf.name', behalf?.name ?? ''),
  ]);
}
