import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { NOW } from '../setup/sample';
import { homeRow, homes, household, slip } from './sample';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const DAY_MS = 86_400_000;

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('住户', () => {
  it('lists the desk’s households: who is bound, away, acted for, and where nobody looks after them', async () => {
    phone.answer({ 'homes.list': () => homes() });
    const page = mountPage('manage/homes/homes');
    await says(page, '12号·示*丁');
    expect(textOf(page)).toContain('联户党员示例乙');
    expect(textOf(page)).toContain('2人绑定·1人在外·代办家人1位');
    expect(textOf(page)).toContain('没有联户党员');
    expect(textOf(page)).toContain('还没有人绑定');
    tap(page, '.homes__row');
    expect(phone.askedOf('navigateTo')).toEqual([{ url: '/manage/household/household?householdId=h12' }]);
    tap(page, '.homes__print');
    expect(phone.askedOf('navigateTo')[1]).toEqual({ url: '/manage/slips/slips?placeId=140928208224' });
  });

  it('opened from the village’s page: only those without a linked party member', async () => {
    phone.answer({
      'homes.list': ({ isUncoveredOnly }) =>
        homes({ rows: isUncoveredOnly ? [] : [homeRow()], uncovered: 0 }),
    });
    const page = mountPage('manage/homes/homes', { uncovered: '1' });
    await says(page, '每一户都有联户党员');
    expect(callsOf('homes.list')).toEqual([{ isUncoveredOnly: true }]);
    fire(page, '.homes__segments', 'pick', { id: 'all' });
    await says(page, '12号');
  });

  it('another place, and a search once the typing pauses', async () => {
    phone.answer({ 'homes.list': ({ words }) => homes({ rows: words === '99' ? [] : [homeRow()] }) });
    const page = mountPage('manage/homes/homes');
    await says(page, '12号');
    fire(page, '.homes__place', 'pick', { index: 1 });
    await until(() => callsOf('homes.list').length === 2, 'the place');
    fire(page, '.homes__words', 'input', { value: '99' });
    await says(page, '没有找到这一户');
    expect(callsOf('homes.list')).toEqual([
      {},
      { placeId: '140928208224/01' },
      { placeId: '140928208224/01', words: '99' },
    ]);
  });
});

