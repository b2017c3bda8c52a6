import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS, HOUR_MS } from '../../domain/deadline/local-time';
import { withoutNotices } from '../../domain/record/outbox';
import type { Bulletin } from '../../domain/village/bulletin/bulletin';
import { publish, recall, type BulletinDraft } from '../../domain/village/bulletin/publish';
import { periodsNow } from '../../domain/village/bulletin/schedule';
import { VILLAGE, gridId } from './ids';
import type { Stage } from './matters/stage';

type Draft = Omit<BulletinDraft, 'clientKey'>;
const everybody = { placeId: VILLAGE, isPartyOnly: false };
const ALWAYS = { period: null, untilAt: null };

/** How long ago each was published, and what it says; 财务公开 of the last quarter is still due. */
function drafts(startAt: Instant): readonly (readonly [agoMs: number, draft: Draft])[] {
  const lastQuarter = periodsNow('affairs', startAt)[1] ?? null;
  return [
    [
      40 * DAY_MS,
      {
        kind: 'affairs',
        title: '示例：上季度村里办了哪些事',
        text: '一、村口到学校的路补好了，用了 3 天。\n二、二组的水井换了水泵。\n三、低保和临时救助按程序评议，名单贴在村委会公开栏。\n有疑问的，到村委会问，或在“我要报事”里说。',
        audience: everybody,
        period: lastQuarter,
        untilAt: null,
      },
    ],
    [
      35 * DAY_MS,
      {
        kind: 'party',
        title: '示例：上季度党支部的工作',
        text: '召开支部党员大会 1 次、支委会 3 次；联户党员走访联系户；主题党日整治了河道垃圾。',
        audience: everybody,
        period: lastQuarter,
        untilAt: null,
      },
    ],
    [
      6 * DAY_MS,
      {
        kind: 'notice',
        title: '示例：主题党日改到周五下午',
        text: '本月主题党日改到周五下午三点，在村委会。内容：入户看望独居老人。',
        audience: { placeId: VILLAGE, isPartyOnly: true },
        ...ALWAYS,
      },
    ],
    [
      3 * HOUR_MS,
      {
        kind: 'notice',
        title: '示例：明天上午白家沟小组停水',
        text: '修水管，明天上午八点到十二点停水，请提前存好水。\n有急用水的，打电话给网格员。',
        audience: { placeId: gridId(VILLAGE, 1), isPartyOnly: false },
        period: null,
        untilAt: startAt + DAY_MS,
      },
    ],
  ];
}

/** 示例公开 · What 下鹿角村 has told its people, all of it delivered; one was recalled. */
export function sampleBulletins(startAt: Instant, stage: Stage): readonly Bulletin[] {
  const told = drafts(startAt).map(([agoMs, draft], index) => {
    const at = startAt - agoMs;
    const secretary = stage.actor('secretary', at);
    return publish({ ...draft, clientKey: `sample-${index}` }, secretary, stage.jurisdiction(VILLAGE), at);
  });
  const at = startAt - 20 * DAY_MS;
  const officer = stage.actor('officer-01', at);
  const meeting = { kind: 'notice', audience: everybody, ...ALWAYS, clientKey: 'sample-recalled' } as const;
  const wrong = publish(
    { ...meeting, title: '示例：村民代表会议', text: '周三晚上七点，在村委会。' },
    officer,
    stage.jurisdiction(VILLAGE),
    at,
  );
  const recalled = recall(wrong, '时间写错了，另发', officer, at + HOUR_MS);
  return [...told, recalled].map((one) => ({
    ...withoutNotices(
      one,
      one.outbox.map(({ id }) => id),
    ),
    revision: 1,
  }));
}
