import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { Send } from '../../scenarios/support/villager';
import type { Answer } from '../../../domain/contract';

/** A village in a process of its own, that can be killed and started again from the same folder. */
export class KillableVillage {
  #process: ChildProcess | undefined;
  #url = '';

  constructor(private readonly dataDir: string) {}

  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      ['--require', 'tsx/cjs', join(__dirname, 'serve.ts'), this.dataDir],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#process = child;
    const errors: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
    this.#url = await new Promise((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
      });
      child.once('exit', (code) => reject(new Error(`the village ended with ${code}: ${errors.join('')}`)));
    });
  }

  /** SIGKILL: nothing in the process can tidy up. Resolves when it is gone. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const isGone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await isGone;
  }

  /** Throws when the village dies meanwhile. */
  readonly send: Send = async (person, call, input) => {
    const answer = await fetch(`${this.#url}/functions/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-person': person },
      body: JSON.stringify({ call, input }),
    });
    if (!answer.ok) throw new Error(`${call}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer<unknown>;
  };
}
