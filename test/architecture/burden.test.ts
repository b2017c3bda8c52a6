import { readFileSync } from 'node:fs';

import { TASKS } from '../../miniprogram/manage/burden/tasks';
import { BURDEN_PAGE, burdenPage } from '../../scripts/draw-burden';

describe('docs/burden.md', () => {
  it('is what the page shows (else: npx tsx scripts/draw-burden.ts)', () => {
    expect(readFileSync(BURDEN_PAGE, 'utf8')).toBe(burdenPage());
  });

  it('keeps to what 减负 asks: acknowledged in two taps at most, resolved in three, nothing typed', () => {
    const taps = Object.fromEntries(TASKS.map((task) => [task.id, task.taps]));
    expect(taps['acknowledge']).toBeLessThanOrEqual(2);
    expect(taps['resolve']).toBeLessThanOrEqual(3);
    expect(TASKS.filter(({ typed }) => typed > 0)).toEqual([]);
  });
});
