import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { DAY_MS } from '../../domain/deadline/local-time';
import { LONG_AGO, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { agreed, agreement, DISPUTE, MEDIATOR, named, party } from './plans/mediation';

const stored = ({ ports }: MemoryVillage, matterId: string) =>
  ports.records.mediations.table.get(matterId) ?? null;
const refused = (village: MemoryVillage, personId: string, matterId: string) =>
  village.refusal(personId, 'mediation.get', { matterId });
const SECRET = ['示例甲方', '示例乙方', '13900000001', '13900000002', '滴水檐', '老墙根', '拆改'];

describe('矛盾调解 › the confidential part', () => {
  it('is the mediator’s: parties, sessions, agreement, fulfilment', async () => {
    const village = memoryVillage();
    const { matterId } = await named(village);
    const session = { matterId, clientKey: 'session-1', heldAt: village.now, words: '双方各说了一遍。' };
    await village.call(MEDIATOR, 'mediation.hold-session', session);
    await village.call(MEDIATOR, 'mediation.hold-session', session);
    await village.call(MEDIATOR, 'mediation.agree', { matterId, ...agreement(village) });
    await village.call(MEDIATOR, 'mediation.note-fulfilment', { matterId, isKept: true });
    const view = await village.call(MEDIATOR, 'mediation.get', { matterId });
    expect(view).toMatchObject({
      parties: [
        { side: 'applicant', name: '示例甲方', phoneMasked: '139****0001' },
        { side: 'respondent', name: '示例乙方', phoneMasked: '139****0002', address: '21号' },
      ],
      sessions: [{ words: '双方各说了一遍。' }],
      agreement: { terms: '以老墙根为界，乙方退回半尺。', isKept: true, confirmation: 'open' },
    });
    // Encrypted where it is kept.
    const kept = JSON.stringify(stored(village, matterId), (key, value: unknown) =>
      key === 'sealed' ? 'sealed' : value,
    );
    for (const secret of SECRET) expect(kept).not.toContain(secret);
  });

  it.each([
    'grid-03',
    'secretary',
    'officer',
    'supervisor',
    'county-admin',
    'neighbour',
    'stranger',
    'resident',
  ])('is nothing to %s', async (personId) => {
    const village = memoryVillage();
    const { matterId } = await agreed(village);
    const before = JSON.stringify(stored(village, matterId));
    expect((await refused(village, personId, matterId)).code).toMatch(/^(RECORD|MATTER)_NOT_FOUND$/);
    const again = { matterId, ...agreement(village), clientKey: 'agreement-2' };
    expect((await village.refusal(personId, 'mediation.agree', again)).code).toMatch(/NOT_FOUND$/);
    expect((await village.refusal(personId, 'mediation.file', { matterId })).code).toMatch(/NOT_FOUND$/);
    expect(JSON.stringify(stored(village, matterId))).toBe(before);
  });

  it('never reaches the matter, its lists, messages or anybody’s copy of their data', async () => {
    const village = memoryVillage();
    const { matterId } = await agreed(village);
    village.now += 24 * DAY_MS;
    await runClock(village.ports);
    await runCourier(village.ports);
    const { matters, inbox, people } = village.ports;
    const everywhere = JSON.stringify([
      matters.table.all(),
      inbox.entries.all(),
      people.accessLog.all(),
      await village.call(MEDIATOR, 'matter.get', { matterId }),
      await village.call('resident', 'me.export', {}),
    ]);
    for (const secret of SECRET) expect(everywhere).not.toContain(secret);
  });

  it('follows the matter to the desk that holds it now', async () => {
    const village = memoryVillage();
    const { matterId } = await agreed(village);
    await village.call(MEDIATOR, 'matter.escalate', { matterId, words: '说不下来' });
    expect((await refused(village, MEDIATOR, matterId)).code).toBe('RECORD_NOT_FOUND');
    expect(await village.call('grid-03', 'mediation.get', { matterId })).toMatchObject({
      parties: [{ name: '示例甲方' }, { name: '示例乙方' }],
    });
    expect((await refused(village, 'secretary', matterId)).code).toBe('RECORD_NOT_FOUND');
  });
});

describe('矛盾调解 › 选一户', () => {
  const pick = (matterId: string, more: object) => ({
    matterId,
    side: 'respondent',
    clientKey: 'picked-1',
    ...more,
  });

  it('nothing needs to be typed: the head of the household, at its address; whoever lives there is kept out', async () => {
    const village = memoryVillage();
    const { id: matterId } = await village.report('resident', DISPUTE);
    const found = await village.call(MEDIATOR, 'places.households', { gridId: VILLAGE, words: '13号' });
    const householdId = found.rows[0]?.id;
    const view = await village.call(MEDIATOR, 'mediation.name-party', pick(matterId, { householdId }));
    const household = await village.ports.places.household(householdId ?? '');
    expect(view.parties).toMatchObject([
      { side: 'respondent', name: household?.headName, address: expect.stringContaining('13号') as string },
    ]);
    const [kept] = stored(village, matterId)?.parties ?? [];
    expect(kept?.householdIds).toContain(householdId);
    expect(JSON.stringify({ ...kept, sealed: null })).not.toContain(household?.headName);
  });

  it('somebody else of the household, by their own name', async () => {
    const village = memoryVillage();
    const { id: matterId } = await village.report('resident', DISPUTE);
    const more = { householdId: 'household-13', name: '示例儿媳' };
    const { parties } = await village.call(MEDIATOR, 'mediation.name-party', pick(matterId, more));
    expect(parties).toMatchObject([{ name: '示例儿媳', address: expect.stringContaining('13号') as string }]);
    expect(stored(village, matterId)?.parties[0]?.householdIds).toEqual(['household-13']);
  });

  it.each([
    ['neither a name nor a household', {}, 'INVALID_INPUT'],
    ['one that there isn’t', { householdId: 'nowhere' }, 'HOUSEHOLD_NOT_FOUND'],
  ])('is refused: %s', async (_what, more, code) => {
    const village = memoryVillage();
    const { id: matterId } = await village.report('resident', DISPUTE);
    const input = pick(matterId, more);
    expect((await village.refusal(MEDIATOR, 'mediation.name-party', input)).code).toBe(code);
    expect(stored(village, matterId)).toBeNull();
  });
});

describe('矛盾调解 › 回避', () => {
  const atVillage = async (village: MemoryVillage) => {
    const { matterId } = await agreed(village);
    await village.call(MEDIATOR, 'matter.escalate', { matterId, words: '说不下来' });
    await village.call('grid-03', 'matter.escalate', { matterId, words: '说不下来' });
    return matterId;
  };

  it('a party who sits at the desk sees nothing through it, by name', async () => {
    const village = memoryVillage();
    const matterId = await atVillage(village);
    await village.call('officer', 'mediation.get', { matterId });
    const { name } = village.ports.people.people.get('officer') ?? { name: '' };
    const officer = party(matterId, 'respondent', name, { clientKey: 'party-officer' });
    await village.call('secretary', 'mediation.name-party', officer);
    expect((await refused(village, 'officer', matterId)).code).toBe('RECORD_NOT_FOUND');
    expect((await village.refusal('officer', 'mediation.file', { matterId })).code).toBe('RECORD_NOT_FOUND');
    const view = await village.call('secretary', 'mediation.get', { matterId });
    const partyId = view.parties.find((one) => one.name === name)?.id;
    expect((await village.refusal('officer', 'mediation.end-party', { matterId, partyId })).code).toBe(
      'RECORD_NOT_FOUND',
    );
    // Nor by a message about it.
    village.now += 24 * DAY_MS;
    await runClock(village.ports);
    await runCourier(village.ports);
    const told = village.ports.inbox.entries.all().filter(({ template }) => template === 'mediationDue');
    expect(told.map(({ personId }) => personId)).toEqual(['secretary']);
    expect(told[0]?.subject).toBe('矛盾调解');
  });

  it('by number, and by the home of whoever in the village has the name', async () => {
    const village = memoryVillage();
    const matterId = await atVillage(village);
    const { people, vault } = village.ports;
    const officer = people.people.get('officer');
    if (officer) people.people.put({ ...officer, phoneSealed: vault.seal('13800001111') });
    const byPhone = party(matterId, 'respondent', '别的名字', {
      phone: '13800001111',
      clientKey: 'party-x1',
    });
    await village.call('secretary', 'mediation.name-party', byPhone);
    expect((await refused(village, 'officer', matterId)).code).toBe('RECORD_NOT_FOUND');
  });

  it('whoever mediates can’t name themself, and nothing is written', async () => {
    const village = memoryVillage();
    const { id: matterId } = await village.report('resident', DISPUTE);
    const { name } = village.ports.people.people.get(MEDIATOR) ?? { name: '' };
    const self = party(matterId, 'respondent', name);
    expect((await village.refusal(MEDIATOR, 'mediation.name-party', self)).code).toBe('PARTY_MEDIATES');
    expect(stored(village, matterId)).toBeNull();
  });

  it('both sides first; and a matter that is no dispute has no such part', async () => {
    const village = memoryVillage();
    const { id: matterId } = await village.report('resident', DISPUTE);
    const input = { matterId, ...agreement(village) };
    expect((await village.refusal(MEDIATOR, 'mediation.agree', input)).code).toBe('PARTIES_NEEDED');
    const { id: lamp } = await village.report('resident', { clientKey: 'report-0002' });
    expect((await refused(village, MEDIATOR, lamp)).code).toBe('RECORD_NOT_FOUND');
    const view = await village.call(MEDIATOR, 'matter.get', { matterId });
    expect([
      view.canMediate,
      (await village.call('resident', 'matter.get', { matterId })).canMediate,
    ]).toEqual([true, false]);
  });
});

describe('矛盾调解 › 到期', () => {
  const reminders = ({ ports }: MemoryVillage) =>
    new Set(
      ports.inbox.entries
        .all()
        .filter(({ template }) => template === 'mediationDue')
        .map(({ at }) => at),
    ).size;
  const pass = async (village: MemoryVillage, days: number) => {
    village.now += days * DAY_MS;
    await runClock(village.ports);
    await runClock(village.ports);
    await runCourier(village.ports);
  };

  it('reminds of the day of fulfilment, and 7 days and 1 day before the thirty are over, each once', async () => {
    const village = memoryVillage();
    await agreed(village);
    const counts: number[] = [];
    for (let day = 1; day <= 32; day += 1) {
      await pass(village, 1);
      counts.push(reminders(village));
    }
    expect(counts[8]).toBe(0);
    expect(counts[10]).toBe(1);
    expect(counts[21]).toBe(1);
    expect(counts[23]).toBe(2);
    expect(counts.at(-1)).toBe(3);
  });

  it('no reminder once the sides have asked the court, or don’t want to', async () => {
    const village = memoryVillage();
    const { matterId } = await agreed(village);
    await village.call(MEDIATOR, 'mediation.note-fulfilment', { matterId, isKept: true });
    await village.call(MEDIATOR, 'mediation.note-confirmation', { matterId, confirmation: 'unwanted' });
    for (let day = 1; day <= 32; day += 1) await pass(village, 1);
    expect(reminders(village)).toBe(0);
  });

  it('is emptied once the county has kept it as long as matters', async () => {
    const village = memoryVillage();
    const { matterId } = await agreed(village);
    await pass(village, 40);
    await pass(village, 6 * 366);
    expect(stored(village, matterId)).toMatchObject({
      parties: [{ sealed: null, marks: [] }, { sealed: null }],
      agreements: [{ sealed: null }],
    });
    expect(LONG_AGO).toBeLessThan(village.now);
    expect(VILLAGE).toBe(stored(village, matterId)?.villageId);
  });

  it('a look at a number leaves an entry that its owner reads', async () => {
    const village = memoryVillage();
    const { matterId } = await named(village);
    const { parties } = await village.call(MEDIATOR, 'mediation.get', { matterId });
    const partyId = parties[0]?.id;
    expect(await village.call(MEDIATOR, 'mediation.phone', { matterId, partyId })).toEqual({
      phone: '13900000001',
    });
    expect((await village.call('resident', 'me.looks', {})).rows).toMatchObject([{ field: 'phone' }]);
  });
});
