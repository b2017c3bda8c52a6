import { GRID, MICRO_GRID, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { FORM, issuedPaper } from './arrange-services';

const PROXY = {
  ...FORM,
  clientKey: 'service-proxy-1',
  householdId: 'household-13',
  onBehalf: { name: '示例老人', phone: '13800000099', hasConsented: true },
} as const;

const papers = (village: MemoryVillage, input: object = {}) =>
  village.call('secretary', 'papers.list', input);

describe('代办 › for somebody of a household who has no phone', () => {
  it('the form says whose household it is, and knows where that is but nobody’s name', async () => {
    const village = memoryVillage();
    const form = await village.call('linked-0302', 'service.form', {
      serviceId: 'service-residence',
      householdId: 'household-13',
    });
    expect(form.household).toMatchObject({
      id: 'household-13',
      label: expect.stringContaining('13号') as string,
    });
    const known = Object.fromEntries(form.fields.map(({ id, value }) => [id, value]));
    expect(known).toMatchObject({ name: '', idCard: '', home: expect.stringContaining('13号') as string });
    expect(form.family).toEqual([]);
  });

  it('is the person’s matter, written down by whoever sat at the desk, and told by voice', async () => {
    const village = memoryVillage();
    const { matterId } = await village.call('linked-0302', 'service.request', PROXY);
    expect(await village.call('linked-0302', 'service.request', PROXY)).toEqual({ matterId });
    const stored = village.stored(matterId);
    expect(stored.reporter).toMatchObject({
      personId: null,
      proxyPersonId: 'linked-0302',
      phoneSealed: 'sealed:13800000099',
    });
    expect(stored.where.householdId).toBe('household-13');
    expect(stored).toMatchObject({ kind: 'help', level: 'village' });
    expect(stored.timeline[0]?.event.by).toMatchObject({ role: 'linkedMember', deskId: MICRO_GRID });
    // Whoever wrote it down answers what is missing; in full it is seen by the holding desk alone.
    await village.call('secretary', 'matter.acknowledge', { matterId });
    await village.call('secretary', 'service.missing', { matterId, fieldIds: ['since'], things: [] });
    await village.call('linked-0302', 'service.answer', {
      matterId,
      values: [{ id: 'since', value: '十年' }],
    });
    expect(await village.refusal('linked-0302', 'service.look', { matterId })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect((await village.call('secretary', 'service.look', { matterId })).values).toContainEqual({
      id: 'idCard',
      value: '11010519491231002X',
    });
  });

  it('who wrote it down opens the paper and hands it over; their look is written down; out of office no more', async () => {
    const village = memoryVillage();
    const { matterId } = await village.call('linked-0302', 'service.request', PROXY);
    await village.call('secretary', 'matter.acknowledge', { matterId });
    const { draft } = await village.call('secretary', 'service.sheet', { matterId });
    await village.call('secretary', 'service.issue', { matterId, ticket: draft?.ticket });
    const paper = { matterId, number: draft?.number };
    const sheet = await village.call('linked-0302', 'service.sheet', { matterId });
    expect(sheet).toMatchObject({ canOpenPapers: true, canLook: false });
    expect((await village.call('linked-0302', 'service.paper', paper)).text).toContain('示例甲');
    expect(village.ports.people.accessLog.all()).toMatchObject([
      { byPersonId: 'linked-0302', role: 'linkedMember', deskId: MICRO_GRID, field: 'form', matterId },
    ]);
    expect((await village.refusal('linked-0301', 'service.paper', paper)).code).toBe('MATTER_NOT_FOUND');
    // Who helps with the matter sees it, and neither wrote it down nor holds it.
    village.ports.matters.table.put({ ...village.stored(matterId), helperDeskIds: [GRID] });
    expect((await village.refusal('grid-03', 'service.paper', paper)).code).toBe('NOT_ALLOWED');
    village.now += 1000;
    await village.call('secretary', 'post.end', { areaId: VILLAGE, postId: `${MICRO_GRID}:linked-0302` });
    village.now += 1000;
    expect((await village.refusal('linked-0302', 'service.paper', paper)).code).toBe('NOT_ALLOWED');
  });

  it('says on its sheet whether it waits to be taken on', async () => {
    const village = memoryVillage();
    const { matterId } = await village.call('linked-0302', 'service.request', PROXY);
    const canAccept = async (personId: string) =>
      (await village.call(personId, 'service.sheet', { matterId })).canAccept;
    expect([await canAccept('secretary'), await canAccept('linked-0302')]).toEqual([true, false]);
    await village.call('secretary', 'matter.acknowledge', { matterId });
    expect(await canAccept('secretary')).toBe(false);
  });

  it.each([
    ['a neighbour', 'resident', {}, 'HOUSEHOLD_NOT_FOUND'],
    ['a desk of another grid', 'linked-0302', { householdId: 'household-41' }, 'HOUSEHOLD_NOT_FOUND'],
    ['another village', 'other-secretary', {}, 'HOUSEHOLD_NOT_FOUND'],
    ['the township', 'supervisor', {}, 'HOUSEHOLD_NOT_FOUND'],
    ['who isn’t at a desk, without a household', 'resident', { householdId: undefined }, 'NOT_ALLOWED'],
    [
      'without the person’s own yes to sensitive fields',
      'linked-0302',
      { hasConsented: false },
      'CONSENT_NEEDED',
    ],
  ])('%s is refused, and nothing is written', async (_who, personId, more, code) => {
    const village = memoryVillage();
    expect(await village.refusal(personId, 'service.request', { ...PROXY, ...more })).toMatchObject({ code });
    const form = { serviceId: 'service-residence', householdId: 'household-13' };
    if (personId === 'resident')
      expect(await village.refusal(personId, 'service.form', form)).toMatchObject({
        code: 'HOUSEHOLD_NOT_FOUND',
      });
    expect(village.ports.matters.table.all()).toEqual([]);
  });
});

describe('开过的证明 › the numbers of a village’s year', () => {
  it('the latest first, with which was made void, page by page', async () => {
    const village = memoryVillage();
    const first = await issuedPaper(village);
    for (let at = 2; at <= 21; at += 1) await issuedPaper(village, { clientKey: `service-key-${at}` });
    await village.call('secretary', 'service.revoke', { ...first, words: '写错了' });
    const one = await papers(village);
    expect(one.rows).toHaveLength(20);
    expect(one.rows[0]).toMatchObject({
      number: '〔2026〕21号',
      name: '居住证明',
      household: expect.stringContaining('12号') as string,
      state: 'valid',
    });
    const two = await papers(village, { cursor: one.cursor });
    expect(two.rows).toMatchObject([{ number: '〔2026〕1号', state: 'revoked', matterId: first.matterId }]);
    expect(two.cursor).toBeNull();
    expect(await papers(village, { year: '2025' })).toMatchObject({ rows: [], isPresent: false });
    expect(JSON.stringify(one)).not.toMatch(/11010519491231002X|示例甲/);
  });

  it('a number that a crash left without a paper says so', async () => {
    const village = memoryVillage();
    const { matterId } = await issuedPaper(village);
    const stored = village.stored(matterId);
    if (stored.service)
      village.ports.matters.table.put({ ...stored, service: { ...stored.service, papers: [] } });
    expect((await papers(village)).rows).toMatchObject([{ state: 'unused', matterId: null, issuedAt: null }]);
  });
});
