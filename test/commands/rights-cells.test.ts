import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { CALLS } from '../../cloudfunctions/_app/calls';
import type { CallName } from '../../domain/contract';
import { RIGHTS, type Right, type Standing } from '../../domain/access/rights';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import type { Plan } from './plans/plan';

/** Who of the memory village stands how toward its places; all others have nothing to say there. */
const STANDINGS: Readonly<Record<string, readonly Standing[]>> = {
  secretary: ['villageDesk', 'secretary'],
  officer: ['villageDesk'],
  'grid-03': ['gridDesk'],
  'linked-0302': ['microGridDesk'],
  supervisor: ['township'],
  'county-admin': ['county'],
  resident: [],
  neighbour: [],
  stranger: [],
};

const isPlans = (name: string): boolean => name.endsWith('Plans');
const folder = join(__dirname, 'plans');
const PLANS: Readonly<Record<string, Plan>> = Object.assign(
  {},
  ...readdirSync(folder).flatMap((file) => {
    const plans = jest.requireActual<Record<string, Record<string, Plan>>>(join(folder, file));
    return Object.keys(plans)
      .filter(isPlans)
      .map((name) => plans[name]);
  }),
) as Record<string, Plan>;

const byRight = (Object.entries(CALLS) as [CallName, (typeof CALLS)[CallName]][]).flatMap(
  ([name, { guard }]) => (guard.kind === 'right' ? [[name, guard.right] as const] : []),
);

const dump = ({ ports }: MemoryVillage): string =>
  JSON.stringify(
    [
      ports.matters.table,
      ports.inbox.entries,
      ports.people.people,
      ports.people.bindings,
      ports.people.accessLog,
    ]
      .map((table) => table.all())
      .concat([[ports.places.county.settings], ports.places.all.all(), ports.places.homes.all()] as never[]),
  );

const has = (who: string, right: Right): boolean =>
  (STANDINGS[who] ?? []).some((standing) => RIGHTS[right].includes(standing));

describe('管理权限 › every right, asked by everybody', () => {
  test.each(byRight)('%s', async (name, right) => {
    const plan = PLANS[name];
    if (!plan) throw new Error(`${name} has no plan`);
    const [, arrange] = plan;
    for (const who of Object.keys(STANDINGS)) {
      const village = memoryVillage();
      const input = await arrange(village);
      const before = dump(village);
      const answer = await village.answer(who, name, input);
      if (has(who, right)) continue;
      expect([who, answer.ok ? null : answer.error.code]).toEqual([who, 'NOT_ALLOWED']);
      expect(dump(village)).toBe(before);
    }
  });

  test.each(byRight)('%s: the next village’s secretary gets nothing of this one', async (name) => {
    const [, arrange] = PLANS[name] as Plan;
    const village = memoryVillage();
    const input = await arrange(village);
    const before = dump(village);
    const answer = await village.answer('other-secretary', name, input);
    if (!answer.ok) expect(dump(village)).toBe(before);
    // An input that names no place is about their own village.
    else expect(JSON.stringify(answer.data)).not.toMatch(/140928208224|示例resident|1380000|路灯/);
  });
});
