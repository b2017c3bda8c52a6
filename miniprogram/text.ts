/**
 * 文字 · Every Chinese sentence that a code, state, action, role, level or notice is shown as.
 *
 * Each table is a Record over the contract's union, so a missing sentence fails to compile. An error says
 * what happened, that nothing is lost, and what to do next.
 */
import type {
  Action,
  CallError,
  DeskLevel,
  ErrorCode,
  MatterState,
  NoticeTemplate,
  Outcome,
  Role,
  RouteStepView,
  TimelineType,
} from '../domain/contract';

/** What the phone itself finds out, before any answer. */
export type ClientCode = 'OFFLINE' | 'TIMEOUT';

export const ERROR: Readonly<Record<ErrorCode | ClientCode, string>> = {
  OFFLINE: '现在没有网络。您写的还在这台手机上，有网后再点一次。',
  TIMEOUT: '网络太慢，没等到回音。您写的还在，请再点一次，不会重复。',
  UNKNOWN_CALL: '小程序该更新了。请退出后重新打开，您写的还在。',
  INVALID_INPUT: '有一处没填对。您写的还在，请看一看再点。',
  NOT_SIGNED_IN: '没有认出您的微信。请退出小程序，再从微信里打开。',
  NOT_ALLOWED: '这一步您现在不能办。有疑问可以打电话问网格员。',
  NOT_YOUR_DESK: '这件事现在由别的岗位在办。您写的还在，请返回看看最新进展。',
  MATTER_NOT_FOUND: '没有找到这件事，也许已不归这里办。请回到列表看看。',
  PLACE_NOT_FOUND: '没有找到这个地方。请返回重新选一次。',
  HOUSEHOLD_NOT_FOUND: '没有找到这一户。请返回重新选，或打电话问网格员。',
  CATEGORY_NOT_FOUND: '这一类已经改了。您写的还在，请重新选一类。',
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
  TEXT_RISKY: '有的话没通过微信的内容检查。您写的还在，请换个说法。',
  NOTHING_REPORTED: '请写一句话、拍张照片，或者说一段话，三样有一样就行。',
  FILE_NOT_YOURS: '有一张照片没对上。文字已保住，请重新选这张照片。',
  TOO_MANY_FILES: '照片太多了，最多 9 张。请去掉几张再送。',
  CONSENT_NEEDED: '代别人报事，要先问过本人同意，再勾上“本人已同意”。',
  ALREADY_BOUND: '您已经绑定了一户，或已有一份申请。要换，请先在“我的”里解除。',
  SERVICE_UNAVAILABLE: '微信那边暂时没有回应，什么都没有改动。您写的还在，过一会儿再点。',
  INTERNAL: '出了点问题，没有办成。您写的还在，请过一会儿再试。',
};

const FIELD: Readonly<Record<string, string>> = {
  words: '说明',
  text: '事情经过',
  name: '姓名',
  phone: '电话号码',
  code: '回执号',
  householdId: '住户',
  categoryId: '类别',
  placeWords: '地点',
};

/** The sentence for an error; an `INTERNAL` one ends with the number that finds its log line. */
export function errorWords(
  error: Omit<CallError, 'code'> & { readonly code: ErrorCode | ClientCode },
): string {
  const field = FIELD[String(error.facts.field ?? '')];
  if (error.code === 'INVALID_INPUT' && field) return `“${field}”没填对。您写的还在，请看一看再点。`;
  if (error.code === 'INTERNAL' && error.requestId)
    return `${ERROR.INTERNAL}（编号 ${error.requestId.slice(0, 8)}）`;
  return ERROR[error.code];
}

export const STATE: Readonly<Record<MatterState, string>> = {
  reported: '待受理',
  acknowledged: '办理中',
  resolved: '已办结',
  closed: '已结案',
  withdrawn: '已撤回',
  declined: '不予受理',
};

/** Verbs on buttons. */
export const ACTION: Readonly<Record<Action, string>> = {
  acknowledge: '受理',
  note: '记录进展',
  ask: '请他补充',
  answer: '补充说明',
  escalate: '上报',
  sendBack: '交办',
  resolve: '办结',
  rate: '评价',
  reopen: '要求重办',
  decline: '不予受理',
  object: '提出异议',
  withdraw: '撤回',
  extend: '延期',
  supervise: '督办',
  tell: '已告知',
};

/** One line under a verb in a list of actions. */
export const ACTION_NOTE: Readonly<Record<Action, string>> = {
  acknowledge: '接手来办，告诉报事人',
  note: '说一句办到哪了',
  ask: '缺什么，请报事人补上',
  answer: '再说几句，或加照片',
  escalate: '这里办不了，请上一级接着办',
  sendBack: '交给下面离得近的岗位去办',
  resolve: '办完了，告诉报事人结果',
  rate: '满意就结案，不满意重新办',
  reopen: '没办好，请他们重新办',
  decline: '不该受理的，说明原因',
  object: '不同意，请上一级看一看',
  withdraw: '不用办了，收回这件事',
  extend: '要晚几天，说明原因，只能延一次',
  supervise: '催一催在办的人',
  tell: '已经打电话或上门说过了',
};

