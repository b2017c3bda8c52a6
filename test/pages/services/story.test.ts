import type { LineView } from '../../../domain/contract';
import { reportPhotos, story } from '../../../miniprogram/services/words/story';
import { hours, line, matter, NOW } from '../setup/sample';

const CLOCK: LineView['who'] = { role: 'clock', name: null, isYou: false, standsInFor: null };
const YOU: LineView['who'] = { role: 'reporter', name: '示例丁', isYou: true, standsInFor: null };

const told = (one: LineView) => {
  const [first] = story([one], [], NOW);
  return first && [`${first.who}${first.standIn} · ${first.did}`, first.words, ...first.facts].join('|');
};

const A = { role: 'gridMember', name: '示例甲' } as const;
const B = { role: 'gridMember', name: '示例乙' } as const;

describe('办事经过', () => {
  it.each([
    ['year', '2027', 24, '2027年放假安排有变，重新算了时限', '原来是 今天 12:00，改到 明天 10:00 前办好'],
    ['suspended', null, 24, '暂停计时，时限顺延', '原来是 今天 12:00，改到 明天 10:00 前办好'],
    ['resumed', null, 24, '恢复计时，时限跟着改', '原来是 今天 12:00，改到 明天 10:00 前办好'],
    ['year', '2027', 2, '2027年放假安排有变，重新算了时限', '时限不变，今天 12:00 前办好'],
  ] as const)('tells a date that the calendar has moved: %s', (cause, year, due, did, fact) => {
    const rescheduled = { of: 'handle', fromDueAt: hours(2), cause, year } as const;
    const [told] = story([line({ line: 2, type: 'rescheduled', dueAt: hours(due), rescheduled })], [], NOW);
    expect(told).toMatchObject({ did, facts: [fact] });
  });

  it.each<[string, LineView, string]>([
    [
      'acknowledged with a promise',
      line({ line: 2, type: 'acknowledged', words: '明天上午去看', dueAt: hours(31.5) }),
      '网格员 示例甲 · 受理|明天上午去看|答应明天 17:30 前办好',
    ],
    [
      'by a stand-in',
      line({
        line: 2,
        type: 'acknowledged',
        who: { role: 'gridMember', name: '示例戊', isYou: false, standsInFor: '示例甲' },
      }),
      '网格员 示例戊（代 示例甲） · 受理|',
    ],
    [
      'reported, without the words that head the page, with the reason for the desk',
      line({
        line: 1,
        type: 'reported',
        who: YOU,
        words: '村口路灯不亮',
        route: [
          { rule: 'household', deskName: '3号微网格', skippedDeskName: null },
          { rule: 'vacant', deskName: '白家沟小组', skippedDeskName: '3号微网格' },
        ],
        dueAt: hours(24),
      }),
      '您 · 报了这件事||按住户所属，送到3号微网格|3号微网格现在没人在岗，转到白家沟小组|明天 10:00 前有人受理',
    ],
    ['reported on behalf', line({ line: 1, type: 'reported' }), '网格员 示例甲 · 代为报了这件事|'],
    [
      'escalated by hand',
      line({ line: 3, type: 'escalated', words: '要花钱', deskName: '下鹿角村' }),
      '网格员 示例甲 · 上报给下鹿角村|要花钱',
    ],
    [
      'escalated by the clock',
      line({ line: 3, type: 'escalated', who: CLOCK, deskName: '下鹿角村' }),
      '系统 · 到期没办，自动上报给下鹿角村|',
    ],
    [
      'passed on from an empty desk',
      line({
        line: 3,
        type: 'escalated',
        who: CLOCK,
        deskName: '下鹿角村',
        route: [{ rule: 'vacant', deskName: '下鹿角村', skippedDeskName: '白家沟小组' }],
      }),
      '系统 · 自动转给下鹿角村||白家沟小组现在没人在岗，转到下鹿角村',
    ],
    [
      'one follows another',
      line({ line: 3, type: 'handedOver', who: CLOCK, handover: { from: [A], to: [B], isVacant: false } }),
      '系统 · 网格员由示例甲换成示例乙|',
    ],
    [
      'the last one leaves',
      line({ line: 3, type: 'handedOver', who: CLOCK, handover: { from: [A], to: [], isVacant: true } }),
      '系统 · 网格员示例甲离任，岗位暂时空着|',
    ],
    [
      'somebody comes to an empty desk',
      line({ line: 3, type: 'handedOver', who: CLOCK, handover: { from: [], to: [B], isVacant: false } }),
      '系统 · 示例乙接任网格员|',
    ],
    [
      'one of two leaves, whose name is hidden here',
      line({
        line: 3,
        type: 'handedOver',
        who: CLOCK,
        handover: { from: [{ ...A, name: null }], to: [], isVacant: false },
      }),
      '系统 · 网格员离任|',
    ],
    [
      'resolved with its outcome',
      line({ line: 4, type: 'resolved', outcome: 'explained', words: '要等开春' }),
      '网格员 示例甲 · 办结 · 没能解决，已说明|要等开春',
    ],
    ['rated', line({ line: 5, type: 'rated', who: YOU, isSatisfied: true }), '您 · 评价 · 满意|'],
    [
      'reopened to another desk',
      line({ line: 5, type: 'reopened', who: YOU, words: '又坏了', deskName: '下鹿角村' }),
      '您 · 要求重办，送到下鹿角村|又坏了',
    ],
    ['closed by the clock', line({ line: 5, type: 'closed', who: CLOCK }), '系统 · 没有等到评价，自动结案|'],
    [
      'a hidden reporter',
      line({ line: 1, type: 'answered', who: { ...YOU, name: null, isYou: false }, words: '在桥头' }),
      '报事人 · 补充说明|在桥头',
    ],
    [
      'extended',
      line({ line: 5, type: 'extended', words: '等材料', dueAt: hours(31.5) }),
      '网格员 示例甲 · 延期|等材料|改到明天 17:30 前办好',
    ],
  ])('%s', (_, one, words) => {
    expect(told(one)).toBe(words);
  });

  it('marks the newest line only', () => {
    expect(story(matter().timeline, [], NOW).map(({ isNewest }) => isNewest)).toEqual([true, false, false]);
  });

  it("keeps a desk's photos with its line and the reporter's at the head of the page", () => {
    const photo = (fileId: string) => ({
      fileId,
      kind: 'photo' as const,
      check: 'pass' as const,
      url: 'u',
      line: 1,
    });
    const timeline = [
      line({ line: 3, type: 'mediaAttached', fileIds: ['desk'] }),
      line({ line: 2, type: 'mediaAttached', who: YOU, fileIds: ['own', 'voice'] }),
    ];
    const media = [photo('own'), photo('desk'), { ...photo('voice'), kind: 'voice' as const }];

    expect(reportPhotos({ timeline, media }).map(({ fileId }) => fileId)).toEqual(['own']);
    const [desk, own] = story(timeline, media, NOW);
    expect(desk?.photos.map(({ fileId }) => fileId)).toEqual(['desk']);
    expect(desk?.did).toBe('加了 1 张照片');
    expect(own?.photos).toEqual([]);
    expect(own?.did).toBe('加了 1 张照片、一段录音');
  });
});
