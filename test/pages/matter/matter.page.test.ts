import type { MatterView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until, type Rendered } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { line, matter, move, NOW, ownMatter } from '../setup/sample';

const open = async (data: MatterView): Promise<Rendered> => {
  phone.answer({ 'matter.get': () => data });
  const page = mountPage('pages/matter/matter', { id: data.id });
  await says(page, '办到哪一步了');
  return page;
};
const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const stale = (version: number) =>
  new Refusal({ code: 'STALE_WRITE', facts: { version, state: 'acknowledged' } });

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('事项 › what is there', () => {
  it('shows what, where, who has it until when, who can be called, and the story', async () => {
    const page = await open(matter());
    for (const words of [
      '村口路灯不亮',
      '办理中',
      '12号·示*丁',
      '白家沟小组在办，明天17:30前办好',
      '示例甲网格员',
      '网格员示例甲·受理',
      '已联系电工，明天上午去看',
      '7K3F-9Q2M',
    ])
      expect(textOf(page)).toContain(words);
  });

  it('shows what was last known when there is no network, and says so', async () => {
    await open(matter());
    phone.offline();
    const again = mountPage('pages/matter/matter', { id: 'm1' });
    await says(again, '没能更新，下面是');
    expect(textOf(again)).toContain('村口路灯不亮');
  });

  it('drops what was known when the matter is no longer for this person', async () => {
    await open(matter());
    phone.answer({
      'matter.get': () => {
        throw new Refusal({ code: 'MATTER_NOT_FOUND', facts: {} });
      },
    });
    const again = mountPage('pages/matter/matter', { id: 'm1' });
    await says(again, '没有找到这件事');
    expect(textOf(again)).not.toContain('村口路灯不亮');
  });
});

describe('事项 › the buttons are the moves', () => {
  it.each<[string, MatterView, string[], string[]]>([
    ['a desk', matter(), ['更多', '办结'], ['受理', '撤回', '满意']],
    ['the reporter', ownMatter(), ['撤回', '补充说明'], ['更多', '办结']],
    ['nobody', matter({ moves: [] }), [], ['更多', '办结', '受理']],
    ['a rating', ownMatter({ state: 'resolved', moves: [move('rate')] }), ['满意', '不满意'], ['更多']],
  ])('%s', async (_, data, there, missing) => {
    const page = await open(data);
    const bar = page.querySelector('.matter__bar')?.dom?.textContent ?? '';
    for (const words of there) expect(bar).toContain(words);
    for (const words of missing) expect(bar).not.toContain(words);
  });

  it('lists the rest behind 更多, each with what it does', async () => {
    const page = await open(matter());
    expect(textOf(page)).not.toContain('这里办不了');
    tap(page, '.matter__more');
    await says(page, '上报给下鹿角村这里办不了，请上一级接着办');
  });

  it('opens the page of an action that is given words', async () => {
    const page = await open(matter());
    tap(page, '.matter__main');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/act/act?id=m1&action=resolve' }]);
  });
});

describe('受理', () => {
  const waiting = () => matter({ state: 'reported', moves: [move('acknowledge')], version: 1 });

  it('is one tap, sends the version and shows its effect', async () => {
    const page = await open(waiting());
    phone.answer({ 'matter.acknowledge': () => matter() });
    tap(page, '.matter__main');
    await says(page, '受理了，已告诉报事人。');
    expect(callsOf('matter.acknowledge')).toEqual([{ matterId: 'm1', version: 1 }]);
    expect(textOf(page)).toContain('办理中');
  });

  it('tapped twice is sent once', async () => {
    const page = await open(waiting());
    phone.answer({ 'matter.acknowledge': () => matter() });
    tap(page, '.matter__main');
    tap(page, '.matter__main');
    await says(page, '受理了');
    expect(callsOf('matter.acknowledge')).toHaveLength(1);
  });

  it('when somebody was quicker, says who did what and shows the new state', async () => {
    const page = await open(waiting());
    phone.answer({
      'matter.acknowledge': () => {
        throw stale(2);
      },
      'matter.get': () =>
        matter({
          version: 2,
          timeline: [
            line({
              line: 2,
              type: 'acknowledged',
              who: { role: 'groupHead', name: '示例戊', isYou: false, standsInFor: null },
            }),
          ],
        }),
    });
    tap(page, '.matter__main');
    await says(page, '刚刚已经有人先办了一步：网格长示例戊·受理。');
    expect(textOf(page)).toContain('办理中');
  });

  it('a retry whose first try had arrived counts as done', async () => {
    const page = await open(waiting());
    phone.answer({
      'matter.acknowledge': () => {
        throw stale(2);
      },
      'matter.get': () =>
        matter({
          version: 2,
          timeline: [
            line({
              line: 2,
              type: 'acknowledged',
              who: { role: 'gridMember', name: '示例甲', isYou: true, standsInFor: null },
            }),
          ],
        }),
    });
    tap(page, '.matter__main');
    await says(page, '受理了，已告诉报事人。');
  });

  it('without a network says so and can be tapped again', async () => {
    const page = await open(waiting());
    phone.offline();
    tap(page, '.matter__main');
    await says(page, '没有网络');
    phone.online();
    phone.answer({ 'matter.acknowledge': () => matter() });
    tap(page, '.matter__main');
    await says(page, '受理了');
  });
});

