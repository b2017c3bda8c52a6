/** 派单的说法 · Why a matter goes where it goes, rule by rule, also where a rule had no say. */
import type { FindingView, MatterKind } from '../../domain/contract';

/** Kinds of work. */
export const KIND: Readonly<Record<MatterKind, string>> = {
  repair: '设施维修',
  sanitation: '环境卫生',
  help: '求助服务',
  hazard: '安全隐患',
  dispute: '矛盾纠纷',
  policy: '政策咨询',
  opinion: '民意建议',
  information: '信息反映',
  complaint: '投诉',
};

/** What a rule is about. */
export const RULE: Readonly<Record<FindingView['rule'], string>> = {
  household: '按住户',
  point: '按标的位置',
  pickedPlace: '按选的网格',
  noPlace: '没说在哪里',
  lowestCommon: '双方共同的上级',
  startLevel: '从哪一级办起',
  aboutHolder: '避开被投诉的人',
  vacant: '岗位空缺转上级',
  alarm: '村级兜底',
};

const UNUSED: Readonly<Record<NonNullable<FindingView['because']>, string>> = {
  noHousehold: '没有说是哪一户',
  homeless: '这一户现在没有归到哪一片',
  thingElsewhere: '事情出在别处：设施、卫生、隐患看出事的地方，不看住户',
  noPoint: '没有在地图上标',
  outside: '标的位置不在哪个网格的边界里',
  homeFirst: '住户已经定了去向',
  notPicked: '没有另选网格',
  pointFirst: '标的位置已经定了去向',
  placed: '已经知道在哪里',
  notDispute: '不是矛盾纠纷',
  noOtherSide: '没有说对方在哪里',
  sameDesk: '对方也归这个岗位',
  highEnough: '已经在这一类起办的那一级，或者更高',
  nobodyNamed: '没有投诉哪个人',
  sitsElsewhere: '被投诉的人不在这个岗位',
  seated: '岗位上有人',
  answered: '有人办，用不着兜底',
};

/** '属白家沟小组 · 2号微网格，送到那里', or why the rule had no say. */
export function findingWords({ rule, deskName, skippedDeskName, because }: FindingView): string {
  if (because !== null) return UNUSED[because];
  const desk = deskName ?? '';
  const skipped = skippedDeskName ?? '原来的岗位';
  const words: Readonly<Record<FindingView['rule'], string>> = {
    household: `这一户属${desk}，送到那里`,
    point: `标的位置在${desk}的边界里，送到那里`,
    pickedPlace: `选的是${desk}，送到那里`,
    noPlace: `先送到${desk}`,
    lowestCommon: `双方不在一处，从${skipped}送到共同的上一级${desk}`,
    startLevel: `这一类起办的级别更高，从${skipped}提到${desk}`,
    aboutHolder: `被投诉的人在${skipped}，跳过，转到${desk}`,
    vacant: `${skipped}岗位空缺，转上级，到${desk}`,
    alarm: `${desk}现在没有人在岗，上面没有岗位了，乡镇看得到`,
  };
  return words[rule];
}
