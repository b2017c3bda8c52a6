import { relative } from 'node:path';

/** Something a check refuses. `line` and `column` count from 1. */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** `file:line:column message`, with the file relative to `root`, as editors read it. */
export const showProblem = (root: string, { path, line, column, message }: Problem): string =>
  `${relative(root, path)}:${line}:${column} ${message}`;

/** Line and column of `offset` in `text`. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** Prints the problems, or the line that says all is well; sets the exit code. */
export function conclude(root: string, problems: readonly Problem[], wellDone: string): void {
  for (const problem of problems) console.error(showProblem(root, problem));
  if (problems.length > 0) {
    console.error(`${problems.length} problem(s)`);
    process.exitCode = 1;
  } else console.log(wellDone);
}
