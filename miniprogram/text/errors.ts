/** 出错时说的话 · What happened, that nothing is lost, and what to do next. */
import type { CallError, ErrorCode } from '../../domain/contract';
import { ledgerErrorWords } from './ledger';

/** What the phone itself finds out, before any answer. */
export type ClientCode = 'OFFLINE' | 'TIMEOUT' | 'PHONE_FULL';

export const ERROR: Readonly<Record<ErrorCode | ClientCode, string>> = {
  OFFLINE: '现在没有网络。您写的还在这台手机上，有网后再点一次。',
  TIMEOUT: '网络太慢，没等到回音。您写的还在，请再点一次，不会重复。',
  PHONE_FULL: '这台手机存不下了，还没有送出。请清出一点空间再点一次，先别离开这一页。',
  UNKNOWN_CALL: '小程序该更新了。请退出后重新打开，您写的还在。',
  INVALID_INPUT: '有一处没填对。您写的还在，请看一看再点。',
  NOT_SIGNED_IN: '没有认出您的微信。请退出小程序，再从微信里打开。',
  NOT_ALLOWED: '这一步您现在不能办。有疑问可以打电话问网格员。',
  NOT_YOUR_DESK: '这件事现在由别的岗位在办。您写的还在，请返回看看最新进展。',
  MATTER_NOT_FOUND: '没有找到这件事，也许已不归这里办。请回到列表看看。',
  RECORD_NOT_FOUND: '这一条已经撤下了，或不是给您看的。请返回看看别的。',
  POLL_NOT_OPEN: '还没到开始的时间。您写的还在，开始以后再提交。',
  POLL_CLOSED: '这次征求意见已经结束了，不再收回答。您以前交的算数。有话想说，可以随时提建议。',
  POLL_STILL_OPEN: '还在征求意见，大家还可以改。结束以后再看、再回应。',
  MEETING_OVER: '会议已经开始，或者取消了，不用再说来不来。',
  PLACE_NOT_FOUND: '没有找到这个地方。请返回重新选一次。',
  HOUSEHOLD_NOT_FOUND: '没有找到这一户。请返回重新选，或打电话问网格员。',
  CATEGORY_NOT_FOUND: '这一类已经改了。您写的还在，请重新选一类。',
  CATEGORY_NEEDED: '投诉和别的类别至少要各留一个，这一类现在不能停用。什么都没有改动。',
  BINDING_NOT_FOUND: '这条申请已经不在了。请刷新看看。',
  PERSON_NOT_FOUND: '没有找到这个人，也许已不在岗。请返回重新选。',
  RECEIPT_NOT_FOUND: '没有查到这张回执。请对照回执再输一次，或请网格员帮您看。',
  MOVE_NOT_OPEN: '事情已经往前走了，这一步现在不能办。您写的还在。',
  STALE_WRITE: '刚刚有人先办了一步，已为您换成最新的。您写的还在。',
  REASON_NEEDED: '请写一句原因，让对方明白。',
  DESK_VACANT: '那个岗位现在没有人在岗。请换一个，或打电话联系。',
  NO_DESK_ABOVE: '已经到村里了，上面没有可以上报的岗位。',
  ALREADY_EXTENDED: '这里已经延期过一次，不能再延。',
  OBJECTION_CLOSED: '提异议的时间已过，或已经提过一次。可以打电话给村里，或另报一件投诉。',
  NOT_MERGEABLE: '这两件事不能并到一起办，什么都没有改动。请换一件，或者分开办。',
  MERGE_SETTLED: '并到的那件事已经办完或又并走了，不能再分开。可以请报事人另报一件。',
  TEXT_RISKY: '有的话没通过微信的内容检查。您写的还在，请换个说法。',
  NOTHING_REPORTED: '请写一句话、拍张照片，或者说一段话，三样有一样就行。',
  FILE_NOT_YOURS: '有一张照片没对上。文字已保住，请重新选这张照片。',
  TOO_MANY_FILES: '照片太多了，最多 9 张。请去掉几张再送。',
  FILE_UNREADABLE: '这个文件读不了，什么都没有改动。请换一个文件。',
  JOB_NOT_FOUND: '没有找到这次导入或导出，也许已经过期清掉了。请返回重新做一次。',
  JOB_NOT_OPEN: '这次导入已经往前走了，这一步不用再办。请看最新的结果。',
  FAULTS_LEFT: '您选了“全部无误才导入”，现在还有错。改好表格再导入一次，或者去掉这个选项。什么都没有改动。',
  SHOWN_NOT_AGREED: '写到、拍到的人还没有都同意。请他们看过、同意了再发布，草稿还在。',
  CONSENT_NEEDED: '代别人报事，要先问过本人同意，再勾上“本人已同意”。',
  ALREADY_BOUND: '您已经绑定了一户，或已有一份申请。要换，请先在“我的”里解除。',
  CODE_WRONG: '没有这个码。请对照纸条或手机再输一次，字母和数字一个也不能错。',
  CODE_LOCKED: '码输错太多次了，请过一天再试。绑定住户也可以不用码，选您家那一户就行。什么都没有改动。',
  CODE_ENDED: '这个码过期了，或已经收回。请让给您码的人换一个新的。',
  CODE_USED: '这个码已经有人用过了，一个码只能用一次。请让给您码的人换一个新的。',
  OFFICE_NOT_HERE: '这个岗位没有这种职务。请返回重新选。',
  OFFICE_TAKEN: '这个职务现在有人，只能有一位。请选他接替谁。',
  POST_NOT_FOUND: '没有找到这个任职，也许已经结束。请返回看看最新的。',
  LAST_ADMIN: '这是最后一位能任免的人，先任命好接替的人再来。',
  INVITATION_NOT_FOUND: '没有找到这份任职邀请，也许已经收回。请返回看看最新的。',
  LEAVE_NOT_FOUND: '没有找到这次请假，也许已经结束。请返回看看最新的。',
  BAD_SPAN: '日期不对。请看看先后，也别早过今天。您填的还在。',
  LEAVE_OVERLAPS: '这几天里已经有一次请假。请先结束那一次，或改一改日期。',
  LEAVE_LOOP: '这样就互相代岗，转成一圈没有人了。请换一个人代岗。',
  YEAR_NOT_PUBLISHED: '这一年的放假安排还没随系统更新到。可以照国务院通知手工填写，什么都没有改动。',
  ALREADY_THERE: '这户那天本来就在那里，不用迁。',
  MOVE_PLANNED: '这户已经定了一次迁移，还没到日子。要改，先取消那一次。',
  MOVE_NOT_PLANNED: '没有还没到日子的迁移，也许已经取消。请刷新看看。',
  FAMILY_FULL: '代办的家人已经够多了。不再代办的，先去掉一位。',
  MONEY_WRONG: '金额没写对：写成 128.50 这样，最多两位小数（到分），不能是 0，也不能超过一亿元。您填的还在。',
  AREA_WRONG: '面积没写对：写成 12.35 这样，最多两位小数，不能是 0，也不能超过一万亩。您填的还在。',
  AREA_OVER: '合同的面积比这块地还大。请对一对地块的面积，您填的还在。',
  RING_WRONG: '边界没画对。画的还在这台手机上，请看一看再记。',
  AREA_LET: '这块地包出去的已经比这个面积多了，不能改这么小。请对一对合同，您填的还在。',
  LAND_TAKEN: '这块地在这段时间里已经包给别人了，剩下的不够。请对一对日期和面积，您填的还在。',
  LAND_IN_USE: '这块地上还有没到期的合同，先不能注销。什么都没有改动。',
  PLOT_ENDED: '这块地已经注销了，不能再登记合同。请返回重新选一块。',
  NUMBER_TAKEN: '这个编号已经有了，是另外一条。请换一个编号，您填的还在。',
  RECEIPT_TAKEN: '这个收据号已经记过一笔不一样的。请对一对收据；记错了的，先冲销那一笔。您填的还在。',
  ENDS_BEFORE_START: '结束的日期比开始的还早。请改一改，您填的还在。',
  HOLDS_POST: '您还在岗。离任以后才能注销账号，任职记录要按规定保存。什么都没有改动。',
  COMPLAINT_NOT_LINKED: '针对个人的投诉不列进台账，免得被投诉的人看到。请另写问题，或者换一件。',
  TOO_MANY_MATTERS: '一条台账最多列 20 件事。您写的还在，请少选几件。',
  TOO_MANY_STATIONS: '设的岗已经够多了。不再用的，先撤掉一个。您写的还在。',
  STATION_NOT_FOUND: '没有找到这个岗，也许已经撤了。请返回看看最新的。',
  PARTY_MEDIATES:
    '您自己（或与您同名、同号码的人）是当事人，不能由您来调解、记录。请岗上别的同事来记，您写的还没有存。',
  PARTIES_NEEDED: '请先把双方当事人记上：系统据此让当事人回避。您写的还在。',
  AGREEMENT_NEEDED: '还没有记下协议。请先记协议，您点的没有改动什么。',
  FACT_NOT_FOUND: '这一项已经没有了，也许刚才删掉了。请刷新看看。',
  SERVICE_UNAVAILABLE: '微信那边暂时没有回应，什么都没有改动。您写的还在，过一会儿再点。',
  INTERNAL: '出了点问题，没有办成。您写的还在，请过一会儿再试。',
};

