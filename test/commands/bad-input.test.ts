import fc from 'fast-check';

import { answerCall } from '../../cloudfunctions/_app/answer-call';
import { CALLS } from '../../cloudfunctions/_app/calls';
import { memoryVillage } from '../memory/village';

const REQUEST = { openid: 'openid-resident', requestId: 'request-1' };
const REPORT = { clientKey: 'client-key-0', categoryId: 'repair', householdId: 'household-12' };
const FIELDS = [
  'version',
  'words',
  'deskId',
  'outcome',
  'isSatisfied',
  'cursor',
  'files',
  'code',
  'group',
  'text',
  'clientKey',
  'point',
  'onBehalf',
  'placeId',
];

describe('坏输入', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a list', ['me.get']],
    ['a text', 'me.get'],
    ['no call', {}],
    ['a call that is no text', { call: { toString: 'me.get' } }],
    ['an unknown call', { call: 'me.delete-all' }],
    ['a name of every object', { call: 'constructor' }],
    ['a prototype', { call: '__proto__' }],
    ['a method of every object', { call: 'toString' }],
  ])('%s is an unknown call', async (_case, event) => {
    const answer = await answerCall(event, REQUEST, memoryVillage().ports);
    expect(answer).toEqual({ ok: false, error: { code: 'UNKNOWN_CALL', facts: {} } });
  });

  test.each(Object.keys(CALLS))(
    '%s: any JSON of a person without a say is answered, leaves the matter as it is, and is no internal error',
    async (call) => {
      const memory = memoryVillage();
      // Of a kind that no villager may join: a neighbour has no say in it at all.
      const { id } = await memory.report('resident', { categoryId: 'help' });
      const before = memory.stored(id);
      const fields = fc.dictionary(fc.constantFrom(...FIELDS), fc.jsonValue({ maxDepth: 2 }));
      // With an id that is right, what is wrong elsewhere is reached as well.
      const input = fc.oneof(
        fc.jsonValue({ maxDepth: 3 }),
        fields,
        fields.map((more) => ({ ...more, matterId: id })),
      );
      const personId = fc.constantFrom('stranger', 'neighbour', 'other-secretary');
      await fc.assert(
        fc.asyncProperty(personId, input, async (who, sent) => {
          const answer = await memory.answer(who, call, sent);
          expect(answer.ok ? 'ok' : answer.error.code).not.toBe('INTERNAL');
        }),
        { numRuns: 25 },
      );
      expect(memory.stored(id)).toEqual(before);
      expect(memory.ports.log.lines).toEqual([]);
    },
  );

  test('huge and deep inputs are refused, not choked on', async () => {
    const { refusal } = memoryVillage();
    const deep = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as unknown;
    const prototype = JSON.parse('{"__proto__":{"matterId":"x"}}') as unknown;
    for (const [call, input] of [
      ['matter.note', { matterId: 'a'.repeat(1_000_000), words: 'x' }],
      ['me.save', { name: '名'.repeat(1_000_000) }],
      ['matter.get', { matterId: deep }],
      ['matter.get', prototype],
    ] as const) {
      expect((await refusal('resident', call, input)).code).toBe('INVALID_INPUT');
    }
  });

  test.each([
    ['half an emoji, as a phone cuts it', '灯坏了\uD83D', '灯坏了'],
    ['writing turned round', '\u202E倒着\u2066写', '倒着写'],
    ['control signs and no width', '\u0000空\u200B\uFEFF白\u0007', '空白'],
    ['a joiner between plain letters', '示\u200D例', '示例'],
    ['blank letters at the end', '路灯\u3164', '路灯'],
    ['whole emoji, lines and tabs', '👨‍👩‍👧🏽‍🚒\n\t好', '👨‍👩‍👧🏽‍🚒\n\t好'],
  ])('unseen signs: %s', async (_what, text, kept) => {
    const memory = memoryVillage();
    const { id } = await memory.report('resident', { text });
    expect(memory.stored(id).text).toBe(kept);
    await memory.call('linked-0302', 'matter.note', { matterId: id, words: text });
    expect(memory.stored(id).timeline.at(-1)?.event.words).toBe(kept);
  });

  test('a reason of nothing but unseen signs is none', async () => {
    const memory = memoryVillage();
    const { id: matterId } = await memory.report();
    const words = '\u200B\u202E\u3164';
    expect((await memory.refusal('linked-0302', 'matter.decline', { matterId, words })).code).toBe(
      'REASON_NEEDED',
    );
  });

  test.each(['+86 138-0000-0007', '１３８００００ ０００７', '0086(138)00000007'])(
    'a number as people type it: %s',
    async (phone) => {
      const memory = memoryVillage();
      const onBehalf = { name: '示例老人', phone, hasConsented: true };
      const input = { onBehalf, householdId: 'household-12', text: '水管漏了' };
      const { id } = await memory.report('linked-0302', input);
      expect(memory.stored(id).reporter.phoneSealed).toBe('sealed:13800000007');
    },
  );

  test('what is not foreseen is logged under the request without what anybody wrote, and answered INTERNAL', async () => {
    const memory = memoryVillage();
    jest.spyOn(memory.ports.matters, 'insert').mockRejectedValue(new Error('示例机密 13800000001'));
    expect(await memory.answer('resident', 'matter.report', { ...REPORT, text: '示例机密' })).toEqual({
      ok: false,
      error: { code: 'INTERNAL', facts: {}, requestId: 'request-1' },
    });
    const [line] = memory.ports.log.lines;
    expect(line).toMatchObject({
      level: 'error',
      call: 'matter.report',
      requestId: 'request-1',
      code: 'Error',
    });
    expect(line?.stack).toMatch(/^\s+at /);
    expect(JSON.stringify(memory.ports.log.lines)).not.toMatch(/机密|13800000001|openid/);
  });
});
