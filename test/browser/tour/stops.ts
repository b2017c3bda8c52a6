import type { DeskView, MatterRow, MatterView } from '../../../domain/contract';
import { bulletinStops, exampleStops } from './told-stops';
import { glanceStops } from './glance-stops';
import { ledgerStops } from './ledger-stops';
import { letterStops } from './letter-stops';
import { opinionStops } from './opinion-stops';
import { askAs, type Ask, type Stop } from './stop';
import { serviceStops } from './service-stops';
import { taskStops } from './task-stops';

export type { Stop } from './stop';

/** 一位 · A sample person who tours the mini-program, and the pages that they can reach. */
export interface Tourist {
  readonly role: string;
  readonly person: string;
  /** Only these stops: what they alone see. */
  readonly only?: readonly string[];
}

/** One person a role, so that every role's every page is seen. */
export const TOURISTS: readonly Tourist[] = [
  { role: 'visitor', person: 'visitor-01' },
  { role: 'resident', person: 'resident-01' },
  { role: 'linked-member', person: 'linked-0301' },
  { role: 'grid-member', person: 'grid-01' },
  { role: 'group-head', person: 'head-02' },
  { role: 'secretary', person: 'secretary' },
  { role: 'supervisor', person: 'supervisor' },
  { role: 'county-admin', person: 'county-admin' },
  { role: 'snowed-in', person: 'other-resident-01', only: ['home'] },
];

/** Pages that everybody has. */
const COMMON: readonly Stop[] = [
  { name: 'home', path: 'pages/home/home' },
  { name: 'mine', path: 'pages/mine/mine' },
  { name: 'affairs', path: 'pages/affairs/affairs' },
  { name: 'inbox', path: 'pages/inbox/inbox' },
  { name: 'me', path: 'pages/me/me' },
  { name: 'report', path: 'pages/report/report' },
  { name: 'report-complaint', path: 'pages/report/report?slot=complaint' },
  { name: 'bind', path: 'pages/bind/bind' },
  { name: 'family', path: 'pages/family/family' },
  { name: 'privacy', path: 'pages/privacy/privacy' },
  { name: 'verify', path: 'pages/verify/verify' },
  { name: 'accept', path: 'pages/accept/accept' },
  { name: 'bulletins', path: 'village/bulletins/bulletins' },
  { name: 'services', path: 'village/services/services' },
  { name: 'apply', path: 'village/apply/apply?id=service-residence' },
  { name: 'looks', path: 'mydata/looks/looks' },
  { name: 'rights', path: 'mydata/rights/rights' },
  { name: 'home-facts', path: 'mydata/home/home' },
];

/** 改日历 · The month that is being marked. */
const EDITING: Stop = {
  name: 'calendar-edit',
  path: 'manage/calendar/calendar',
  press: { tap: '.calendar__edit', shows: '.calendar__drop' },
};

/** 查到的 · What a search without any words finds. */
const FOUND: Stop = {
  name: 'search-found',
  path: 'manage/search/search',
  press: { tap: '.search__go', shows: '.search__row' },
};

const QUEUES = ['reported', 'acknowledged', 'dueSoon', 'overdue', 'resolved', 'helping', 'untold'];

const VILLAGE_DESKS: readonly string[] = ['village', 'grid', 'microGrid'];

