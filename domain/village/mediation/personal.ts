import type { Instant } from '../../deadline/instant';
import type { PersonalData } from '../../record/kind';
import type { Mediation, Party } from './mediation';
import { withLine } from './with-line';

const isOf =
  (personId: string) =>
  (party: Party): boolean =>
    party.personId === personId;

/**
 * 当事人离开 · Without an agreement nothing is left of a party but what keeps them out of the room: one-way marks. What
 * both sides agreed belongs to both, and the law has it kept (人民调解法 第二十八、二十九条): the names in it stay,
 * encrypted, until the county's time is over; it leads to no account any more.
 */
function withoutParty(mediation: Mediation, personId: string, now: Instant): Mediation {
  const left = mediation.parties.filter(isOf(personId));
  if (left.length === 0) return mediation;
  const isKept = mediation.agreements.length > 0;
  const at = Math.max(now, mediation.updatedAt);
  const parties = mediation.parties.map((party): Party =>
    !left.includes(party)
      ? party
      : isKept
        ? { ...party, personId: null }
        : { ...party, personId: null, sealed: null, toAt: party.toAt ?? at },
  );
  const ended = isKept ? [] : left.filter(({ toAt }) => toAt === null);
  return ended.reduce<Mediation>(
    (after, { id: partyId }) =>
      withLine(after, { type: 'partyEnded', partyId, at, by: { kind: 'clock' }, words: null }, {}),
    { ...mediation, parties },
  );
}

/** 当事人 · Somebody who reported the dispute, and only they can be found by their account. */
export const partyOfPerson: PersonalData<Mediation> = {
  idsOf: ({ parties }) => parties.flatMap(({ personId }) => personId ?? []),
  without: (mediation, personId, now) => ({ record: withoutParty(mediation, personId, now), files: [] }),
  tellOf({ agreements }) {
    const agreed = agreements.length > 0 ? '达成过协议' : '没有达成协议';
    return `矛盾调解：您是当事人，${agreed}。记了什么加密存着，只有调解的人能看；要协议可以请他们打印`;
  },
};
