import { verifyChain } from '../../domain/matter/chain';
import { memoryVillage } from '../memory/village';
import { FORM, issuedPaper, requested } from './arrange-services';

const DAY = 24 * 3_600_000;

describe('办事 › 提出', () => {
  it('offers the county’s services with what is known of the caller, and none of them when reporting', async () => {
    const village = memoryVillage();
    const { rows, villageName } = await village.call('resident', 'services.list');
    expect(villageName).toBe('示例村');
    expect(rows.map(({ name }) => name)).toContain('居住证明');
    const form = await village.call('resident', 'service.form', { serviceId: 'service-residence' });
    const known = Object.fromEntries(form.fields.map(({ id, value }) => [id, value]));
    expect(known).toMatchObject({
      name: '示例resident',
      home: expect.stringContaining('12号') as string,
      idCard: '',
    });
    const { categories } = await village.call('resident', 'report.form');
    expect(categories.map(({ id }) => id)).not.toContain('service-residence');
    expect(
      await village.refusal('resident', 'matter.report', {
        clientKey: 'client-key-1',
        categoryId: 'service-residence',
        text: '开个证明',
      }),
    ).toMatchObject({ code: 'CATEGORY_NOT_FOUND' });
  });

  it('is one matter of 求助服务 at the village with its own days; a retry is the same; nothing lies in the clear', async () => {
    const village = memoryVillage();
    const { matterId } = await village.call('resident', 'service.request', FORM);
    expect(await village.call('resident', 'service.request', FORM)).toEqual({ matterId });
    const stored = village.stored(matterId);
    expect(stored).toMatchObject({ kind: 'help', level: 'village', state: 'reported' });
    expect(stored.service?.values.idCard).toEqual({
      sealed: 'sealed:11010519491231002X',
      masked: '1101**********002X',
    });
    const { sealed: _sealed, ...plain } = stored.service?.values.idCard ?? {};
    expect(JSON.stringify({ ...stored, service: plain })).not.toContain('11010519491231002X');
    await village.call('secretary', 'matter.acknowledge', { matterId });
    const days = (village.stored(matterId).dueAt ?? 0) - village.now;
    expect(days).toBeLessThanOrEqual(2 * DAY);
  });

  it.each([
    ['a field that is missing', { values: FORM.values.slice(1) }, 'INVALID_INPUT', 'name'],
    [
      'a number that is none',
      { values: [...FORM.values, { id: 'idCard', value: '110105194912310021' }] },
      'INVALID_INPUT',
      'idCard',
    ],
    [
      'a field of no template',
      { values: [...FORM.values, { id: 'bank', value: '1' }] },
      'INVALID_INPUT',
      'values',
    ],
    [
      'too long',
      { values: [...FORM.values, { id: 'use', value: '长'.repeat(101) }] },
      'INVALID_INPUT',
      'use',
    ],
    ['values of a wrong type', { values: [{ id: 'name', value: 7 }] }, 'INVALID_INPUT', 'values.0.value'],
  ])('%s is refused, and nothing is stored', async (_what, more, code, field) => {
    const village = memoryVillage();
    expect(await village.refusal('resident', 'service.request', { ...FORM, ...more })).toMatchObject({
      code,
      facts: { field },
    });
    expect(village.ports.matters.table.all()).toEqual([]);
  });

  it('without a separate consent to sensitive fields, or of an ended service: refused', async () => {
    const village = memoryVillage();
    expect(
      await village.refusal('resident', 'service.request', { ...FORM, hasConsented: false }),
    ).toMatchObject({
      code: 'CONSENT_NEEDED',
    });
    expect(
      await village.refusal('resident', 'service.request', { ...FORM, serviceId: 'repair' }),
    ).toMatchObject({
      code: 'CATEGORY_NOT_FOUND',
    });
  });
});

