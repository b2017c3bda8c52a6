import { CALLS } from '../../cloudfunctions/_app/calls';
import type { CallName } from '../../domain/contract';
import { countRoundTrips, type RoundTrips } from '../memory/round-trips';
import { memoryVillage } from '../memory/village';
import { PLANS } from './plans';

/** The caller's row, bindings, settings and the matter; then the jurisdictions. */
const TO_KNOW_THE_CALLER = 2;
const GOAL = 2;

test('every call is counted here', () => {
  expect(Object.keys(PLANS).sort()).toEqual(Object.keys(CALLS).sort());
});

test.each(Object.keys(PLANS) as CallName[])(
  '%s: at most two round trips one after the other once the caller is known',
  async (name) => {
    const trips: RoundTrips = { count: 0 };
    const village = memoryVillage((ports) => countRoundTrips(ports, trips));
    const [personId, arrange, goal = GOAL] = PLANS[name];
    const input = await arrange(village);
    trips.count = 0;
    await village.call(personId, name, input);
    expect(trips.count).toBeGreaterThan(0);
    expect(trips.count).toBeLessThanOrEqual(TO_KNOW_THE_CALLER + goal);
  },
);
