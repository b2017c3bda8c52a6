import type { Calls } from '../../domain/contract';
import { bulletinCalls } from './calls/bulletins';
import { exampleCalls } from './calls/examples';
import { glanceCalls } from './calls/glance';
import { ledgerCalls } from './calls/ledger';
import { homesCalls } from './calls/homes';
import { calendarCalls } from './calls/calendar';
import { joiningCalls } from './calls/joining';
import { letterCalls } from './calls/letters';
import { listsCalls } from './calls/lists';
import { matterCalls } from './calls/matter';
import { meetingCalls } from './calls/meetings';
import { mediationCalls } from './calls/mediation';
import { meCalls } from './calls/me';
import { oversightCalls } from './calls/oversight';
import { placesCalls } from './calls/places';
import { pollCalls } from './calls/polls';
import { postsCalls } from './calls/posts';
import { privacyCalls } from './calls/privacy';
import { reportCalls } from './calls/report';
import { routingCalls } from './calls/routing';
import { serviceCalls } from './calls/services';
import type { Routes } from './calls/routes';
import { setupCalls } from './calls/setup';
import { searchCalls } from './calls/search';
import { dutyCalls, taskCalls } from './calls/tasks';
import { verifyCalls } from './calls/verify';
import { visitCalls } from './calls/visits';

/** 调用表 · Every call of the contract; one that is missing here doesn't compile. */
export const CALLS: Routes<Calls> = {
  ...meCalls,
  ...placesCalls,
  ...reportCalls,
  ...matterCalls,
  ...joiningCalls,
  ...listsCalls,
  ...homesCalls,
  ...routingCalls,
  ...calendarCalls,
  ...setupCalls,
  ...postsCalls,
  ...privacyCalls,
  ...searchCalls,
  ...bulletinCalls,
  ...exampleCalls,
  ...glanceCalls,
  ...ledgerCalls,
  ...pollCalls,
  ...meetingCalls,
  ...oversightCalls,
  ...taskCalls,
  ...dutyCalls,
  ...serviceCalls,
  ...visitCalls,
  ...letterCalls,
  ...mediationCalls,
  ...verifyCalls,
};