describe('办事 › 看表', () => {
  it('is masked for the desk, in full with an entry that the resident sees; nothing for others', async () => {
    const village = memoryVillage();
    const matterId = await requested(village);
    const sheet = await village.call('secretary', 'service.sheet', { matterId });
    expect(JSON.stringify(sheet)).not.toContain('11010519491231002X');
    const { values } = await village.call('secretary', 'service.look', { matterId });
    expect(values).toContainEqual({ id: 'idCard', value: '11010519491231002X' });
    expect((await village.call('resident', 'service.look', { matterId })).values).toEqual(values);
    expect((await village.call('resident', 'me.looks')).rows.map(({ field }) => field)).toEqual(['form']);
    expect(await village.refusal('supervisor', 'service.look', { matterId })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    for (const personId of ['neighbour', 'other-secretary', 'linked-0302'])
      expect(await village.refusal(personId, 'service.sheet', { matterId })).toMatchObject({
        code: 'MATTER_NOT_FOUND',
      });
  });
});

describe('办事 › 一次告知', () => {
  it('tells all that is missing once, stops the clock, and is answered in one go', async () => {
    const village = memoryVillage();
    const matterId = await requested(village);
    const asked = { matterId, fieldIds: ['since'], things: ['户口簿照片'], words: '周五前补上就行' };
    await village.call('secretary', 'service.missing', asked);
    expect(village.stored(matterId)).toMatchObject({
      dueAt: null,
      service: { missing: { fieldIds: ['since'] } },
    });
    expect(village.stored(matterId).timeline.at(-1)?.event.words).toBe(
      '还差 2 样：\n1. 住了多久\n2. 户口簿照片\n周五前补上就行',
    );
    expect(await village.refusal('secretary', 'service.missing', asked)).toMatchObject({
      code: 'MOVE_NOT_OPEN',
    });
    expect(await village.refusal('resident', 'service.answer', { matterId, values: [] })).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { field: 'since' },
    });
    await village.call('resident', 'service.answer', { matterId, values: [{ id: 'since', value: '十年' }] });
    const after = village.stored(matterId);
    expect(after.dueAt).not.toBeNull();
    expect(after.service).toMatchObject({ missing: null, values: { since: { masked: '十年' } } });
    expect(verifyChain(after).isIntact).toBe(true);
  });

  it('nothing named, a field of no template, a desk that doesn’t hold it: refused, untouched', async () => {
    const village = memoryVillage();
    const matterId = await requested(village);
    const before = village.stored(matterId);
    for (const input of [
      { matterId, fieldIds: [], things: [] },
      { matterId, fieldIds: ['bank'], things: [] },
    ])
      expect((await village.refusal('secretary', 'service.missing', input)).code).toBe('INVALID_INPUT');
    const input = { matterId, fieldIds: ['since'], things: [] };
    expect((await village.refusal('supervisor', 'service.missing', input)).code).toBe('NOT_YOUR_DESK');
    expect(village.stored(matterId)).toEqual(before);
  });
});

