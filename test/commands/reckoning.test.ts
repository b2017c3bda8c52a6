import { runClock } from '../../cloudfunctions/_app/sweeps/run-clock';
import { at, HOUR, shown, VILLAGE } from '../builders';
import { memoryVillage, type MemoryVillage } from '../memory/village';

const SNOW = {
  placeId: VILLAGE,
  reason: '大雪封山',
  fromAt: at('2026-11-23 12:00'),
  toAt: at('2026-11-27 00:00'),
  pausesUrgent: false,
};
const snow = (more = {}) => ({ ...SNOW, clientKey: 'snow-0001', ...more });
const types = (memory: MemoryVillage, id: string) =>
  memory.stored(id).timeline.map(({ event }) => event.type);
const minutesOn = (memory: MemoryVillage, minutes: number) => (memory.now += minutes * 60_000);

describe('重算', () => {
  test('a crash in the middle is finished by the next sweep, and no matter gets a second line', async () => {
    const memory = memoryVillage();
    memory.multiply((await memory.report()).id, 249);
    await memory.call('secretary', 'suspension.set', snow());
    const { matters } = memory.ports;
    const commit = matters.commit.bind(matters);
    let written = 0;
    const dying = jest.spyOn(matters, 'commit').mockImplementation((before, after) => {
      written += 1;
      return written > 120 ? Promise.reject(new Error('the function died')) : commit(before, after);
    });
    minutesOn(memory, 5);
    await runClock(memory.ports);
    expect(memory.ports.places.county.settings?.reckonings).toHaveLength(1);
    dying.mockRestore();
    minutesOn(memory, 1);
    await runClock(memory.ports);
    const lines = memory.ports.matters.table.all().map(({ timeline }) => timeline.length);
    expect(new Set(lines)).toEqual(new Set([2]));
    expect(memory.ports.places.county.settings?.reckonings).toEqual([]);
  });

  test('a change stays for calls that were under way with the old calendar: what they wrote is moved too', async () => {
    const memory = memoryVillage();
    const old = memory.ports.places.county.settings;
    await memory.call('secretary', 'suspension.set', snow());
    const changed = memory.ports.places.county.settings;
    await runClock(memory.ports);
    memory.ports.places.county.settings = old;
    const { id } = await memory.report();
    memory.ports.places.county.settings = changed;
    expect(shown(memory.stored(id).dueAt ?? 0)).toBe('2026-11-24 09:00');
    minutesOn(memory, 1);
    await runClock(memory.ports);
    expect(shown(memory.stored(id).dueAt ?? 0)).toBe('2026-11-27 15:00');
    expect(memory.ports.places.county.settings?.reckonings).toHaveLength(1);
    minutesOn(memory, 2);
    await runClock(memory.ports);
    expect(memory.ports.places.county.settings?.reckonings).toEqual([]);
  });

  test('two clocks at once write one line', async () => {
    const memory = memoryVillage();
    const { id } = await memory.report();
    await memory.call('secretary', 'suspension.set', snow());
    memory.now += HOUR / 60;
    await Promise.all([runClock(memory.ports), runClock(memory.ports)]);
    expect(types(memory, id)).toEqual(['reported', 'rescheduled']);
  });
});
