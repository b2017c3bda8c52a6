/**
 * `npm test`: build, then every check, then every test; stops at the first group that fails.
 * `npm test -- domain types` runs only these parts (see scripts/testing/parts.ts).
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { BUILD_PARTS, type BuildPart } from './build';
import { DIST } from './paths';
import { CHECKS, CHECK_PARTS, ONE_AT_A_TIME, PROJECTS } from './testing/parts';
import { runCommand } from './testing/run-command';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const SIDE_BY_SIDE = Math.min(availableParallelism(), 4);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const header = (text: string): void => console.log(`\n━━ ${text}`);

class PartFailed extends Error {}

async function build(parts: readonly BuildPart[]): Promise<void> {
  if (parts.length === 0) return;
  header(`build ${parts.join(' ')}`);
  const { isGood } = await runCommand(['tsx', 'scripts/build.ts', ...parts.map((part) => `--${part}`)], true);
  if (!isGood) throw new PartFailed('build');
}

/** Runs the checks side by side and shows each one's output when it ends. */
async function check(checks: typeof CHECKS): Promise<Tally> {
  if (checks.length === 0) return { passed: 0, failed: 0 };
  header('checks');
  const waiting = [...checks];
  let failed = 0;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { isGood, output, ms } = await runCommand(next.command);
      console.log(`${isGood ? '✓' : '✗'} ${next.name} (${seconds(ms)})`);
      if (!isGood) {
        failed += 1;
        console.log(output.trimEnd());
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  if (failed > 0) throw new PartFailed(`${failed} of ${checks.length} checks`);
  return { passed: checks.length, failed };
}

async function jest(projects: readonly string[], more: readonly string[]): Promise<Tally> {
  if (projects.length === 0) return { passed: 0, failed: 0 };
  header(`tests: ${projects.join(' ')}`);
  mkdirSync(DIST, { recursive: true });
  const report = join(DIST, `tests-${projects.join('-')}.json`);
  const options = ['--json', `--outputFile=${report}`, '--passWithNoTests', ...more];
  // Without --silent jest's JSON would go to the screen too; the file is what is read.
  const { isGood, ms } = await runCommand(['jest', '--selectProjects', ...projects, ...options], true);
  console.log(`${projects.join(' ')}: ${seconds(ms)}`);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
  };
  if (!isGood) throw new PartFailed(`${numFailedTests} tests in ${numFailedTestSuites} files`);
  return { passed: numPassedTests, failed: numFailedTests };
}

async function main(asked: readonly string[]): Promise<void> {
  const startedAt = performance.now();
  const known = ['build', ...CHECK_PARTS, ...Object.keys(PROJECTS)];
  const unknown = asked.filter((part) => !known.includes(part));
  if (unknown.length > 0)
    throw new PartFailed(`no part "${unknown.join(' ')}"; there are: ${known.join(' ')}`);
  const isWanted = (part: string): boolean => asked.length === 0 || asked.includes(part);

  const projects = Object.keys(PROJECTS).filter(isWanted);
  const needed = new Set(projects.flatMap((project) => PROJECTS[project] ?? []));
  await build(BUILD_PARTS.filter((part) => isWanted('build') || needed.has(part)));
  const checks = await check(CHECKS.filter(({ part }) => isWanted(part)));
  const together = await jest(
    projects.filter((project) => !ONE_AT_A_TIME.includes(project)),
    [],
  );
  const alone = await jest(
    projects.filter((project) => ONE_AT_A_TIME.includes(project)),
    ['--runInBand'],
  );

  const passed = checks.passed + together.passed + alone.passed;
  console.log(
    `\n${passed} passed, 0 failed (${checks.passed} checks, ${together.passed + alone.passed} tests, ${seconds(performance.now() - startedAt)})`,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`\nFAILED: ${error instanceof PartFailed ? error.message : String(error)}`);
  process.exitCode = 1;
});
