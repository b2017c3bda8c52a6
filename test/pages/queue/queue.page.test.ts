import type { DeskQueueView } from '../../../domain/contract';
import { fire, mountPage, says, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { NOW, row } from '../setup/sample';

const queue = (change: Partial<DeskQueueView> = {}): DeskQueueView => ({
  rows: [row({ text: '水管漏了' })],
  cursor: null,
  desk: { deskId: 'v/01', name: '白家沟小组', level: 'grid', role: 'gridMember', standsInFor: null },
  counts: { reported: 1, acknowledged: 2, dueSoon: 0, overdue: 0, resolved: 3, helping: 4, untold: 5 },
  supervised: [],
  pendingBindings: 0,
  ...change,
});
const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.answer({ 'desk.queue': () => queue() });
});

describe('岗位的事', () => {
  it('shows one list of one desk, with its neighbours a tap away', async () => {
    const page = mountPage('pages/queue/queue', { deskId: 'v/01', group: 'untold' });
    await says(page, '水管漏了');
    expect(callsOf('desk.queue')).toEqual([{ deskId: 'v/01', group: 'untold' }]);
    expect(textOf(page)).toContain('白家沟小组要告知5等评价3协办4');
    fire(page, '.queue__lists', 'pick', { id: 'helping' });
    await until(() => callsOf('desk.queue').length === 2, 'the other list');
    expect(callsOf('desk.queue')[1]).toEqual({ deskId: 'v/01', group: 'helping' });
  });

  it('opens a matter', async () => {
    const page = mountPage('pages/queue/queue', { deskId: 'v/01', group: 'resolved' });
    await says(page, '水管漏了');
    fire(page, '.queue__row', 'open', { id: 'm1' });
    expect(phone.askedOf('navigateTo')).toMatchObject([{ url: '/pages/matter/matter?id=m1' }]);
  });

  it('says so when the list is empty', async () => {
    phone.answer({ 'desk.queue': () => queue({ rows: [] }) });
    await says(mountPage('pages/queue/queue', { deskId: 'v/01', group: 'untold' }), '都告诉到了');
  });

  it('shows the work that waits when the address names no list', async () => {
    mountPage('pages/queue/queue', { deskId: 'v/01', group: 'no-such' });
    await until(() => callsOf('desk.queue').length === 1, 'the list');
    expect(callsOf('desk.queue')[0]).toEqual({ deskId: 'v/01', group: 'reported' });
  });
});
