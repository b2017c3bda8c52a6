import { binding, household, VILLAGE } from '../../builders';
import { OTHER_VILLAGE } from '../../memory/village';
import { describeStores } from './drivers';

describeStores('住户', (stores) => {
  test('households are found by their slips and by village, and written on the revision that was read', async () => {
    const { places, give } = stores();
    const [bare, slipped, far] = [
      household({ _id: 'bare' }),
      household({ _id: 'slipped', slipNumber: 1, slipDigest: 'digest-1', slipIssuedAt: 5 }),
      household({ _id: 'far', villageId: OTHER_VILLAGE, slipNumber: 2, slipDigest: 'digest-2' }),
    ];
    await give({ households: [bare, slipped, far] });
    expect(await places.householdsBySlip(['digest-1', 'digest-9'])).toEqual([slipped]);
    expect(await places.householdsBySlip([])).toEqual([]);
    expect((await places.villageHouseholds(VILLAGE)).map(({ _id }) => _id).sort()).toEqual([
      'bare',
      'slipped',
    ]);
    const after = { ...bare, slipNumber: 1, slipDigest: 'digest-3', slipIssuedAt: 7 };
    expect(await places.commitHousehold(bare, after)).toEqual({ ...after, revision: 2 });
    await expect(places.commitHousehold(bare, after)).rejects.toMatchObject({ code: 'STALE_WRITE' });
    expect(await places.household('bare')).toMatchObject({ slipDigest: 'digest-3', revision: 2 });
  });

  test('a village with more households than two reads answer has each of them once', async () => {
    const { places } = stores();
    const ids = Array.from({ length: 2_300 }, (_, number) => `many-${String(number).padStart(4, '0')}`);
    for (let from = 0; from < ids.length; from += 500)
      await places.insertHouseholds(ids.slice(from, from + 500).map((_id) => household({ _id })));
    expect((await places.villageHouseholds(VILLAGE)).map(({ _id }) => _id)).toEqual(ids);
  });

  test('everybody’s bindings to some households, whatever their state', async () => {
    const { people } = stores();
    const bindings = [
      binding('resident'),
      binding('left', { state: 'ended', endReason: '搬走了', toAt: 9 }),
      binding('neighbour', { householdId: 'household-13' }),
      binding('other', { householdId: 'household-41' }),
    ];
    for (const one of bindings) await people.commitBinding(null, one);
    const found = await people.bindingsTo(['household-12', 'household-41']);
    expect(found.map(({ personId }) => personId).sort()).toEqual(['left', 'other', 'resident']);
    expect(found.find(({ personId }) => personId === 'left')).toEqual(bindings[1]);
    expect(await people.bindingsTo([])).toEqual([]);
  });

  test('many new households at once; one that is there stays as it is', async () => {
    const { places } = stores();
    const [first, second, third] = ['n1', 'n2', 'n3'].map((_id) => household({ _id }));
    if (!first || !second || !third) throw new Error('three are needed');
    await places.insertHouseholds([first]);
    await places.insertHouseholds([{ ...first, doorplate: '改了' }, second, third]);
    await places.insertHouseholds([]);
    const found = await places.householdsById(['n1', 'n2', 'n3', 'n4', 'n1']);
    expect([...found].sort((a, b) => (a._id < b._id ? -1 : 1))).toEqual([first, second, third]);
    expect(await places.householdsById([])).toEqual([]);
  });

  test('the residents of a village are those who are confirmed', async () => {
    const { people } = stores();
    await people.commitBinding(null, binding('resident'));
    await people.commitBinding(null, binding('asking', { state: 'pending' }));
    await people.commitBinding(null, binding('elsewhere', { villageId: OTHER_VILLAGE }));
    await people.commitBinding(null, binding('later', { askedAt: binding('resident').askedAt + 1 }));
    const first = await people.residentsOf(VILLAGE, 1, null);
    expect(first.rows.map(({ personId }) => personId)).toEqual(['resident']);
    const second = await people.residentsOf(VILLAGE, 1, first.next);
    expect(second.rows.map(({ personId }) => personId)).toEqual(['later']);
    expect(second.next).toBeNull();
  });
});
