import { openMatter, openVillagePage } from '../../../miniprogram/services/page/open';
import { phone } from '../setup/phone';
import { makeWx } from '../setup/wx';

const openPages = (count: number): void => {
  Object.assign(globalThis, { getCurrentPages: () => Array.from({ length: count }) });
};

beforeAll(() => Object.assign(globalThis, { wx: makeWx({}) }));
afterEach(() => openPages(0));

describe('打开页面', () => {
  it('goes over the page that is open', () => {
    openPages(9);
    openMatter('m1');
    expect(phone.asked).toEqual([{ api: 'navigateTo', options: { url: '/pages/matter/matter?id=m1' } }]);
  });

  it('takes the place of the top page where WeChat would open no more', () => {
    openPages(10);
    openVillagePage('task', { id: 't1' });
    expect(phone.asked).toEqual([{ api: 'redirectTo', options: { url: '/village/task/task?id=t1' } }]);
  });
});