/** Every page this person can reach: a matter in each state of theirs, and a form for each action that is open. */
export async function stopsOf(url: string, { person, only }: Tourist): Promise<readonly Stop[]> {
  if (only) return COMMON.filter(({ name }) => only.includes(name));
  const ask = askAs(url, person);
  const { desks, binding } = await ask('me.get', {});
  const rows: MatterRow[] = [...(await ask('matters.mine', { filter: 'all' })).rows];
  const stops: Stop[] = [...COMMON];
  const desk = desks[0];
  if (desk && desk.level !== 'county') {
    stops.push({ name: 'report-behalf', path: 'pages/report/report?slot=behalf' });
    stops.push({ name: 'bindings', path: 'pages/bindings/bindings' });
  }
  stops.push(...(await bulletinStops(ask)), ...(await exampleStops(ask)));
  if (!desk || VILLAGE_DESKS.includes(desk.level)) stops.push(...(await taskStops(ask, desk)));
  stops.push(...(await ledgerStops(ask, desk)));
  stops.push(...(await opinionStops(ask)));
  stops.push(...(await letterStops(ask, desk)));
  if (desk?.level === 'township') stops.push(...(await glanceStops(ask, '140928208224')));
  else if (binding?.state === 'confirmed' || VILLAGE_DESKS.includes(desk?.level ?? ''))
    stops.push(...(await glanceStops(ask)));
  if (desk) {
    stops.push({ name: 'manage', path: 'manage/hub/hub' });
    stops.push({ name: 'burden', path: 'manage/burden/burden' });
    stops.push({ name: 'leave', path: 'manage/leave/leave' });
  }
  if (desk && ['village', 'township', 'county'].includes(desk.level)) {
    stops.push({ name: 'posts', path: 'manage/posts/posts' });
    stops.push({ name: 'desk', path: `manage/desk/desk?deskId=${desk.deskId}` });
  }
  if (desk?.role === 'villageSecretary') {
    stops.push({ name: 'appoint', path: `manage/appoint/appoint?deskId=${desk.deskId}/03` });
    stops.push({ name: 'desk-vacant', path: `manage/desk/desk?deskId=${desk.deskId}/02/03` });
  }
  stops.push(...routingStops(desk?.level));
  if (desk && desk.level !== 'microGrid' && desk.level !== 'grid') {
    stops.push({ name: 'calendar', path: 'manage/calendar/calendar' });
    if (desk.level === 'county') stops.push(EDITING);
    stops.push({ name: 'suspensions', path: 'manage/suspensions/suspensions' });
    if (desk.role !== 'villageOfficer') stops.push({ name: 'suspend', path: 'manage/suspend/suspend' });
  }
  if (desk && ['village', 'township', 'county'].includes(desk.level)) stops.push(...(await setupStops(ask)));
  if (desk && desk.level !== 'county') {
    stops.push({ name: 'search', path: 'manage/search/search' }, FOUND);
    rows.push(...(await ask('matters.search', { state: 'merged' })).rows);
  }
  if (desk && desk.level !== 'county' && desk.level !== 'township') {
    for (const group of QUEUES) {
      const { rows: queued } = await ask('desk.queue', { group: group as 'reported' });
      rows.push(...queued);
      stops.push({ name: `queue-${group}`, path: `pages/queue/queue?group=${group}` });
    }
  }
  if (desk && VILLAGE_DESKS.includes(desk.level)) stops.push(...(await homeStops(ask)));
  if (desk?.level === 'microGrid') stops.push({ name: 'quiet', path: 'manage/quiet/quiet' });
  if (desk?.level === 'county')
    stops.push(
      { name: 'privacy-manage', path: 'manage/privacy/privacy' },
      { name: 'factlist', path: 'manage/factlist/factlist' },
      { name: 'factform', path: 'manage/factform/factform?id=illness' },
      { name: 'villages', path: 'manage/villages/villages?page=homes' },
      { name: 'homes', path: 'manage/homes/homes?placeId=140928208224' },
      { name: 'slips', path: 'manage/slips/slips?placeId=140928208224' },
    );
  if (desk?.level === 'village') {
    stops.push({ name: 'board', path: 'pages/home/home', tab: { words: '村情', shows: '.board__grid' } });
    stops.push({ name: 'village', path: `pages/village/village?placeId=${desk.deskId}/01` });
  }
  stops.push(...oversightStops(desk));
  if (desk?.level === 'township') rows.push(...(await ask('township.matters', {})).rows);
  stops.push(...(await serviceStops(ask, desk, rows)));
  return [...stops, ...(await matterStops(ask, rows))];
}

/** 派单 · The map, why a matter goes where it goes, and the county's categories. */
function routingStops(level: DeskView['level'] | undefined): readonly Stop[] {
  const map = { name: 'map', path: 'manage/map/map' };
  const explain = { name: 'explain', path: 'manage/explain/explain' };
  switch (level) {
    case 'village':
      return [map, explain];
    case 'grid':
    case 'microGrid':
      return [map];
    case 'county':
      return [
        { ...explain, path: `${explain.path}?villageId=140928208224` },
        { name: 'categories', path: 'manage/categories/categories' },
        { name: 'category', path: 'manage/category/category?id=hazard' },
        { name: 'category-new', path: 'manage/category/category' },
        { name: 'limits', path: 'manage/limits/limits' },
        { name: 'duties', path: 'village/duties/duties' },
        { name: 'duty', path: 'village/duty/duty?office=gridMember' },
      ];
    case 'township':
    case undefined:
      return [];
  }
}

