import { GRID, MICRO_GRID, reported } from '../../builders';
import { describeStores } from './drivers';

const BASE = { ...reported(), outboxAt: null };

describeStores('事项库 · 在岗等着的事', (stores) => {
  test('what waits at a desk, with an alarm or not, page by page; nothing else', async () => {
    const { matters } = stores();
    const ids = ['1', '2', '3', '4', '5'].map((letter) => letter.repeat(32));
    const changes = [
      {},
      { alarmedAt: 1 },
      { state: 'acknowledged' },
      { state: 'closed' },
      { deskId: GRID },
    ] as const;
    for (const [index, change] of changes.entries()) {
      const one = { ...BASE, ...change, _id: ids[index] ?? '', code: `CODE000${index}` };
      expect(await matters.insert(one)).toBe('inserted');
    }
    const first = await matters.waitingAt(MICRO_GRID, 2, null);
    const rest = await matters.waitingAt(MICRO_GRID, 2, first.next);
    expect([...first.rows, ...rest.rows].map(({ _id }) => _id).sort()).toEqual(ids.slice(0, 3));
    expect(rest.next).toBeNull();
  });
});
