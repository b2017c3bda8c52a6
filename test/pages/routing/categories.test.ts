import type { CategoriesView, CategoryEntry } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until, type Rendered } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { NOW } from '../setup/sample';

/** 2026-12-01 00:00 in UTC+8. */
const DECEMBER = Date.UTC(2026, 10, 30, 16);
const FIELDS: CategoryEntry['fields'] = {
  name: '设施维修',
  icon: 'tools',
  isUrgent: false,
  startLevel: 'microGrid',
  isVillageInformed: false,
  handleWorkdays: { grid: 2 },
  quickReplies: ['修好了。'],
};
const entry = (change: Partial<CategoryEntry> = {}): CategoryEntry => ({
  id: 'repair',
  kind: 'repair',
  fields: FIELDS,
  isInForce: true,
  next: null,
  endsAt: null,
  ...change,
});
const LIMITS: CategoriesView['limits'] = {
  acknowledgeWorkdays: 1,
  urgentAcknowledgeHours: 2,
  handleWorkdays: { microGrid: 3, grid: 5, village: 10, township: 10 },
  extensionWorkdays: 3,
  objectionWorkdays: 5,
  answerDays: 3,
  autoCloseDays: 7,
};
const county = (change: Partial<CategoriesView> = {}): CategoriesView => ({
  countyName: '五寨县',
  revision: 4,
  categories: [entry()],
  limits: LIMITS,
  nextLimits: null,
  icons: ['tools', 'service'],
  ...change,
});
const sent = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const shows = (view: CategoriesView) => phone.answer({ 'category.list': () => view });

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.answer({
    'category.save': () => county(),
    'category.end': () => county(),
    'limits.save': () => county(),
  });
});

describe('类别和时限 › the list', () => {
  it('says what holds, what is to come from which day, and what has ended', async () => {
    shows(
      county({
        categories: [
          entry({ id: 'old', fields: { ...FIELDS, name: '三轮车' }, isInForce: false, endsAt: NOW - 1 }),
          entry({ next: { fromAt: DECEMBER, fields: { ...FIELDS, name: '公共设施', startLevel: 'grid' } } }),
          entry({ id: 'help', fields: { ...FIELDS, name: '求助' }, endsAt: DECEMBER }),
        ],
        nextLimits: { fromAt: DECEMBER, limits: { ...LIMITS, acknowledgeWorkdays: 2 } },
      }),
    );
    const page = mountPage('manage/categories/categories');
    await says(page, '设施维修微网格起办·网格2天将于12月1日起：公共设施，网格起办·网格2天');
    const text = textOf(page);
    expect(text).toContain('将于12月1日起：2个工作日内受理');
    expect(text).toContain('求助微网格起办·网格2天将于12月1日起停用');
    expect(text).toContain('三轮车现在不能选今天停用，老的事照办');
    expect(text).toContain('只管以后报的事，已在办的不变');
    expect(text.indexOf('三轮车')).toBeGreaterThan(text.indexOf('求助'));
    tap(page, '.categories__limits');
    tap(page, '.categories__new');
    expect(phone.askedOf('navigateTo')).toMatchObject([
      { url: '/manage/limits/limits' },
      { url: '/manage/category/category' },
    ]);
  });
});

