import type { QueueGroup } from '../../../domain/contract';
import { fire, says, tap, textOf, until } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { hours, matter, NOW, row } from '../setup/sample';
import {
  board,
  callsOf,
  counts,
  desk,
  home,
  open,
  queue,
  referred,
  township,
  village,
  waiting,
} from './sample';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.answer({
    'desk.queue': () => queue(),
    'village.board': () => board,
    'township.matters': () => referred,
  });
});

describe('工作台 › a desk', () => {
  it('sees what is due with counts that are taps', async () => {
    const page = await open(home([desk()]), '水管漏了');
    expect(textOf(page)).toContain('待受理2办理中5即将超期0已超期1');
    fire(page, '.home__desk', 'group', { group: 'overdue' satisfies QueueGroup });
    await until(() => callsOf('desk.queue').length === 2, 'the other list');
    expect(callsOf('desk.queue')[1]).toEqual({ deskId: '140928208224/01', group: 'overdue' });
  });

  it('opens on what is under way when nothing waits to be taken on, until somebody picks a list', async () => {
    const none = counts({ reported: 0 });
    phone.answer({
      'desk.queue': ({ group }) =>
        group === 'acknowledged'
          ? queue({ counts: none, rows: [row({ id: 'w3', text: '井盖松了' })] })
          : queue({ counts: none, rows: [] }),
    });
    const page = await open(home([desk()]), '井盖松了');
    fire(page, '.home__desk', 'group', { group: 'reported' satisfies QueueGroup });
    await says(page, '都受理了');
    fire(page, '.home__frame', 'retry');
    await until(() => callsOf('home.get').length === 2, 'the page anew');
    await says(page, '都受理了');
    expect(callsOf('desk.queue')).toMatchObject(
      ['reported', 'acknowledged', 'reported', 'reported'].map((group) => ({ group })),
    );
  });

  it('acknowledges by one tap, with the version that was shown, and says what came of it', async () => {
    const page = await open(home([desk()]), '水管漏了');
    phone.answer({ 'matter.acknowledge': () => matter({ id: 'w1', dueAt: hours(31.5) }) });
    fire(page, '.home__desk', 'acknowledge', { id: 'w1' });
    await says(page, '已受理，已告诉报事人，请在明天17:30前办好');
    expect(callsOf('matter.acknowledge')).toEqual([{ matterId: 'w1', version: 7 }]);
    expect(textOf(page)).toContain('待受理1办理中6');
  });

  it('acknowledges once however often it is tapped', async () => {
    const page = await open(home([desk()]), '水管漏了');
    phone.answer({ 'matter.acknowledge': () => matter({ id: 'w1' }) });
    for (const id of ['w1', 'w1', 'w1']) fire(page, '.home__desk', 'acknowledge', { id });
    await says(page, '已受理');
    expect(callsOf('matter.acknowledge')).toHaveLength(1);
  });

  it('says on the card when somebody was quicker', async () => {
    const page = await open(home([desk()]), '水管漏了');
    phone.answer({
      'matter.acknowledge': () => {
        throw new Refusal({ code: 'STALE_WRITE', facts: { version: 8, state: 'acknowledged' } });
      },
    });
    fire(page, '.home__desk', 'acknowledge', { id: 'w1' });
    await says(page, '刚刚有人先办了一步');
  });

  it.each([
    ['dials', '13800000001'],
    ['says that there is none', null],
  ])('asks for the number, and %s', async (_, number) => {
    const page = await open(home([desk()]), '水管漏了');
    phone.answer({ 'matter.phone': () => ({ phone: number }) });
    fire(page, '.home__desk', 'callreporter', { id: 'w1' });
    if (number) await until(() => phone.askedOf('makePhoneCall').length === 1, 'the call');
    else await says(page, '报事人没有留电话');
    expect(callsOf('matter.phone')).toEqual([{ matterId: 'w1' }]);
  });

  it('leads to what has to be told, confirmed and helped with, only when there is some', async () => {
    const page = await open(home([desk()]), '水管漏了');
    expect(textOf(page)).not.toContain('要打电话告诉的');
    phone.answer({ 'desk.queue': () => queue({ pendingBindings: 2, counts: counts({ untold: 3 }) }) });
    fire(page, '.home__frame', 'retry');
    await says(page, '绑定申请2户等您确认');
    expect(textOf(page)).toContain('要打电话告诉的3件');
    fire(page, '.home__desk', 'bindings');
    fire(page, '.home__desk', 'list', { deskId: '140928208224/01', group: 'untold' });
    expect(phone.askedOf('navigateTo')).toMatchObject([
      { url: '/pages/bindings/bindings' },
      { url: '/pages/queue/queue?deskId=140928208224/01&group=untold' },
    ]);
  });

  it('switches between desks, keeps the choice, and says for whom one stands in', async () => {
    const other = desk({ deskId: '140928208224/02', name: '示例二组', standsInFor: '示例丁' });
    const page = await open(home([desk(), other]), '白家沟小组网格员');
    page.querySelectorAll('.home__one')[1]?.dispatchEvent('tap');
    await says(page, '网格员·代示例丁');
    await until(() => callsOf('desk.queue').length > 1, 'the other desk');
    expect(callsOf('desk.queue').at(-1)).toMatchObject({ deskId: other.deskId });
    expect(phone.storage.get('desk')).toBe(other.deskId);
  });

  it('goes on with the cursor at the bottom', async () => {
    phone.answer({
      'desk.queue': ({ cursor }) =>
        cursor === 'next'
          ? queue({ rows: [row({ id: 'w2', text: '垃圾满了' })] })
          : queue({ cursor: 'next' }),
    });
    const page = await open(home([desk()]), '水管漏了');
    (page.instance as { onReachBottom(): void }).onReachBottom();
    await says(page, '垃圾满了');
    expect(textOf(page)).toContain('水管漏了');
  });

  it('has on top what a desk above waits to hear, once, with one tap to answer', async () => {
    const supervision = { deskName: '杏岭子乡', words: '请今天回个话', replyDueAt: hours(3) };
    const asked = { ...waiting, supervision };
    phone.answer({ 'desk.queue': () => queue({ supervised: [asked], rows: [asked] }) });
    const page = await open(home([desk()]), '上级督办，等您回复');
    expect(textOf(page)).toContain('杏岭子乡督办：请今天回个话请在今天13:00前回复回复督办');
    expect(textOf(page).split('水管漏了')).toHaveLength(2);
    fire(page, '.home__desk', 'reply', { id: 'w1' });
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/act/act?id=w1&action=reply' }]);
  });

  it('may report for itself and for others', async () => {
    const page = await open(home([desk()]), '代人报事');
    tap(page, '.home__behalf');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/report/report?slot=behalf' }]);
  });
});

