import { readFileSync } from 'node:fs';

import { CALLS } from '../../cloudfunctions/_app/calls';
import { RIGHTS } from '../../domain/access/rights';
import { FIELDS, ON_MATTER } from '../../domain/access/table';
import { ACCESS_PAGE, accessPage } from '../../scripts/draw-access';

describe('docs/access.md', () => {
  const page = accessPage();

  it('is what the tables say (else: npx tsx scripts/draw-access.ts)', () => {
    expect(readFileSync(ACCESS_PAGE, 'utf8')).toBe(page);
  });

  it('has every field, every action and every right', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| '));
    for (const { term } of [...Object.values(FIELDS), ...Object.values(ON_MATTER)])
      expect(rows.filter((row) => row.startsWith(`| ${term} |`))).toHaveLength(1);
    const ofRights = page.slice(page.indexOf('## 四'), page.indexOf('## 五'));
    expect(ofRights.match(/^\| (?!---|做什么)/gm)).toHaveLength(Object.keys(RIGHTS).length);
  });

  it('has a row or a line for every call', () => {
    for (const { guard } of Object.values(CALLS))
      if (guard.kind !== 'matter') expect(page).toContain(guard.term);
  });
});
