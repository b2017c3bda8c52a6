import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { DAY_MS } from '../../domain/deadline/local-time';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { seatCounty } from './plans/routing';
import { VISIT } from './plans/visits';

const HOME = { householdId: 'household-12' };
const WATER = {
  clientKey: 'fact-0001',
  term: '吃水',
  purpose: '停水时知道给谁送水',
  options: [
    { id: 'tap', term: '自来水' },
    { id: 'well', term: '井水' },
  ],
  isSensitive: false,
};
const ALONE = {
  fieldId: 'alone',
  term: '独居的老人',
  purpose: '下雪天去看看',
  options: [
    { id: 'yes', term: '有' },
    { id: 'no', term: '没有' },
  ],
  isSensitive: false,
};

function atCounty(): MemoryVillage {
  const village = memoryVillage();
  seatCounty(village);
  return village;
}
const revision = async (village: MemoryVillage) =>
  (await village.call('county-admin', 'facts.list')).revision;
const save = async (village: MemoryVillage, input: object) =>
  village.call('county-admin', 'fact.save', { revision: await revision(village), ...input });
const asked = async (village: MemoryVillage) =>
  (await village.call('linked-0302', 'visit.get', HOME)).facts.map(({ term }) => term);

describe('采集项', () => {
  it('a new one may be asked from its day on, and not before', async () => {
    const village = atCounty();
    await save(village, { ...WATER, fromAt: village.now + DAY_MS });
    expect(await asked(village)).not.toContain('吃水');
    village.now += DAY_MS;
    expect(await asked(village)).toContain('吃水');
    const { entries } = await save(village, WATER);
    const own = entries.find(({ field }) => field.term === '吃水');
    const facts = [{ fieldId: own?.id, valueId: 'well' }];
    await village.call('linked-0302', 'visit.record', { ...VISIT, facts, hasSeparateConsent: false });
    const home = await village.call('resident', 'home.facts', {});
    expect(home?.facts.find(({ term }) => term === '吃水')).toMatchObject({
      purpose: '停水时知道给谁送水',
      known: { valueId: 'well' },
    });
  });

  it('what is asked is said anew from a day on; what holds already writes nothing', async () => {
    const village = atCounty();
    const { entries, revision: now } = await save(village, { ...ALONE, fromAt: village.now + DAY_MS });
    expect(entries.find(({ id }) => id === 'alone')).toMatchObject({
      field: { term: '独居老人' },
      next: { fromAt: village.now + DAY_MS, field: { term: '独居的老人' } },
    });
    village.now += DAY_MS;
    expect(await asked(village)).toContain('独居的老人');
    expect(await asked(village)).not.toContain('独居老人');
    expect((await save(village, ALONE)).revision).toBe(now);
  });

  it('ended: asked no more, still seen by the household, and taken out by the clock', async () => {
    const village = atCounty();
    await village.call('linked-0302', 'visit.record', VISIT);
    await village.call('county-admin', 'fact.end', { revision: await revision(village), fieldId: 'alone' });
    const one = { ...VISIT, clientKey: 'visit-0002', facts: [{ fieldId: 'alone', valueId: 'no' }] };
    expect((await village.refusal('linked-0302', 'visit.record', one)).code).toBe('INVALID_INPUT');
    const home = await village.call('resident', 'home.facts', {});
    expect(home?.facts.find(({ fieldId }) => fieldId === 'alone')).toMatchObject({
      isAsked: false,
      known: { valueId: 'yes' },
    });
    village.now += 91 * DAY_MS;
    await runClock(village.ports);
    const kept = village.ports.records.visits.table.get('household-12')?.facts ?? [];
    expect(kept.map(({ fieldId }) => fieldId)).toEqual(['illness']);
  });

  it.each([
    ['an answer that was there is missing', { options: [...WATER.options] }],
    ['sensitive becomes ordinary', { fieldId: 'illness' }],
    ['in the past', { fromAt: 1 }],
    ['one answer', { options: [{ id: 'yes', term: '有' }] }],
    ['no purpose', { purpose: ' ' }],
  ])('refuses: %s', async (_why, more) => {
    const village = atCounty();
    const input = { revision: 0, ...ALONE, ...more };
    expect((await village.refusal('county-admin', 'fact.save', input)).code).toBe('INVALID_INPUT');
  });

  it('is the county’s alone, and not changed over somebody else’s change', async () => {
    const village = atCounty();
    for (const personId of ['secretary', 'supervisor', 'linked-0302', 'resident'])
      for (const [call, input] of [
        ['facts.list', {}],
        ['fact.save', { revision: 0, ...WATER }],
        ['fact.end', { revision: 0, fieldId: 'alone' }],
      ] as const)
        expect([call, (await village.refusal(personId, call, input)).code]).toEqual([call, 'NOT_ALLOWED']);
    await save(village, WATER);
    expect((await village.refusal('county-admin', 'fact.save', { revision: 0, ...ALONE })).code).toBe(
      'STALE_WRITE',
    );
  });
});
