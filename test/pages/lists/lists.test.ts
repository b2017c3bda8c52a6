import type { InboxRow } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { hours, me, NOW, row } from '../setup/sample';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const entry = (change: Partial<InboxRow> = {}): InboxRow => ({
  id: 'e1',
  template: 'resolved',
  subject: '村口路灯不亮',
  at: hours(-1),
  isRead: false,
  isUrgent: false,
  link: { kind: 'matter', id: 'm1' },
  page: 'pages/matter/matter?id=m1',
  ...change,
});

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('我的事项', () => {
  it('lists what is open and opens one', async () => {
    phone.answer({ 'matters.mine': () => ({ rows: [row()], cursor: null }) });
    const page = mountPage('pages/mine/mine');
    await says(page, '村口路灯不亮');
    expect(callsOf('matters.mine')).toEqual([{ filter: 'open' }]);
    fire(page, '.mine__row', 'open', { id: 'm1' });
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/matter/matter?id=m1' }]);
  });

  it('says how long there is by the cloud, whatever the clock of the phone says', async () => {
    phone.answer({ 'matters.mine': () => ({ rows: [row({ dueAt: hours(2) })], cursor: null }) });
    const right = mountPage('pages/mine/mine');
    await says(right, '村口路灯不亮');
    jest.spyOn(Date, 'now').mockReturnValue(NOW - 400 * 24 * 3_600_000);
    phone.cloudClock = () => NOW;
    const wrong = mountPage('pages/mine/mine');
    await says(wrong, '还剩2小时');
    expect(textOf(wrong)).toBe(textOf(right));
  });

  it('goes on with the cursor, and shows a row that moved only once', async () => {
    phone.answer({
      'matters.mine': ({ cursor }) =>
        cursor === 'next'
          ? { rows: [row(), row({ id: 'm2', text: '水管漏了' })], cursor: null }
          : { rows: [row()], cursor: 'next' },
    });
    const page = mountPage('pages/mine/mine');
    await says(page, '看更多');
    fire(page, '.mine__foot', 'more');
    await says(page, '水管漏了');
    expect(callsOf('matters.mine')[1]).toEqual({ filter: 'open', cursor: 'next' });
    expect(textOf(page).split('村口路灯不亮')).toHaveLength(2);
    expect(textOf(page)).not.toContain('看更多');
  });

  it('keeps what is there when the next page fails, and offers to try again', async () => {
    phone.answer({ 'matters.mine': () => ({ rows: [row()], cursor: 'next' }) });
    const page = mountPage('pages/mine/mine');
    await says(page, '看更多');
    phone.offline();
    fire(page, '.mine__foot', 'more');
    await says(page, '点这里再试');
    expect(textOf(page)).toContain('村口路灯不亮');
  });

  it('switches to all, and leaves a slow answer of before aside', async () => {
    let answerOpen = (): void => undefined;
    phone.answer({
      'matters.mine': ({ filter }) =>
        filter === 'all'
          ? { rows: [row({ id: 'm9', text: '早办完的事', state: 'closed', dueAt: null })], cursor: null }
          : new Promise((done) => {
              answerOpen = () => done({ rows: [row()], cursor: null });
            }),
    });
    const page = mountPage('pages/mine/mine');
    fire(page, '.mine__filters', 'pick', { id: 'all' });
    await says(page, '早办完的事');
    answerOpen();
    await until(() => callsOf('matters.mine').length === 2, 'both asked');
    await new Promise((done) => setTimeout(done, 20));
    expect(textOf(page)).not.toContain('村口路灯不亮');
  });

  it('says what to do when there is nothing', async () => {
    phone.answer({ 'matters.mine': () => ({ rows: [], cursor: null }) });
    const page = mountPage('pages/mine/mine');
    await says(page, '没有正在办的事');
    fire(page, '.mine__empty', 'act');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/report/report?slot=report' }]);
  });

  it('says plainly that it failed, and tries again', async () => {
    phone.answer({
      'matters.mine': () => {
        throw new Refusal({ code: 'INTERNAL', facts: {}, requestId: 'abcdef123456' });
      },
    });
    const page = mountPage('pages/mine/mine');
    await says(page, '没能打开');
    expect(textOf(page)).toContain('编号abcdef12');
    phone.answer({ 'matters.mine': () => ({ rows: [row()], cursor: null }) });
    fire(page, '.mine__frame', 'retry');
    await says(page, '村口路灯不亮');
  });
});

