import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

test('开证明 › asked for, what is missing told once, issued, verified, and made void', async () => {
  await village.morning();
  const resident = village.person('resident-01');
  const secretary = village.person('secretary');
  const form = await resident.asks('service.form', { serviceId: 'service-residence' });
  expect(form.fields.find(({ id }) => id === 'home')?.value).not.toBe('');
  const { matterId } = await given('a resident asks for a certificate of residence', () =>
    resident.asks('service.request', {
      clientKey: 'scenario-service-1',
      serviceId: 'service-residence',
      values: [
        ...form.fields.flatMap(({ id, value }) => (value === '' ? [] : [{ id, value }])),
        { id: 'idCard', value: '11010519491231002X' },
        { id: 'use', value: '示例：孩子上学' },
      ],
      hasConsented: true,
    }),
  );
  await when('the village takes it on and says at once all that is missing', async () => {
    await secretary.asks('matter.acknowledge', { matterId });
    await secretary.asks('service.missing', { matterId, fieldIds: ['since'], things: ['户口簿照片'] });
  });
  await then('the resident answers in one go', async () => {
    const sheet = await resident.asks('service.sheet', { matterId });
    expect(sheet.fields.filter(({ isMissing }) => isMissing).map(({ id }) => id)).toEqual(['since']);
    await resident.asks('service.answer', { matterId, values: [{ id: 'since', value: '二十年' }] });
  });
  const { draft } = await secretary.asks('service.sheet', { matterId });
  await when('the village issues it', () =>
    secretary.asks('service.issue', { matterId, ticket: draft?.ticket ?? '' }),
  );
  await then('it is numbered, and whoever scans it learns that it holds and no more', async () => {
    const number = draft?.number ?? '';
    const { text, receipt } = await resident.asks('service.paper', { matterId, number });
    expect(text).toContain('11010519491231002X');
    const { code, line, seal } = receipt;
    const stranger = village.person('visitor-01');
    expect((await stranger.asks('receipt.verify', { code, line, seal })).papers).toMatchObject([
      { number, isRevoked: false },
    ]);
    await secretary.asks('service.revoke', { matterId, number, words: '示例：地址写错了' });
    expect((await stranger.asks('receipt.verify', { code })).papers).toMatchObject([
      { number, isRevoked: true },
    ]);
    expect((await stranger.isRefused('service.paper', { matterId, number })).code).toBe('MATTER_NOT_FOUND');
  });
});