describe('村情 and 督办', () => {
  it('shows the village its figures behind a tab', async () => {
    const page = await open(home([village]), '村情');
    expect(callsOf('village.board')).toEqual([]);
    fire(page, '.home__desk', 'tab', { tab: 'board' });
    await says(page, '小事不出网91%');
    for (const words of ['1件到了村里已超期，乡里看得到', '桥面裂了', '正在办的14件', '白家沟小组5件·超期1'])
      expect(textOf(page)).toContain(words);
  });

  it("opens a grid's matters from its bar", async () => {
    const page = await open(home([village]), '村情');
    fire(page, '.home__desk', 'tab', { tab: 'board' });
    await says(page, '正在办的');
    fire(page, '.home__board', 'grid', { id: '140928208224/01' });
    expect(phone.askedOf('navigateTo')).toMatchObject([
      { url: '/pages/village/village?placeId=140928208224/01' },
    ]);
  });

  it('shows a grid no board', async () => {
    const page = await open(home([desk()]), '水管漏了');
    expect(textOf(page)).not.toContain('村情');
  });

  it('shows the township what needs its eye', async () => {
    const page = await open(home([township]), '桥栏杆断了');
    expect(textOf(page)).toContain('4超期1卡在村里2等回复2转报0乡里办');
    expect(textOf(page)).toContain('下鹿角村·12号');
    fire(page, '.home__township', 'group', { group: 'referred' });
    await until(() => callsOf('township.matters').length === 2, 'the other list');
    expect(callsOf('township.matters')).toEqual([{ group: 'overdue' }, { group: 'referred' }]);
  });
});