describe('消息', () => {
  const inbox = (rows: InboxRow[]) =>
    phone.answer({
      'inbox.list': () => ({ rows, cursor: null, unread: rows.filter(({ isRead }) => !isRead).length }),
      'inbox.read': ({ entryId }) => ({ unread: entryId ? 1 : 0 }),
    });

  it('tells what happened to what, and which are unread', async () => {
    inbox([entry(), entry({ id: 'e2', template: 'received', isRead: true, subject: '水管漏了' })]);
    const page = mountPage('pages/inbox/inbox');
    await says(page, '您报的事办结了，请评价');
    expect(textOf(page)).toContain('1条没看');
    expect(textOf(page).split('未读')).toHaveLength(2);
  });

  it('opens the matter and marks the entry read', async () => {
    inbox([entry(), entry({ id: 'e2' })]);
    const page = mountPage('pages/inbox/inbox');
    await says(page, '2条没看');
    tap(page, '.inbox__entry');
    await says(page, '1条没看');
    expect(callsOf('inbox.read')).toEqual([{ entryId: 'e1' }]);
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/matter/matter?id=m1' }]);
  });

  it('marks all read', async () => {
    inbox([entry(), entry({ id: 'e2' })]);
    const page = mountPage('pages/inbox/inbox');
    await says(page, '全部标为已看');
    tap(page, '.inbox__all');
    await says(page, '都看过了');
    expect(callsOf('inbox.read')).toEqual([{}]);
    expect(textOf(page)).not.toContain('未读');
  });

  it('leads a request to be bound to the page that decides it', async () => {
    inbox([entry({ template: 'bindingAsked', link: null, page: null, isRead: true })]);
    const page = mountPage('pages/inbox/inbox');
    await says(page, '有人申请绑定住户');
    tap(page, '.inbox__entry');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/bindings/bindings' }]);
  });
});

describe('住户绑定申请', () => {
  const asked = { id: 'b1', name: '示例庚', householdLabel: '12号 · 示*丁', askedAt: hours(-3) };
  const open = async () => {
    phone.answer({ 'me.get': () => me(), 'binding.pending': () => ({ rows: [asked], cursor: null }) });
    const page = mountPage('pages/bindings/bindings');
    await says(page, '示例庚');
    return page;
  };

  it('confirms with one tap; the row goes', async () => {
    const page = await open();
    phone.answer({ 'binding.confirm': () => ({ ok: true }) });
    tap(page, '.bindings__yes');
    await says(page, '示例庚：绑定好了，已告诉本人。');
    expect(textOf(page)).toContain('没有等着确认的申请');
    expect(callsOf('binding.confirm')).toEqual([{ bindingId: 'b1' }]);
  });

  it('asks once more before it refuses, and names who and what', async () => {
    const page = await open();
    phone.answer({ 'binding.refuse': () => ({ ok: true }) });
    tap(page, '.bindings__no');
    await says(page, '示例庚：没有通过');
    expect(phone.askedOf('showModal')).toMatchObject([{ title: '不让示例庚绑定‘12号 · 示*丁’吗？' }]);
  });

  it('lets go of one that somebody else has decided', async () => {
    const page = await open();
    phone.answer({
      'binding.confirm': () => {
        throw new Refusal({ code: 'BINDING_NOT_FOUND', facts: {} });
      },
    });
    tap(page, '.bindings__yes');
    await says(page, '这条申请已经不在了');
    expect(textOf(page)).not.toContain('示例庚');
  });
});