describe('办事 › 开证明', () => {
  it('is numbered and resolves the matter; who has it verifies it, and learns nothing about anybody', async () => {
    const village = memoryVillage();
    const { matterId, number } = await issuedPaper(village);
    expect(number).toMatch(/^〔2026〕1号$/);
    const stored = village.stored(matterId);
    expect(stored).toMatchObject({ state: 'resolved', outcome: 'fixed' });
    expect(verifyChain(stored).isIntact).toBe(true);
    const paper = await village.call('resident', 'service.paper', { matterId, number });
    expect(paper.text).toContain('示例甲（身份证号11010519491231002X）住在示例村白家沟小组12号');
    const { qr: _qr, ...receipt } = paper.receipt;
    const seen = await village.call('stranger', 'receipt.verify', receipt);
    expect(seen).toMatchObject({ isIntact: true, papers: [{ name: '居住证明', number, isRevoked: false }] });
    expect(JSON.stringify(seen)).not.toMatch(/示例|1101|12号/);
    const typed = await village.call('stranger', 'receipt.verify', { code: receipt.code });
    expect(typed.papers).toEqual(seen.papers);
    const { papers } = await village.call('stranger', 'receipt.verify', { code: receipt.code, line: 1 });
    expect(papers).toEqual([]);
    expect((await village.refusal('neighbour', 'service.paper', { matterId, number })).code).toBe(
      'MATTER_NOT_FOUND',
    );
  });

  it('numbers follow without gap or double, also when two are issued at once with one offer', async () => {
    const village = memoryVillage();
    const ids: string[] = [];
    for (let at = 1; at <= 6; at += 1) ids.push(await requested(village, { clientKey: `service-key-${at}` }));
    const tickets: { matterId: string; ticket: string | undefined }[] = [];
    for (const matterId of ids) {
      const { draft } = await village.call('secretary', 'service.sheet', { matterId });
      tickets.push({ matterId, ticket: draft?.ticket });
    }
    await Promise.all(
      tickets.flatMap((one, at) =>
        [one, one].map((input, twice) =>
          village.answer(
            twice === 0 ? 'secretary' : at % 2 ? 'officer' : 'secretary',
            'service.issue',
            input,
          ),
        ),
      ),
    );
    const numbers = ids.flatMap((id) => village.stored(id).service?.papers.map((one) => one.number) ?? []);
    expect([...numbers].sort()).toEqual(ids.map((_, at) => `〔2026〕${at + 1}号`));
  });

  it('a number that a crash left is taken up again by its matter', async () => {
    const village = memoryVillage();
    const matterId = await requested(village);
    const { draft } = await village.call('secretary', 'service.sheet', { matterId });
    const commit = jest.spyOn(village.ports.matters, 'commit').mockRejectedValueOnce(new Error('gone'));
    await village.answer('secretary', 'service.issue', { matterId, ticket: draft?.ticket });
    commit.mockRestore();
    expect(village.stored(matterId).state).toBe('acknowledged');
    const again = await village.call('secretary', 'service.sheet', { matterId });
    expect(again.draft?.number).toBe(draft?.number);
    await village.call('secretary', 'service.issue', { matterId, ticket: again.draft?.ticket });
    expect(village.stored(matterId).service?.papers.map(({ number }) => number)).toEqual([draft?.number]);
  });

  it('a forged offer, a service without paper, another desk, twice: refused', async () => {
    const village = memoryVillage();
    const matterId = await requested(village);
    const { draft } = await village.call('secretary', 'service.sheet', { matterId });
    const forged = { matterId, ticket: (draft?.ticket ?? '').replace(/^1/, '9') };
    expect((await village.refusal('secretary', 'service.issue', forged)).code).toBe('INVALID_INPUT');
    expect(
      (await village.refusal('resident', 'service.issue', { matterId, ticket: draft?.ticket })).code,
    ).toBe('NOT_ALLOWED');
    expect(village.ports.records.papers.table.all()).toEqual([]);
    await village.call('secretary', 'service.issue', { matterId, ticket: draft?.ticket });
    await village.call('secretary', 'service.issue', { matterId, ticket: draft?.ticket });
    expect((await village.call('secretary', 'service.sheet', { matterId })).draft).toBeNull();
    const plain = await village.report('resident', { categoryId: 'help' });
    expect((await village.refusal('resident', 'service.sheet', { matterId: plain.id })).code).toBe(
      'RECORD_NOT_FOUND',
    );
  });

  it('revoked with a reason: verification says so at once, the resident is told, and another may be issued', async () => {
    const village = memoryVillage();
    const { matterId, number } = await issuedPaper(village);
    const { receipt } = await village.call('resident', 'service.paper', { matterId, number });
    expect(
      (await village.refusal('secretary', 'service.revoke', { matterId, number, words: ' ' })).code,
    ).toBe('REASON_NEEDED');
    await village.call('secretary', 'service.revoke', { matterId, number, words: '名字写错了' });
    await village.call('secretary', 'service.revoke', { matterId, number, words: '又点了一次' });
    const { code, line, seal } = receipt;
    const gone = (await village.call('stranger', 'receipt.verify', { code, line, seal })).papers;
    expect(gone.map(({ isRevoked }) => isRevoked)).toEqual([true]);
    const { draft, papers } = await village.call('secretary', 'service.sheet', { matterId });
    expect(papers[0]?.revoked?.words).toBe('名字写错了');
    await village.call('secretary', 'service.issue', { matterId, ticket: draft?.ticket });
    const templates = village.stored(matterId).outbox.map(({ template }) => template);
    expect(templates).toEqual(expect.arrayContaining(['paperRevoked', 'paperIssued']));
    expect(village.stored(matterId).service?.papers.map((one) => one.number)).toEqual([
      '〔2026〕1号',
      '〔2026〕2号',
    ]);
  });
});
