import type { SuspensionsView } from '../../../domain/contract';
import { BLANK, inputOf } from '../../../miniprogram/manage/suspend/suspend.view';
import { fire, mountPage, says, tap, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, NOW } from '../setup/sample';

const PLACE = { id: '140928208224', name: '下鹿角村', level: 'village' } as const;
const data = (more: Partial<SuspensionsView> = {}): SuspensionsView => ({
  rows: [
    {
      id: 's1',
      placeName: '下鹿角村',
      reason: '大雪封山',
      fromAt: hours(-3),
      untilAt: hours(40),
      state: 'now',
      pausesUrgent: false,
      byName: '示例甲',
      canEnd: true,
    },
  ],
  places: [PLACE],
  ...more,
});
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('showModal', () => Promise.resolve({ confirm: true }));
});

describe('暂停计时', () => {
  it('lists why, where and until when; one tap (and a question) lets clocks run again', async () => {
    phone.answer({
      'suspension.list': () => data(),
      'suspension.end': () => data({ rows: [] }),
    });
    const page = mountPage('manage/suspensions/suspensions');
    await says(page, '下鹿角村·大雪封山');
    await says(page, '紧急的事照办·示例甲设的');
    tap(page, '.suspensions__end');
    await says(page, '恢复计时了');
    await says(page, '没有暂停过计时');
    expect(inputs('suspension.end')).toEqual([{ suspensionId: 's1' }]);
  });

  it('who may only look has no button', async () => {
    const [row] = data().rows;
    phone.answer({
      'suspension.list': () => data({ rows: row ? [{ ...row, canEnd: false }] : [], places: [] }),
    });
    const page = mountPage('manage/suspensions/suspensions');
    await says(page, '大雪封山');
    expect([page.querySelector('.suspensions__end'), page.querySelector('.suspensions__set')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('the form says what is missing, what it would move, and sends it once with its key', async () => {
    phone.answer({
      'suspension.list': () => data(),
      'suspension.preview': () => ({ matters: 3, isAtLeast: false }),
      'suspension.set': () => data(),
    });
    const page = mountPage('manage/suspend/suspend');
    await says(page, '请写一句原因');
    tap(page, '.suspend__send');
    fire(page, '.suspend__reasons', 'pick', { phrase: '大雪封山' });
    await says(page, '请选停到哪一天');
    fire(page, '.suspend__last', 'change', { value: '2026-11-27' });
    await says(page, '11月27日晚上12点');
    tap(page, '.suspend__send');
    await until(() => inputs('suspension.set').length > 0, 'it is sent');
    const [sent] = inputs('suspension.set');
    expect(sent).toMatchObject({
      placeId: PLACE.id,
      reason: '大雪封山',
      fromAt: NOW,
      toAt: Date.parse('2026-11-28T00:00:00+08:00'),
      pausesUrgent: false,
    });
    expect(inputs('suspension.set')).toHaveLength(1);
  });

  it('begins as people say it, in Beijing', () => {
    const form = { ...BLANK, placeId: PLACE.id, reason: '洪水', lastDay: '2026-11-25' };
    const from = (start: 'now' | 'today' | 'yesterday' | 'tomorrow') =>
      new Date((inputOf({ ...form, start }, NOW)?.fromAt ?? 0) + 8 * 3_600_000).toISOString().slice(0, 16);
    expect([from('now'), from('today'), from('yesterday'), from('tomorrow')]).toEqual([
      '2026-11-24T10:00',
      '2026-11-24T00:00',
      '2026-11-23T00:00',
      '2026-11-25T00:00',
    ]);
    expect(inputOf({ ...form, reason: ' ' }, NOW)).toBeNull();
  });
});
