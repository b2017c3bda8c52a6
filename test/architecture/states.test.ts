import { readFileSync } from 'node:fs';

import { MOVES } from '../../domain/matter/moves';
import { STATES_PAGE, statesPage } from '../../scripts/draw-states';

describe('docs/states.md', () => {
  it('is what the table of moves says (else: npx tsx scripts/draw-states.ts)', () => {
    expect(readFileSync(STATES_PAGE, 'utf8')).toBe(statesPage());
  });

  it('names every move once in its table', () => {
    const named = [...statesPage().matchAll(/^\| \S+ `(\w+)`/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(MOVES));
  });

  it('draws the way from a report to its end', () => {
    const page = statesPage();
    for (const arrow of [
      '[*] --> reported',
      'reported --> acknowledged: 受理',
      'acknowledged --> resolved: 办结',
      'closed --> [*]',
    ])
      expect(page).toContain(arrow);
  });
});
