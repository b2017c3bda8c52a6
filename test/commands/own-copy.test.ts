import type { AccessEntry } from '../../cloudfunctions/_app/ports/people-store';
import type { InboxEntry } from '../../domain/notice/notice';
import { MICRO_GRID } from '../builders';
import { memoryVillage } from '../memory/village';
import { wordsOf } from '../words-of';

const inboxEntry = (_id: string, personId: string, change: Partial<InboxEntry>): InboxEntry => ({
  _id,
  revision: 0,
  personId,
  template: 'acknowledged',
  at: 0,
  subject: '示例消息',
  link: null,
  isRead: true,
  isUrgent: false,
  mustReach: false,
  wechat: 'none',
  sendAt: null,
  ...change,
});
const look = (_id: string, subjectPersonId: string, change: Partial<AccessEntry>): AccessEntry => ({
  _id,
  at: 0,
  byPersonId: 'p',
  byName: '示例甲',
  deskId: MICRO_GRID,
  role: 'linkedMember',
  subjectPersonId,
  matterId: null,
  field: 'phone',
  ...change,
});

describe('拿走我的信息', () => {
  test('a long history comes in parts, and every line of it once', async () => {
    const village = memoryVillage();
    const { personId } = await village.call('resident', 'me.get');
    const count = 3000;
    const numbers = Array.from({ length: count }, (_, index) => index);
    await village.ports.inbox.deliver(
      numbers.map((index) => inboxEntry(`e${index}`, personId, { at: index, subject: `第${index}条消息。` })),
    );
    for (const index of numbers)
      await village.ports.people.logAccess(
        look(`l${index}`, personId, { at: index, byName: `示例看${index}号` }),
      );
    let cursor: string | null = null;
    const parts: string[] = [];
    do {
      const part: { base64: string; cursor: string | null } = await village.call('resident', 'me.export', {
        cursor,
      });
      parts.push(await wordsOf(part.base64));
      ({ cursor } = part);
    } while (cursor !== null && parts.length < 9);
    expect(parts).toHaveLength(3);
    const all = parts.join('');
    expect(all.match(/第\d+条消息。/g)?.length).toBe(count);
    expect(new Set(all.match(/第\d+条消息。/g)).size).toBe(count);
    expect(new Set(all.match(/示例看\d+号/g)).size).toBe(count);
  });

  test('a cursor of somebody else, of another list or made up opens nothing', async () => {
    const village = memoryVillage();
    const { personId } = await village.call('resident', 'me.get');
    const many = Array.from({ length: 1001 }, (_, index) => inboxEntry(`e${index}`, personId, { at: index }));
    await village.ports.inbox.deliver(many);
    const { cursor } = await village.call('resident', 'me.export');
    const [, , inbox = ''] = cursor?.split(',') ?? [];
    expect(inbox).not.toBe('');
    const foreign = { code: 'INVALID_INPUT', facts: { field: 'cursor', rule: 'foreign' } };
    expect(await village.refusal('neighbour', 'me.export', { cursor })).toEqual(foreign);
    for (const made of [inbox, `${inbox},,`, `,${inbox},`, 'x,,', ',,,', ''])
      expect(await village.refusal('resident', 'me.export', { cursor: made })).toEqual(foreign);
  });
});
