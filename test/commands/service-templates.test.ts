import { memoryVillage } from '../memory/village';
import { requested } from './arrange-services';
import { seatCounty } from './plans/routing';

const DAY = 24 * 3_600_000;

describe('办事模板 › 县里管', () => {
  const change = (revision: number, more: object = {}) => ({
    revision,
    serviceId: 'service-residence',
    name: '居住证明',
    icon: 'book-open',
    workdays: 1,
    purpose: '上学用',
    fields: [{ id: 'who', label: '谁', kind: 'text', isNeeded: true, isSensitive: false, prefill: 'name' }],
    bring: [],
    wording: '兹证明{谁}住在{村}。{日期}',
    ...more,
  });

  it('a change never alters what is under way', async () => {
    const village = memoryVillage();
    seatCounty(village);
    const matterId = await requested(village);
    village.now += DAY;
    const { revision } = await village.call('county-admin', 'templates.list');
    await village.call('county-admin', 'template.save', change(revision));
    const { fields } = await village.call('secretary', 'service.sheet', { matterId });
    expect(fields.map(({ id }) => id)).toContain('idCard');
    const form = await village.call('resident', 'service.form', { serviceId: 'service-residence' });
    expect(form).toMatchObject({ workdays: 1, fields: [{ id: 'who', value: '示例resident' }] });
    expect(
      (await village.refusal('county-admin', 'template.save', change(revision, { workdays: 2 }))).code,
    ).toBe('STALE_WRITE');
  });

  it('ended: asked for no more, while what is under way gets its paper', async () => {
    const village = memoryVillage();
    seatCounty(village);
    const matterId = await requested(village);
    const { revision } = await village.call('county-admin', 'templates.list');
    village.now += DAY;
    await village.call('county-admin', 'template.end', { revision, serviceId: 'service-residence' });
    expect((await village.call('resident', 'services.list')).rows.map(({ id }) => id)).not.toContain(
      'service-residence',
    );
    const { draft } = await village.call('secretary', 'service.sheet', { matterId });
    await village.call('secretary', 'service.issue', { matterId, ticket: draft?.ticket });
  });

  it('an unknown placeholder, a label twice, an ordinary category, anybody else: refused', async () => {
    const village = memoryVillage();
    seatCounty(village);
    const one = change(0).fields[0];
    for (const more of [{ wording: '{年龄}' }, { fields: [one, { ...one, id: 'b' }] }])
      expect((await village.refusal('county-admin', 'template.save', change(0, more))).code).toBe(
        'INVALID_INPUT',
      );
    expect(
      (await village.refusal('county-admin', 'template.save', change(0, { serviceId: 'repair' }))).code,
    ).toBe('CATEGORY_NOT_FOUND');
    for (const personId of ['secretary', 'resident'])
      expect((await village.refusal(personId, 'template.save', change(0))).code).toBe('NOT_ALLOWED');
    const listed = await village.call('county-admin', 'category.list');
    expect(listed.categories.map(({ id }) => id)).not.toContain('service-residence');
  });
});
