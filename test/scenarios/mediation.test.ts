import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();
const DAY_MS = 86_400_000;

test('矛盾调解 › kept by whoever mediates, follows the matter, prints, and is nothing to anybody else', async () => {
  await village.morning();
  const [resident, linked] = [village.person('resident-09'), village.person('linked-0303')];
  const [grid, secretary] = [village.person('grid-03'), village.person('secretary')];
  const now = village.now;
  const { id: matterId } = await given('a dispute is reported', () =>
    resident.asks('matter.report', {
      clientKey: 'scenario-dispute-1',
      categoryId: 'dispute',
      text: '示例：滴水檐滴到我家墙根。',
    }),
  );
  await when('the linked member names both sides and writes down an agreement', async () => {
    await linked.asks('matter.acknowledge', { matterId });
    const parties = [
      {
        clientKey: 'scenario-party-1',
        side: 'applicant',
        name: '示例甲方',
        phone: '13900000001',
        isReporter: true,
      },
      { clientKey: 'scenario-party-2', side: 'respondent', name: '示例乙方' },
    ] as const;
    for (const party of parties) await linked.asks('mediation.name-party', { matterId, ...party });
    const words = '示例：两家各让半尺。';
    await linked.asks('mediation.hold-session', {
      matterId,
      clientKey: 'scenario-session-1',
      heldAt: now,
      words,
    });
    await linked.asks('mediation.agree', {
      matterId,
      clientKey: 'scenario-agreement-1',
      form: 'written',
      facts: words,
      terms: '示例：装一道水槽，费用各半。',
      fulfilment: '',
      agreedAt: now,
      fulfilBy: now + 5 * DAY_MS,
    });
  });
  await then('it prints for signing, and the reporter sees who took their number out', async () => {
    const { name, content } = await linked.asks('mediation.file', { matterId });
    expect(name).toBe('人民调解协议书.docx');
    expect(Buffer.from(content, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect((await resident.asks('me.looks', {})).rows[0]).toMatchObject({ field: 'agreement' });
  });
  await then('the reporter, the grid, the village and the township have none of it', async () => {
    for (const who of [resident, grid, secretary, village.person('supervisor')])
      expect((await who.isRefused('mediation.get', { matterId })).code).toMatch(
        /^(RECORD|MATTER)_NOT_FOUND$/,
      );
    expect(JSON.stringify(await resident.asks('matter.get', { matterId }))).not.toMatch(/水槽|示例乙方/);
  });
  await when('it goes up to the grid', () =>
    linked.asks('matter.escalate', { matterId, words: '示例：请组里出面。' }),
  );
  await then('whoever mediates there has it, and the former desk none any more', async () => {
    expect((await linked.isRefused('mediation.get', { matterId })).code).toBe('RECORD_NOT_FOUND');
    expect(await grid.asks('mediation.get', { matterId })).toMatchObject({
      agreement: { terms: '示例：装一道水槽，费用各半。' },
    });
  });
});

test('走访 › written once with consent; the household sees it, corrects it, and has it taken out', async () => {
  await village.morning();
  const [resident, linked] = [village.person('resident-09'), village.person('linked-0303')];
  const householdId = (await resident.asks('report.form', {})).household?.id ?? '';
  const input = {
    householdId,
    clientKey: 'scenario-visit-1',
    source: 'visit',
    facts: [
      { fieldId: 'alone', valueId: 'yes' },
      { fieldId: 'illness', valueId: 'yes' },
    ],
    words: '示例：药还够半个月。',
    consentBy: 'self',
    hasConsented: true,
    hasSeparateConsent: true,
  } as const;
  await when('the linked member writes it down, twice on a bad network', async () => {
    await linked.asks('visit.record', input);
    await linked.asks('visit.record', input);
  });
  await then(
    'what is sensitive stays hidden until it is asked for, which the household can see',
    async () => {
      const known = (facts: readonly { fieldId: string; known: { valueId: string | null } | null }[]) =>
        facts.find(({ fieldId }) => fieldId === 'illness')?.known?.valueId;
      expect(known((await linked.asks('visit.get', { householdId })).facts)).toBeNull();
      expect(known((await linked.asks('visit.sensitive', { householdId })).facts)).toBe('yes');
      const looks = (await resident.asks('me.looks', {})).rows.map(({ field }) => field);
      expect(looks).toContain('facts');
    },
  );
  await then('another grid’s member gets nothing', async () => {
    const other = village.person('linked-0101');
    expect((await other.isRefused('visit.get', { householdId })).code).toBe('HOUSEHOLD_NOT_FOUND');
    expect((await village.person('secretary').isRefused('homes.quiet', {})).code).toBe('NOT_ALLOWED');
    const { rows } = await linked.asks('homes.quiet', {});
    expect(rows.map((row) => row.householdId)).not.toContain(householdId);
  });
  await when('the household corrects one and has everything taken out', async () => {
    const correction = { clientKey: 'scenario-correct', fieldId: 'alone', valueId: 'no' };
    const view = await resident.asks('home.correct', correction);
    expect(view.facts[0]?.known).toMatchObject({ valueId: 'no', source: 'household' });
    await resident.asks('home.erase', { isSure: true });
  });
  await then('nothing is left for the desk either', async () => {
    const { facts, lines } = await linked.asks('visit.sensitive', { householdId });
    expect(facts.every(({ known, past }) => known === null && past.length === 0)).toBe(true);
    expect(lines.every(({ words }) => words === null)).toBe(true);
  });
});
