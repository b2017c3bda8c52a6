import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'phone-key';
const KEY_BYTES = 16;
const OWNER_ONLY = 0o600;

/**
 * 本地密钥 · The key that seals phone numbers on this machine; made when there is none.
 *
 * It lies beside the database that it belongs to: without it nothing sealed there can be opened again.
 */
export function localPhoneKey(dataDir: string): string {
  const path = join(dataDir, FILE);
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const key = randomBytes(KEY_BYTES).toString('hex');
  writeFileSync(path, `${key}\n`, { mode: OWNER_ONLY });
  return key;
}
