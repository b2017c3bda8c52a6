import type { BoardView, HomeView } from '../../../domain/contract';
import { rowView } from '../../../miniprogram/components/matter-row/matter-row.view';
import { deskCard } from '../../../miniprogram/components/desk-card/desk-card.view';
import { boardView } from '../../../miniprogram/components/village-board/village-board.view';
import { topView } from '../../../miniprogram/pages/home/top.view';
import { residentView } from '../../../miniprogram/pages/home/resident/home-resident.view';
import { contact, hours, me, NOW, row } from '../setup/sample';

const shell = (change = {}) => ({ now: NOW, isElder: false, isOnline: true, ...change });
const home = (change: Partial<HomeView> = {}): HomeView => ({
  me: me(),
  openMatters: [row(), row({ id: 'm2' }), row({ id: 'm3' })],
  openCount: 3,
  suspensions: [],
  contacts: [contact(), contact({ personId: 'p2', name: '示例乙' }), contact({ personId: 'p3' })],
  ...change,
});
const chinaTime = (hour: number): number => Date.UTC(2026, 10, 24, hour - 8);

describe('居民首页', () => {
  it('a suspension of the village is said in its reason’s words and until when; elder view has one', () => {
    const snow = {
      id: 's1',
      reason: '大雪封山',
      fromAt: hours(-1),
      untilAt: hours(2),
      isNow: true,
      pausesUrgent: false,
    };
    const power = { ...snow, id: 's2', reason: '停电', fromAt: hours(26), untilAt: hours(30), isNow: false };
    const suspensions = [snow, { ...power, pausesUrgent: true }];
    expect(residentView(home({ suspensions }), shell()).suspensions).toEqual([
      {
        id: 's1',
        words: '因大雪封山，村里办事的时限现在暂停，到今天 12:00，之后接着算。报事照常，急事照办。',
      },
      {
        id: 's2',
        words:
          '因停电，村里办事的时限从明天 12:00 暂停到明天 16:00，之后接着算。报事照常，急事请直接打电话。',
      },
    ]);
    expect(residentView(home({ suspensions }), shell({ isElder: true })).suspensions).toHaveLength(1);
  });

  it.each([
    [2, '夜深了'],
    [5, '早上好'],
    [10, '早上好'],
    [11, '中午好'],
    [13, '下午好'],
    [18, '晚上好'],
    [23, '晚上好'],
  ])('at %i o’clock: %s', (hour, words) => {
    expect(topView(me(), null, shell({ now: chinaTime(hour) })).title).toBe(`示例丁，${words}`);
  });

  it.each([
    [0, '', '消息，都看过了'],
    [3, '3', '消息，3 条没看'],
    [120, '99+', '消息，120 条没看'],
  ])('%i unread are said to who looks and to who listens', (count, unread, bellLabel) => {
    expect(topView(me({ unread: count }), null, shell())).toMatchObject({ unread, bellLabel });
  });

  it('greets a visitor without a name and invites them, though they may report at once', () => {
    const visitor = me({ name: null, binding: null });
    expect(topView(visitor, null, shell()).title).toBe('早上好');
    const view = residentView(home({ me: visitor, openMatters: [] }), shell());
    expect(view.invite).toMatchObject({ action: '去绑定我家' });
    expect(view.invite?.words).toContain('不绑定也能报事');
  });

  it.each([
    ['pending', '等网格员确认', ''],
    ['refused', '选错了门牌', '重新绑定'],
  ] as const)('tells a %s binding as it stands', (state, words, action) => {
    const { binding } = me();
    const view = residentView(home({ me: me({ binding: binding && { ...binding, state } }) }), shell());
    expect(view.invite?.words).toContain(words);
    expect(view.invite?.action).toBe(action);
  });

  it.each([
    [3, 3, false, 3, '全部'],
    [3, 5, false, 3, '全部 5 件'],
    [3, 3, true, 1, '全部 3 件'],
    [1, 1, true, 1, '全部'],
  ])('of %i (%i open), elder %s: shows %i and %s', (given, openCount, isElder, shown, more) => {
    const openMatters = home().openMatters.slice(0, given);
    const view = residentView(home({ openMatters, openCount }), shell({ isElder }));
    expect(view.matters).toHaveLength(shown);
    expect(view.moreMatters).toBe(more);
  });

  it('shows fewer people in elder view', () => {
    expect(residentView(home(), shell()).contacts).toHaveLength(2);
    expect(residentView(home(), shell({ isElder: true })).contacts).toHaveLength(1);
  });
});

