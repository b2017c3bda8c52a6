/** 我的个人信息 · Take a copy, correct, withdraw consent, delete the account; what stops is said before it is asked. */
import type { OpenMatters, RightsKind, RightsRequestView, RightsView } from '../../../domain/contract';
import type { ChoiceView } from '../../components/choice-list/choice-list';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { RIGHTS_KIND } from '../../text';

/** What the person is about to ask for. */
export interface Asking {
  readonly kind: RightsKind | null;
  readonly openMatters: OpenMatters;
  readonly isBusy: boolean;
  readonly said: string;
  readonly isFailed: boolean;
  /** 下一份 · Which part of the copy a tap opens next; 0: the first. */
  readonly nextPart: number;
}

export const ASKING_NOTHING: Asking = {
  kind: null,
  openMatters: 'finish',
  isBusy: false,
  said: '',
  isFailed: false,
  nextPart: 0,
};

const STOPS: Readonly<Record<RightsKind, readonly string[]>> = {
  withdraw: [
    '不再用您的姓名和手机号，办事的人看不到，也打不了电话给您。',
    '微信提醒停了；消息还在小程序里看。',
    '住户绑定解除。以后报事、绑定前会重新问您是否同意。',
    '报过的事还在“我的事项”里。',
  ],
  delete: [
    '姓名、手机号、住户绑定、消息全部删掉。',
    '报过的事里，您的姓名、原话、照片、门牌都去掉，只留下办事记录。',
    '“我的事项”清空，以后查不到。手里的回执还能核验。',
    '删了恢复不了。以后再来，就是新来的人。',
  ],
};

const TITLE: Readonly<Record<RightsKind, string>> = { withdraw: '撤回同意以后', delete: '注销账号以后' };
const VERB: Readonly<Record<RightsKind, string>> = { withdraw: '撤回同意', delete: '注销账号' };

const CHOICES: readonly Omit<ChoiceView, 'isPicked'>[] = [
  { id: 'finish', name: '请他们接着办完', note: '不带您的姓名和电话' },
  { id: 'withdraw', name: '一起撤回', note: '还没办结的都不办了' },
];

const request = ({ kind, askedAt, doneAt }: RightsRequestView, now: number) => ({
  key: `${kind}${askedAt}`,
  title: `${RIGHTS_KIND[kind]} · ${doneAt === null ? '已受理' : '已完成'}`,
  note: doneAt === null ? `${when(askedAt, now)}提出，几分钟内办完` : `${when(doneAt, now)}办完`,
});

function panel({ kind, openMatters }: Asking, { openCount }: RightsView) {
  if (kind === null) return null;
  return {
    title: TITLE[kind],
    lines: STOPS[kind],
    ask: openCount > 0 ? `您还有 ${openCount} 件事没办结：` : '',
    choices: CHOICES.map((choice) => ({ ...choice, isPicked: choice.id === openMatters })),
    verb: VERB[kind],
  };
}

function page(rights: RightsView, asking: Asking, { now }: Shell) {
  const { hasConsented, consentedAt, requests, holdsPost, retention } = rights;
  const since = consentedAt === null ? '' : `${when(consentedAt, now)}同意`;
  return {
    consent: hasConsented ? `您已同意隐私说明（${since}）` : '您现在没有同意隐私说明',
    canWithdraw: hasConsented,
    keep: `办结的事 ${retention.matterYears} 年后去掉个人信息；查看电话的记录留 ${retention.accessLogMonths} 个月，消息留 ${retention.inboxMonths} 个月。`,
    requests: requests.map((one) => request(one, now)),
    canDelete: !holdsPost,
    postNote: holdsPost ? '您在岗，离任以后才能注销账号。' : '',
    panel: panel(asking, rights),
  };
}

export function rightsView(loaded: Loaded<RightsView>, asking: Asking, shell: Shell) {
  const { isBusy, said, isFailed, nextPart } = asking;
  return {
    frame: frameView(loaded, shell, 'list'),
    isBusy,
    said,
    isFailed,
    copyVerb: nextPart === 0 ? '拿走我的信息' : `打开第 ${nextPart} 份`,
    page: loaded.data ? page(loaded.data, asking, shell) : null,
  };
}
