import type { BulletinFormView, BulletinRow, BulletinsView } from '../../../domain/contract';
import { BLANK, inputOf, publishView } from '../../../miniprogram/village/publish/publish.view';
import { bulletinRowView } from '../../../miniprogram/services/words/bulletin-row';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, NOW } from '../setup/sample';
import { DESK, one, row } from './sample-bulletins';

const list = (more: Partial<BulletinsView> = {}): BulletinsView => ({
  rows: [row()],
  cursor: null,
  villageNames: ['下鹿角村'],
  canPublish: false,
  owed: [],
  ...more,
});
const form: BulletinFormView = {
  places: [
    { placeId: '140928208224', name: '下鹿角村' },
    { placeId: '140928208224/01', name: '白家沟小组' },
  ],
  periods: { party: ['2026-Q3'], affairs: ['2026-Q3'], finance: ['2026-Q3', '2026-10'], notice: [] },
  owed: [],
};
const SHELL = { now: NOW, isElder: false, isOnline: true };
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('showModal', () => Promise.resolve({ confirm: true, content: '日子写错了' }));
});

describe('村里的事', () => {
  it('a resident reads, by kind, and has nothing to publish with', async () => {
    phone.answer({ 'bulletins.list': () => list() });
    const page = mountPage('village/bulletins/bulletins');
    await says(page, '明天上午停水');
    expect(page.querySelector('.bulletins__publish')).toBeUndefined();
    fire(page, '.bulletins__kinds', 'pick', { id: 'finance' });
    await until(() => inputs('bulletins.list').length > 1, 'it is asked by kind');
    expect(inputs('bulletins.list').at(-1)).toEqual({ kind: 'finance' });
  });

  it('somebody unbound is shown the way to their home', async () => {
    phone.answer({ 'bulletins.list': () => list({ rows: [], villageNames: [] }) });
    const page = mountPage('village/bulletins/bulletins');
    await says(page, '还不知道您是哪个村的');
    await says(page, '去绑定我家');
  });

  it('the village desk sees what is due and goes from there to the form', async () => {
    const owed = [{ kind: 'finance', period: '2026-Q3' }] as const;
    phone.answer({ 'bulletins.list': () => list({ canPublish: true, owed }) });
    const page = mountPage('village/bulletins/bulletins');
    await says(page, '2026年三季度的财务公开还没有发');
    tap(page, '.bulletins__owed');
    expect(phone.askedOf('navigateTo')).toMatchObject([
      { url: '/village/publish/publish?kind=finance&period=2026-Q3' },
    ]);
  });

  it('says for whom, and what is over or recalled, in words', () => {
    const shown = (more: Partial<BulletinRow>) => bulletinRowView(row(more), ['下鹿角村'], SHELL);
    expect(shown({ placeName: '白家沟小组' }).facts).toMatch(/^给白家沟小组 · /);
    expect(shown({ isPartyOnly: true }).facts).toMatch(/^只给党员 · /);
    expect(shown({ untilAt: hours(-1) }).state).toBe('已过期');
    expect(shown({ isRecalled: true, untilAt: hours(-1) }).state).toBe('已撤下');
    expect(shown({ kind: 'finance', period: '2026-10' }).kind).toBe('财务公开 · 2026年10月');
  });
});

describe('一条公开或通知', () => {
  it('is read without being asked to confirm anything', async () => {
    phone.answer({ 'bulletin.get': () => one() });
    const page = mountPage('village/bulletin/bulletin', { id: 'b1' });
    await says(page, '请提前存水。');
    await says(page, '村支书示例甲发布');
    expect(textOf(page)).not.toMatch(/已读|确认|撤下/);
  });

  it('the desk sees how many it is for, and recalls it with a reason', async () => {
    let isRecalled = false;
    phone.answer({
      'bulletin.get': () =>
        isRecalled
          ? one({
              isRecalled,
              recalled: { at: NOW, words: '日子写错了' },
              desk: { ...DESK, canRecall: false },
            })
          : one({ desk: DESK }),
      'bulletin.recall': () => {
        isRecalled = true;
        return { bulletinId: 'b1' };
      },
    });
    const page = mountPage('village/bulletin/bulletin', { id: 'b1' });
    await says(page, '发给37人');
    tap(page, '.bulletin__take');
    await says(page, '撤下：日子写错了');
    expect(inputs('bulletin.recall')).toEqual([{ bulletinId: 'b1', words: '日子写错了' }]);
  });
});

describe('发布', () => {
  it('asks for the period of what is published regularly, and keeps the words through a failure', async () => {
    phone.answer({
      'bulletin.form': () => form,
      'bulletin.publish': () => {
        throw new Error('no network');
      },
    });
    const page = mountPage('village/publish/publish');
    await says(page, '请写一个标题');
    fire(page, '.publish__kinds', 'pick', { id: 'finance' });
    await says(page, '请选公开的是哪一期');
    fire(page, '.publish__period', 'change', { value: '1' });
    fire(page, '.publish__title', 'input', { value: '十月账目' });
    fire(page, '.publish__text', 'input', { value: '收入 100 元，支出 80 元。' });
    await says(page, '2026年10月');
    tap(page, '.publish__send');
    await until(() => page.querySelector('.strip--late') !== undefined, 'the failure is said');
    page.detach();
    const again = mountPage('village/publish/publish');
    await says(again, '2026年10月');
    expect(inputs('bulletin.publish')[0]).toMatchObject({
      kind: 'finance',
      period: '2026-10',
      title: '十月账目',
      placeId: '140928208224',
    });
  });

  it('a second try is the same bulletin; for a grid and its party members it says so', () => {
    const written = {
      ...BLANK,
      clientKey: 'key-00000001',
      title: '停水',
      text: '明天',
      placeId: '140928208224/01',
    };
    expect(inputOf(written, form)).toEqual(inputOf(written, form));
    const view = publishView(
      { data: form, at: NOW, failure: null, isLoading: false },
      { ...written, isPartyOnly: true },
      SHELL,
    );
    expect(view.whom).toBe('白家沟小组的党员');
    expect(inputOf({ ...written, text: ' ' }, form)).toBeNull();
  });
});
