import type { MatterView } from '../../../domain/contract';
import { IDLE, matterView, receiptShare } from '../../../miniprogram/pages/matter/matter.view';
import { NOTHING_YET } from '../../../miniprogram/services/calls/load';
import { contact, hours, line, matter, move, NOW, ownMatter } from '../setup/sample';

const SHELL = { now: NOW, isElder: false, isOnline: true };
const page = (data: MatterView, doing = IDLE) => {
  const shown = matterView({ data, at: NOW, failure: null, isLoading: false }, SHELL, doing).page;
  if (!shown) throw new Error('the page shows nothing');
  return shown;
};
const standing = (data: MatterView): string => {
  const { lead, due, tail } = page(data).standing;
  return `${lead}${due?.text ?? ''}${tail}`;
};

describe('时限的说明', () => {
  it.each([
    ['nothing', matter(), ''],
    [
      '暂定',
      matter({ isDueProvisional: true, dueAt: Date.parse('2027-01-04T10:00:00+08:00') }),
      '2027年放假安排还没公布，日期可能会变',
    ],
    [
      '停摆',
      matter({ suspension: { reason: '大雪封山', untilAt: hours(40) } }),
      '因大雪封山暂停计时，恢复后顺延',
    ],
  ])('%s', (_, shown, words) => {
    expect(page(shown).dueNote).toBe(words);
  });
});

describe('办到哪了', () => {
  it.each<[string, MatterView, string]>([
    ['待受理', matter({ state: 'reported', dueAt: hours(26) }), '等白家沟小组受理，明天 12:00 前'],
    ['待受理, soon', matter({ state: 'reported', dueAt: hours(0.5) }), '等白家沟小组受理，还剩 30 分钟'],
    ['办理中', matter(), '白家沟小组在办，明天 17:30 前办好'],
    ['超期', matter({ dueAt: hours(-50) }), '白家沟小组在办，已超期 2 天'],
    ['waiting for you', ownMatter({ isWaitingForAnswer: true, dueAt: null }), '白家沟小组在等您补充几句'],
    [
      'waiting, seen by the desk',
      matter({ isWaitingForAnswer: true, dueAt: null }),
      '在等报事人补充，这期间不算办理时间',
    ],
    [
      '已办结',
      ownMatter({ state: 'resolved', outcome: 'fixed', dueAt: null }),
      '白家沟小组办结了：已解决。您满意吗？',
    ],
    ['已结案, rated', ownMatter({ state: 'closed', isSatisfied: true, dueAt: null }), '结案了，您满意'],
    ['已结案, unrated', matter({ state: 'closed', dueAt: null }), '结案了，没有等到评价'],
    ['已撤回', ownMatter({ state: 'withdrawn', dueAt: null }), '您撤回了，不再办理'],
    ['不予受理', matter({ state: 'declined', dueAt: null }), '白家沟小组没有受理，原因写在下面'],
  ])('%s', (_, data, words) => {
    expect(standing(data)).toBe(words);
  });
});

describe('事项页', () => {
  it("heads the page with the first sentence and doesn't repeat it", () => {
    expect(page(matter()).title).toBe('村口路灯不亮');
    expect(page(matter()).text).toBe('村口大槐树旁边的路灯，从上周三起就不亮了，晚上老人走路看不清。');
    expect(page(matter({ text: '水管漏了' })).text).toBe('');
  });

  it('goes on where the head stopped, and shows all when it was cut in mid-sentence', () => {
    const long = '村口大槐树旁边的路灯，从上周三起就不亮了，晚上老人走路看不清楚';
    expect(page(matter({ text: long })).text).toBe('晚上老人走路看不清楚');
    expect(page(matter({ text: '灯'.repeat(40) })).text).toBe('灯'.repeat(40));
  });

  it('names nobody whose name is hidden', () => {
    const hidden = { ...matter().reporter, name: null, isNameHidden: true };
    expect(page(matter({ reporter: hidden })).facts.join()).toContain('报事人不公开名字');
  });

  it('says for whom a proxy has written it down', () => {
    const reporter = { ...matter().reporter, proxyName: '示例甲' };
    expect(page(matter({ reporter })).facts.join()).toContain('示例丁报的（示例甲代报）');
  });

  it.each([
    ['pass', 'https://x/a.jpg', 'ready', ''],
    ['pass', null, 'lost', '打不开'],
    ['pending', null, 'checking', '正在检查'],
    ['risky', 'https://x/a.jpg', 'lost', '没通过检查'],
  ] as const)('photo %s with %s', (check, url, state, note) => {
    const media = [{ fileId: 'f', kind: 'photo' as const, check, url, line: 1 }];
    expect(page(matter({ media })).photos).toMatchObject([{ state, note }]);
  });

  it('never gives out the address of a photo that was refused', () => {
    const media = [
      { fileId: 'f', kind: 'photo' as const, check: 'risky' as const, url: 'https://x/a.jpg', line: 1 },
    ];
    expect(page(matter({ media })).photos[0]?.url).toBe('');
  });

  it('offers photos to the reporter, not to a desk, which brings its own with a note', () => {
    expect(page(ownMatter()).canAddPhotos).toBe(true);
    expect(page(matter()).canAddPhotos).toBe(false);
    expect(page(matter({ state: 'resolved', moves: [] })).canAddPhotos).toBe(false);
    expect(page(ownMatter({ uploadPath: null })).canAddPhotos).toBe(false);
    expect(page(ownMatter({ filesLeft: 0 })).canAddPhotos).toBe(false);
    expect(page(ownMatter({ state: 'closed' })).canAddPhotos).toBe(false);
  });

  it('shows who can be called, a stand-in as such', () => {
    const people = [contact(), contact({ personId: 'p2', name: '示例戊', standsInFor: '示例己' })];
    const shown = page(matter({ holder: { ...matter().holder, people } }));
    expect(shown.people.map(({ name, note, phone }) => [name, note, phone])).toEqual([
      ['示例甲', '今天在岗', '13900000001'],
      ['示例戊', '今天替示例己代岗', '13900000001'],
    ]);
  });

  it('asks for a call or a visit when no message got through', () => {
    const shown = page(matter({ untoldSinceAt: hours(-2), moves: [move('tell')] }));
    expect([shown.untold, shown.canTell]).toEqual(['今天 08:00', true]);
    expect(page(matter()).untold).toBe('');
  });

  it('tells how many photos are still on the phone', () => {
    expect(page(matter(), { ...IDLE, unsent: 2 }).unsent).toBe('2 张照片存在这台手机上，还没送到');
    expect(page(matter(), { ...IDLE, unsent: 2, sent: 1, busy: 'photos' }).unsent).toBe('照片正在送：1/2');
  });

  it('is empty while nothing is known', () => {
    expect(matterView(NOTHING_YET, SHELL, IDLE)).toMatchObject({ page: null, frame: { stage: 'loading' } });
  });

  it('sends JSON to the page: no undefined in it', () => {
    const view = matterView({ data: matter(), at: NOW, failure: null, isLoading: false }, SHELL, IDLE);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describe('发给别人', () => {
  it('shares the check of the receipt and nothing of the person', () => {
    const shared = receiptShare(
      matter({ timeline: [line({ line: 1, type: 'reported' })], text: '家里的事', where: '12号' }),
    );
    expect(shared.path).toBe('/pages/verify/verify?code=7K3F-9Q2M&line=3&seal=0f1e2d3c4b5a6978');
    expect(JSON.stringify(shared)).not.toMatch(/示例|12号|家里|m1/);
  });
});
