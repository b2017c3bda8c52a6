/** 村里的话 · What tells words apart where nothing is written between them, and which words mean one thing. */
import { THINGS } from './public-things';

/** 一个字的词 · Words of one letter that matters are looked for by; any other letter alone is in too much. */
export const ONE_LETTER: ReadonlySet<string> = new Set(
  '水电路灯桥井沟渠坝河山地田草树林药病车船火烟油气粪尿厕房屋门窗墙瓦院坑洞土泥沙砖煤柴炉炕锅管线杆盖网表闸泵塔站' +
    '狗猫猪羊牛马驴鸡鸭鹅兔鱼蜂蛇鼠虫蚊狼熊雨雪风雹冰霜洪旱涝雷冻塌漏堵臭吵闹偷骗赌打骂伤摔死坏断裂塞淹烧炸烂锈歪倒滑陡' +
    '钱账证章票税粮种肥果菜瓜豆麦薯葱蒜坟碑庙戏学医租卖拆建修挖填铺扫脏乱噪霉钉绳棚圈窑渣灰塑袋瓶桶',
);

/**
 * 同一个意思 · How people also say or mistype it, after the word that it is kept under. A word here is found by any
 * of its fellows.
 */
const SAME: readonly (readonly string[])[] = [
  ['停水', '没水', '断水', '缺水', '不来水', '无水', '水停'],
  ['停电', '没电', '断电', '没有电', '跳闸', '电停'],
  ['漏水', '渗水', '冒水', '跑水', '滴水', '淌水'],
  ['路灯', '街灯', '路登', '路等', '照明灯'],
  ['水管', '管道', '水管子', '水官', '管子'],
  ['电线杆', '电杆', '线杆', '电扛', '水泥杆'],
  ['垃圾', '拉圾', '垃极', '辣鸡', '脏东西', '废品'],
  ['厕所', '茅房', '茅厕', '侧所', '茅子', '卫生间'],
  ['下水道', '下水', '排污管', '污水管'],
  ['水沟', '排水沟', '阴沟', '阳沟', '水沟子'],
  ['坑', '圪洞', '坑洼', '窟窿', '圪坑', '坑坑'],
  ['孩子', '娃娃', '小孩', '儿童', '娃'],
  ['老人', '老汉', '老太太', '老婆婆', '老两口', '老人家'],
  ['邻居', '邻家', '隔壁', '街坊', '邻居家', '临居'],
  ['低保', '低宝', '五保', '最低生活保障'],
  ['医保', '合作医疗', '新农合', '合疗', '医疗保险', '一保'],
  ['补贴', '补助', '补帖', '补钱', '补贴款'],
  ['养老金', '养老保险', '养老钱', '老年补助'],
  ['玉米', '玉茭', '玉茭子', '苞谷', '棒子'],
  ['土豆', '山药蛋', '马铃薯', '洋芋', '山药'],
  ['地界', '界石', '地畔', '地埂', '地边', '界线', '地畔子'],
  ['吵架', '打架', '吵嘴', '争吵', '闹架', '骂架'],
  ['噪音', '噪声', '嗓音', '太吵', '吵人', '吵得'],
  ['院墙', '围墙', '墙头'],
  ['塌方', '滑坡', '塌陷', '山体滑坡', '塌下来'],
  ['广播', '喇叭', '大喇叭'],
  ['宽带', '网络', '网线', '上网', '没网'],
  ['暖气', '供暖', '取暖', '暖气片'],
  ['煤气', '燃气', '液化气', '天然气'],
  ['三轮车', '三轮', '三马车', '三蹦子'],
  ['道路', '马路', '公路', '路面', '村路', '大路', '小路', '土路', '水泥路'],
  ['臭味', '异味', '臭气', '恶臭', '味道大', '味儿大', '臭得'],
  ['危房', '危旧房', '房要塌', '旧房子'],
  ['井盖', '井盖子', '窨井盖'],
  ['牲口', '牲畜', '牛羊'],
];

/** The word that it is kept under, of each of its fellows. */
const KEPT: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([kept = '', ...fellows]) => fellows.map((fellow) => [fellow, kept] as const)),
);

const OTHERS = [
  ...[
    '自来水',
    '水龙头',
    '水表',
    '河道',
    '河槽',
    '村口',
    '门口',
    '路口',
    '学校',
    '小学',
    '村委会',
    '大队',
    '卫生室',
  ],
  ...[
    '医院',
    '班车',
    '校车',
    '打谷场',
    '大槐树',
    '戏台',
    '锅炉',
    '火炕',
    '烟筒',
    '农药',
    '化肥',
    '机井',
    '大棚',
  ],
  ...[
    '身份证',
    '户口',
    '户口本',
    '银行卡',
    '手机',
    '证明',
    '申请',
    '名额',
    '助学',
    '就业',
    '打工',
    '工资',
    '合同',
  ],
  ...[
    '轮椅',
    '拐杖',
    '血压',
    '救护车',
    '残疾',
    '独居',
    '走丢',
    '矛盾',
    '纠纷',
    '赔偿',
    '承包',
    '流转',
    '宅基地',
  ],
  ...[
    '信号',
    '摄像头',
    '健身',
    '体育',
    '电梯',
    '污染',
    '扬尘',
    '苍蝇',
    '老鼠',
    '马蜂',
    '马蜂窝',
    '野猪',
    '流浪狗',
  ],
  ...['不亮', '不热', '坏了', '断了', '堵了', '塌了', '没人', '希望', '建议', '投诉', '收费', '公开', '账目'],
];

/** 认得的词 · Longest first. */
const KNOWN: readonly string[] = [...new Set([...THINGS, ...SAME.flat(), ...OTHERS])]
  .filter((word) => [...word].length > 1)
  .sort((a, b) => b.length - a.length);

/** Whatever a text speaks of in other words: 茅房 → 厕所. */
export const keptWords = (text: string): readonly string[] => [
  ...new Set([...KEPT].filter(([fellow]) => text.includes(fellow)).map(([, kept]) => kept)),
];

/** 路口的茅房坏了 → 路口, 厕所, 坏了: the known words in a run of Chinese letters, and what lies between. */
export function wordsIn(run: string): readonly string[] {
  const words: string[] = [];
  for (let rest = run, between = ''; ;) {
    const word = KNOWN.find((known) => rest.startsWith(known));
    if (between !== '' && (word !== undefined || rest === '')) {
      words.push(KEPT.get(between) ?? between);
      between = '';
    }
    if (rest === '') return words;
    if (word !== undefined) words.push(KEPT.get(word) ?? word);
    else between += rest.charAt(0);
    rest = rest.slice(word?.length ?? 1);
  }
}
