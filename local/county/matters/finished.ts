import type { Outcome } from '../../../domain/matter/states';
import {
  acknowledge,
  answer,
  ask,
  escalate,
  fixed,
  note,
  resolve,
  satisfied,
  tell,
  type Step,
  type Story,
} from './story';

/** Acknowledged, resolved and (if the reporter was asked and answered) rated by one desk. */
interface Straight {
  readonly desk: string;
  readonly acknowledgedAfter: number;
  readonly resolvedAfter: number;
  readonly outcome?: Outcome;
  readonly words: string;
  /** Working hours until the reporter was satisfied; left out: the clock closes it. */
  readonly ratedAfter?: number;
}

function straight(by: string, told: Straight): readonly Step[] {
  const { desk, acknowledgedAfter, resolvedAfter, outcome = 'fixed', words, ratedAfter } = told;
  return [
    acknowledge(acknowledgedAfter, desk),
    resolve(resolvedAfter, desk, outcome, words),
    ...(ratedAfter === undefined ? [] : [satisfied(ratedAfter, by)]),
  ];
}

const simple = (by: string, categoryId: string, text: string, hoursAgo: number, told: Straight): Story => ({
  by,
  categoryId,
  text,
  hoursAgo,
  then: straight(by, told),
});

/** 已办结待评价 · Resolved in the last days; the reporter hasn't answered yet. */
const RESOLVED: readonly Story[] = [
  simple('resident-01', 'help', '炉子的烟筒接口漏烟，晚上不敢睡。', 20.3, {
    desk: 'linked-0101',
    acknowledgedAfter: 0.7,
    resolvedAfter: 4.2,
    words: '接口重新箍好了，屋里装了报警器，教了老人怎么看。',
  }),
  simple('resident-03', 'repair', '巷子里第二盏路灯不亮，换过灯泡还是不行。', 19.2, {
    desk: 'linked-0103',
    acknowledgedAfter: 1.4,
    resolvedAfter: 7.2,
    words: '线头接触不好，已接好，晚上试过亮了。',
  }),
  simple('resident-10', 'policy', '手机上交医保老提示身份证不对，怎么办？', 9.6, {
    desk: 'linked-0401',
    acknowledgedAfter: 0.9,
    resolvedAfter: 3.1,
    words: '名字里的生僻字登记错了，已帮您在乡里改好，也交上了。',
  }),
  simple('resident-09', 'help', '想租合作社的脱粒机，轮不上，能不能多调一台？', 27.3, {
    desk: 'linked-0303',
    acknowledgedAfter: 2.2,
    resolvedAfter: 8.4,
    outcome: 'explained',
    words: '邻村的机器也排满了，最早周六能轮到您家，已帮您排上号。',
  }),
  {
    by: 'linked-0102',
    categoryId: 'help',
    text: '老人独居，药快吃完了，想请人去县医院代取。',
    hoursAgo: 7.4,
    onBehalf: { name: '示例老人一', household: 15 },
    then: [acknowledge(0.8, 'linked-0102'), note(1.1, 'linked-0102', '药单已拍下，明早的班车去取。')],
  },
  {
    by: 'linked-0101',
    categoryId: 'help',
    text: '老人家的煤不够过冬，想问救助煤怎么领。',
    hoursAgo: 12.2,
    onBehalf: { name: '示例老人三', household: 8 },
    then: [acknowledge(0.6, 'linked-0101'), fixed(5.5, 'linked-0101', '救助煤已报上，周五送到家门口。')],
  },
];

