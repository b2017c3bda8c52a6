import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { DAY, MICRO_GRID, VILLAGE } from '../builders';
import { RISKY_WORD } from '../memory/outside';
import { memoryVillage } from '../memory/village';

const HOME = { householdId: 'household-12' };

describe('岗位解除绑定', () => {
  const input = { ...HOME, bindingId: 'binding-resident', words: '已经搬到县城' };

  test('with a reason that the person sees; they may ask anew', async () => {
    const village = memoryVillage();
    await village.call('linked-0302', 'household.end-binding', input);
    await village.call('linked-0302', 'household.end-binding', input);
    expect((await village.call('resident', 'me.get')).binding).toMatchObject({
      state: 'ended',
      endReason: '已经搬到县城',
    });
    await runCourier(village.ports);
    const { rows } = await village.call('resident', 'inbox.list');
    expect(rows.map(({ template }) => template)).toEqual(['bindingEnded']);
    expect((await village.call('resident', 'report.form')).household).toBeNull();
    const again = await village.call('resident', 'binding.request', { ...HOME, name: '示例甲' });
    expect(again.binding?.state).toBe('pending');
  });

  test.each([
    ['grid-04', input, 'BINDING_NOT_FOUND'],
    ['other-secretary', input, 'BINDING_NOT_FOUND'],
    ['secretary', { ...input, bindingId: 'binding-neighbour' }, 'BINDING_NOT_FOUND'],
    ['secretary', { ...input, householdId: 'household-x' }, 'BINDING_NOT_FOUND'],
    ['secretary', { ...input, words: ' ' }, 'REASON_NEEDED'],
    ['secretary', { ...input, words: RISKY_WORD }, 'TEXT_RISKY'],
    ['neighbour', input, 'NOT_ALLOWED'],
  ])('%s with %j: %s, and nothing is changed', async (personId, asked, code) => {
    const { refusal, ports } = memoryVillage();
    const before = ports.people.bindings.all();
    expect((await refusal(personId, 'household.end-binding', asked)).code).toBe(code);
    expect(ports.people.bindings.all()).toEqual(before);
  });
});

describe('在外与代办家人', () => {
  test('away, and back; the household stays theirs', async () => {
    const { call, report } = memoryVillage();
    expect((await call('resident', 'binding.away', { isAway: true })).binding).toMatchObject({
      isAway: true,
      state: 'confirmed',
    });
    expect((await report()).holder.deskId).toBe(MICRO_GRID);
    expect((await call('resident', 'binding.away', { isAway: false })).binding).toMatchObject({
      isAway: false,
    });
  });

  test('added once, with the consent’s date, and ended with one', async () => {
    const village = memoryVillage();
    const asked = { name: '示例老人', relation: '母亲', hasConsented: true };
    await village.call('resident', 'family.add', asked);
    const { binding } = await village.call('resident', 'family.add', asked);
    expect(binding?.family).toEqual([
      { id: 'binding-resident:f1', name: '示例老人', relation: '母亲', consentedAt: village.now },
    ]);
    village.now += DAY;
    const ended = await village.call('resident', 'family.end', { familyId: 'binding-resident:f1' });
    await village.call('resident', 'family.end', { familyId: 'binding-resident:f1' });
    expect(ended.binding?.family).toEqual([]);
    expect(village.ports.people.bindings.get('binding-resident')?.family).toMatchObject([
      { endedAt: village.now },
    ]);
  });

  test('not without consent, not without a household, not for a crowd, not another’s', async () => {
    const { call, refusal, ports } = memoryVillage();
    const before = ports.people.bindings.all();
    expect((await refusal('resident', 'family.add', { name: '示例老人' })).code).toBe('INVALID_INPUT');
    expect((await refusal('stranger', 'family.add', { name: '示例老人', hasConsented: true })).code).toBe(
      'BINDING_NOT_FOUND',
    );
    expect((await refusal('resident', 'family.add', { name: RISKY_WORD, hasConsented: true })).code).toBe(
      'TEXT_RISKY',
    );
    expect((await refusal('stranger', 'binding.away', { isAway: true })).code).toBe('BINDING_NOT_FOUND');
    expect(ports.people.bindings.all()).toEqual(before);
    for (let number = 1; number <= 8; number += 1)
      await call('resident', 'family.add', { name: `示例家人${number}`, hasConsented: true });
    expect((await refusal('resident', 'family.add', { name: '示例家人九', hasConsented: true })).code).toBe(
      'FAMILY_FULL',
    );
    expect((await refusal('neighbour', 'family.end', { familyId: 'binding-resident:f1' })).code).toBe(
      'PERSON_NOT_FOUND',
    );
  });
});

describe('替家人报事', () => {
  const forMother = async () => {
    const village = memoryVillage();
    const { binding } = await village.call('resident', 'family.add', {
      name: '示例老人',
      hasConsented: true,
    });
    return { village, familyId: binding?.family[0]?.id };
  };

  test('shows for whom and by whom; all of it is told to whoever acts, who rates; nobody has to phone round', async () => {
    const { village, familyId } = await forMother();
    expect((await village.call('resident', 'report.form')).family).toEqual([
      { id: familyId, name: '示例老人' },
    ]);
    const matter = await village.report('resident', { familyId });
    expect(matter.reporter).toMatchObject({ name: '示例老人', actingName: '示例resident', isYou: true });
    const seen = await village.call('linked-0302', 'matter.get', { matterId: matter.id });
    expect(seen.reporter).toMatchObject({
      name: '示例老人',
      actingName: '示例resident',
      isYou: false,
      canCall: true,
    });
    await village.call('linked-0302', 'matter.acknowledge', { matterId: matter.id });
    await village.call('linked-0302', 'matter.resolve', { matterId: matter.id, outcome: 'fixed' });
    expect(village.stored(matter.id).untoldSinceAt).toBeNull();
    await runCourier(village.ports);
    const { rows } = await village.call('resident', 'inbox.list');
    expect(rows.map(({ template }) => template)).toContain('resolved');
    const rated = await village.call('resident', 'matter.rate', { matterId: matter.id, isSatisfied: true });
    expect(rated.state).toBe('closed');
  });

  test('ended, nothing new is reported for them, and what was stays as it was', async () => {
    const { village, familyId } = await forMother();
    const { id } = await village.report('resident', { familyId });
    await village.call('resident', 'family.end', { familyId });
    expect((await village.call('resident', 'matter.get', { matterId: id })).reporter.name).toBe('示例老人');
    const before = village.ports.matters.table.all();
    const again = { categoryId: 'repair', text: '灯不亮', clientKey: 'client-key-9', familyId };
    for (const personId of ['resident', 'neighbour', 'stranger'])
      expect((await village.refusal(personId, 'matter.report', { ...again, villageId: VILLAGE })).code).toBe(
        'PERSON_NOT_FOUND',
      );
    expect(village.ports.matters.table.all()).toEqual(before);
  });

  test('a hidden name hides both from the other desks', async () => {
    const { village, familyId } = await forMother();
    const { id } = await village.report('resident', { familyId, isNameHidden: true });
    const { reporter } = await village.call('secretary', 'matter.get', { matterId: id });
    expect(reporter).toMatchObject({ name: null, actingName: null });
  });

  test('not for two at once', async () => {
    const { village, familyId } = await forMother();
    const input = {
      categoryId: 'repair',
      text: '灯',
      clientKey: 'client-key-8',
      householdId: 'household-12',
      familyId,
    };
    const onBehalf = { name: '示例某人', hasConsented: true };
    expect(await village.refusal('resident', 'matter.report', { ...input, onBehalf })).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { field: 'familyId' },
    });
  });
});
