import type * as v from 'valibot';

import { CALLS } from '../../cloudfunctions/_app/calls';
import type { CallName } from '../../domain/contract';
import { ON_MATTER } from '../../domain/access/table';
import { memoryVillage } from '../memory/village';

const calls = Object.entries(CALLS) as [CallName, (typeof CALLS)[CallName]][];
const NOWHERE = '0'.repeat(32);

/** Whether a call's input names a matter. */
const namesMatter = (input: unknown): boolean =>
  'matterId' in ((input as Partial<v.ObjectSchema<v.ObjectEntries, undefined>>).entries ?? {});

describe('门禁 › every call names what it asks of the tables', () => {
  test.each(calls)('%s', (name, { guard, input }) => {
    expect(guard).toBeDefined();
    // Who joins may not know of the matter yet: the rules say which are for any villager.
    if (namesMatter(input)) expect(guard.kind).toBe(name === 'matter.join' ? 'villager' : 'matter');
    if (guard.kind !== 'matter') expect(guard.term).toMatch(/^[\p{Script=Han}，。、；：（）]+$/u);
  });

  test('every ask of a matter has a call', () => {
    const asked = calls.flatMap(([, { guard }]) => (guard.kind === 'matter' ? [guard.ask] : []));
    expect([...new Set(asked)].sort()).toEqual(Object.keys(ON_MATTER).sort());
  });
});

describe('门禁 › the door is shut before the call is answered', () => {
  const byRight = calls.flatMap(([name, { guard }]) => (guard.kind === 'right' ? [name] : []));
  const byMatter = calls.flatMap(([name, { guard }]) => (guard.kind === 'matter' ? [name] : []));

  test.each(byRight)('%s: a resident and a stranger have no such right', async (name) => {
    const { ports, answer } = memoryVillage();
    for (const personId of ['resident', 'stranger']) {
      const refused = await answer(personId, name, {});
      expect(refused.ok).toBe(false);
      if (!refused.ok) expect(['NOT_ALLOWED', 'INVALID_INPUT']).toContain(refused.error.code);
    }
    expect(ports.inbox.entries.all()).toEqual([]);
  });

  test.each(byMatter)('%s: a matter that isn’t there', async (name) => {
    const { answer } = memoryVillage();
    const refused = await answer('secretary', name, { matterId: NOWHERE });
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(['MATTER_NOT_FOUND', 'INVALID_INPUT']).toContain(refused.error.code);
  });
});
