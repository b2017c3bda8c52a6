import { CALLS } from '../../cloudfunctions/_app/calls';
import type { CallName, Calls } from '../../domain/contract';
import { countRoundTrips, type RoundTrips } from '../memory/round-trips';
import { memoryVillage } from '../memory/village';
import { bulletinPlans } from './plans/bulletins';
import { examplePlans } from './plans/examples';
import { glancePlans } from './plans/glance';
import { homesPlans } from './plans/homes';
import { calendarPlans } from './plans/calendar';
import { joiningPlans } from './plans/joining';
import { ledgerPlans } from './plans/ledger';
import { listsPlans } from './plans/lists';
import { matterPlans } from './plans/matter';
import { meetingPlans } from './plans/meetings';
import { mediationPlans } from './plans/mediation';
import { mePlans } from './plans/me';
import { oversightPlans } from './plans/oversight';
import { placesPlans } from './plans/places';
import type { Plans } from './plans/plan';
import { pollPlans } from './plans/polls';
import { postsPlans } from './plans/posts';
import { privacyPlans } from './plans/privacy';
import { reportPlans } from './plans/report';
import { routingPlans } from './plans/routing';
import { servicePlans } from './plans/services';
import { setupPlans } from './plans/setup';
import { searchPlans } from './plans/search';
import { dutyPlans, taskPlans } from './plans/tasks';
import { verifyPlans } from './plans/verify';
import { letterPlans } from './plans/letters';
import { visitPlans } from './plans/visits';

/** The caller's row, bindings, settings and the matter; then the jurisdictions. */
const TO_KNOW_THE_CALLER = 2;
const GOAL = 2;

const PLANS: Plans<Calls> = {
  ...mePlans,
  ...placesPlans,
  ...reportPlans,
  ...matterPlans,
  ...joiningPlans,
  ...listsPlans,
  ...calendarPlans,
  ...homesPlans,
  ...routingPlans,
  ...setupPlans,
  ...postsPlans,
  ...privacyPlans,
  ...searchPlans,
  ...bulletinPlans,
  ...examplePlans,
  ...glancePlans,
  ...ledgerPlans,
  ...pollPlans,
  ...meetingPlans,
  ...oversightPlans,
  ...taskPlans,
  ...dutyPlans,
  ...servicePlans,
  ...visitPlans,
  ...letterPlans,
  ...mediationPlans,
  ...verifyPlans,
};

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
