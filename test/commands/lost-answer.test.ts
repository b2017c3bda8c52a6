import { answerCall } from '../../cloudfunctions/_app/answer-call';
import { CALLS } from '../../cloudfunctions/_app/calls';
import type { Ports } from '../../cloudfunctions/_app/context';
import type { CallName } from '../../domain/contract';
import { deadly } from '../deadly';
import { contentOf, restore, snapshotOf, tablesOf } from '../memory/snapshot';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { PLANS } from './plans';
import type { Input } from './plans/plan';

/** What a second try does besides, and why that is right. */
const OTHERWISE: Partial<Record<CallName, string>> = {
  'me.grant-messages': 'each acceptance of WeChat’s is one more message; at most fifty',
  'slips.renew': 'another code again; the one before is void, and nobody has seen it',
  'invitation.renew': 'another code again; the one before is void, and nobody has seen it',
  'matter.merge': 'the second try is told that it is merged; the courier hands over (merge-matter.test.ts)',
  'matter.unmerge': 'as merging',
};

/** As a phone sends it: with the version that it showed. */
function sentBy(village: MemoryVillage, name: CallName, input: Input): Input {
  const { entries = {} } = CALLS[name].input as unknown as { readonly entries?: object };
  if (!('version' in entries) || 'version' in input) return input;
  const shown = Object.values(input).flatMap((id) =>
    [...tablesOf(village).values()].flatMap((table) => table.get(String(id)) ?? []),
  );
  const version = shown.map((one) => one['version']).find((one) => typeof one === 'number');
  return version === undefined ? input : { ...input, version };
}

describe('没等到回答 › asked again, it is as if the first try had been answered', () => {
  test.each((Object.keys(PLANS) as CallName[]).filter((name) => OTHERWISE[name] === undefined))(
    '%s: dead before or after any write, tried twice, or twice at once',
    async (name) => {
      const village = memoryVillage();
      const [personId, arrange] = PLANS[name];
      const input = sentBy(village, name, await arrange(village));
      const before = snapshotOf(village);
      const ask = (ports: Ports) =>
        answerCall({ call: name, input }, { openid: `openid-${personId}`, requestId: 'request-1' }, ports);
      const content = () => contentOf(snapshotOf(village));

      const whole = deadly(village.ports, Infinity, true);
      await ask(whole.ports);
      const once = content();
      await ask(village.ports);
      expect(content()).toEqual(once);
      restore(village, before);
      const both = await Promise.all([ask(village.ports), ask(village.ports)]);
      expect(content()).toEqual(once);
      expect(both.map((one) => (one.ok ? 'ok' : one.error.code))).not.toContain('INTERNAL');

      for (let at = 1; at <= whole.count(); at += 1)
        for (const isWritten of [true, false]) {
          restore(village, before);
          await ask(deadly(village.ports, at, isWritten).ports);
          await ask(village.ports);
          expect({ at, isWritten, ...content() }).toEqual({ at, isWritten, ...once });
        }
    },
  );
});
