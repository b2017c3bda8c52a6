import { reported } from '../../builders';
import { describeStores } from './drivers';

describeStores('催回复', (stores) => {
  test('what the clock must remind of comes longest overdue first, and not before', async () => {
    const { matters } = stores();
    const one = { ...reported(), remindAt: 900 };
    const other = { ...reported({ clientKey: 'key-00000002' }), remindAt: 800 };
    await matters.insert(one);
    await matters.insert(other);
    const due = async (now: number) => (await matters.toRemind(now, 5, null)).rows.map(({ _id }) => _id);
    expect(await due(799)).toEqual([]);
    expect(await due(800)).toEqual([other._id]);
    expect(await due(900)).toEqual([other._id, one._id]);
  });
});
