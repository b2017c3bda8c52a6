/**
 * `npm run check:official`: what WeChat's own tools say, offline. Compiles as for an upload, runs
 * wcc and wcsc and the JSON schemas, and tells the true size of the package (`dist/official.json`).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build';
import { compileOfficially, packOfficially } from './official-steps/compile';
import { schemaComplaints } from './official-steps/schemas';
import { installTools } from './official-steps/tools';
import { nativeComplaints } from './official-steps/wcc';
import { DIST } from './paths';

/** What we aim at, and what WeChat's upload check suggests at most. */
const GOAL_KB = 700;
const MOST_KB = 1500;

async function measured(): Promise<string[]> {
  const { files, mainKb, totalKb } = await compileOfficially();
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, 'official.json'), `${JSON.stringify({ mainKb, totalKb }, null, 2)}\n`);
  console.log(`package: ${files} files, main ${mainKb} KB, total ${totalKb} KB (goal ${GOAL_KB} KB)`);
  return mainKb > MOST_KB ? [`the main package is ${mainKb} KB; ${MOST_KB} KB is the most`] : [];
}

const STEPS: readonly (readonly [name: string, run: () => string[] | Promise<string[]>])[] = [
  ['JSON schemas', schemaComplaints],
  ['wcc and wcsc', nativeComplaints],
  ['build npm', packOfficially],
  ['compile', measured],
];

async function main(): Promise<number> {
  installTools();
  await build(['npm', 'functions']);
  let failed = 0;
  for (const [name, run] of STEPS) {
    const complaints = await Promise.resolve()
      .then(run)
      .catch((error: unknown) => [String(error)]);
    console.log(`${complaints.length === 0 ? '✓' : '✗'} ${name}`);
    for (const complaint of complaints) console.error(complaint);
    failed += complaints.length === 0 ? 0 : 1;
  }
  console.log(`\n${STEPS.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

// The compiler leaves workers behind that would keep the process alive.
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
