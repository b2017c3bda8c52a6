/** Sample answers for the home page: desks, a queue, the village's figures and the township's lists. */
import type {
  BoardView,
  DeskQueueView,
  DeskView,
  HomeView,
  TownshipMattersView,
} from '../../../domain/contract';
import { months } from '../oversight/sample';
import { mountPage, says, type Rendered } from '../setup/mount';
import { phone } from '../setup/phone';
import { contact, me, row } from '../setup/sample';

export const desk = (change: Partial<DeskView> = {}): DeskView => ({
  deskId: '140928208224/01',
  name: '白家沟小组',
  level: 'grid',
  role: 'gridMember',
  standsInFor: null,
  ...change,
});
export const village = desk({
  deskId: '140928208224',
  name: '下鹿角村',
  level: 'village',
  role: 'villageSecretary',
});
export const township = desk({
  deskId: '140928208',
  name: '杏岭子乡',
  level: 'township',
  role: 'townshipSupervisor',
});
export const county = desk({
  deskId: '140928',
  name: '五寨县',
  level: 'county',
  role: 'countyAdmin',
});
export const home = (desks: readonly DeskView[] = [], change: Partial<HomeView> = {}): HomeView => ({
  me: me({ desks }),
  openMatters: [row()],
  openCount: 1,
  suspensions: [],
  contacts: [contact()],
  ...change,
});
export const counts = (change: Partial<DeskQueueView['counts']> = {}): DeskQueueView['counts'] => ({
  reported: 2,
  acknowledged: 5,
  dueSoon: 0,
  overdue: 1,
  resolved: 0,
  helping: 0,
  untold: 0,
  ...change,
});
export const waiting = row({
  id: 'w1',
  text: '水管漏了',
  state: 'reported',
  canAcknowledge: true,
  version: 7,
});
export const queue = (change: Partial<DeskQueueView> = {}): DeskQueueView => ({
  rows: [waiting],
  cursor: null,
  desk: desk(),
  counts: counts(),
  supervised: [],
  pendingBindings: 0,
  ...change,
});
const figures: BoardView['thisMonth'] = {
  closed: 46,
  services: 0,
  closedInGrid: 42,
  closedInGridPercent: 91,
  closedInVillage: 45,
  closedInVillagePercent: 98,
  acknowledgedOnTimePercent: 95,
  handledOnTimePercent: 90,
  rated: 33,
  satisfied: 31,
  reopened: 2,
};
export const board: BoardView = {
  villageId: '140928208224',
  villageName: '下鹿角村',
  open: 14,
  overdue: 1,
  alarmed: [row({ id: 'a1', text: '桥面裂了', isAlarmed: true })],
  openByGrid: [{ placeId: '140928208224/01', name: '白家沟小组', open: 5, overdue: 1 }],
  thisMonth: figures,
  allTime: figures,
  months: months((at) => at + 10),
  vacantDesks: [],
  uncoveredHouseholds: 0,
  canSeeHomes: true,
  onLeave: [],
};
export const referred: TownshipMattersView = {
  rows: [{ ...row({ id: 't1', text: '桥栏杆断了' }), villageName: '下鹿角村' }],
  cursor: null,
  townshipName: '杏岭子乡',
  counts: { overdue: 4, alarmed: 1, unreplied: 2, referred: 2, held: 0 },
};

export const open = async (view: HomeView, words: string): Promise<Rendered> => {
  phone.answer({ 'home.get': () => view });
  const page = mountPage('pages/home/home');
  await says(page, words);
  return page;
};
export const callsOf = (name: string) =>
  phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
