/** 差错 · What an import finds wrong, where, and how it is said. */

export interface Fault {
  readonly code: FaultCode;
  readonly sheet: string;
  /** As Excel counts; null: the whole sheet. */
  readonly row: number | null;
  /** 'C 门牌'; null: the whole row. */
  readonly column: string | null;
  /** What stands there, cut short. */
  readonly value: string;
  /** Fills in the sentence: a limit, another row, a name. */
  readonly about: string;
}

const WORDS = {
  // the file
  sheetUnknown: () => '没有这种表，没有读它。表的名字要和模板一样。',
  sheetTwice: () => '这张表有两张，名字只差空格，只读了前面那张。请合成一张再导入。',
  sheetNotYours: () => '这张表由县里导入；您可以导入本村的网格、户、任职、请假代岗和土地台账。',
  sheetOfVillage: () => '土地台账由各村自己导入，没有读它。',
  headingMissing: (about: string) => `第一行里没有“${about}”这一列，这张表没有读。请照模板补上。`,
  headingTwice: (about: string) => `“${about}”这一列有两个，这张表没有读。请删掉一个。`,
  // one cell
  needed: () => '这里不能空着。',
  merged: () => '这里是合并的单元格。请取消合并，每行都写上。',
  formulaNoValue: () => '这里是公式，还没有算出结果。请把结果粘贴成文字。',
  errorValue: () => '这里的公式出错了。请改成正确的内容。',
  tooLong: (about: string) => `写得太长，最多 ${about} 个字。`,
  tooShort: (about: string) => `写得太短，至少 ${about} 个字。`,
  badCode: (about: string) => `代码不对。应该是${about}。`,
  badDate: () => '看不出是哪一天。请写成 2026-01-31 这样。',
  badPhone: () => '不像手机号。应该是 11 位数字。',
  badChoice: (about: string) => `只能是：${about}。`,
  // one row
  duplicate: (about: string) => `和第 ${about} 行是同一个代码，只留一行。`,
  inTwoGrids: (about: string) => `这一户在第 ${about} 行已经写在另一个网格里了。一户只能在一处。`,
  otherCounty: () => '这个代码不是本县的。',
  otherVillage: () => '这个代码不是您村里的。',
  placeUnknown: () => '没有这个网格。请先在“网格”表里写上它，或者改对代码。',
  placeEnded: () => '这个网格已经停用了，请换一个。',
  parentUnknown: () => '它的上一级还没有。请先写上级那一行。',
  levelWrong: (about: string) => `这里应该写${about}的代码。`,
  endsBeforeStart: () => '结束的日期比开始的还早。',
  backdated: (about: string) => `生效日期要晚于现在这段归属的开始（${about}）。`,
  villageChanged: () => '这一户属于另一个村。换村请把原来的编号停用，再用新编号登记。',
  officeWrong: (about: string) => `这一级没有这个职务，可以是：${about}。`,
  officeNotYours: (about: string) => `${about}由县里任免，这里改不了。`,
  officeTaken: (about: string) => `这个职务只能一人担任，现在是“${about}”。请先给他写上离任日期。`,
  postOverlaps: (about: string) => `这个人从 ${about} 起已经在这个岗上了，不用再任。`,
  postOver: () => '这个人在这个岗上已经离任。再任请写上任职日期。',
  invited: (about: string) => `已经给他发了任职码，任职日期是 ${about}。要改请先到“谁在岗”里收回。`,
  endBeforeEntry: () => '他还没有用任职码进来，先不能写离任日期。等他进来以后再导入。',
  endIsSet: (about: string) => `已经定了 ${about} 离任，不能空着。要留任，请另写一行，从那天任职。`,
  endInPast: () => '离任日期不能早于今天。',
  lastAdmin: () => '县里至少要留一位没有离任日期的管理员。',
  personUnknown: (about: string) =>
    `这个岗（或本村）那天没有在任的“${about}”。新任的人用任职码进来以后才能登记请假。`,
  nameTwice: (about: string) => `本村有两位在任的“${about}”，分不清是谁。请到“谁在岗”里办。`,
  standInSelf: () => '不能自己代自己。',
  standInLoop: (about: string) => `代来代去绕成了圈：${about}。`,
  leaveOver: () => '这次请假已经过去了，不用再登记。',
  leaveOverlaps: (about: string) => `和已经登记的请假（${about}）时间重叠。要改请先到“谁在岗”里销假。`,
  leaveTooLong: () => '一次请假最长一年。',
  // boundaries
  badPoint: (about: string) => `第 ${about} 个点看不懂，应该是“经度,纬度”。`,
  notPolygon: () => '不是一整块面（Polygon），没有读它。一个网格要画成一块。',
  otherSystem: () => '坐标不是经纬度（WGS84 或 CGCS2000），没有读它。请在画图软件里换成 EPSG:4326 再存一份。',
  noPlaceId: () => '这个图形没有写是哪个网格。请在属性里加上“网格代码”。',
  noRing: () => '没有边界线。',
  tooFewPoints: () => '一圈至少要有三个角。',
  tooManyPoints: () => '一圈的点太多，最多 1500 个。请先简化。',
  outOfRange: () => '有的点不在国内，请看经度和纬度是不是写反了。',
  notClosed: () => '没有围起来：最后一点要和第一点相同。',
  noArea: () => '围不出地方来，请看点的顺序。',
  crossesItself: () => '边界自己和自己交叉了。',
  holeOutside: () => '这一圈（洞）不在外圈里面。',
  drawnTwice: () => '同一个网格画了两遍。',
  overlaps: (about: string) => `和“${about}”的边界重叠了。`,
  // the ledger
  amountDecimals: () => '小数点后最多两位：钱到分，地到 0.01 亩。',
  amountWrong: () => '看不出是多少。请写成 128.50 这样，不能是 0，也不要太大。',
  plotUnknown: () => '没有这块地。请先在“地块”表里写上它，或者改对编号。',
  plotChanged: () => '这份合同登记在另一块地上。换地请收回这份，另写一份新合同。',
  plotEnded: () => '这块地已经注销了。',
  groupChanged: () => '这块地登记在另一个组。组不能改；登记错了请注销它，用新编号登记。',
  areaOver: (about: string) => `比这块地还大，地块只有 ${about} 亩。`,
  areaLet: (about: string) => `这块地已经包出去 ${about} 亩，不能改得比这小。`,
  landTaken: (about: string) => `和别的合同在时间上重叠，地不够分：${about}。`,
  dayOutside: () => '日期不对：收款和收回不能晚于今天，收回要在合同的时间里，合同最长一百年。',
  stateWrong: () => '现在的状态走不到这一步：收回了的地只能重新发包，收回以后也不能再改约定。',
  contractUnknown: () => '没有这份合同。请先在“合同”表里写上它，或者改对编号。',
  receiptTaken: () => '这个收据号已经记过一笔不一样的。请对一对；记错了的，先写一行冲销。',
  nothingToReverse: () => '没有这样一笔可以冲销：收据号和金额要和原来的一样。',
  // when it is carried out
  changedMeanwhile: () => '检查以后，这里又被别人改过，没有导入。请重新导入一次。',
} as const;

export type FaultCode = keyof typeof WORDS;

/** 一句话 · What is wrong and what to do about it. */
export const faultWords = ({ code, about }: Pick<Fault, 'code' | 'about'>): string => WORDS[code](about);
