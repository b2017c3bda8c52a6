import { createHmac, randomBytes } from 'node:crypto';

import { sm4 } from 'sm-crypto-v2';

import { crockford } from '../../../domain/access/crockford';
import type { Vault } from '../ports/vault';

const KEY = /^[0-9a-f]{32}$/i;
const NONCE_BYTES = 12;
const PERSON_ID_DIGITS = 24;
const MARK_DIGITS = 16;
/** Says how the rest was sealed, so that a later key or cipher can stand beside it. */
const FORM = 'sm4gcm1';

/**
 * 密封 · SM4-GCM with a key of 32 hex digits, from the environment (`PHONE_KEY`).
 *
 * A sealed value is `sm4gcm1.<nonce>.<tag>.<cipher>`, each in hex. Without a proper key nothing starts:
 * a phone number must never be stored in the clear because of a forgotten setting.
 */
export function makeVault(keyHex: string | undefined): Vault {
  if (!keyHex || !KEY.test(keyHex)) {
    throw new Error(
      'PHONE_KEY is missing or malformed: set it to 32 hex digits (the SM4 key that seals phone numbers) in the environment of every cloud function.',
    );
  }
  const digest = (purpose: string, text: string): string =>
    createHmac('sha256', `${purpose}:${keyHex}`).update(text).digest('hex');
  return {
    seal(plain) {
      const iv = randomBytes(NONCE_BYTES).toString('hex');
      const { output, tag } = sm4.encrypt(plain, keyHex, { mode: 'gcm', iv, outputTag: true });
      return [FORM, iv, tag, output].join('.');
    },
    open(sealed) {
      const [form, iv, tag, cipher] = sealed.split('.');
      if (form !== FORM || !iv || !tag || cipher === undefined) throw new Error('not a sealed value');
      return sm4.decrypt(cipher, keyHex, { mode: 'gcm', iv, tag });
    },
    personId: (openid) => digest('person', openid).slice(0, PERSON_ID_DIGITS),
    code: (text, length) => crockford(digest('code', text), length),
    mark: (text) => digest('mark', text).slice(0, MARK_DIGITS),
  };
}
