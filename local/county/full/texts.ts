import type { Random } from './random';

const SPOTS = (
  '村口 小学门口 水井旁 戏台前 卫生室旁 东头 西头 南坡 北梁 河槽边 老槐树下 打谷场 果园边 大坝下 小桥头 ' +
  '供销社门口 文化广场 养殖小区 蓄水池边 变压器旁 公交站牌下 后沟 前街 中街拐角 石碾子旁 羊圈后面 大棚区 ' +
  '机耕路口 村委会院外 红白理事厅旁 粮食加工房 磨坊坡 土地庙前 砖窑旁 引水渠边'
).split(' ');

/** What people say of one category: about what, what is the matter with it, and what they ask for. */
interface Speech {
  readonly things: readonly string[];
  readonly troubles: readonly string[];
  readonly wishes: readonly string[];
  /** Names a place. */
  readonly hasSpot: boolean;
}

const words = (text: string): readonly string[] => text.split(' ');

const SPEECHES: Readonly<Record<string, Speech>> = {
  repair: {
    things: words(
      '路灯 自来水管 水龙头 井盖 护栏 广播喇叭 健身器材 路面 排水沟 宣传栏 公厕门 桥栏杆 监控探头 电线杆 涵洞 台阶',
    ),
    troubles: words(
      '坏了三天了 裂了一道口子 一直漏水 晚上不亮 松了快掉下来 让车碰歪了 冻裂了 堵死了 锈得厉害 塌了一块',
    ),
    wishes: words('请来人修一修。 孩子上学要从这里过。 老人出门不方便。 天黑看不见路。 盼着早点修好。'),
    hasSpot: true,
  },
  sanitation: {
    things: words('垃圾 塑料袋 秸秆 粪堆 污水 建筑渣土 旧家具 死羊 枯枝 煤灰 农药瓶'),
    troubles: words('堆了半个月 刮得满地都是 流到路上 味道很大 没人清 越堆越高 挡住了路 招了好多苍蝇'),
    wishes: words('请清一清。 能不能放个垃圾箱？ 快过节了，收拾一下吧。 怕冲到河里去。 请说说是谁倒的。'),
    hasSpot: true,
  },
  hazard: {
    things: words('电线 土崖 旧房 水井口 煤气罐 大树 围墙 蓄水池 变压器 烟囱 冰面 枯草'),
    troubles: words(
      '垂下来了 要塌 没有盖子 冒火花 歪得厉害 裂缝越来越大 旁边有孩子玩 漏气 没有围栏 着过一次火',
    ),
    wishes: words('怕出事，请快来看。 先拉个警戒线吧。 娃娃们总从这里走。 下雨就更危险了。'),
    hasSpot: true,
  },
  help: {
    things: words('老人 我妈 我爸 隔壁大娘 五保户大爷 腿脚不好的邻居 刚出院的家人 独居的二婶 孩子'),
    troubles: words(
      '行动不便 一个人在家 要去县医院复查 家里没柴了 忘了交电费 暖气不热 手机不会用 要办慢病证 低保证要年审 药吃完了',
    ),
    wishes: words('想请人帮忙代办。 能不能上门看看？ 儿女都在外头。 请帮着捎一趟。 谢谢了。'),
    hasSpot: false,
  },
  policy: {
    things: words(
      '医保 养老金 低保 危房改造 耕地补贴 退耕还林补助 高龄津贴 残疾补贴 助学贷款 宅基地 光伏分红 公益岗 种粮直补',
    ),
    troubles: words(
      '什么时候交 怎么申请 今年多少钱 要带什么材料 到哪里办 为什么还没到账 能不能减免 儿子能代办吗',
    ),
    wishes: words('想问一下。 请给讲讲。 去年不是这个数。 听说有变化。 我们家够不够条件？'),
    hasSpot: false,
  },
  opinion: {
    things: words(
      '文化活动室 红白理事会 班车 图书室 戏台 集市 合作社 快递点 老年食堂 夜校 篮球场 停车的地方 村务公开栏',
    ),
    troubles: words('能不能办起来 该修一修 时间不合适 应该多几回 最好放到前街 缺人管 大家都盼着'),
    wishes: words('大家一起商量商量。 我愿意出工。 请村里想想办法。 年轻人也能回来。'),
    hasSpot: false,
  },
  information: {
    things: words('家里 隔壁 儿子一家 女儿 租房的 外来收粮的 养羊户 大棚户'),
    troubles: words('添了人口 搬走了 外出打工去了 回村住了 换了电话 新养了三十只羊 今年不种了 户口迁走了'),
    wishes: words('来登记一下。 跟村里说一声。 请更新一下。 别漏了我们。'),
    hasSpot: false,
  },
  dispute: {
    things: words(
      '两家地界 浇水先后 树荫遮地 宅基地滴水 羊啃了庄稼 借的钱 工钱 彩礼 老人赡养 出水口 过道堆东西',
    ),
    troubles: words('说不到一起 吵了好几回 各说各的理 差点动手 拖了半年 谁也不让'),
    wishes: words('请来给评评理。 想请村里调解。 不想伤了和气。 请先别声张。'),
    hasSpot: false,
  },
  complaint: {
    things: words('上次报的事 领补助的名单 分的化肥 开会的通知 办证 修路占地的钱'),
    troubles: words('一直没有下文 办得太慢 没有公示 让人跑了三趟 态度不好 说法前后不一样'),
    wishes: words('请查一查。 给个说法。 希望以后改。'),
    hasSpot: false,
  },
};

export interface Saying {
  readonly text: string;
  readonly placeWords: string | null;
}

/** 说法 · What somebody writes about a matter of this category: invented, and seldom the same twice. */
export function sayingOf(categoryId: string, random: Random): Saying {
  const speech = SPEECHES[categoryId];
  if (!speech) throw new RangeError(`nothing is said about ${categoryId}`);
  const spot = random.pick(SPOTS);
  const { things, troubles, wishes, hasSpot } = speech;
  const what = `${random.pick(things)}${random.pick(troubles)}`;
  const end = random.chance(0.8) ? `，${random.pick(wishes)}` : '。';
  const isSaid = hasSpot && random.chance(0.7);
  return {
    text: `${isSaid ? `${spot}的` : ''}${what}${end}`,
    placeWords: hasSpot && (!isSaid || random.chance(0.3)) ? `${spot}${random.between(2, 80)}米` : null,
  };
}
