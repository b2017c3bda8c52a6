import type { BulletinRow, BulletinsView, DeskView, MeView } from '../../../domain/contract';
import manifest from '../../../miniprogram/app.json';
import { affairsOf, AFFAIRS, type AffairsEntry } from '../../../miniprogram/services/words/affairs-entries';
import { affairsView } from '../../../miniprogram/pages/affairs/affairs.view';
import { fire, mountPage, says, tap, textOf } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, me, NOW } from '../setup/sample';
import { row as bulletin } from '../village/sample-bulletins';

const row = (id: string, more: Partial<BulletinRow> = {}): BulletinRow =>
  bulletin({ id, title: `通知${id}`, ...more });
const news = (change: Partial<BulletinsView> = {}): BulletinsView => ({
  rows: ['a', 'b', 'c', 'd'].map((id) => row(id)),
  cursor: null,
  villageNames: ['下鹿角村'],
  canPublish: false,
  owed: [],
  ...change,
});
const deskAt = (level: DeskView['level']): DeskView => ({
  deskId: '140928208224',
  name: '下鹿角村',
  level,
  role: 'villageSecretary',
  standsInFor: null,
});
const open = async (who: MeView, told: BulletinsView, words: string) => {
  phone.answer({ 'me.get': () => who, 'bulletins.list': () => told });
  const page = mountPage('pages/affairs/affairs');
  await says(page, words);
  return page;
};

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('村里的事', () => {
  it('a resident has the newest on top, then everything there is to open', async () => {
    const page = await open(me(), news(), '通知a');
    expect(textOf(page)).toContain('通知c');
    expect(textOf(page)).not.toContain('通知d');
    expect(textOf(page).indexOf('通知a')).toBeLessThan(textOf(page).indexOf('公开和通知'));
    tap(page, '.affairs__news');
    tap(page, '.affairs__entry');
    expect(phone.askedOf('navigateTo')[0]).toMatchObject({ url: '/village/bulletin/bulletin?id=a' });
    expect(phone.askedOf('navigateTo')).toHaveLength(2);
  });

  it('what is over or was recalled is no news', async () => {
    const rows = [row('a', { isRecalled: true }), row('b', { untilAt: hours(-1) }), row('c')];
    const page = await open(me(), news({ rows }), '通知c');
    expect(textOf(page)).not.toContain('通知a');
    expect(textOf(page)).not.toContain('通知b');
  });

  it('elder view has one new thing', () => {
    const loaded = <D>(data: D) => ({ data, at: NOW, failure: null, isLoading: false });
    const shell = { now: NOW, isElder: true, isOnline: true };
    const view = affairsView(loaded(me()), loaded(news()), false, shell);
    expect(view.news.map(({ id }) => id)).toEqual(['a']);
    expect(view.sections).toHaveLength(1);
  });

  it.each([
    ['has no home yet', null, '去绑定我家'],
    ['waits for the grid', { ...me().binding!, state: 'pending' as const }, '绑定申请送到了'],
    ['was refused', { ...me().binding!, state: 'refused' as const }, '重新绑定'],
  ])('somebody who %s is told the next step', async (_, binding, words) => {
    const page = await open(me({ binding }), news({ rows: [], villageNames: [] }), words);
    expect(page.querySelectorAll('.affairs__entry')).toHaveLength(0);
    if (page.querySelector('.affairs__bind')) {
      fire(page, '.affairs__bind', 'tap');
      expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/bind/bind' }]);
    }
  });

  it('a desk is told what is owed, and goes there', async () => {
    const owed = [{ kind: 'finance', period: '2026-Q3' }] as const;
    const page = await open(
      me({ desks: [deskAt('village')] }),
      news({ canPublish: true, owed }),
      '1期该公开了',
    );
    tap(page, '.affairs__owed');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/village/bulletins/bulletins' }]);
  });

  it('a county’s desk, which is of no village, is told where its own is', async () => {
    await open(
      me({ binding: null, desks: [deskAt('county')] }),
      news({ rows: [], villageNames: [] }),
      '去管理',
    );
  });

  it('the last known is shown without a network', async () => {
    await open(me(), news(), '通知a');
    phone.offline();
    await says(mountPage('pages/affairs/affairs'), '通知a');
  });
});

describe('入口', () => {
  const entry = (page: string, to: AffairsEntry['for']): AffairsEntry => ({
    page,
    title: page,
    note: '',
    icon: 'user',
    for: to,
  });
  const ENTRIES = [entry('all', 'everybody'), entry('work', ['village', 'grid']), entry('up', ['township'])];
  const pagesOf = (who: MeView) => {
    const { ofDesk, forAll } = affairsOf(who, ENTRIES);
    return [ofDesk, forAll].map((list) => list.map(({ page }) => page));
  };

  it.each<[string, MeView, string[], string[]]>([
    ['a resident', me(), [], ['all']],
    ['who is of no village', me({ binding: null }), [], []],
    ['a resident with a post', me({ desks: [deskAt('grid')] }), ['work'], ['all']],
    ['a post without a home there', me({ binding: null, desks: [deskAt('village')] }), ['work'], ['all']],
    ['a township', me({ binding: null, desks: [deskAt('township')] }), ['up'], []],
  ])('%s', (_, who, work, everybody) => {
    expect(pagesOf(who)).toEqual([work, everybody]);
  });

  it('each leads to a page that there is', () => {
    const inside = manifest.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
    const known = new Set([...manifest.pages, ...inside]);
    expect(AFFAIRS.filter(({ page }) => !known.has(page.split('?')[0] ?? page))).toEqual([]);
  });
});
