/**
 * `docs/burden.md`: what each task costs, drawn from the table that the page shows and a browser measures.
 * Run it after the table changes; test/architecture/burden.test.ts fails while they differ.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { NOBODY_DOES, TASKS } from '../miniprogram/manage/burden/tasks';
import { ROOT } from './paths';

export const BURDEN_PAGE = join(ROOT, 'docs/burden.md');

/** The whole page. */
export const burdenPage = (): string =>
  [
    '# 减负清单 · The burden',
    '',
    'Drawn by `npx tsx scripts/draw-burden.ts` from `miniprogram/manage/burden/tasks.ts`, which the page 管理 → 减负清单 shows; `test/browser/burden.test.ts` does each task in a browser and fails when a figure is another.',
    '',
    'From the home page on, with the matter in the list that is shown; WeChat’s own dialogs (privacy, messages, camera) are not counted.',
    '',
    '| 谁 | 做什么 | 点几下 | 打几个字 | 看几页 |',
    '|---|---|---|---|---|',
    ...TASKS.map(
      ({ role, name, taps, typed, screens }) => `| ${role} | ${name} | ${taps} | ${typed} | ${screens} |`,
    ),
    '',
    '不用人做的：',
    '',
    ...NOBODY_DOES.map((one) => `- ${one}`),
    '',
  ].join('\n');

if (require.main === module) {
  writeFileSync(BURDEN_PAGE, burdenPage());
  console.log('docs/burden.md is drawn');
}
