/** 首页 · What the home page knows: who is here, at which desk they sit, and what is to be done there. */
import type {
  BoardView,
  DeskQueueView,
  DeskView,
  HomeView,
  Input,
  MeView,
  OversightView,
  QueueGroup,
  TownshipGroup,
  TownshipMattersView,
} from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { knowAhead, load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { PagedScreen, type Foot } from '../../services/page/paged-screen';
import { dialReporter } from '../../services/phone/phone-call';
import { currentMe, setMe } from '../../services/calls/session';
import { when } from '../../services/words/when';
import { errorWords } from '../../text';
import { keepDeskChoice, keptDeskChoice } from './desk-choice';

export type DeskTab = 'queue' | 'board';

/** What became of a tap on a card: shown on that card. */
export interface Said {
  readonly words: string;
  readonly isFailed: boolean;
}

export interface HomeState {
  readonly home: Loaded<HomeView>;
  /** As told last, by any page. */
  readonly me: MeView | null;
  /** Where they sit, the county's desk last (it holds no matters), and the one that is shown. */
  readonly desks: readonly DeskView[];
  readonly desk: DeskView | null;
  readonly tab: DeskTab;
  readonly group: QueueGroup;
  readonly queue: Loaded<DeskQueueView>;
  readonly board: Loaded<BoardView>;
  readonly townshipGroup: TownshipGroup;
  readonly township: Loaded<TownshipMattersView>;
  readonly county: Loaded<OversightView>;
  /** What residents have asked for about their data and isn't done; null: not known yet. */
  readonly openRequests: number | null;
  readonly foot: Foot;
  /** By matter id. */
  readonly said: Readonly<Record<string, Said>>;
  readonly busyId: string | null;
}

type Own = Omit<HomeState, 'me' | 'desks' | 'desk' | 'queue' | 'township' | 'foot'>;

const FIRST: Own = {
  home: NOTHING_YET,
  tab: 'queue',
  group: 'reported',
  board: NOTHING_YET,
  county: NOTHING_YET,
  openRequests: null,
  townshipGroup: 'overdue',
  said: {},
  busyId: null,
};

export class HomeScreen {
  private own = FIRST;
  private deskId = keptDeskChoice();
  /** Until somebody picks a list, it is the one in which there is something to do. */
  private isGroupPicked = false;
  private readonly queue: PagedScreen<'desk.queue'>;
  private readonly township: PagedScreen<'township.matters'>;
  private queueInput: Input<'desk.queue'> = {};

  constructor(private readonly draw: () => void) {
    this.queue = new PagedScreen('desk.queue', this.queueInput, draw);
    this.township = new PagedScreen('township.matters', { group: FIRST.townshipGroup }, draw);
  }

  get state(): HomeState {
    const me = currentMe() ?? this.own.home.data?.me ?? null;
    const isOfCounty = ({ level }: DeskView): boolean => level === 'county';
    const own = me?.desks ?? [];
    const desks = [...own.filter((one) => !isOfCounty(one)), ...own.filter(isOfCounty)];
    const desk = desks.find(({ deskId }) => deskId === this.deskId) ?? desks[0] ?? null;
    const list = desk?.level === 'township' ? this.township : this.queue;
    return {
      ...this.own,
      me,
      desks,
      desk,
      queue: this.queue.loaded,
      township: this.township.loaded,
      foot: list.foot,
    };
  }

  private show(change: Partial<Own>): void {
    this.own = { ...this.own, ...change };
    this.draw();
  }

  async refresh(): Promise<void> {
    const { desk } = this.state;
    await Promise.all([this.loadHome(), this.loadDesk()]);
    // The first visit learns only now who is here; a changed post changes the desk.
    if (this.state.desk?.deskId !== desk?.deskId) await this.loadDesk();
  }

  private loadHome(): Promise<void> {
    return load('home.get', {}, (home) => {
      const isNew = home.data !== null && !home.isLoading && !home.failure;
      if (isNew) setMe(home.data.me);
      this.show({ home });
      // Who needs to report may stand where there is no network.
      if (isNew) void knowAhead('report.form', {});
    });
  }

  private async loadDesk(): Promise<void> {
    const { desk, tab } = this.state;
    this.show({ said: {} });
    if (!desk) return;
    if (desk.level === 'county') await Promise.all([this.loadCounty(), this.loadRequests()]);
    else if (desk.level === 'township') await this.township.refresh();
    else
      await Promise.all([this.openQueue(desk.deskId), tab === 'board' ? this.loadBoard(desk.deskId) : null]);
  }

  /** 待受理; 办理中 when nothing waits to be taken on: what is to be done is a tap nearer. */
  private async openQueue(deskId: string): Promise<void> {
    await this.loadQueue(deskId);
    const { data, failure } = this.queue.loaded;
    if (this.isGroupPicked || !data || failure || this.state.desk?.deskId !== deskId) return;
    const { reported, acknowledged } = data.counts;
    const group = reported === 0 && acknowledged > 0 ? 'acknowledged' : 'reported';
    if (group === this.own.group) return;
    this.show({ group });
    await this.loadQueue(deskId);
  }

  private async loadQueue(deskId: string): Promise<void> {
    const { group } = this.own;
    const isSame = this.queueInput.deskId === deskId && this.queueInput.group === group;
    if (isSame) return this.queue.refresh();
    this.queueInput = { deskId, group };
    return this.queue.ask(this.queueInput);
  }

  private loadBoard(villageId: string): Promise<void> {
    return load('village.board', { villageId }, (board) => this.show({ board }));
  }

  private loadCounty(): Promise<void> {
    return load('county.board', {}, (county) => this.show({ county }));
  }

  private loadRequests(): Promise<void> {
    return load('privacy.requests', {}, ({ data }) => this.show({ openRequests: data?.open ?? null }));
  }

  async pickDesk(deskId: string): Promise<void> {
    keepDeskChoice(deskId);
    this.deskId = deskId;
    this.isGroupPicked = false;
    this.show({ tab: 'queue', group: 'reported', board: NOTHING_YET });
    await this.loadDesk();
  }

  async pickTab(tab: DeskTab): Promise<void> {
    this.show({ tab });
    await this.loadDesk();
  }

  async pickGroup(group: QueueGroup): Promise<void> {
    this.isGroupPicked = true;
    this.show({ group });
    await this.loadDesk();
  }

  async pickTownshipGroup(townshipGroup: TownshipGroup): Promise<void> {
    this.show({ townshipGroup });
    await this.township.ask({ group: townshipGroup });
  }

  /** The rest of the list that is shown. */
  async more(): Promise<void> {
    const { desk, tab } = this.state;
    if (desk?.level === 'township') await this.township.next();
    else if (desk && tab === 'queue') await this.queue.next();
  }

  /** 受理 · One tap on a card; the card then says what became of it. */
  async acknowledge(matterId: string): Promise<void> {
    const rows = [...(this.queue.loaded.data?.rows ?? []), ...(this.township.loaded.data?.rows ?? [])];
    const row = rows.find(({ id }) => id === matterId);
    if (!row || this.own.busyId !== null) return;
    this.show({ busyId: matterId });
    try {
      const { dueAt } = await call('matter.acknowledge', { matterId, version: row.version });
      this.countOne();
      const until = dueAt === null ? '' : `，请在${when(dueAt, clockNow())}前办好`;
      this.say(matterId, { words: `已受理，已告诉报事人${until}。`, isFailed: false });
    } catch (thrown) {
      this.say(matterId, { words: errorWords(asFailure(thrown)), isFailed: true });
    } finally {
      this.show({ busyId: null });
    }
  }

  private countOne(): void {
    const { data } = this.queue.loaded;
    if (!data) return;
    const { reported, acknowledged } = data.counts;
    const counts = { ...data.counts, reported: Math.max(0, reported - 1), acknowledged: acknowledged + 1 };
    this.queue.change({ ...data, counts });
  }

  async callReporter(matterId: string): Promise<void> {
    try {
      if (!(await dialReporter(matterId)))
        this.say(matterId, { words: '报事人没有留电话。', isFailed: true });
    } catch (thrown) {
      this.say(matterId, { words: errorWords(asFailure(thrown)), isFailed: true });
    }
  }

  private say(matterId: string, said: Said): void {
    this.show({ said: { ...this.own.said, [matterId]: said } });
  }
}
