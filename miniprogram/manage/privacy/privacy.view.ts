/** 个人信息保护 · How long the county keeps what is personal, and how far people's requests are. */
import type { Output, RetentionView } from '../../../domain/contract';
import { listFoot } from '../../components/list-foot/list-foot.view';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Loaded } from '../../services/calls/load';
import type { Foot } from '../../services/page/paged-screen';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { RIGHTS_KIND } from '../../text';

export type PeriodName = keyof RetentionView['retention'];

export interface Setting {
  /** As they stand on the page, not yet saved. */
  readonly periods: RetentionView['retention'] | null;
  readonly isBusy: boolean;
  readonly said: string;
  readonly isFailed: boolean;
}

export const SETTING_NOTHING: Setting = { periods: null, isBusy: false, said: '', isFailed: false };

const PERIODS: readonly {
  readonly id: PeriodName;
  readonly title: string;
  readonly unit: string;
  readonly note: string;
}[] = [
  { id: 'matterYears', title: '办结的事', unit: '年', note: '到期去掉姓名、原话、照片、门牌，数字还在' },
  { id: 'accessLogMonths', title: '查看电话的记录', unit: '个月', note: '网络安全法要求至少 6 个月' },
  { id: 'inboxMonths', title: '消息', unit: '个月', note: '到期删除' },
];

function period(id: PeriodName, periods: RetentionView['retention'], { bounds }: RetentionView) {
  const [least, most] = bounds[id];
  const value = periods[id];
  return { canLess: value > least, canMore: value < most, value };
}

export function privacyView(
  loaded: Loaded<RetentionView>,
  requests: Loaded<Output<'privacy.requests'>>,
  foot: Foot,
  setting: Setting,
  shell: Shell,
) {
  const { data } = loaded;
  const periods = setting.periods ?? data?.retention ?? null;
  const rows = requests.data?.rows ?? [];
  const { isBusy, said, isFailed } = setting;
  return {
    frame: frameView(loaded, shell, 'form'),
    isBusy,
    said,
    isFailed,
    isChanged: setting.periods !== null,
    periods:
      data && periods
        ? PERIODS.map(({ id, title, unit, note }) => {
            const { value, canLess, canMore } = period(id, periods, data);
            return { id, title, note, text: `${value} ${unit}`, canLess, canMore };
          })
        : [],
    open: requests.data ? `正在办 ${requests.data.open} 件` : '',
    rows: rows.map(({ id, kind, askedAt, doneAt }) => ({
      id,
      title: RIGHTS_KIND[kind],
      note: `${when(askedAt, shell.now)}提出 · ${doneAt === null ? '已受理' : `${when(doneAt, shell.now)}办完`}`,
    })),
    isEmpty: requests.data !== null && rows.length === 0,
    foot: listFoot(foot, rows.length),
  };
}
