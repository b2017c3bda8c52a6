import { spawn } from 'node:child_process';

import { ROOT } from '../paths';

export interface Outcome {
  readonly isGood: boolean;
  readonly output: string;
  readonly ms: number;
}

/** Runs one command of node_modules/.bin (or Node itself); with `isLive` its output is shown as it comes. */
export function runCommand(command: readonly string[], isLive = false): Promise<Outcome> {
  const startedAt = performance.now();
  const [name = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        PATH: `${ROOT}/node_modules/.bin:${process.env['PATH'] ?? ''}`,
        FORCE_COLOR: '0',
      },
      stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const end = (isGood: boolean, more = ''): void =>
      resolve({ isGood, output: Buffer.concat(chunks).toString() + more, ms: performance.now() - startedAt });
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code) => end(code === 0));
  });
}
