import { marksOf } from '../../cloudfunctions/_app/village/mediations';
import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS, HOUR_MS } from '../../domain/deadline/local-time';
import type { Matter } from '../../domain/matter/matter';
import {
  agree,
  holdSession,
  nameParty,
  newMediation,
  type Hand,
} from '../../domain/village/mediation/mediate';
import type { Mediation, PartyFacts, Side } from '../../domain/village/mediation/mediation';
import type { Stage } from './matters/stage';

/** 示例调解 · Of a boundary that is still talked about, and of building material for which an agreement was reached. */
export const sampleMediations = (
  matters: readonly Matter[],
  startAt: Instant,
  stage: Stage,
  vault: Vault,
): readonly Mediation[] => [
  ...played(matters, '南梁的林地', startAt - 3 * HOUR_MS, stage, vault, false),
  ...played(matters, '邻居盖房把料', startAt - 9 * DAY_MS, stage, vault, true),
];

function played(
  matters: readonly Matter[],
  text: string,
  now: Instant,
  stage: Stage,
  vault: Vault,
  isAgreed: boolean,
): readonly Mediation[] {
  const matter = matters.find((one) => one.text.startsWith(text));
  const seat =
    matter && stage.seatsAround(matter.villageId, now).find(({ deskId }) => deskId === matter.deskId);
  if (!matter || !seat) throw new Error(`the sample has no dispute of ${text}`);
  const { personId, personName } = seat;
  const actor = { kind: 'person', personId, name: personName, binding: null, seats: [seat] } as const;
  const hand: Hand = { matter, actor, now };
  const self = { personId, householdIds: [], marks: marksOf(vault, [personName], []) };
  const named = (before: Mediation, side: Side, facts: PartyFacts, ofPerson: string | null): Mediation =>
    nameParty(
      before,
      {
        id: `${matter._id.slice(0, 20)}${side}`,
        side,
        sealed: vault.seal(JSON.stringify(facts)),
        marks: marksOf(vault, [facts.name], facts.phone === null ? [] : [facts.phone]),
        householdIds: [],
        personId: ofPerson,
      },
      self,
      hand,
    );
  const { reporter, names } = matter;
  const applicant = names[reporter.personId ?? ''] ?? '示例申请人';
  const first = named(
    newMediation(matter, now),
    'applicant',
    // '11号' of '11号 · 示*戊': who it is stands beside it.
    { name: applicant, phone: null, address: matter.where.householdLabel?.split(' · ')[0] ?? null },
    reporter.personId,
  );
  const other = { name: '示例邻家', phone: '13900009999', address: '示例：后院' };
  const both = named(first, 'respondent', other, null);
  const session = {
    id: `${matter._id.slice(0, 20)}session1`,
    heldAt: now,
    sealed: vault.seal('示例：两家都到场。一家说老桩子在沟边，一家说在坡上。约好后天一起到地里看。'),
  };
  const talked = holdSession(both, session, hand);
  if (!isAgreed) return [{ ...talked, revision: 1 }];
  const words = {
    facts: '示例：盖房的砖和沙堆在巷口，邻居家三轮车进出不了，争过两回。',
    terms: '一、料堆挪到自家院墙内侧，巷口留出两米。\n二、以后盖房先跟邻居说一声。',
    fulfilment: '盖房的一家自己雇人挪。',
  };
  const agreement = {
    id: `${matter._id.slice(0, 20)}agreed1`,
    form: 'written' as const,
    sealed: vault.seal(JSON.stringify(words)),
    agreedAt: now,
    fulfilBy: null,
  };
  return [{ ...agree(talked, agreement, hand), revision: 1 }];
}
