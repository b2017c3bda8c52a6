import { fire, mountPage, says, tap, textOf } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { hours, me, NOW, row } from '../setup/sample';
import { callsOf, home, open } from './sample';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('首页 › a resident', () => {
  it('sees where they are, what is under way, and who to call', async () => {
    const page = await open(home(), '示例丁，早上好');
    for (const words of [
      '下鹿角村·白家沟小组·3号微网格',
      '我要报事',
      '村口路灯不亮',
      '白家沟小组在办',
      '示例甲我的网格员',
      '投诉建议',
    ])
      expect(textOf(page)).toContain(words);
    expect(callsOf('desk.queue')).toEqual([]);
  });

  it('opens as if for the first time when what an earlier version kept can’t be drawn', async () => {
    const { suspensions, ...old } = home([], { openMatters: [row({ text: '上个版本的' })] });
    phone.storage.set('seen:home.get:{}', { data: old, at: NOW });
    const page = await open(home(), '示例丁，早上好');
    expect(textOf(page)).toContain('村口路灯不亮');
    expect(textOf(page)).not.toContain('上个版本的');
    expect(suspensions).toEqual([]);
  });

  it('gets where each tap leads', async () => {
    const page = await open(home(), '我要报事');
    fire(page, '.home__resident', 'report');
    fire(page, '.home__resident', 'complain');
    fire(page, '.home__resident', 'bind');
    fire(page, '.home__resident', 'open', { id: 'm1' });
    expect(phone.askedOf('navigateTo')).toMatchObject([
      { url: '/pages/report/report?slot=report' },
      { url: '/pages/report/report?slot=complaint' },
      { url: '/pages/bind/bind' },
      { url: '/pages/matter/matter?id=m1' },
    ]);
    fire(page, '.home__resident', 'call', { phone: '13900000001' });
    expect(phone.askedOf('makePhoneCall')).toMatchObject([{ phoneNumber: '13900000001' }]);
    fire(page, '.home__resident', 'all');
    expect(phone.askedOf('switchTab')).toMatchObject([{ url: '/pages/mine/mine' }]);
  });

  it('has messages one tap away, and sees how many are new', async () => {
    const page = await open(home([], { me: me({ unread: 120 }) }), '99+');
    tap(page, '.home__bell');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/inbox/inbox' }]);
  });

  it('hears that the clocks of the village stand still, why and until when', async () => {
    const snow = {
      id: 's1',
      reason: '大雪封山',
      fromAt: 0,
      untilAt: hours(2),
      isNow: true,
      pausesUrgent: false,
    };
    const page = await open(home([], { suspensions: [snow] }), '因大雪封山');
    expect(page.querySelector('.home__resident')).toBeTruthy();
    expect(textOf(page)).toContain('现在暂停，到今天12:00');
  });

  it('is told what to do when nothing is under way', async () => {
    await open(home([], { openMatters: [], openCount: 0 }), '现在没有在办的事');
  });

  it('sees what was last known at once without a network, and when it was', async () => {
    await open(home(), '村口路灯不亮');
    phone.offline();
    const again = mountPage('pages/home/home');
    await says(again, '没能更新，下面是今天10:00的内容');
    expect(textOf(again)).toContain('村口路灯不亮');
  });

  it('sees nothing of who was at this phone before', async () => {
    await open(home(), '村口路灯不亮');
    await open(
      home([], { me: me({ personId: 'p-other', name: '示例戊' }), openMatters: [] }),
      '示例戊，早上好',
    );
    phone.offline();
    const again = mountPage('pages/home/home');
    await says(again, '没连上');
    expect(textOf(again)).not.toContain('村口路灯不亮');
  });

  it('is told that it wasn’t reached when nothing is known', async () => {
    phone.offline();
    const page = mountPage('pages/home/home');
    await says(page, '没连上');
    phone.online();
    phone.answer({ 'home.get': () => home() });
    fire(page, '.home__frame', 'retry');
    await says(page, '村口路灯不亮');
  });

  it('is told what happened and can try again when nothing is known', async () => {
    phone.answer({
      'home.get': () => {
        throw new Refusal({ code: 'INTERNAL', facts: {}, requestId: 'abcdef0123' });
      },
    });
    const page = mountPage('pages/home/home');
    await says(page, '出了点问题');
    phone.answer({ 'home.get': () => home() });
    fire(page, '.home__frame', 'retry');
    await says(page, '村口路灯不亮');
  });

  it('is reminded of a report that waits and of a draft', async () => {
    phone.storage.set('draft:report', {
      slot: 'report',
      clientKey: 'k1',
      changedAt: hours(-2),
      text: '井盖翘了',
      photos: [],
      voice: null,
      behalfName: '',
    });
    const page = await open(home(), '井盖翘了');
    expect(textOf(page)).toContain('草稿·今天08:00·接着写');
    fire(page, '.home__own', 'write', { slot: 'report' });
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/report/report?slot=report' }]);
  });
});
