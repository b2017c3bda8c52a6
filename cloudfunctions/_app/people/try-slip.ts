import { DomainError } from '../../../domain/errors';
import type { Household } from '../../../domain/grid/grid';
import type { Person } from '../../../domain/grid/posts';
import { readSlipCode } from '../../../domain/grid/slips';
import type { Context } from '../context';
import { findByCode } from './find-by-code';
import { digestOfCode } from './slips';

/**
 * 试住户码 · The household that a slip's code leads to, and the person with this try counted.
 *
 * Refuses: INVALID_INPUT (it can't be a code: not counted), and as `findByCode`.
 */
export function trySlip(
  context: Context,
  text: string,
): Promise<{ readonly found: Household; readonly person: Person }> {
  const { vault, places } = context;
  const code = readSlipCode(text);
  if (code === null) throw new DomainError('INVALID_INPUT', { field: 'slip', rule: 'code' });
  return findByCode(context, async () => {
    const [household, twin] = await places.householdsBySlip([digestOfCode(vault, code)]);
    return household && !twin ? household : null;
  });
}
