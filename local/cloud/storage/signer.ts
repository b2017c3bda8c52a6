import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Signs links with a key that is made once and kept in the data folder. */
export class Signer {
  readonly #key: Buffer;

  constructor(dataDir: string) {
    const file = path.join(dataDir, 'link-key');
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
    this.#key = readFileSync(file);
  }

  sign(...parts: readonly (string | number)[]): string {
    return createHmac('sha256', this.#key).update(parts.join('\n')).digest('hex');
  }

  isValid(signature: string, ...parts: readonly (string | number)[]): boolean {
    const expected = Buffer.from(this.sign(...parts));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