describe('事项行', () => {
  it.each([
    ['waits for a desk', { state: 'reported' }, '已送到白家沟小组', '明天 17:30 前'],
    ['is in hand', {}, '白家沟小组在办', '明天 17:30 前'],
    ['asks something', { isWaitingForAnswer: true, dueAt: null }, '白家沟小组请您补充几句', '去补充 ›'],
    ['is done', { state: 'resolved', dueAt: null }, '等您说一声满不满意', '去评价 ›'],
    ['is closed', { state: 'closed', dueAt: null }, '白家沟小组', '今天 09:00'],
  ] as const)('for its reporter, one that %s', (_, change, place, due) => {
    const view = rowView(row(change), shell());
    expect([view.place, view.due.text]).toEqual([place, due]);
  });

  it.each([
    ['late', hours(-50), '已超期 2 天', 'late'],
    ['soon', hours(0.5), '还剩 30 分钟', 'soon'],
    ['calm', hours(31.5), '明天 17:30 前', 'calm'],
  ])('for a desk, %s', (_, dueAt, text, tone) => {
    expect(rowView(row({ dueAt }), shell(), 'desk').due).toEqual({ text, tone });
  });

  it('is told in one sentence to who listens', () => {
    const view = rowView(row({ isUrgent: true, mediaCount: 2 }), shell(), 'desk');
    expect(view.label).toBe('急，村口路灯不亮，12号 · 路灯、水电 · 带图或语音，办理中，明天 17:30 前');
  });
});

describe('待办卡', () => {
  const doing = { isBusy: false, said: null };

  it.each([
    ['one to acknowledge', { state: 'reported', canAcknowledge: true }, true, true],
    ['one in hand', {}, false, true],
    ['one that is over', { state: 'closed' }, false, false],
  ] as const)('%s', (_, change, canAcknowledge, canCall) => {
    expect(deskCard(row(change), shell(), doing)).toMatchObject({ canAcknowledge, canCall });
  });

  it('offers 受理 no more once it worked, and again when it failed', () => {
    const reported = row({ state: 'reported', canAcknowledge: true });
    const said = (isFailed: boolean) => ({ isBusy: false, said: { words: '…', isFailed } });
    expect(deskCard(reported, shell(), said(false)).canAcknowledge).toBe(false);
    expect(deskCard(reported, shell(), said(true)).canAcknowledge).toBe(true);
  });
});

describe('村情', () => {
  const figures: BoardView['thisMonth'] = {
    closed: 46,
    services: 0,
    closedInGrid: 42,
    closedInGridPercent: 91,
    closedInVillage: 45,
    closedInVillagePercent: 98,
    acknowledgedOnTimePercent: 95,
    handledOnTimePercent: 90,
    rated: 33,
    satisfied: 31,
    reopened: 2,
  };
  const board = (change: Partial<BoardView> = {}): BoardView => ({
    villageId: 'v',
    villageName: '下鹿角村',
    months: [],
    open: 9,
    overdue: 1,
    alarmed: [],
    openByGrid: [
      { placeId: 'v/01', name: '白家沟小组', open: 5, overdue: 1 },
      { placeId: 'v/02', name: '示例二组', open: 4, overdue: 0 },
      { placeId: 'v/03', name: '示例三组', open: 0, overdue: 0 },
    ],
    thisMonth: figures,
    allTime: figures,
    vacantDesks: [],
    uncoveredHouseholds: 0,
    canSeeHomes: true,
    onLeave: [],
    ...change,
  });

  it('says each rate with what it is made of', () => {
    const shown = boardView(board(), shell()).figures.map(
      ({ name, number, unit, words }) => `${name} ${number}${unit} ${words}`,
    );
    expect(shown).toEqual([
      '小事不出网 91% 46 件里 42 件没出网格',
      '大事不出村 98% 1 件转报了乡镇',
      '按时受理 95% 本月结案的',
      '按时办结 90% 本月结案的',
      '满意 31 / 33 个评价 2 件重办',
    ]);
  });

  it('shows no rate of nothing', () => {
    const none = {
      ...figures,
      closed: 0,
      rated: 0,
      closedInGridPercent: null,
      closedInVillagePercent: null,
      acknowledgedOnTimePercent: null,
      handledOnTimePercent: null,
    };
    const view = boardView(board({ thisMonth: none }), shell());
    expect(view.figures.map(({ number }) => number)).toEqual(['—', '—', '—', '—', '—']);
  });

  it('draws each grid against the fullest one, the overdue part apart', () => {
    const bars = boardView(board(), shell()).grids;
    expect(bars.map(({ calmWidth, lateWidth, count }) => [calmWidth, lateWidth, count])).toEqual([
      ['80%', '20%', '5 件 · 超期 1'],
      ['80%', '0%', '4 件'],
      ['0%', '0%', '0 件'],
    ]);
  });

  it('names vacancies, leaves and who stands in', () => {
    const view = boardView(
      board({
        vacantDesks: [{ deskId: 'v/03/02', name: '示例三组2号微网格' }],
        onLeave: [
          { name: '示例己', standInName: '示例庚', toAt: hours(48) },
          { name: '示例辛', standInName: null, toAt: hours(24) },
        ],
      }),
      shell(),
    );
    expect(view.staffing.map(({ title, words }) => `${title}：${words}`)).toEqual([
      '示例三组2号微网格空缺：这里的事先转到上一级',
      '示例己请假到后天：示例庚代岗',
      '示例辛请假到明天：没有人代岗',
    ]);
  });

  it('raises the alarm only when there is one', () => {
    expect(boardView(board(), shell()).alarm).toBe('');
    expect(boardView(board({ alarmed: [row()] }), shell()).alarm).toContain('1 件到了村里已超期');
  });
});
