/** 个人信息保护的动作 · Periods are moved on the page and saved together. */
import type { RetentionView } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { doOne, type Doing } from '../../services/page/doing';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { PagedScreen } from '../../services/page/paged-screen';
import { SETTING_NOTHING, type PeriodName, type Setting } from './privacy.view';

export class PrivacyScreen {
  loaded: Loaded<RetentionView> = NOTHING_YET;
  setting: Setting = SETTING_NOTHING;
  readonly requests: PagedScreen<'privacy.requests'>;

  constructor(private readonly draw: () => void) {
    this.requests = new PagedScreen('privacy.requests', {}, draw);
  }

  async refresh(): Promise<void> {
    await Promise.all([
      load('privacy.retention', {}, (loaded) => {
        this.loaded = loaded;
        this.draw();
      }),
      this.requests.refresh(),
    ]);
  }

  move(id: PeriodName, by: 1 | -1): void {
    const { data } = this.loaded;
    if (!data) return;
    const periods = this.setting.periods ?? data.retention;
    const [least, most] = data.bounds[id];
    const value = Math.min(most, Math.max(least, periods[id] + by));
    this.setting = { ...SETTING_NOTHING, periods: { ...periods, [id]: value } };
    this.draw();
  }

  async save(): Promise<void> {
    const { data } = this.loaded;
    const { periods } = this.setting;
    if (!data || !periods) return;
    const show = (doing: Doing): void => {
      this.setting = { ...this.setting, ...doing };
      this.draw();
    };
    await doOne(this.setting, show, async () => {
      const saved = await call('privacy.set-retention', { ...periods, revision: data.revision });
      this.loaded = { data: saved, at: clockNow(), failure: null, isLoading: false };
      this.setting = SETTING_NOTHING;
      return '保存好了，从现在起按新的期限。';
    });
  }
}
