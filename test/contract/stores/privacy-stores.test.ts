import { requestOf, type RightsRequest } from '../../../domain/privacy/request';
import type { AccessEntry } from '../../../cloudfunctions/_app/ports/people-store';
import type { InboxEntry } from '../../../domain/notice/notice';
import { GRID, MONDAY, reported } from '../../builders';
import { describeStores } from './drivers';

const ask = (id: string, personId: string, askedAt: number): RightsRequest =>
  requestOf({ _id: id, personId, kind: 'delete', openMatters: 'finish', askedAt });

describeStores('权利请求库', (stores) => {
  test('one is inserted once, found by its person and its turn, and done on the revision that was read', async () => {
    const { rightsRequests: requests } = stores();
    const [first, second] = [ask('a', 'one', 1), ask('b', 'one', 2)];
    expect(await Promise.all([requests.insert(second), requests.insert(ask('c', 'two', 3))])).toEqual([
      true,
      true,
    ]);
    expect(await requests.insert(first)).toBe(true);
    expect(await requests.insert(first)).toBe(false);
    expect((await requests.ofPerson('one')).map(({ _id }) => _id)).toEqual(['b', 'a']);
    expect((await requests.due(2, 9, null)).rows.map(({ _id }) => _id)).toEqual(['a', 'b']);
    const page = await requests.list(2, null);
    expect([...page.rows, ...(await requests.list(2, page.next)).rows].map(({ _id }) => _id)).toEqual([
      'c',
      'b',
      'a',
    ]);
    expect(await requests.countOpen()).toBe(3);
    await requests.commit(first, { ...first, doneAt: 5, workAt: null, after: { key: 1, id: 'm' } });
    await expect(requests.commit(first, first)).rejects.toMatchObject({ code: 'STALE_WRITE' });
    expect(await requests.get('a')).toMatchObject({ doneAt: 5, after: { key: 1, id: 'm' }, revision: 1 });
    expect(await requests.countOpen()).toBe(2);
    expect([await requests.removeDone(5, 9), await requests.removeDone(6, 9)]).toEqual([0, 1]);
    expect(await requests.get('a')).toBeNull();
  });
});

const look = (id: string, subjectPersonId: string | null, at: number): AccessEntry => ({
  _id: id,
  at,
  byPersonId: 'linked',
  byName: '示例联户',
  deskId: GRID,
  role: 'linkedMember',
  subjectPersonId,
  matterId: null,
  field: 'phone',
});

describeStores('查阅记录', (stores) => {
  test('looks at one person, newest first, page by page; the oldest are removed first', async () => {
    const { people } = stores();
    for (const entry of [look('a', 'one', 1), look('b', 'one', 2), look('c', 'two', 2), look('d', null, 3)])
      await people.logAccess(entry);
    const page = await people.accessesTo('one', 1, null);
    const rest = await people.accessesTo('one', 1, page.next);
    expect([...page.rows, ...rest.rows].map(({ _id }) => _id)).toEqual(['b', 'a']);
    expect([await people.removeAccesses(3, 2), await people.removeAccesses(3, 2)]).toEqual([2, 1]);
    expect((await people.accessesTo('one', 9, null)).rows).toEqual([]);
  });
});

const entry = (id: string, personId: string, at: number): InboxEntry => ({
  _id: id,
  revision: 0,
  personId,
  template: 'received',
  at,
  subject: '设施维修 · 村口路灯',
  link: null,
  isRead: false,
  isUrgent: false,
  mustReach: false,
  wechat: 'none',
  sendAt: null,
});

describeStores('收件箱的清理', (stores) => {
  test('subjects of one document’s entries, a person’s entries and old entries go', async () => {
    const { inbox } = stores();
    await inbox.deliver([
      entry('m1:1:p-a:a', 'a', 1),
      entry('m1:2:d-x:b', 'b', 2),
      entry('m10:1:d-x:b', 'b', 3),
    ]);
    await inbox.forgetSubjects('m1');
    expect((await inbox.list('b', 9, null)).rows.map(({ subject }) => subject)).toEqual([
      '设施维修 · 村口路灯',
      '',
    ]);
    expect([await inbox.removeOf('a', 9), await inbox.removeOf('a', 9)]).toEqual([1, 0]);
    expect([await inbox.removeBefore(3, 9), await inbox.removeBefore(9, 0 + 1)]).toEqual([1, 1]);
  });
});

describeStores('到期的事项', (stores) => {
  test('those that ended before, oldest first; open ones and emptied ones never', async () => {
    const { matters } = stores();
    const base = reported();
    const made = (id: string, state: 'closed' | 'reported', updatedAt: number) => ({
      ...base,
      _id: id.padStart(32, '0'),
      code: `CODE000${id}`,
      state,
      updatedAt,
    });
    const gone = { erased: { why: 'retention', at: 1, isWhole: true } } as const;
    const left = { erased: { why: 'accountDeleted', at: 1, isWhole: false } } as const;
    for (const one of [
      made('1', 'closed', MONDAY + 2),
      made('2', 'closed', MONDAY + 1),
      made('3', 'reported', 1),
      { ...made('4', 'closed', 1), ...gone },
      { ...made('5', 'closed', MONDAY + 9), ...left },
    ])
      await matters.insert(one);
    const found = await matters.erasable(MONDAY + 2, 9);
    expect(found.map(({ code }) => code)).toEqual(['CODE0005', 'CODE0002']);
    expect((await matters.erasable(MONDAY + 3, 1)).map(({ code }) => code)).toEqual(['CODE0005']);
  });
});
