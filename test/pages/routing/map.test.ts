import type { MapView } from '../../../domain/contract';
import { mapView } from '../../../miniprogram/manage/map/map.view';
import { fire, mountPage, says, textOf } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, NOW, row } from '../setup/sample';

const POINT = { latitude: 38.96, longitude: 111.85 };
const RING = [
  [111.85, 38.96],
  [111.86, 38.96],
  [111.86, 38.97],
  [111.85, 38.96],
] as const;
const map = (change: Partial<MapView> = {}): MapView => ({
  placeId: '140928208224',
  placeName: '下鹿角村',
  grids: [{ placeId: '140928208224/01', name: '白家沟小组', rings: [RING] }],
  matters: [
    { ...row({ id: 'late', text: '桥栏杆断了', state: 'reported', dueAt: hours(-2) }), point: POINT },
    { ...row({ id: 'hidden', text: '狗没拴', state: 'reported', dueAt: hours(3) }), point: null },
    { ...row({ id: 'wait', text: '水管漏了', state: 'reported', dueAt: hours(4) }), point: POINT },
    { ...row({ id: 'doing', text: '路灯不亮', state: 'acknowledged', dueAt: hours(5) }), point: POINT },
  ],
  hasMore: false,
  ...change,
});
const shell = { isElder: false, isOnline: true, now: NOW } as Parameters<typeof mapView>[1];
const viewOf = (data: MapView) => mapView({ data, at: NOW, failure: null, isLoading: false }, shell);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('村地图 › what is drawn', () => {
  it('each state has a mark of its own shape, and the number of its row', () => {
    const { markers, rows } = viewOf(map());
    expect(markers.map(({ id, iconPath }) => [id, iconPath.split('/').at(-1)])).toEqual([
      [1000, 'none.png'],
      [1, 'late.png'],
      [3, 'waiting.png'],
      [4, 'doing.png'],
    ]);
    expect(rows.map(({ number }) => number)).toEqual(['1', '', '3', '4']);
  });

  it('the grids are polygons, and everything is in sight', () => {
    const { polygons, shown } = viewOf(map());
    expect(polygons[0]?.points[1]).toEqual({ latitude: 38.96, longitude: 111.86 });
    expect(shown).toHaveLength(RING.length + 3);
    expect(viewOf(map({ grids: [], matters: [] })).shown).toEqual([]);
  });

  it('says in words what the map can’t show', () => {
    const notes = (change: Partial<MapView>) => viewOf(map(change)).notes.join('');
    expect(notes({})).toBe('有 1 件不公开名字，没有标在图上，下面列出来了。');
    expect(notes({ grids: [] })).toContain('网格边界还没有画进来');
    expect(notes({ hasMore: true })).toContain('先标最急的 200 件');
  });
});

describe('村地图 › the page', () => {
  it('lists what is on the map, and a tap on either opens the matter', async () => {
    phone.answer({ 'village.map': () => map() });
    const page = mountPage('manage/map/map');
    await says(page, '桥栏杆断了');
    expect(textOf(page)).toContain('已超期待受理办理中');
    fire(page, '.map__row', 'open', { id: 'late' });
    (page.instance as { onMarker(event: object): void }).onMarker({ detail: { markerId: 3 } });
    (page.instance as { onMarker(event: object): void }).onMarker({ detail: { markerId: 1000 } });
    expect(phone.askedOf('navigateTo')).toMatchObject([
      { url: '/pages/matter/matter?id=late' },
      { url: '/pages/matter/matter?id=wait' },
    ]);
  });

  it('says so when nothing was marked', async () => {
    phone.answer({ 'village.map': () => map({ matters: [] }) });
    await says(mountPage('manage/map/map', { placeId: '140928208224/01' }), '没有在地图上标了位置的事');
    expect(phone.calls).toEqual([{ call: 'village.map', input: { placeId: '140928208224/01' } }]);
  });
});