/** 总览 · The figures of all villages or townships behind each of its segments; a quiet township; a village's months. */
function oversightStops(desk: DeskView | undefined): readonly Stop[] {
  const path = 'manage/oversight/oversight';
  const overview: readonly Stop[] = [
    { name: 'oversight', path },
    { name: 'oversight-months', path, tab: { words: '走势', shows: '.chart__canvas' } },
    { name: 'oversight-kinds', path, tab: { words: '类别', shows: '.chart__canvas' } },
  ];
  if (desk?.level === 'village')
    return [{ name: 'trend', path: `manage/trend/trend?villageId=${desk.deskId}` }];
  if (desk?.level === 'township')
    return [
      ...overview,
      { name: 'watch', path: 'manage/watch/watch?group=alarmed' },
      { name: 'village-board', path: 'manage/village/village?villageId=140928208224' },
      { name: 'tasks', path: 'village/tasks/tasks?villageId=140928208224' },
    ];
  if (desk?.level !== 'county') return [];
  const township = `${path}?townshipId=140928208`;
  const quiet = `${path}?townshipId=140928206`;
  return [
    ...overview,
    { name: 'oversight-township', path: township },
    { name: 'oversight-township-months', path: quiet, tab: { words: '走势', shows: '.oversight__spans' } },
  ];
}

/** 住户 · The list, those nobody looks after, and one household; printing for those who may. */
async function homeStops(ask: Ask): Promise<readonly Stop[]> {
  const { rows, canPrint } = await ask('homes.list', {});
  const one = rows.map(({ id }) => ({
    name: 'household',
    path: `manage/household/household?householdId=${id}`,
  }));
  const detail = rows[0] && (await ask('household.get', { householdId: rows[0].id }));
  const visit = detail?.canVisit
    ? [{ name: 'visit', path: `manage/visit/visit?householdId=${detail.id}` }]
    : [];
  return [
    ...visit,
    { name: 'homes', path: 'manage/homes/homes' },
    { name: 'homes-uncovered', path: 'manage/homes/homes?uncovered=1' },
    ...one.slice(0, 1),
    ...(canPrint ? [{ name: 'slips', path: 'manage/slips/slips' }] : []),
  ];
}

/** 导入导出 · A finished export stands for every job. */
async function setupStops(ask: Ask): Promise<readonly Stop[]> {
  const { id } = await ask('job.export', { clientKey: 'tour-export', kind: 'months' });
  await ask('job.push', { jobId: id });
  return [
    { name: 'setup', path: 'manage/setup/setup' },
    { name: 'job', path: `manage/job/job?id=${id}` },
  ];
}

/** 矛盾调解 · As it is, and with each form open. */
async function mediationStops(ask: Ask, matterId: string): Promise<readonly Stop[]> {
  const path = `manage/mediation/mediation?id=${matterId}`;
  const { parties, agreement } = await ask('mediation.get', { matterId });
  if (parties.length === 0)
    return [
      {
        name: 'mediation-party',
        path,
        press: { tap: '.mediation__add-party', shows: '.mediation__name' },
      },
    ];
  if (agreement) return [{ name: 'mediation-agreed', path }];
  return [
    {
      name: 'mediation-session',
      path,
      press: { tap: '.mediation__add-session', shows: '.mediation__words' },
    },
    {
      name: 'mediation-agreement',
      path,
      press: { tap: '.mediation__add-agreement', shows: '.mediation__terms' },
    },
  ];
}

async function matterStops(ask: Ask, rows: readonly MatterRow[]): Promise<readonly Stop[]> {
  const stops = new Map<string, Stop>();
  for (const { id, kind } of rows) {
    if (kind !== 'dispute') continue;
    const { canMediate }: MatterView = await ask('matter.get', { matterId: id });
    if (canMediate) for (const stop of await mediationStops(ask, id)) stops.set(stop.name, stop);
  }
  for (const { id, state, isWaitingForAnswer, mediaCount } of rows) {
    const name = `matter-${state}${isWaitingForAnswer ? '-asked' : ''}${mediaCount > 0 ? '-photos' : ''}`;
    if (stops.has(name)) continue;
    stops.set(name, { name, path: `pages/matter/matter?id=${id}` });
    const { moves }: MatterView = await ask('matter.get', { matterId: id });
    for (const { action } of moves) {
      const act = `act-${action}`;
      const page = action === 'merge' ? 'manage/merge/merge' : 'pages/act/act';
      if (!stops.has(act)) stops.set(act, { name: act, path: `${page}?id=${id}&action=${action}` });
    }
  }
  return [...stops.values()];
}
