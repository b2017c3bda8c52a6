import type { PlotView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { NOW } from '../setup/sample';
import { plot } from './sample';

const CORNERS = [
  { longitude: 111.84, latitude: 38.91 },
  { longitude: 111.85, latitude: 38.91 },
  { longitude: 111.85, latitude: 38.92 },
];
const RING = [0, 1, 2, 0].map((at): [number, number] => {
  const { longitude = 0, latitude = 0 } = CORNERS[at] ?? {};
  return [longitude, latitude];
});
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

function open(more: Partial<PlotView> = {}, correct = () => ({ plotId: 'p1' })) {
  phone.answer({ 'plot.get': () => plot({ canManage: true, ...more }), 'plot.correct': correct });
  return mountPage('village/outline/outline', { id: 'p1' });
}

describe('画边界', () => {
  it('three taps on the map make a plot; a wrong one is taken back', async () => {
    const page = open();
    await says(page, '至少要三个角，还差3个');
    for (const corner of CORNERS) fire(page, '.outline__map', 'tap', corner);
    fire(page, '.outline__map', 'tap', { longitude: 112, latitude: 39 });
    await says(page, '第4个角');
    tap(page, '.outline__undo');
    await until(() => !textOf(page).includes('第4个角'), 'the last corner is gone');
    tap(page, '.outline__save');
    await until(() => inputs('plot.correct').length > 0, 'it is kept');
    expect(inputs('plot.correct')).toMatchObject([
      { plotId: 'p1', name: '东沟', area: '62.38', ring: RING, words: '画上边界', version: 1 },
    ]);
  });

  it('works by the list alone, each corner with its own way out', async () => {
    const places = [...CORNERS, { longitude: 112, latitude: 39 }];
    phone.provide('chooseLocation', () => Promise.resolve(places.shift()));
    const page = open();
    await says(page, '选一个位置当角');
    for (let count = 1; count <= 4; count += 1) {
      tap(page, '.outline__pick');
      await says(page, `第${count}个角`);
    }
    expect(textOf(page)).toContain('北纬38.91000，东经111.84000');
  });

  it('two corners are not sent; what the cloud refuses is said, and the corners stay', async () => {
    const page = open({}, () => {
      throw new Refusal({ code: 'RING_WRONG', facts: { rule: 'crossesItself' } });
    });
    await says(page, '至少要三个角');
    for (const corner of CORNERS.slice(0, 2)) fire(page, '.outline__map', 'tap', corner);
    tap(page, '.outline__save');
    await says(page, '还差1个');
    expect(inputs('plot.correct')).toEqual([]);
    fire(page, '.outline__map', 'tap', CORNERS[2]);
    tap(page, '.outline__save');
    await says(page, '边界线自己交叉了');
    page.detach();
    const again = mountPage('village/outline/outline', { id: 'p1' });
    await says(again, '第3个角');
  });

  it('the plot’s page shows it, and says how it stands to what is written down', async () => {
    phone.answer({ 'plot.get': () => plot({ ring: RING, drawn: { area: 9000, isFar: true } }) });
    const page = mountPage('village/plot/plot', { id: 'p1' });
    await says(page, '图上约90亩，登记62.38亩，差得多，请对一对');
  });
});
