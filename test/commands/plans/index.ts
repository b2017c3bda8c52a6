import type { Calls } from '../../../domain/contract';
import { bulletinPlans } from './bulletins';
import { examplePlans } from './examples';
import { glancePlans } from './glance';
import { homesPlans } from './homes';
import { calendarPlans } from './calendar';
import { joiningPlans } from './joining';
import { ledgerPlans } from './ledger';
import { listsPlans } from './lists';
import { matterPlans } from './matter';
import { meetingPlans } from './meetings';
import { mediationPlans } from './mediation';
import { mePlans } from './me';
import { oversightPlans } from './oversight';
import { placesPlans } from './places';
import { pollPlans } from './polls';
import { postsPlans } from './posts';
import { privacyPlans } from './privacy';
import { reportPlans } from './report';
import { routingPlans } from './routing';
import { servicePlans } from './services';
import { setupPlans } from './setup';
import { searchPlans } from './search';
import { dutyPlans, taskPlans } from './tasks';
import { verifyPlans } from './verify';
import { letterPlans } from './letters';
import { visitPlans } from './visits';
import type { Plans } from './plan';

/** 每个调用一个安排 · Who makes it, and with what. */
export const PLANS: Plans<Calls> = {
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
