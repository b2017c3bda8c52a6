import { DomainError } from '../../../domain/errors';
import { recordCode } from '../../../domain/record/ids';
import type { Matter } from '../../../domain/matter/matter';
import type { Context } from '../context';

/** Two matters with the same short number are rarer than one in a million million. */
const CODE_TRIES = 5;

/** 落案 · A new matter under a short number that no other has; a retry finds what the first try wrote. */
export async function writeReport(matter: Matter, { matters }: Context): Promise<Matter> {
  for (let attempt = 0; attempt < CODE_TRIES; attempt += 1) {
    const coded = { ...matter, code: recordCode(matter._id, attempt) };
    const result = await matters.insert(coded);
    if (result === 'inserted') return coded;
    const written = result === 'exists' ? await matters.get(matter._id) : null;
    if (written) return written;
  }
  throw new DomainError('INTERNAL');
}
