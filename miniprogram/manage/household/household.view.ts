/** 一户 · Where it is, who is bound, its slip, and what may be changed. */
import type { HomePersonView, HouseholdDetailView, Instant, SlipView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { linkedWords } from '../../services/words/home-words';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

export interface HouseholdState {
  readonly loaded: Loaded<HouseholdDetailView>;
  readonly slip: SlipView | null;
  readonly isMoving: boolean;
  readonly targetIndex: number;
  readonly fromAt: Instant;
  readonly said: string;
  readonly isFailed: boolean;
  readonly isBusy: boolean;
}

const DAY_MS = 86_400_000;
const ZONE_MS = 8 * 3_600_000;

/** '2026-11-24' of an instant, as the date picker takes and gives it. */
export const dateText = (at: Instant): string => new Date(at + ZONE_MS).toISOString().slice(0, 10);
/** The beginning of that day in UTC+8. */
export const startOfDate = (date: string): Instant => Date.parse(`${date}T00:00:00+08:00`);
export const startOfToday = (now: Instant): Instant =>
  Math.floor((now + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS;

const personView = (
  { bindingId, name, sinceAt, isBySlip, isAway, family }: HomePersonView,
  now: Instant,
) => ({
  bindingId,
  name,
  since: `${dayWords(sinceAt, now)}起，${isBySlip ? '凭住户码绑定' : '网格员确认'}`,
  away: isAway ? '在外，户还在村里' : '',
  family: family
    .map(
      (one) =>
        `代办家人 ${one.name}${one.relation ? `（${one.relation}）` : ''}，${dayWords(one.consentedAt, now)}记下本人同意`,
    )
    .join('；'),
});

const PLACED = { planned: '起归这里（还没到日子）', now: '起归这里', past: '' } as const;

function placingView(
  { placeName, fromAt, toAt, standing }: HouseholdDetailView['placings'][number],
  now: Instant,
) {
  const until = toAt === null ? '' : `到${dayWords(toAt, now)}`;
  return {
    key: String(fromAt),
    placeName,
    standing,
    words:
      standing === 'past'
        ? `${dayWords(fromAt, now)}${until}`
        : `${dayWords(fromAt, now)}${PLACED[standing]}${until && `，${until}`}`,
  };
}

function page(home: HouseholdDetailView, state: HouseholdState, { now }: Shell) {
  const { slip, targetIndex, fromAt } = state;
  return {
    label: home.label,
    place: home.placeNames.join(' · '),
    linked: linkedWords(home.linkedMembers),
    isUncovered: home.linkedMembers.length === 0,
    canVisit: home.canVisit,
    canAskFor: home.canAskFor,
    people: home.people.map((person) => personView(person, now)),
    noPeople: home.people.length === 0 ? '还没有人绑定。把住户码交给这户人家，扫一下就绑定好。' : '',
    canEndBindings: home.canEndBindings,
    canShowSlip: home.canShowSlip,
    slipWords:
      home.slipIssuedAt === null ? '还没有发过住户码' : `现在的码是${dayWords(home.slipIssuedAt, now)}发的`,
    hasSlip: home.slipIssuedAt !== null,
    slip: slip && { code: slip.code, qr: slip.qr },
    placings: home.placings.map((placing) => placingView(placing, now)),
    isPlanned: home.placings.some(({ standing }) => standing === 'planned'),
    canMove: home.moveTargets.length > 0,
    targets: home.moveTargets.map(({ name }) => name),
    targetIndex,
    target: home.moveTargets[targetIndex]?.name ?? '',
    fromDate: dateText(fromAt),
    fromWords: dayWords(fromAt, now),
    firstDate: dateText(now),
  };
}

export function householdView(state: HouseholdState, shell: Shell) {
  const { loaded, said, isFailed, isBusy, isMoving } = state;
  return {
    frame: frameView(loaded, shell, 'detail'),
    said,
    isFailed,
    isBusy,
    isMoving,
    page: loaded.data ? page(loaded.data, state, shell) : null,
  };
}
