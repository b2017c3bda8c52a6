import { parseCron } from '../../../local/cloud/time/cron';
import { startTestCloud, type TestCloud } from './harness';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday 2026-03-02 09:00 in UTC+8. */
const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');

describe('a seven-field expression in UTC+8', () => {
  it.each([
    ['0 * * * * * *', '2026-03-02T09:01:00+08:00'],
    ['*/5 * * * * * *', '2026-03-02T09:00:05+08:00'],
    ['0 */15 * * * * *', '2026-03-02T09:15:00+08:00'],
    ['0 30 8 * * * *', '2026-03-03T08:30:00+08:00'],
    ['0 0 9 * * MON *', '2026-03-09T09:00:00+08:00'],
    ['0 0 2 1 * * *', '2026-04-01T02:00:00+08:00'],
    ['0 0 0 29 2 * *', '2028-02-29T00:00:00+08:00'],
    ['0 0 8-10/2 * JAN,MAR * *', '2026-03-02T10:00:00+08:00'],
    ['0 0 0 15 * FRI *', '2026-03-06T00:00:00+08:00'],
    ['10,20 5 9 2 3 * 2026', '2026-03-02T09:05:10+08:00'],
  ])('%s fires next at %s', (expression, next) => {
    expect(parseCron(expression).nextAfter(MONDAY)).toBe(Date.parse(next));
  });

  it('has no next time once its years are over', () => {
    expect(parseCron('0 0 0 1 1 * 2020').nextAfter(MONDAY)).toBeUndefined();
  });

  it.each(['', '* * * * *', '60 * * * * * *', '0 0 0 0 * * *', 'x * * * * * *', '*/0 * * * * * *'])(
    '%j is refused',
    (expression) => {
      expect(() => parseCron(expression)).toThrow(/timer expression/);
    },
  );
});

/** Notes each event with the time the function believes it is. */
const NOTE = (name: string): string => `
const tcb = use('@cloudbase/node-sdk');
const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();
exports.main = async (event) => {
  const { data } = await db.collection('faults').limit(1).get();
  if (data[0] && data[0].left > 0) {
    await db.collection('faults').doc(data[0]._id).update({ left: db.command.inc(-1) });
    throw new Error('not now');
  }
  await db.collection('events').add({ by: '${name}', now: Date.now(), event });
};`;
const timer = (name: string, config: string): object => ({ triggers: [{ name, type: 'timer', config }] });

interface Noted {
  readonly by: string;
  readonly now: number;
  readonly event: { readonly Type: string; readonly TriggerName: string; readonly Time: string };
}

describe('timers', () => {
  let test: TestCloud;
  let wakes: number[] = [];

  beforeAll(async () => {
    test = await startTestCloud({
      collections: [
        { name: 'events', indexes: [] },
        { name: 'faults', indexes: [] },
      ],
      functions: {
        clock: { code: NOTE('clock'), config: timer('sweep', '0 * * * * * *') },
        courier: { code: NOTE('courier'), config: timer('deliver', '30 0 8 * * * *') },
      },
      machineNow: () => MONDAY,
      nextWakeAt: (afterAt) => wakes.find((wake) => wake > afterAt),
    });
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    wakes = [];
    await test.db
      .collection('events')
      .where({ by: test.db.command.exists(true) })
      .remove();
  });

  const events = async (): Promise<Noted[]> =>
    (await test.db.collection('events').limit(1000).get()).data as unknown as Noted[];

  it('fire when the clock is moved past them, once for all the ticks that lie between', async () => {
    const before = test.cloud.clock.now();
    const fired = await test.cloud.advance(2 * DAY);
    expect(fired.map((one) => one.timer)).toEqual(['sweep', 'deliver']);
    expect(test.cloud.clock.now()).toBe(before + 2 * DAY);
    const [sweep, deliver] = await events();
    expect(sweep?.by).toBe('clock');
    expect(Math.abs((sweep?.now ?? 0) - test.cloud.clock.now())).toBeLessThan(20_000);
    expect(sweep?.event).toEqual({
      Type: 'Timer',
      TriggerName: 'sweep',
      Time: new Date(before + 2 * DAY).toISOString(),
      Message: '',
    });
    expect(deliver?.event.Time).toBe('2026-03-04T00:00:30.000Z');
  });

  it('stop at each instant at which the product has something to do', async () => {
    const before = test.cloud.clock.now();
    wakes = [before + HOUR + 1, before + DAY, before + DAY + 61_000, before + 9 * DAY];
    await test.cloud.advance(2 * DAY);
    const swept = (await events())
      .filter(({ by }) => by === 'clock')
      .map(({ event }) => Date.parse(event.Time) - before);
    expect(swept).toEqual([HOUR + 60_000, DAY, DAY + 120_000, 2 * DAY]);
  });

  it('do not fire when no tick is passed', async () => {
    const rest = 60_000 - (test.cloud.clock.now() % 60_000);
    expect(await test.cloud.advance(rest - 1)).toEqual([]);
    expect((await test.cloud.advance(1)).map((one) => one.timer)).toEqual(['sweep']);
  });

  it('are tried again twice after an error', async () => {
    await test.db.collection('faults').doc('f').set({ left: 2 });
    await test.cloud.advance(60_000);
    expect(await events()).toHaveLength(1);
    await test.db.collection('faults').doc('f').set({ left: 3 });
    await test.cloud.advance(60_000);
    expect(await events()).toHaveLength(1);
  });

  it('are driven over HTTP: by a span, and to the next thing that happens', async () => {
    const post = async (body: object): Promise<{ now: number; fired: { timer: string }[] }> =>
      (await (
        await test.fetch('/_local/clock', { method: 'POST', body: JSON.stringify(body) })
      ).json()) as never;
    const before = test.cloud.clock.now();
    expect((await post({ advanceMs: HOUR })).now).toBe(before + HOUR);
    wakes = [before + 5 * HOUR + 1];
    const next = await post({ toNextTimer: true });
    expect(next.now).toBe(before + 5 * HOUR + 60_000);
    expect(next.fired.map((one) => one.timer)).toContain('sweep');
    expect(await (await test.fetch('/_local/clock')).json()).toEqual({ now: next.now });
    for (const body of [{ advanceMs: -1 }, { advanceMs: 'x' }, {}, { advanceMs: 1e15 }]) {
      const answer = await test.fetch('/_local/clock', { method: 'POST', body: JSON.stringify(body) });
      expect(answer.status).toBe(400);
    }
    expect(test.cloud.clock.now()).toBe(next.now);
  });

  it('fire by themselves in real time, and the moved clock outlives a restart', async () => {
    const own = await startTestCloud({
      collections: [
        { name: 'events', indexes: [] },
        { name: 'faults', indexes: [] },
      ],
      functions: { clock: { code: NOTE('clock'), config: timer('second', '* * * * * * *') } },
    });
    await own.cloud.advance(3 * DAY);
    const count = async (): Promise<number> => (await own.db.collection('events').count()).total;
    const before = await count();
    for (let tries = 0; (await count()) <= before && tries < 2000; tries += 1)
      await new Promise(setImmediate);
    expect(await count()).toBeGreaterThan(before);
    await own.cloud.close();
    const again = await startTestCloud({ dataDir: own.dataDir });
    expect(again.cloud.clock.now() - Date.now()).toBeGreaterThan(3 * DAY - HOUR);
    await again.stop();
    await own.stop();
  });
});