/** 已结案 · This month and the months before. */
const CLOSED: readonly Story[] = [
  simple('resident-02', 'help', '烟筒漏烟，屋里呛得慌，请来看看。', 41.8, {
    desk: 'linked-0102',
    acknowledgedAfter: 0.8,
    resolvedAfter: 3.6,
    words: '换了两节烟筒，装了报警器。',
    ratedAfter: 5.1,
  }),
  simple('resident-16', 'repair', '水表不转，水费怎么算？', 63.5, {
    desk: 'linked-0201',
    acknowledgedAfter: 2.7,
    resolvedAfter: 9.9,
    words: '水表已换新，旧账按去年同月算，您已同意。',
    ratedAfter: 12,
  }),
  simple('resident-19', 'help', '土豆堆在地头没车拉，快上冻了。', 88.2, {
    desk: 'linked-0301',
    acknowledgedAfter: 1.1,
    resolvedAfter: 6.3,
    words: '合作社的车去拉了三趟，已入窖。',
    ratedAfter: 4.4,
  }),
  simple('resident-11', 'sanitation', '河边的农药瓶没人收，怕牛羊误食。', 104.6, {
    desk: 'linked-0402',
    acknowledgedAfter: 3.3,
    resolvedAfter: 7.5,
    words: '都捡走了，设了一个专收农药瓶的箱子。',
  }),
  simple('resident-01', 'help', '莜麦割倒了遇上下雨，想借个棚子晾。', 176.4, {
    desk: 'linked-0101',
    acknowledgedAfter: 0.6,
    resolvedAfter: 2.8,
    words: '村里的旧库房腾出来了，您今天就能用。',
    ratedAfter: 3,
  }),
  simple('resident-24', 'sanitation', '羊跑到我家玉米地里啃了一片。', 198.7, {
    desk: 'linked-0403',
    acknowledgedAfter: 2.5,
    resolvedAfter: 11.2,
    words: '两家当面说好，赔了二百块钱，羊圈已修。',
    ratedAfter: 6.6,
  }),
  simple('resident-15', 'repair', '下雨冲了田间路，三轮车过不去。', 243.1, {
    desk: 'linked-0103',
    acknowledgedAfter: 4.1,
    resolvedAfter: 20.5,
    words: '叫了八个人出工，路已垫平压实。',
    ratedAfter: 9.2,
  }),
  simple('resident-05', 'policy', '孩子考上大学，有没有助学的政策？', 297.6, {
    desk: 'linked-0202',
    acknowledgedAfter: 1.9,
    resolvedAfter: 10.8,
    outcome: 'explained',
    words: '“雨露计划”您家符合，表已帮您填好交到乡里。',
    ratedAfter: 2.2,
  }),
  simple('resident-20', 'dispute', '邻居盖房把料堆在我家门口，进出不了。', 331.4, {
    desk: 'linked-0302',
    acknowledgedAfter: 2.6,
    resolvedAfter: 8.8,
    words: '料已挪走，留出了两米路。',
    ratedAfter: 3.7,
  }),
  simple('resident-07', 'opinion', '广场上能不能装两件健身的东西，老人们好活动。', 402.5, {
    desk: 'linked-0301',
    acknowledgedAfter: 5.6,
    resolvedAfter: 18.7,
    outcome: 'explained',
    words: '村里已报乡里文化站，列入明年的单子，年后答复。',
  }),
  simple('resident-23', 'repair', '村委会门口的路灯天亮了也不灭，费电。', 455.8, {
    desk: 'linked-0402',
    acknowledgedAfter: 1.7,
    resolvedAfter: 5.9,
    words: '定时器调好了。',
    ratedAfter: 8.3,
  }),
  {
    by: 'resident-04',
    categoryId: 'repair',
    text: '机井不出水，好几家浇不上地。',
    hoursAgo: 268.3,
    then: [
      acknowledge(0.9, 'linked-0201'),
      escalate(1.6, 'linked-0201', '泵坏了，几家都靠这口井，要组里出面。'),
      acknowledge(2.1, 'head-02'),
      escalate(5.2, 'head-02', '换泵要两千多，组里定不了，请村里定。'),
      acknowledge(1.8, 'secretary'),
      note(6.5, 'secretary', '两委商量过，从水费里出，明天去县里买泵。'),
      fixed(11.4, 'officer-01', '新泵已装好，水上来了，几家都试过。'),
      satisfied(4.9, 'resident-04'),
    ],
  },
  {
    by: 'resident-14',
    categoryId: 'hazard',
    text: '废窑口没有封，孩子们在里头玩，塌了不得了。',
    placeWords: '北坡废窑',
    hoursAgo: 363.9,
    then: [
      acknowledge(0.7, 'grid-01'),
      note(2.2, 'grid-01', '先用木板封了，挂了牌子，请村里砌死。'),
      escalate(1.2, 'grid-01', '要砖和水泥，请村里出。'),
      acknowledge(1.4, 'officer-02'),
      fixed(19.5, 'officer-02', '窑口已用砖砌死。'),
      satisfied(7.8, 'resident-14'),
    ],
  },
  {
    by: 'resident-17',
    categoryId: 'repair',
    text: '通往县道的桥面露了钢筋，拉煤的大车还在走。',
    placeWords: '西沟桥',
    hoursAgo: 421.2,
    then: [
      escalate(1.2, 'linked-0202', '桥上的事，请组里报。'),
      acknowledge(2.8, 'grid-02'),
      escalate(6.7, 'grid-02', '桥要请专业的人看，组里管不了。'),
      acknowledge(2.3, 'secretary'),
      resolve(13.5, 'secretary', 'referred', '已转报乡政府和县公路段，限高杆先立上了。'),
      satisfied(15.6, 'resident-17'),
    ],
  },
  {
    by: 'linked-0202',
    categoryId: 'policy',
    text: '老人想问高龄补贴怎么领，自己不会用手机。',
    hoursAgo: 134.7,
    onBehalf: { name: '示例老人二', household: 44, phone: '13800000902' },
    then: [
      acknowledge(0.5, 'linked-0202'),
      ask(0.8, 'linked-0202', '身份证和存折都在身边吗？'),
      answer(4.3, 'linked-0202', '都在，已拍给网格员。'),
      fixed(6.2, 'linked-0202', '已代办，下月十号到账。'),
      tell(2.5, 'linked-0202', '已上门告诉老人。'),
    ],
  },
];

/** 杨家坡村 · So that another village isn't empty. */
const ELSEWHERE: readonly Story[] = [
  {
    by: 'other-resident-01',
    categoryId: 'repair',
    text: '杨家坡村后沟的水管冻裂了，三家没水吃。',
    hoursAgo: 3.7,
    photos: ['pipe'],
    then: [acknowledge(1.1, 'other-linked-0101')],
  },
  simple('other-resident-02', 'sanitation', '戏台底下堆的秸秆怕着火。', 149.3, {
    desk: 'other-grid-01',
    acknowledgedAfter: 2.4,
    resolvedAfter: 6.1,
    words: '秸秆已拉走。',
    ratedAfter: 3.3,
  }),
];

export const FINISHED: readonly Story[] = [...RESOLVED, ...CLOSED, ...ELSEWHERE];