describe('改类别', () => {
  const open = async (query = { id: 'repair' } as Record<string, string>): Promise<Rendered> => {
    const page = mountPage('manage/category/category', query);
    await says(page, '从哪一级办起');
    return page;
  };
  const type = (page: Rendered, selector: string, value: string) => fire(page, selector, 'input', { value });

  it('is sent whole, from the day that was picked, on the state that was seen', async () => {
    shows(county());
    const page = await open();
    type(page, '.category__name', '公共设施');
    fire(page, '.category__start', 'pick', { id: 'grid' });
    fire(page, '.category__urgent', 'toggle', { isOn: true });
    (page.instance as { onFrom(event: object): void }).onFrom({ detail: { value: '2026-12-01' } });
    await says(page, '存好，12月1日起用');
    tap(page, '.category__save');
    await until(() => sent('category.save').length === 1, 'it is sent');
    expect(sent('category.save')).toEqual([
      {
        revision: 4,
        categoryId: 'repair',
        fromAt: DECEMBER,
        ...FIELDS,
        name: '公共设施',
        startLevel: 'grid',
        isUrgent: true,
      },
    ]);
    await until(() => phone.askedOf('navigateBack').length === 1, 'it goes back');
  });

  it('today means from now on', async () => {
    shows(county());
    const page = await open();
    (page.instance as { onFrom(event: object): void }).onFrom({ detail: { value: '2026-11-24' } });
    tap(page, '.category__save');
    await until(() => sent('category.save').length === 1, 'it is sent');
    expect(sent('category.save')[0]).not.toHaveProperty('fromAt');
  });

  it('a plan is what is being changed, on its own day', async () => {
    shows(
      county({
        categories: [entry({ next: { fromAt: DECEMBER, fields: { ...FIELDS, name: '公共设施' } } })],
      }),
    );
    const page = await open();
    await says(page, '已经定了12月1日起的改动');
    tap(page, '.category__save');
    await until(() => sent('category.save').length === 1, 'it is sent');
    expect(sent('category.save')).toMatchObject([{ fromAt: DECEMBER, name: '公共设施' }]);
  });

  it('says what is missing, and sends nothing', async () => {
    shows(county());
    const page = await open();
    type(page, '.category__name', '甲');
    tap(page, '.category__save');
    await says(page, '名称要两到十个字');
    type(page, '.category__name', '公共设施');
    tap(page, '.category__add');
    tap(page, '.category__save');
    await says(page, '有一句常用语是空的');
    fire(page, '.category__days', 'input', { value: '99' });
    (page.instance as { onRemoveReply(event: object): void }).onRemoveReply({
      currentTarget: { dataset: { index: 1 } },
    });
    tap(page, '.category__save');
    await says(page, '天数要在1到60之间');
    expect(sent('category.save')).toEqual([]);
  });

  it('keeps what was typed when somebody was quicker, and sends it on the newest state', async () => {
    let revision = 4;
    phone.answer({
      'category.list': () => county({ revision }),
      'category.save': (input) => {
        if ((input as { revision: number }).revision === 4)
          throw new Refusal({ code: 'STALE_WRITE', facts: {} });
        return county();
      },
    });
    const page = await open();
    type(page, '.category__name', '公共设施');
    revision = 5;
    tap(page, '.category__save');
    await says(page, '刚刚有人先办了一步');
    tap(page, '.category__save');
    await until(() => sent('category.save').length === 2, 'it is sent again');
    expect(sent('category.save')[1]).toMatchObject({ revision: 5, name: '公共设施' });
  });

  it('a new one says what kind it is, with one key however often it is sent', async () => {
    shows(county());
    const page = await open({});
    type(page, '.category__name', '供水');
    fire(page, '.category__kinds', 'pick', { id: 'repair' });
    phone.offline();
    tap(page, '.category__save');
    await says(page, '没有网络');
    phone.online();
    tap(page, '.category__save');
    await until(() => sent('category.save').length >= 1, 'it is sent');
    const [last] = sent('category.save').slice(-1) as { clientKey: string; kind: string }[];
    expect(last).toMatchObject({ kind: 'repair', name: '供水' });
    expect(last?.clientKey).toMatch(/^[\w-]{8,64}$/);
    expect(textOf(page)).not.toContain('停用这一类');
  });

  it('ends after a second question', async () => {
    shows(county());
    const page = await open();
    tap(page, '.category__stop');
    await until(() => sent('category.end').length === 1, 'it is sent');
    expect(sent('category.end')).toEqual([{ revision: 4, categoryId: 'repair' }]);
  });
});

describe('全县的时限', () => {
  it('sends all of them, and refuses nonsense before', async () => {
    shows(county());
    const page = mountPage('manage/limits/limits');
    await says(page, '急事受理');
    const typeAcknowledge = (value: string) =>
      (page.instance as { onType(event: object): void }).onType({
        detail: { value },
        currentTarget: { dataset: { key: 'acknowledge' } },
      });
    typeAcknowledge('0');
    tap(page, '.limits__save');
    await says(page, '“受理”要在1到10个工作日之间');
    typeAcknowledge('2');
    tap(page, '.limits__save');
    await until(() => sent('limits.save').length === 1, 'it is sent');
    expect(sent('limits.save')).toEqual([{ revision: 4, limits: { ...LIMITS, acknowledgeWorkdays: 2 } }]);
  });
});
