import { maskPhone } from '../../../cloudfunctions/_app/views/mask-phone';
import type { Vault } from '../../../cloudfunctions/_app/ports/vault';
import type { Instant } from '../../../domain/deadline/instant';
import { DAY_MS } from '../../../domain/deadline/local-time';
import { householdLabel, type Household } from '../../../domain/grid/grid';
import type { Binding, Person } from '../../../domain/grid/posts';
import { CONSENT_VERSION } from '../../../domain/privacy/consent';
import { householdId } from '../households';
import type { SampleTimes } from '../times';
import { openidOf } from './openid';
import { phoneOf } from './phones';
import { RESIDENTS, type Resident } from './residents';
import { STAFF } from './staff';

/** 订阅消息余量 · What every sample person has accepted at the start. */
export const CREDITS = 3;

/** Somebody whose openid is that of the tester's name `id`, with the messages they have accepted; `at`: agreed. */
export function personNamed(
  { id, name, phone }: { readonly id: string; readonly name: string; readonly phone: string | null },
  { credits, at }: { readonly credits: Person['credits']; readonly at: Instant },
  vault: Vault,
): Person {
  return {
    _id: vault.personId(openidOf(id)),
    revision: 1,
    openid: openidOf(id),
    name,
    phoneSealed: phone === null ? null : vault.seal(phone),
    phoneMasked: phone === null ? null : maskPhone(phone),
    credits,
    consentedAt: at,
    codeTries: null,
    consentVersion: CONSENT_VERSION,
  };
}

/** 人 · Everyone of the sample but the visitor, who has never opened the mini-program. */
export function samplePeople(
  templateIds: readonly string[],
  times: SampleTimes,
  vault: Vault,
): readonly Person[] {
  const credits = Object.fromEntries(templateIds.map((id) => [id, CREDITS]));
  const person = (id: string, name: string): Person =>
    personNamed({ id, name, phone: phoneOf(id) }, { credits, at: times.postsFromAt }, vault);
  return [
    ...STAFF.map(({ id, name }) => person(id, name)),
    ...RESIDENTS.filter(({ binding }) => binding !== null).map(({ id, name }) => person(id, name)),
  ];
}

/** 在外的人 · Works in town; the household is still theirs. */
const AWAY = 'resident-25';
/** 代办家人 · Acts for their mother, who has no phone. */
const WITH_FAMILY = 'resident-02';

function binding(
  { id, name, villageId, binding: state }: Resident & { readonly binding: 'confirmed' | 'pending' },
  household: Household,
  times: SampleTimes,
  vault: Vault,
): Binding {
  const personId = vault.personId(openidOf(id));
  const isConfirmed = state === 'confirmed';
  const askedAt = isConfirmed ? times.postsFromAt + DAY_MS : times.startAt - 3_600_000;
  const placeId = household.placings.at(-1)?.placeId ?? villageId;
  const _id = `${personId}:${household._id}`;
  const mother = {
    id: `${_id}:f1`,
    name: '示例老人',
    relation: '母亲',
    consentedAt: askedAt + DAY_MS,
    endedAt: null,
  };
  return {
    _id,
    revision: 1,
    personId,
    personName: name,
    householdId: household._id,
    householdLabel: householdLabel(household),
    villageId,
    placeId,
    state,
    askedAt,
    decidedAt: isConfirmed ? askedAt + DAY_MS : null,
    decidedBy: isConfirmed ? vault.personId(openidOf('grid-01')) : null,
    fromAt: isConfirmed ? askedAt + DAY_MS : null,
    toAt: null,
    endReason: null,
    isAway: id === AWAY,
    family: id === WITH_FAMILY ? [mother] : [],
    outbox: [],
    outboxAt: null,
  };
}

/** 居民绑定 · One of them still waits for the grid member. */
export function sampleBindings(
  households: readonly Household[],
  times: SampleTimes,
  vault: Vault,
): readonly Binding[] {
  const byId = new Map(households.map((household) => [household._id, household]));
  return RESIDENTS.flatMap((resident) => {
    if (resident.household === null || resident.binding === null) return [];
    const household = byId.get(householdId(resident.villageId, resident.household));
    if (household === undefined) throw new Error(`${resident.id}: no household ${resident.household}`);
    return [binding({ ...resident, binding: resident.binding }, household, times, vault)];
  });
}
