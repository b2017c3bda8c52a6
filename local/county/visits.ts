import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS } from '../../domain/deadline/local-time';
import { placingAt, type Household } from '../../domain/grid/household';
import { recordId } from '../../domain/record/ids';
import { factFieldsOf } from '../../domain/village/visit/fields';
import { learn, newVisits } from '../../domain/village/visit/learn';
import type { Visits } from '../../domain/village/visit/visit';
import type { Stage } from './matters/stage';
import { VILLAGE } from './ids';

/** What was learned, how many days ago, of every so-manieth household. */
const STORIES: readonly {
  readonly ago: number;
  readonly facts: Readonly<Record<string, string>>;
  readonly words: string | null;
}[] = [
  {
    ago: 12,
    facts: { alone: 'yes', phone: 'plain', heating: 'coal' },
    words: '示例：煤已经买好，烟囱看过了。',
  },
  { ago: 40, facts: { away: 'some', phone: 'smart' }, words: null },
  { ago: 130, facts: { care: 'yes', illness: 'yes' }, words: '示例：想办个慢病本，已经替他报上。' },
  { ago: 100, facts: { away: 'all' }, words: null },
];

/** 示例走访 · Of some households of 下鹿角村, by whoever looks after them. */
export function sampleVisits(
  households: readonly Household[],
  startAt: Instant,
  stage: Stage,
  vault: Vault,
): readonly Visits[] {
  const own = households.filter(({ villageId }) => villageId === VILLAGE);
  return own.flatMap((household, index) => {
    const story = STORIES[index % (STORIES.length + 1)];
    const at = startAt - (story?.ago ?? 0) * DAY_MS;
    const placeId = placingAt(household, at);
    const seat = stage
      .seatsAround(VILLAGE, at)
      .find(({ deskId, role }) => deskId === placeId && role === 'linkedMember');
    if (!story || !seat) return [];
    const { personId, personName } = seat;
    const actor = { kind: 'person', personId, name: personName, binding: null, seats: [seat] } as const;
    const learned = factFieldsOf({}, at).flatMap((field) => {
      const value = story.facts[field.id];
      return value === undefined ? [] : [{ field, sealed: vault.seal(value), isKnown: false }];
    });
    const visit = {
      visitId: recordId(household._id, 'sample-visit'),
      source: 'visit',
      learned,
      consentBy: 'self',
      hasSeparateConsent: true,
      words: story.words,
    } as const;
    return [{ ...learn(newVisits(household, at), visit, actor, seat, at), revision: 1 }];
  });
}