describe('一户', () => {
  const open = () => mountPage('manage/household/household', { householdId: 'h12' });

  it('shows people masked, places over time, and the slip only on a tap', async () => {
    phone.answer({ 'household.get': () => household(), 'slips.show': () => slip });
    const page = open();
    await says(page, '示*丁');
    expect(textOf(page)).toContain('凭住户码绑定');
    expect(textOf(page)).toContain('在外，户还在村里');
    expect(textOf(page)).toContain('代办家人示**人（母亲）');
    expect(textOf(page)).toContain('示例二组1号微网格');
    expect(callsOf('slips.show')).toEqual([]);
    tap(page, '.household__show');
    await says(page, '7K3F9Q');
  });

  it('a new slip is asked for once more, and says that the old one is dead', async () => {
    phone.answer({ 'household.get': () => household(), 'slips.renew': () => ({ ...slip, code: 'AAA BBB' }) });
    const page = open();
    await says(page, '住户码');
    tap(page, '.household__renew');
    await says(page, 'AAABBB');
    expect(textOf(page)).toContain('旧纸条作废了');
    expect(phone.askedOf('showModal')).toMatchObject([{ title: '给‘12号 · 示*丁’换一个住户码吗？' }]);
  });

  it('ends a binding with a reason, and not without', async () => {
    phone.answer({ 'household.get': () => household(), 'household.end-binding': () => ({ ok: true }) });
    const page = open();
    await says(page, '示*丁');
    phone.provide('showModal', () => Promise.resolve({ confirm: true, content: ' ' }));
    tap(page, '.household__end');
    await says(page, '要写一句原因');
    phone.provide('showModal', () => Promise.resolve({ confirm: true, content: '搬走了' }));
    tap(page, '.household__end');
    await says(page, '绑定解除了，已告诉本人');
    expect(callsOf('household.end-binding')).toEqual([
      { householdId: 'h12', bindingId: 'b1', words: '搬走了' },
    ]);
  });

  it('moves on a later day, and calls a move off that is still to come', async () => {
    phone.answer({ 'household.get': () => household(), 'household.move': () => ({ ok: true }) });
    const page = open();
    await says(page, '迁到别的网格');
    tap(page, '.household__start-move');
    await says(page, '从哪天起');
    const [target, date] = page.querySelectorAll('.household__pick');
    expect([target, date]).not.toContain(undefined);
    const instance = page.instance as { onTarget: (e: object) => void; onDate: (e: object) => void };
    instance.onTarget({ detail: { value: '1' } });
    instance.onDate({ detail: { value: '2026-12-01' } });
    await says(page, '12月1日');
    phone.answer({
      'household.get': () =>
        household({
          placings: [
            { placeName: '示例二组 1号微网格', fromAt: NOW + 7 * DAY_MS, toAt: null, standing: 'planned' },
            ...household().placings,
          ],
        }),
      'household.call-off-move': () => ({ ok: true }),
    });
    tap(page, '.household__move');
    await says(page, '已经报的事不动');
    expect(callsOf('household.move')).toEqual([
      { householdId: 'h12', placeId: '140928208224/02/01', fromAt: Date.UTC(2026, 10, 30, 16) },
    ]);
    await says(page, '还没到日子');
    tap(page, '.household__call-off');
    await says(page, '那次迁移取消了');
  });

  it('a refusal is said, and everything stays', async () => {
    phone.answer({
      'household.get': () => household(),
      'household.move': () => {
        throw new Refusal({ code: 'MOVE_PLANNED', facts: { fromAt: NOW } });
      },
    });
    const page = open();
    await says(page, '迁到别的网格');
    tap(page, '.household__start-move');
    await says(page, '就这样迁');
    tap(page, '.household__move');
    await says(page, '先取消那一次');
  });

  it('for those who may only look: no slip, no end, no move', async () => {
    phone.answer({
      'household.get': () => household({ canShowSlip: false, canEndBindings: false, moveTargets: [] }),
    });
    const page = open();
    await says(page, '示*丁');
    for (const part of ['.household__show', '.household__end', '.household__start-move'])
      expect(page.querySelector(part)).toBeUndefined();
  });
});

describe('打印住户码', () => {
  const file = { name: '住户码-下鹿角村.docx', content: 'UEs=', count: 80, pages: 10, cursor: null };

  it('makes a file, opens it, and says what to do with it; then the next one', async () => {
    const written: unknown[] = [];
    phone.provide('getFileSystemManager', () => ({
      writeFile: (options: { success: () => void }) => {
        written.push(options);
        options.success();
      },
    }));
    phone.provide('openDocument', phone.noting('openDocument'));
    phone.answer({
      'homes.list': () => homes(),
      'slips.file': ({ cursor }) =>
        cursor === 'next' ? { ...file, count: 7, pages: 1 } : { ...file, cursor: 'next' },
    });
    const page = mountPage('manage/slips/slips', { placeId: '140928208224' });
    await says(page, '还没有发过');
    tap(page, '.slips__print');
    await says(page, '80户，A4纸10页');
    await says(page, '做下一份');
    expect(written).toMatchObject([{ data: 'UEs=', encoding: 'base64' }]);
    expect(phone.askedOf('openDocument')).toMatchObject([{ fileType: 'docx', showMenu: true }]);
    tap(page, '.slips__print');
    await says(page, '7户，A4纸1页');
    expect(callsOf('slips.file')).toEqual([
      { placeId: '140928208224' },
      { placeId: '140928208224', cursor: 'next' },
    ]);
  });

  it('a phone that can’t open it says so', async () => {
    phone.provide('getFileSystemManager', () => ({
      writeFile: ({ fail }: { fail: (error: object) => void }) => fail({ errMsg: 'writeFile:fail no space' }),
    }));
    phone.answer({ 'homes.list': () => homes(), 'slips.file': () => file });
    const page = mountPage('manage/slips/slips');
    await says(page, '12号');
    tap(page, '.slips__print');
    await says(page, '没能打开');
  });
});
