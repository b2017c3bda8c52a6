/** 公共设施与环境 · Things that a report may be about and that name nobody; a neighbour is shown these words only. */
export const THINGS = [
  ...['路灯', '井盖', '水管', '水井', '水渠', '水沟', '水坝', '漏水', '停水', '积水', '下水道', '自来水'],
  ...['电线', '电杆', '电线杆', '变压器', '停电', '电表', '广播', '喇叭', '监控', '宽带'],
  ...['道路', '路面', '村道', '乡道', '桥', '护栏', '栏杆', '坑', '塌方', '滑坡', '裂缝', '护坡', '台阶'],
  ...['垃圾', '垃圾桶', '垃圾箱', '污水', '粪', '秸秆', '厕所', '异味', '蚊虫', '死猪', '死羊', '杂草'],
  ...['广场', '健身器材', '凉亭', '公告栏', '标识牌', '指示牌', '红绿灯', '减速带', '反光镜', '围墙', '院墙'],
  ...['大树', '树枝', '枯树', '落石', '洪水', '结冰', '积雪', '火灾', '柴草', '燃气', '危房', '高压线'],
] as const;

const MOST = 3;

/** What of these a text speaks of, each but once, longest first: '电线杆' and not also '电线'. */
export function publicThings(text: string): readonly string[] {
  const found: string[] = [];
  for (const thing of [...THINGS].sort((a, b) => b.length - a.length))
    if (text.includes(thing) && !found.some((one) => one.includes(thing))) found.push(thing);
  return found.sort((a, b) => text.indexOf(a) - text.indexOf(b)).slice(0, MOST);
}