/** What a page says once an action has been taken. */
export const DONE: Readonly<Record<Action, string>> = {
  acknowledge: '受理了，已告诉报事人。',
  note: '记下了，报事人看得到。',
  ask: '已请报事人补充，等他回话时不算办理时间。',
  answer: '补充送到了。',
  escalate: '已上报，您这里继续协办。',
  sendBack: '已交办下去。',
  resolve: '办结了，已告诉报事人。',
  rate: '谢谢您的评价。',
  reopen: '收到，会重新办。',
  decline: '已说明不予受理，报事人可以提一次异议。',
  object: '异议送到上一级了。',
  withdraw: '已撤回，不再办理。',
  extend: '已延期，原因报事人看得到。',
  supervise: '已督办，在办的人收到提醒。',
  tell: '记下了，已告知。',
};

export const OUTCOME: Readonly<Record<Outcome, string>> = {
  fixed: '已解决',
  explained: '没能解决，已说明',
  referred: '超出权限，已转报乡镇',
};

/** What follows from an outcome, for who picks it. */
export const OUTCOME_NOTE: Readonly<Record<Outcome, string>> = {
  fixed: '报事人会看到：“已经办好了，请看看”',
  explained: '要写一句原因',
  referred: '村里办不了，要写一句转给谁、为什么',
};

export const ROLE: Readonly<Record<Role | 'reporter' | 'clock', string>> = {
  linkedMember: '联户党员',
  gridMember: '网格员',
  groupHead: '网格长',
  villageOfficer: '村干部',
  villageSecretary: '村支书',
  townshipSupervisor: '乡镇督办',
  countyAdmin: '县管理员',
  reporter: '报事人',
  clock: '系统',
};

export const LEVEL: Readonly<Record<DeskLevel, string>> = {
  microGrid: '微网格',
  grid: '网格',
  village: '村',
  township: '乡镇',
};

export const NOTICE: Readonly<Record<NoticeTemplate, string>> = {
  arrived: '有一件事等您受理',
  informed: '有一件事请您知道',
  received: '您报的事收到了',
  acknowledged: '您报的事有人受理了',
  asked: '请您补充几句',
  answered: '报事人补充了',
  answerExpired: '没等到补充，请接着办',
  escalated: '您报的事上报到上一级了',
  sentBack: '您报的事交给下一级办了',
  resolved: '您报的事办结了，请评价',
  reopened: '报事人要求重办',
  declined: '您报的事没有受理，看看原因',
  objected: '有人对不予受理提了异议',
  withdrawn: '报事人撤回了',
  extended: '您报的事要晚几天，看看原因',
  supervised: '上级督办了一件事',
  alarmed: '超期了，请马上办',
  closed: '您报的事结案了',
  rated: '报事人评价了',
  noted: '您报的事有新进展',
  bindingAsked: '有人申请绑定住户',
  bindingConfirmed: '住户绑定好了',
  bindingRefused: '住户绑定没有通过',
};

/** A line of the record by its type alone, without anyone's name. */
export const LINE: Readonly<Record<TimelineType, string>> = {
  reported: '报事',
  acknowledged: '受理',
  noted: '记录进展',
  asked: '请补充',
  answered: '补充说明',
  answerExpired: '没等到补充，接着办',
  escalated: '上报',
  sentBack: '交办',
  resolved: '办结',
  rated: '评价',
  reopened: '要求重办',
  declined: '不予受理',
  objected: '提出异议',
  withdrawn: '撤回',
  extended: '延期',
  supervised: '督办',
  alarmed: '村里超期未办，乡镇看得到',
  told: '已电话或上门告知',
  closed: '结案',
  mediaAttached: '加照片',
};

/** 转送原因 · Why a desk got the matter. */
export function routeWords({ rule, deskName, skippedDeskName }: RouteStepView): string {
  const skipped = skippedDeskName ?? '原来的岗位';
  const reasons: Readonly<Record<RouteStepView['rule'], string>> = {
    household: `按住户所属，送到${deskName}`,
    pickedPlace: `按选的地方，送到${deskName}`,
    noPlace: `没有说在哪里，先送到${deskName}`,
    startLevel: `这一类从上一级办起，送到${deskName}`,
    aboutHolder: `投诉的事不经过${skipped}，送到${deskName}`,
    vacant: `${skipped}现在没人在岗，转到${deskName}`,
  };
  return reasons[rule];
}