const FIELD: Readonly<Record<string, string>> = {
  words: '说明',
  text: '事情经过',
  name: '姓名',
  phone: '电话号码',
  code: '回执号',
  postCode: '任职码',
  householdId: '住户',
  slip: '住户码',
  categoryId: '类别',
  placeWords: '地点',
  tenant: '承包方',
  number: '编号',
  receipt: '收据号',
  day: '日期',
  fromDay: '开始的日期',
  toDay: '结束的日期',
  lastDay: '收回的日期',
  fromAt: '从哪天起',
  quickReplies: '常用语',
};

/** 文件为什么不行 · By the fact `why`. */
const FILE_WHY: Readonly<Record<string, string>> = {
  kind: '这不是 PDF、Word 或 Excel 文件，别的打不开，没有收。请换一个。',
  broken: '文件坏了，打不开，没有收。请在电脑上打开看看，另存一份再传。',
  size: '文件太大，最大 10 MB，没有收。请删掉些图片，或分成几个再传。',
  macro: '文件里带着宏（会自己运行的程序），不安全，没有收。请另存为不带宏的再传。',
  locked: '文件带着密码，别人打不开，没有收。请去掉密码再传。',
  gone: '文件没传完，没有收。请再传一次。',
};

function fileErrorWords(code: string, facts: CallError['facts']): string | null {
  if (code === 'FILE_UNREADABLE') return FILE_WHY[String(facts.why)] ?? null;
  if (code === 'TOO_MANY_FILES' && facts.documents !== undefined)
    return `附件最多 ${String(facts.documents)} 个，这一个没有收。`;
  return null;
}

/** The sentence for an error; an `INTERNAL` one ends with the number that finds its log line. */
export function errorWords(
  error: Omit<CallError, 'code'> & { readonly code: ErrorCode | ClientCode },
): string {
  const field = FIELD[String(error.facts.field ?? '')];
  if (error.code === 'INVALID_INPUT' && field) return `“${field}”没填对。您写的还在，请看一看再点。`;
  if (error.code === 'INTERNAL' && error.requestId)
    return `${ERROR.INTERNAL}（编号 ${error.requestId.slice(0, 8)}）`;
  return (
    ledgerErrorWords(error.code, error.facts) ?? fileErrorWords(error.code, error.facts) ?? ERROR[error.code]
  );
}