describe('撤回', () => {
  it('names the thing before it is done', async () => {
    const page = await open(ownMatter());
    phone.answer({ 'matter.withdraw': () => ownMatter({ state: 'withdrawn', dueAt: null, moves: [] }) });
    tap(page, '.matter__second');
    await says(page, '您撤回了，不再办理');
    expect(phone.askedOf('showModal')).toMatchObject([
      { title: '确定撤回‘村口路灯不亮’吗？', confirmText: '撤回' },
    ]);
  });

  it('does nothing when the person thinks better of it', async () => {
    const page = await open(ownMatter());
    phone.provide('showModal', phone.noting('showModal', { confirm: false, cancel: true }));
    tap(page, '.matter__second');
    await until(() => phone.askedOf('showModal').length === 1, 'the question');
    expect(callsOf('matter.withdraw')).toEqual([]);
  });
});

describe('评价', () => {
  const resolved = () =>
    ownMatter({ state: 'resolved', outcome: 'fixed', dueAt: null, moves: [move('rate')] });

  it('满意 is one tap', async () => {
    const page = await open(resolved());
    phone.answer({
      'matter.rate': () => ownMatter({ state: 'closed', isSatisfied: true, dueAt: null, moves: [] }),
    });
    tap(page, '.matter__satisfied');
    await says(page, '谢谢您的评价');
    expect(callsOf('matter.rate')).toEqual([{ matterId: 'm1', version: 3, isSatisfied: true }]);
  });

  it('不满意 asks what is wrong', async () => {
    const page = await open(resolved());
    tap(page, '.matter__unsatisfied');
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/act/act?id=m1&action=rate' }]);
    expect(callsOf('matter.rate')).toEqual([]);
  });
});

describe('电话', () => {
  it("calls the desk's work phone in one tap", async () => {
    const page = await open(ownMatter());
    fire(page, '.matter__contact', 'call', { phone: '13900000001' });
    expect(phone.askedOf('makePhoneCall')).toMatchObject([{ phoneNumber: '13900000001' }]);
  });

  it("asks for the reporter's number when the holding desk taps", async () => {
    const page = await open(matter());
    phone.answer({ 'matter.phone': () => ({ phone: '13800000001' }) });
    tap(page, '.matter__call');
    await until(() => phone.askedOf('makePhoneCall').length === 1, 'the call');
    expect(phone.askedOf('makePhoneCall')).toMatchObject([{ phoneNumber: '13800000001' }]);
  });

  it('says what to do when no number is known', async () => {
    const page = await open(matter());
    phone.answer({ 'matter.phone': () => ({ phone: null }) });
    tap(page, '.matter__call');
    await says(page, '没有留电话');
  });
});

describe('电话或上门告知', () => {
  it('asks for it and takes 已告知', async () => {
    const page = await open(matter({ untoldSinceAt: NOW, moves: [move('tell')] }));
    expect(textOf(page)).toContain('请电话或上门告知报事人');
    phone.answer({ 'matter.tell': () => matter({ moves: [] }) });
    tap(page, '.matter__tell');
    await says(page, '记下了，已告知。');
    expect(textOf(page)).not.toContain('请电话或上门告知报事人');
  });
});

describe('照片', () => {
  it('goes to the cloud and is attached', async () => {
    const page = await open(ownMatter());
    phone.provide('getFileSystemManager', () => ({
      saveFile: ({ success }: { success: (saved: { savedFilePath: string }) => void }) =>
        success({ savedFilePath: 'wxfile://usr/kept.jpg' }),
      access: ({ success }: { success: () => void }) => success(),
      unlink: () => undefined,
    }));
    phone.answer({ 'matter.attach': () => ownMatter() });
    fire(page, '.matter__photos', 'add');
    await says(page, '1张照片也送到了。');
    expect(callsOf('matter.attach')).toEqual([
      { matterId: 'm1', files: [{ fileId: 'cloud://test.test/matters/m1/p-grid/kept.jpg', kind: 'photo' }] },
    ]);
  });
});
