import { uploadPath } from '../../domain/record/files';
import type { CallName, MatterView } from '../../domain/contract';
import { type FIELDS, isFieldFor, ON_MATTER, STATES, type Ask } from '../../domain/access/table';
import type { MatterState } from '../../domain/matter/states';
import { expected, PEOPLE, REPORTER, VILLAGE } from './support/cells';
import { useVillage } from './support/village';
import type { Villager } from './support/villager';

/** As the sample has it: 71号, in 03/02, whose linked member is on leave and covered by that of 03/01. */
const SECRETS = { name: '', phone: '', doorplate: '71号', latitude: '38.91234' };

const OTHER_TOWNSHIP = '140928200';

const village = useVillage();
const matters = new Map<MatterState, string>();
/** Open at the same desk: what the others are merged into. */
let another = '';

const CALL: Readonly<Partial<Record<Ask, CallName>>> = { see: 'matter.get', sendBack: 'matter.send-back' };
const callOf = (ask: Ask): CallName => CALL[ask] ?? (`matter.${ask}` as CallName);

/** To the same task once more would be a retry, which changes nothing. */
const isMerged = (matterId: string): boolean => matterId === matters.get('merged');

/** What goes with each request, so that only the tables can be in its way. */
function inputOf(ask: Ask, matterId: string, uploadPath: string): object {
  const words = '示意：说一句';
  switch (ask) {
    case 'see':
    case 'phone':
      return { matterId };
    case 'sendBack':
      return { matterId, words, deskId: `${VILLAGE}/03/03` };
    case 'merge':
      return { matterId, intoMatterId: isMerged(matterId) ? matters.get('reported') : another };
    case 'resolve':
      return { matterId, outcome: 'fixed' };
    case 'rate':
      return { matterId, isSatisfied: true };
    case 'attach':
      return { matterId, files: [{ fileId: `cloud://local/${uploadPath}a.jpg`, kind: 'photo' }] };
    default:
      return { matterId, words };
  }
}

/** A desk that has only been told of it, and somebody who must be told by voice: seldom, so put there by hand. */
function informs(matterId: string): void {
  village.rewrites('matters', matterId, (stored) => {
    const doc = JSON.parse(stored) as { informedDeskIds: string[]; untoldSinceAt: number };
    doc.informedDeskIds = [`${VILLAGE}/04`];
    doc.untoldSinceAt = village.now;
    return JSON.stringify(doc);
  });
}

beforeAll(async () => {
  await village.morning();
  await village.person('visitor-02').bindsTo(`${VILLAGE}-071`, village.person('grid-03'));
  village.appoints('visitor-01', OTHER_TOWNSHIP, 'townshipSupervisor');
  const me = await village.person(REPORTER).asks('me.get', {});
  SECRETS.name = me.name ?? '';
  const [linked, grid, reporter] = ['linked-0301', 'grid-03', REPORTER].map((id) => village.person(id)) as [
    Villager,
    Villager,
    Villager,
  ];
  const arrive: Readonly<Record<string, (matter: { id: string }) => Promise<unknown>>> = {
    reported: async () => undefined,
    acknowledged: (matter) => grid.does('acknowledge', matter),
    resolved: async (matter) => {
      await grid.does('acknowledge', matter);
      await grid.does('resolve', matter, { outcome: 'fixed' });
    },
    closed: async (matter) => {
      await grid.does('acknowledge', matter);
      await grid.does('resolve', matter, { outcome: 'fixed' });
      await reporter.does('rate', matter, { isSatisfied: true });
    },
    withdrawn: (matter) => reporter.does('withdraw', matter),
    declined: (matter) => grid.does('decline', matter, { words: '示意：不归这里管' }),
    merged: (matter) => grid.does('merge', matter, { intoMatterId: another }),
  };
  another = (await reporter.reports({ text: '示意 另一件' })).id;
  await linked.does('escalate', { id: another }, { words: '示意：要动大机器' });
  informs(another);
  for (const state of STATES) {
    const matter = await reporter.reports({
      text: `示意 ${state}`,
      point: { latitude: Number(SECRETS.latitude), longitude: 111.8 },
    });
    await linked.does('escalate', matter, { words: '示意：要动大机器' });
    await arrive[state]?.(matter);
    informs(matter.id);
    matters.set(state, matter.id);
  }
  await village.sweeps();
  SECRETS.phone =
    (await village.person('grid-03').asks('matter.phone', { matterId: matters.get('reported') ?? '' }))
      .phone ?? '';
  expect(SECRETS.phone).toMatch(/^1\d{10}$/);
}, 60_000);

/** Leaving needs somebody who stays, a reply somebody who asked for one: only their refusals are tried here. */
const NEEDS_MORE: ReadonlySet<Ask> = new Set(['leave', 'reply']);

