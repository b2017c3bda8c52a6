import type { DeskStaffView, LeaveView, PostsView, PostView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { hours, NOW } from '../setup/sample';

const AREA = '140928208224';
const GRID = `${AREA}/01`;
const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

const post = (change: Partial<PostView> = {}): PostView => ({
  postId: 'p1',
  holderId: 'h1',
  name: '示例甲',
  role: 'gridMember',
  fromAt: hours(-9000),
  toAt: null,
  isYou: false,
  canEnd: true,
  canLeave: true,
  leaves: [],
  ...change,
});
const leave = (change: Partial<LeaveView> = {}): LeaveView => ({
  leaveId: 'l1',
  fromAt: hours(-5),
  toAt: hours(62),
  standInName: '示例乙',
  actingName: '示例乙',
  canEnd: true,
  ...change,
});
const desk = (change: Partial<DeskStaffView> = {}): DeskStaffView => ({
  deskId: GRID,
  name: '白家沟小组',
  level: 'grid',
  isVacant: false,
  offices: ['gridMember', 'groupHead'],
  holders: [post()],
  former: [],
  invitations: [],
  ...change,
});
const posts = (...desks: readonly DeskStaffView[]): PostsView => ({
  areaId: AREA,
  areaName: '下鹿角村',
  desks,
});
const code = {
  invitationId: 'i1',
  name: '示例新人',
  role: 'gridMember',
  placeNames: ['下鹿角村', '白家沟小组'],
  code: '7K3F-9Q2M',
  qr: 'data:image/png;base64,',
  expiresAt: hours(300),
} as const;

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('谁在岗', () => {
  it('lists what is vacant first and in red words, then who sits where, who is away and who was invited', async () => {
    const vacant = desk({ deskId: `${GRID}/03`, name: '白家沟小组 3号微网格', isVacant: true, holders: [] });
    const invitation = {
      invitationId: 'i1',
      name: '示例新人',
      role: 'groupHead',
      fromAt: NOW,
      expiresAt: hours(99),
      isExpired: false,
      canChange: true,
    } as const;
    const away = desk({ holders: [post({ leaves: [leave()] })], invitations: [invitation] });
    phone.answer({ 'posts.list': () => posts(away, vacant) });
    const page = mountPage('manage/posts/posts', {});
    await says(page, '1个岗位现在没有人');
    expect(textOf(page)).toMatch(/空岗.*网格员示例甲/s);
    expect(textOf(page)).toContain('请假到后天，示例乙代岗');
    expect(textOf(page)).toContain('已请示例新人任网格长');
    tap(page, '.posts__desk');
    expect(phone.askedOf('navigateTo')).toEqual([{ url: `/manage/desk/desk?deskId=${GRID}/03` }]);
  });

  it('the county goes on to its townships and villages, by name', async () => {
    const county = { areaId: '140928', areaName: '五寨县', desks: [] };
    phone.answer({
      'posts.list': () => county,
      'places.villages': () => [
        { id: '140928208', name: '杏岭子乡', villages: [{ id: AREA, name: '下鹿角村', hasGrids: true }] },
      ],
    });
    const page = mountPage('manage/posts/posts', {});
    await says(page, '杏岭子乡');
    fire(page, '.posts__words', 'input', { value: '鹿角' });
    tap(page, '.posts__area');
    expect(phone.askedOf('navigateTo')).toEqual([{ url: `/manage/posts/posts?areaId=${AREA}` }]);
    fire(page, '.posts__words', 'input', { value: '没有' });
    await says(page, '没有这个名字的乡镇或村');
  });
});

describe('一个岗位', () => {
  it('ends a post after it has been asked for once more, and says what came of it', async () => {
    phone.answer({
      'posts.list': () => posts(desk()),
      'post.end': () => posts(desk({ isVacant: true, holders: [] })),
    });
    const page = mountPage('manage/desk/desk', { deskId: GRID });
    await says(page, '网格员示例甲');
    tap(page, '.desk__end');
    await says(page, '这个岗位现在没有人在岗');
    expect(callsOf('post.end')).toEqual([{ areaId: AREA, postId: 'p1' }]);
    await says(page, '现在离任，记下了');
  });

  it('a refusal is said and nothing changes', async () => {
    phone.answer({
      'posts.list': () => posts(desk()),
      'post.end': () => {
        throw new Refusal({ code: 'LAST_ADMIN', facts: {} });
      },
    });
    const page = mountPage('manage/desk/desk', { deskId: GRID });
    await says(page, '网格员示例甲');
    tap(page, '.desk__end');
    await says(page, '先任命好接替的人再来');
    expect(textOf(page)).toContain('网格员示例甲');
  });

  it('who may only look has no buttons', async () => {
    const seen = desk({ offices: [], holders: [post({ canEnd: false, canLeave: false })] });
    phone.answer({ 'posts.list': () => posts(seen) });
    const page = mountPage('manage/desk/desk', { deskId: GRID });
    await says(page, '示例甲');
    for (const button of ['.desk__end', '.desk__take-leave', '.desk__appoint'])
      expect(page.querySelector(button)).toBeUndefined();
  });
});

describe('任命', () => {
  const start = () => {
    phone.answer({
      'posts.list': () => posts(desk()),
      'posts.candidates': () => [{ appointeeId: 'c1', name: '示例丙', note: '12号' }],
      'post.appoint': ({ appointeeId }) => ({ posts: posts(desk()), code: appointeeId ? null : code }),
      'invitation.renew': () => ({ ...code, code: 'AAAA-BBBB' }),
    });
    return mountPage('manage/appoint/appoint', { deskId: GRID });
  };

  it('somebody known, after whoever is there, and goes back', async () => {
    const page = start();
    await says(page, '示例丙');
    tap(page, '.appoint__send');
    await says(page, '先选一个人');
    fire(page, '.appoint__follows', 'pick', { id: 'p1' });
    fire(page, '.appoint__people', 'pick', { id: 'c1' });
    tap(page, '.appoint__send');
    await says(page, '示例丙');
    expect(callsOf('post.appoint')).toEqual([
      { deskId: GRID, office: 'gridMember', appointeeId: 'c1', followsPostId: 'p1' },
    ]);
  });

  it('somebody new gets a code, which is shown and can be sent', async () => {
    const page = start();
    await says(page, '新来的人');
    fire(page, '.appoint__people', 'pick', { id: 'new' });
    await says(page, '写上他的姓名');
    fire(page, '.appoint__name', 'input', { value: '示例新人' });
    fire(page, '.appoint__day', 'change', { value: '2026-12-01' });
    tap(page, '.appoint__send');
    await says(page, '7K3F-9Q2M');
    expect(callsOf('post.appoint')).toEqual([
      {
        deskId: GRID,
        office: 'gridMember',
        name: '示例新人',
        fromAt: Date.parse('2026-12-01T00:00:00+08:00'),
      },
    ]);
    expect(page.querySelector('.appoint__share')).toBeDefined();
  });
});

describe('请假和代岗', () => {
  const own = (leaves: readonly LeaveView[]) => ({
    areas: [
      {
        areaId: AREA,
        deskNames: ['下鹿角村 白家沟小组'],
        leaves,
        colleagues: [{ appointeeId: 'c1', name: '示例乙', note: '2号微网格' }],
      },
    ],
  });

  it('asks who stands in, takes the days whole, and says it is written down', async () => {
    phone.answer({ 'leave.mine': () => own([]), 'leave.take': () => own([leave()]) });
    const page = mountPage('manage/leave/leave', {});
    await says(page, '我要请假');
    tap(page, '.leave__send');
    await says(page, '先选谁来代岗');
    expect(callsOf('leave.take')).toEqual([]);
    fire(page, '.leave__people', 'pick', { id: 'c1' });
    fire(page, '.leave__to', 'change', { value: '2026-11-26' });
    tap(page, '.leave__send');
    await says(page, '登记好了');
    expect(callsOf('leave.take')).toEqual([
      { areaId: AREA, standInId: 'c1', fromAt: NOW, toAt: Date.parse('2026-11-27T00:00:00+08:00') },
    ]);
  });

  it('a circle is refused in words, and what was picked stays', async () => {
    phone.answer({
      'leave.mine': () => own([]),
      'leave.take': () => {
        throw new Refusal({ code: 'LEAVE_LOOP', facts: {} });
      },
    });
    const page = mountPage('manage/leave/leave', {});
    await says(page, '示例乙');
    fire(page, '.leave__people', 'pick', { id: 'c1' });
    tap(page, '.leave__send');
    await says(page, '互相代岗');
    expect(page.querySelector('.leave__missing')).toBeUndefined();
  });

  it('back earlier is one tap; without a post it says so', async () => {
    phone.answer({ 'leave.mine': () => own([leave()]), 'leave.return': () => own([]) });
    const page = mountPage('manage/leave/leave', {});
    await says(page, '提前回来了');
    tap(page, '.leave__back');
    await says(page, '请假结束了');
    expect(callsOf('leave.return')).toEqual([{ areaId: AREA, leaveId: 'l1' }]);
    phone.reset();
    phone.answer({ 'leave.mine': () => ({ areas: [] }) });
    await says(mountPage('manage/leave/leave', {}), '现在没有岗位');
  });
});
