import { NO_CHART, type ChartView } from '../../../miniprogram/manage/chart/chart.points';
import { mountComponent, textOf, until } from '../setup/mount';

const VIEW: ChartView = {
  ...NO_CHART,
  title: '每月结案',
  points: [
    { id: '2026-10', tick: '10月', name: '2026年10月', value: null, text: '不显示' },
    { id: '2026-11', tick: '11月', name: '2026年11月', value: 12, text: '12 件' },
  ],
};

/** The renderer of page tests has a canvas like that of an old phone: without `getContext`. */
it('has its numbers as rows where nothing can be drawn, and is described to those who listen', async () => {
  const chart = mountComponent('manage/chart/chart', { view: VIEW, look: '' });
  expect(chart.data).toMatchObject({ label: '每月结案：2026年11月 12 件，一直是 12 件，另有 1 个没有数' });
  await until(() => textOf(chart) === '每月结案2026年11月12件2026年10月不显示', 'the rows');
  expect(chart.querySelector('.chart__toggle')).toBeUndefined();
});
