import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { DAY_MS } from '../../domain/deadline/local-time';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { VISIT } from './plans/visits';

const HOME = { householdId: 'household-12' };
const visit = (village: MemoryVillage, more: object = {}, personId = 'linked-0302') =>
  village.call(personId, 'visit.record', { ...VISIT, ...more });
const kept = ({ ports }: MemoryVillage) => ports.records.visits.table.get('household-12') ?? null;
const known = (view: { facts: readonly { fieldId: string; known: { valueId: string | null } | null }[] }) =>
  Object.fromEntries(view.facts.flatMap(({ fieldId, known: one }) => (one ? [[fieldId, one.valueId]] : [])));

describe('走访', () => {
  it('is written once, with source, date and consent; what is sensitive shows only when asked for', async () => {
    const village = memoryVillage();
    await visit(village);
    const view = await visit(village);
    expect(known(view)).toEqual({ alone: 'yes', illness: null });
    expect(view.facts.find(({ fieldId }) => fieldId === 'alone')?.known).toMatchObject({
      source: 'visit',
      consentBy: 'self',
      byRole: 'linkedMember',
      fromAt: village.now,
    });
    expect(view.lines).toMatchObject([{ source: 'visit', words: '煤已经买好' }]);
    expect(JSON.stringify(kept(village)?.facts)).not.toMatch(/"yes"|"sealed":null/);
    expect(known(await village.call('linked-0302', 'visit.sensitive', HOME))).toEqual({
      alone: 'yes',
      illness: 'yes',
    });
    const { rows } = await village.call('resident', 'me.looks', {});
    expect(rows).toMatchObject([{ field: 'facts', matter: null }]);
  });

  it('what changes ends what was; what is known already stays as it is', async () => {
    const village = memoryVillage();
    await visit(village);
    const first = village.now;
    village.now += 30 * DAY_MS;
    const facts = [
      { fieldId: 'alone', valueId: 'no' },
      { fieldId: 'illness', valueId: 'yes' },
    ];
    const view = await visit(village, { clientKey: 'visit-0002', facts });
    const alone = view.facts.find(({ fieldId }) => fieldId === 'alone');
    expect(alone).toMatchObject({
      known: { valueId: 'no', fromAt: village.now },
      past: [{ valueId: 'yes', fromAt: first, toAt: village.now }],
    });
    expect(view.facts.find(({ fieldId }) => fieldId === 'illness')?.known?.fromAt).toBe(first);
  });

  it('nothing without consent, nothing sensitive without separate consent, nothing that isn’t asked', async () => {
    const village = memoryVillage();
    const refusal = async (more: object) =>
      (await village.refusal('linked-0302', 'visit.record', { ...VISIT, ...more })).code;
    expect(await refusal({ hasSeparateConsent: false })).toBe('CONSENT_NEEDED');
    expect(await refusal({ hasConsented: false })).toBe('INVALID_INPUT');
    expect(await refusal({ facts: [{ fieldId: 'income', valueId: 'yes' }] })).toBe('INVALID_INPUT');
    expect(await refusal({ facts: [{ fieldId: 'alone', valueId: 'maybe' }] })).toBe('INVALID_INPUT');
    expect(await refusal({ facts: [], words: ' ' })).toBe('REASON_NEEDED');
    expect(kept(village)).toBeNull();
  });

  it.each(['resident', 'neighbour', 'supervisor', 'other-secretary', 'county-admin', 'stranger'])(
    'is nothing to %s',
    async (personId) => {
      const village = memoryVillage();
      await visit(village);
      const before = JSON.stringify(kept(village));
      for (const call of ['visit.get', 'visit.sensitive', 'visit.record', 'visit.erase']) {
        const input = { ...VISIT, clientKey: 'visit-0009', fieldId: 'alone' };
        expect((await village.refusal(personId, call, input)).code).toMatch(
          /NOT_ALLOWED|HOUSEHOLD_NOT_FOUND/,
        );
      }
      expect(JSON.stringify(kept(village))).toBe(before);
    },
  );

  it('has no count, place or picture anywhere', async () => {
    const village = memoryVillage();
    const words = JSON.stringify([await visit(village), kept(village)]);
    expect(words).not.toMatch(/count|latitude|point|photo|duration/i);
  });
});

describe('我家的信息', () => {
  it('is seen, corrected and erased by the household, wholly and with its past', async () => {
    const village = memoryVillage();
    await visit(village);
    expect(known((await village.call('resident', 'home.facts', {}))!)).toEqual({
      alone: 'yes',
      illness: 'yes',
    });
    const corrected = { clientKey: 'correct-01', fieldId: 'alone', valueId: 'no' };
    const view = await village.call('resident', 'home.correct', corrected);
    expect(view.facts[0]?.known).toMatchObject({ valueId: 'no', source: 'household', byRole: null });
    await village.call('resident', 'home.erase', { fieldId: 'illness', isSure: true });
    const again = { fieldId: 'illness', isSure: true };
    expect((await village.refusal('resident', 'home.erase', again)).code).toBe('FACT_NOT_FOUND');
    const all = await village.call('resident', 'home.erase', { isSure: true });
    expect(known(all)).toEqual({});
    expect(kept(village)?.facts).toEqual([]);
    expect(JSON.stringify(kept(village))).not.toContain('煤已经买好');
  });

  it('is in the copy that the person takes along', async () => {
    const village = memoryVillage();
    await visit(village);
    const { base64 } = await village.call('resident', 'me.export', {});
    const document = Buffer.from(base64, 'base64');
    expect(document.length).toBeGreaterThan(0);
  });

  it('is emptied with the account of the last person who lives there', async () => {
    const village = memoryVillage();
    await visit(village);
    await village.call('resident', 'me.delete-account', { openMatters: 'finish', isSure: true });
    village.now += 120_000;
    await runClock(village.ports);
    expect(kept(village)?.facts).toEqual([]);
  });
});

describe('许久没人联系的户', () => {
  const labels = async (village: MemoryVillage) =>
    (await village.call('linked-0302', 'homes.quiet', {})).rows.map(({ householdId }) => householdId);

  it('is a help for the linked member: what is heard of takes a household off it for a season', async () => {
    const village = memoryVillage();
    expect(await labels(village)).toContain('household-12');
    await visit(village);
    expect(await labels(village)).not.toContain('household-12');
    village.now += 91 * DAY_MS;
    expect(await labels(village)).toContain('household-12');
    await village.report('resident');
    expect(await labels(village)).not.toContain('household-12');
  });

  it.each(['secretary', 'officer', 'grid-03', 'supervisor', 'county-admin', 'resident'])(
    'is nothing to %s',
    async (personId) => {
      const village = memoryVillage();
      expect((await village.refusal(personId, 'homes.quiet', {})).code).toBe('NOT_ALLOWED');
    },
  );
});
