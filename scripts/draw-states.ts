/**
 * `docs/states.md`: the states and moves of a matter, drawn from domain/matter/moves.ts.
 * Run it after the table changes; test/architecture/states.test.ts fails while the two differ.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { MatterState } from '../domain/matter/states';
import { STATE_TERMS } from '../domain/matter/terms';
import { MOVES, type Hand, type MoveRule } from '../domain/matter/moves';
import { ROOT } from './paths';

export const STATES_PAGE = join(ROOT, 'docs/states.md');

const HANDS: Readonly<Record<Hand, string>> = {
  desk: '承办岗',
  helper: '协办岗',
  above: '上级岗',
  township: '乡镇督办',
  reporter: '报事人',
  joiner: '同报人',
  villager: '同村村民',
  clock: '时钟',
};
const DESKS: Readonly<Record<MoveRule['desk'], string>> = {
  same: '不变',
  up: '上一级',
  down: '下一级',
  sameOrUp: '不变，再次则上一级',
};
const LEVELS = { microGrid: '微网格', grid: '网格', village: '村', township: '乡镇' } as const;
const WORDS: Readonly<Record<MoveRule['words'], string>> = {
  needed: '必填',
  optional: '可不填',
  unlessFixed: '已解决可不填',
};

const moves = Object.entries(MOVES);
const stateNames = Object.keys(STATE_TERMS) as MatterState[];
const list = (words: readonly string[]): string => words.join('、') || '—';

/** One arrow for each pair of states, with every move that leads along it. */
function arrows(): string[] {
  return stateNames.flatMap((from) =>
    stateNames.flatMap((to) => {
      const along = moves.filter(([, rule]) => rule.from.includes(from) && rule.to.includes(to));
      const terms = along.map(([, { term, by }]) => (by.includes('clock') ? `${term}⏱` : term));
      return terms.length > 0 ? [`    ${from} --> ${to}: ${terms.join('、')}`] : [];
    }),
  );
}

function row([name, { term, by, from, to, desk, levels, words }]: (typeof moves)[number]): string {
  const cells = [
    `${term} \`${name}\``,
    list(by.map((hand) => HANDS[hand])),
    list(from.map((state) => STATE_TERMS[state])),
    list(to.map((state) => STATE_TERMS[state])),
    DESKS[desk],
    levels ? list(levels.map((level) => LEVELS[level])) : '各级',
    WORDS[words],
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The whole page. */
export function statesPage(): string {
  const ends = stateNames.filter((state) =>
    moves.every(([, { from, to }]) => !from.includes(state) || to.length === 0),
  );
  return [
    '# 事项的状态与动作 · States and moves of a matter',
    '',
    'Drawn from `domain/matter/moves.ts` by `npx tsx scripts/draw-states.ts`; a test fails when the two differ.',
    'A state says how far a matter is, the level which desk holds it: the two are independent. ⏱ the clock does it too.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...stateNames.map((state) => `    state "${STATE_TERMS[state]}" as ${state}`),
    '    [*] --> reported: 报事',
    ...arrows(),
    ...ends.map((state) => `    ${state} --> [*]`),
    '```',
    '',
    '| 动作 move | 谁 by | 从 from | 到 to | 承办岗 desk | 级 levels | 说明 words |',
    '|---|---|---|---|---|---|---|',
    ...moves.map(row),
    '',
    '— : the state stays as it is. Deadlines, reasons and refusals: `domain/matter/decide.ts`.',
    '',
  ].join('\n');
}

if (require.main === module) {
  writeFileSync(STATES_PAGE, statesPage());
  console.log('docs/states.md is drawn');
}
