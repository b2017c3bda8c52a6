import type { LookRow, RetentionView, RightsView } from '../../../domain/contract';
import { CONSENT_VERSION } from '../../../domain/privacy/consent';
import { PRIVACY_VERSION } from '../../../miniprogram/text';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { hours, NOW } from '../setup/sample';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const retention = { matterYears: 5, accessLogMonths: 12, inboxMonths: 12 };
const rights = (change: Partial<RightsView> = {}): RightsView => ({
  hasConsented: true,
  consentedAt: hours(-24 * 40),
  requests: [],
  openCount: 2,
  holdsPost: false,
  retention,
  ...change,
});
const look = (change: Partial<LookRow> = {}): LookRow => ({
  id: 'l1',
  at: hours(-1),
  deskName: '3号微网格',
  role: 'linkedMember',
  name: '示例联户',
  field: 'phone',
  matter: { id: 'm1', title: '设施维修 · 村口路灯' },
  ...change,
});

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('隐私说明', () => {
  it('is of the version that the functions record', () => {
    expect(PRIVACY_VERSION).toBe(CONSENT_VERSION);
  });

  it('leads to who looked and to what one may ask for', () => {
    const page = mountPage('pages/privacy/privacy');
    tap(page, '.privacy__looks');
    tap(page, '.privacy__home');
    tap(page, '.privacy__rights');
    expect(phone.askedOf('navigateTo')).toMatchObject([
      { url: '/mydata/looks/looks' },
      { url: '/mydata/home/home' },
      { url: '/mydata/rights/rights' },
    ]);
  });
});

describe('谁看过我的电话', () => {
  it('says who, at which desk, when and what for, and leads to the matter', async () => {
    phone.answer({ 'me.looks': () => ({ rows: [look(), look({ id: 'l2', matter: null })], cursor: null }) });
    const page = mountPage('mydata/looks/looks');
    await says(page, '联户党员示例联户3号微网格');
    await says(page, '为办：设施维修·村口路灯');
    tap(page, '.looks__row');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/matter/matter?id=m1' }]);
  });

  it('nobody has', async () => {
    phone.answer({ 'me.looks': () => ({ rows: [], cursor: null }) });
    await says(mountPage('mydata/looks/looks'), '还没有人看过您的电话');
  });
});

describe('我的个人信息', () => {
  const open = async (view = rights()) => {
    phone.answer({ 'me.rights': () => view });
    const page = mountPage('mydata/rights/rights');
    await says(page, '不想再留');
    return page;
  };

  it('withdrawing says first what stops, asks about open matters, and then what was done', async () => {
    const page = await open();
    expect(textOf(page)).not.toContain('微信提醒停了');
    tap(page, '.rights__withdraw');
    await says(page, '微信提醒停了');
    await says(page, '您还有2件事没办结');
    fire(page, '.rights__choices', 'pick', { id: 'withdraw' });
    const request = { kind: 'withdraw', askedAt: NOW, doneAt: null } as const;
    phone.answer({ 'me.withdraw-consent': () => rights({ hasConsented: false, requests: [request] }) });
    tap(page, '.rights__do');
    await says(page, '撤回同意·已受理');
    expect(callsOf('me.withdraw-consent')).toEqual([{ openMatters: 'withdraw' }]);
    expect(textOf(page)).not.toContain('微信提醒停了');
  });

  it('deleting is asked twice, and “先不” does nothing', async () => {
    const page = await open(rights({ openCount: 0 }));
    tap(page, '.rights__delete');
    await says(page, '删了恢复不了');
    expect(textOf(page)).not.toContain('没办结');
    tap(page, '.rights__not');
    await until(() => !textOf(page).includes('删了恢复不了'), 'the panel goes');
    tap(page, '.rights__delete');
    await says(page, '删了恢复不了');
    let asked = 0;
    phone.provide('showModal', () => {
      asked += 1;
      return Promise.resolve({ confirm: false, cancel: true });
    });
    tap(page, '.rights__do');
    await until(() => asked === 1, 'asked once more');
    expect(callsOf('me.delete-account')).toEqual([]);
    phone.provide('showModal', () => Promise.resolve({ confirm: true, cancel: false }));
    const done = { kind: 'delete', askedAt: NOW, doneAt: NOW } as const;
    phone.answer({ 'me.delete-account': () => rights({ hasConsented: false, requests: [done] }) });
    tap(page, '.rights__do');
    await says(page, '注销账号·已完成');
    expect(callsOf('me.delete-account')).toEqual([{ openMatters: 'finish', isSure: true }]);
  });

  it('whoever holds a post hears why they can’t yet', async () => {
    const page = await open(rights({ holdsPost: true }));
    expect(textOf(page)).toContain('离任以后才能注销');
    expect(page.querySelector('.rights__delete')).toBeUndefined();
  });

  it('a copy is written to the phone and opened, part by part', async () => {
    const files: string[] = [];
    phone.provide('getFileSystemManager', () => ({
      writeFile: ({ filePath, success }: { filePath: string; success(): void }) => {
        files.push(filePath);
        success();
      },
    }));
    phone.provide('openDocument', ({ success }: { success(): void }) => success());
    phone.answer({
      'me.export': ({ cursor }) => ({
        fileName: cursor ? '二.docx' : '一.docx',
        base64: 'UEs=',
        matters: 1,
        cursor: cursor ? null : 'next',
      }),
    });
    const page = await open();
    tap(page, '.rights__copy');
    await says(page, '第1份打开了');
    expect(textOf(page)).toContain('存好了再打开下一份');
    await says(page, '打开第2份');
    tap(page, '.rights__copy');
    await says(page, '全都在这2份里');
    expect(textOf(page)).toContain('拿走我的信息');
    expect(files.map((file) => file.split('/').at(-1))).toEqual(['一.docx', '二.docx']);
    expect(callsOf('me.export')).toEqual([{ cursor: null }, { cursor: 'next' }]);
  });
});

describe('个人信息保护', () => {
  const kept: RetentionView = {
    retention,
    bounds: { matterYears: [1, 30], accessLogMonths: [6, 60], inboxMonths: [1, 60] },
    revision: 3,
  };
  const open = async () => {
    phone.answer({
      'privacy.retention': () => kept,
      'privacy.requests': () => ({
        open: 1,
        rows: [{ id: 'r1', kind: 'delete', askedAt: hours(-2), doneAt: null }],
        cursor: null,
      }),
    });
    const page = mountPage('manage/privacy/privacy');
    await says(page, '注销账号');
    return page;
  };

  it('moves a period and saves all', async () => {
    const page = await open();
    expect(textOf(page)).toContain('正在办1件');
    expect(page.querySelector('.periods__save')).toBeUndefined();
    tap(page, '.periods__more');
    await says(page, '6年');
    phone.answer({ 'privacy.set-retention': (input) => ({ ...kept, retention: input, revision: 4 }) });
    tap(page, '.periods__save');
    await says(page, '保存好了');
    expect(callsOf('privacy.set-retention')).toEqual([{ ...retention, matterYears: 6, revision: 3 }]);
  });

  it('keeps what was chosen when saving fails', async () => {
    const page = await open();
    tap(page, '.periods__less');
    await says(page, '4年');
    phone.answer({
      'privacy.set-retention': () => {
        throw new Refusal({ code: 'STALE_WRITE', facts: {} });
      },
    });
    tap(page, '.periods__save');
    await says(page, '有人先办了一步');
    expect(textOf(page)).toContain('4年');
  });
});
