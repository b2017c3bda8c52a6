import type { CloudServices } from '../actions/action';
import { invalidParam } from '../errors';
import type { Credits } from '../open-api/credits';
import type { MediaChecks } from '../open-api/media-checks';
import { messagesOf } from '../open-api/messages';
import type { PeopleSource } from '../people';
import type { FiredTimer, Timers } from '../time/timers';
import { readJson } from './body';
import { respondJson } from './respond';
import { route, type RouteHandler } from './route';

export interface LocalRoutesOptions {
  readonly services: CloudServices;
  readonly timers: Timers;
  readonly mediaChecks: MediaChecks;
  readonly credits: Credits;
  readonly people: PeopleSource;
}

const MOST_REQUEST_BYTES = 64 * 1024;
const MOST_TEMPLATES = 3;
/** Ten years: further, calendars have no data and a mistyped number would cost hours. */
const MOST_ADVANCE_MS = 10 * 366 * 86_400_000;

/** What only the local cloud has: people, the clock, what was delivered, and warnings. */
export const localRoutes = ({
  services,
  timers,
  mediaChecks,
  credits,
  people,
}: LocalRoutesOptions): RouteHandler[] => [
  route('GET', '/_local/people', async ({ response }) => {
    const shown = (await people()).map(({ openid: _openid, phone: _phone, ...person }) => person);
    respondJson(response, 200, { people: shown });
  }),
  route('GET', '/_local/clock', ({ response }) => {
    respondJson(response, 200, { now: services.clock.now() });
  }),
  route('POST', '/_local/clock', async ({ request, response }) => {
    const { advanceMs, toNextTimer } = await readJson(request, MOST_REQUEST_BYTES);
    let fired: FiredTimer[];
    if (toNextTimer === true) fired = await timers.advanceToNext();
    else if (typeof advanceMs === 'number' && advanceMs >= 0 && advanceMs <= MOST_ADVANCE_MS) {
      fired = await timers.advanceTo(services.clock.now() + advanceMs);
    } else throw invalidParam('advanceMs must be a number of milliseconds from 0, or toNextTimer true');
    respondJson(response, 200, { now: services.clock.now(), fired });
  }),
  route('GET', '/_local/messages', async ({ response }) => {
    respondJson(response, 200, { messages: messagesOf(services.openApi.records(), await people()) });
  }),
  route('GET', '/_local/open-api', ({ response }) => {
    respondJson(response, 200, { calls: services.openApi.records() });
  }),
  route('GET', '/_local/media-checks', ({ response }) => {
    respondJson(response, 200, { pending: mediaChecks.pending() });
  }),
  route('POST', '/_local/subscriptions', async ({ request, response }) => {
    const { person: id, templateIds } = await readJson(request, MOST_REQUEST_BYTES);
    const person = (await people()).find((candidate) => candidate.id === id);
    if (!person) throw invalidParam(`there is no sample person ${JSON.stringify(id)}`);
    const isList =
      Array.isArray(templateIds) && templateIds.every((one) => typeof one === 'string' && one !== '');
    if (!isList || templateIds.length > MOST_TEMPLATES) throw invalidParam('templateIds must be 1 to 3 ids');
    credits.accept(person.openid, templateIds as string[]);
    respondJson(response, 200, { accepted: templateIds });
  }),
  route('GET', '/_local/warnings', ({ response }) => {
    respondJson(response, 200, { warnings: services.database.warnings.list() });
  }),
];