/** Of a service's paper (every-paper-cell), or of a dispute's confidential part (every-mediation-cell). */
const OF_OTHER_MATTERS: ReadonlySet<Ask> = new Set(['issue', 'revoke', 'mediate']);
const ASKS = (Object.keys(ON_MATTER) as Ask[]).filter((ask) => !OF_OTHER_MATTERS.has(ask));

/** Reading changes nothing, but for the entry that a look at the number leaves. */
const isRead = (ask: Ask): boolean => ask === 'see' || ask === 'phone';

describe.each(STATES)('权限表 › %s', (state) => {
  test.each(ASKS)('%s: every relation gets what its cell says', async (ask) => {
    const matterId = matters.get(state) ?? '';
    const before = village.dump();
    const attempt = async (who: string): Promise<string | null> => {
      const path = uploadPath('matters', matterId, village.personIdOf(who));
      const answer = await village.person(who).tries(callOf(ask), inputOf(ask, matterId, path));
      return answer.ok ? null : answer.error.code;
    };
    const people = Object.keys(PEOPLE);
    const refused = people.filter((who) => expected(ask, state, who) !== null);
    const codes = await Promise.all(refused.map(async (who) => [who, await attempt(who)] as const));
    expect(Object.fromEntries(codes)).toEqual(
      Object.fromEntries(refused.map((who) => [who, expected(ask, state, who)])),
    );
    expect(village.dump()).toBe(before);
    for (const who of people.filter((one) => expected(ask, state, one) === null && !NEEDS_MORE.has(ask))) {
      const seen = await village.person(who).sees({ id: matterId });
      const input = inputOf(ask, matterId, seen.uploadPath ?? '');
      const answer = await village.person(who).tries(callOf(ask), input);
      expect([who, answer.ok ? null : answer.error.code]).toEqual([who, null]);
      if (!isRead(ask)) expect(village.dump()).not.toBe(before);
      village.restores(before);
    }
  });
});

describe('可见字段 › every field, named and hidden', () => {
  test.each(['named', 'hidden'] as const)('%s', async (how) => {
    const matterId = matters.get('reported') ?? '';
    const before = village.dump();
    if (how === 'hidden')
      village.rewrites('matters', matterId, (stored) =>
        stored.replace('"isNameHidden":false', '"isNameHidden":true'),
      );
    for (const [who, relationsOf] of Object.entries(PEOPLE)) {
      const relations = new Set(relationsOf);
      if (relations.size === 0) continue;
      const shows = (field: keyof typeof FIELDS): boolean => isFieldFor(field, relations, how === 'hidden');
      const view: MatterView = await village.person(who).sees({ id: matterId });
      const all = JSON.stringify(view);
      const isOwn = who === REPORTER;
      expect([who, view.reporter.name !== null]).toEqual([who, shows('reporterName')]);
      expect([who, view.reporter.phoneMasked !== null]).toEqual([who, shows('phoneMasked')]);
      expect([who, view.reporter.canCall]).toEqual([who, shows('phone')]);
      expect([who, view.where.includes(SECRETS.doorplate)]).toEqual([who, shows('household')]);
      expect([who, view.point !== null]).toEqual([who, shows('household')]);
      expect([who, all.includes(SECRETS.name)]).toEqual([who, isOwn || shows('reporterName')]);
      expect([who, all.includes(SECRETS.phone)]).toEqual([who, false]);
      expect([who, all.includes(SECRETS.latitude)]).toEqual([who, shows('household')]);
    }
    village.restores(before);
  });
});

describe('分不出 › what may not be known, what is mistyped and what isn’t there', () => {
  test('get one answer, whatever the version', async () => {
    const matterId = matters.get('acknowledged') ?? '';
    const unknown = 'f'.repeat(32);
    for (const who of ['other-secretary', 'resident-20', 'county-admin', 'head-03-former'])
      for (const ask of ['see', 'note', 'rate', 'phone', 'supervise'] as const)
        for (const version of [undefined, 1, 99]) {
          const more = version === undefined || isRead(ask) ? {} : { version };
          const person = village.person(who);
          const [foreign, missing] = await Promise.all(
            [matterId, unknown].map((id) => person.tries(callOf(ask), { ...inputOf(ask, id, ''), ...more })),
          );
          const blank = (answer: unknown, id: string): string => JSON.stringify(answer).replaceAll(id, 'ID');
          expect(blank(foreign, matterId)).toBe(blank(missing, unknown));
        }
  });

  test('nobody who isn’t signed in gets anything', async () => {
    for (const matterId of matters.values()) {
      const { status, text } = await village.anonymous('matter.get', { matterId });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain('示意');
    }
  });
});
