/** 查找 · Holds what is asked; nothing is asked of the cloud before the button is tapped. */
import type { MeView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { PagedScreen } from '../../services/page/paged-screen';
import { errorWords } from '../../text';
import { inputOf, missing, NOTHING, type Asked, type Period } from './asked';
import { ANY, PERIOD, START, type Searching, type Sheet } from './search.view';

const isPeriod = (id: string): id is Period => Object.hasOwn(PERIOD, id);
const TOWNSHIP_DIGITS = 9;

export class SearchScreen {
  me: Loaded<MeView> = NOTHING_YET;
  searching: Searching;
  readonly list = new PagedScreen('matters.search', {}, () => this.draw());

  constructor(
    deskId: string,
    private readonly draw: () => void,
  ) {
    this.searching = { ...START, deskId };
  }

  async open(): Promise<void> {
    await Promise.all([
      load('me.get', {}, (me) => {
        this.me = me;
        const first = me.data?.desks.find(({ level }) => level !== 'county')?.deskId ?? '';
        this.show({ deskId: this.searching.deskId || first });
      }),
      load('report.form', {}, ({ data }) => {
        if (data) this.show({ categories: data.categories });
      }),
    ]);
  }

  show(change: Partial<Searching>): void {
    this.searching = { ...this.searching, ...change };
    this.draw();
  }

  private ask(change: Partial<Asked>): void {
    this.show({ asked: { ...this.searching.asked, ...change }, sheet: null, said: '' });
  }

  type(typed: string): void {
    this.show({ asked: { ...this.searching.asked, typed }, said: '' });
  }

  private get isTownship(): boolean {
    return this.searching.deskId.length === TOWNSHIP_DIGITS;
  }

  /** Answers whether there is something to look at. */
  async search(): Promise<boolean> {
    const { asked, deskId } = this.searching;
    const said = missing(asked, this.isTownship);
    if (said !== '') {
      this.show({ said });
      return false;
    }
    this.show({ isFresh: false, said: '' });
    await this.list.ask(inputOf(asked, deskId, clockNow()));
    return this.list.loaded.data !== null;
  }

  clear(): void {
    this.show({ asked: NOTHING, isFresh: true, said: '', doorplate: '', households: [] });
  }

  openSheet(sheet: Sheet): void {
    this.show({ sheet });
    if (sheet === 'village' && this.searching.villages.length === 0) void this.loadVillages();
  }

  closeSheet(): void {
    this.show({ sheet: null });
  }

  pick(id: string): void {
    const { sheet, households, villages } = this.searching;
    const changes: Readonly<Record<Sheet, Partial<Asked>>> = {
      category: { categoryId: id === ANY ? '' : id },
      state: { state: id === ANY ? '' : (id as Asked['state']) },
      period: { period: isPeriod(id) ? id : 'any' },
      household: { household: households.find((one) => one.id === id) ?? null },
      village: { village: villages.find((one) => one.id === id) ?? null },
    };
    if (sheet) this.ask(changes[sheet]);
  }

  typeDoorplate(doorplate: string): void {
    this.show({ doorplate });
  }

  /** The households below the desk whose doorplate has this in it. */
  async findHouseholds(): Promise<void> {
    const { doorplate, deskId, isAsking } = this.searching;
    if (isAsking) return;
    this.show({ isAsking: true });
    const words = doorplate.trim();
    const input = { gridId: deskId || '', ...(words !== '' && { words }) };
    const found = await call('places.households', input).catch((thrown: unknown) => {
      this.show({ said: errorWords(asFailure(thrown)), sheet: null });
      return null;
    });
    this.show({ isAsking: false, ...(found && { households: found.rows }) });
  }

  private async loadVillages(): Promise<void> {
    this.show({ isAsking: true });
    const townships = await call('places.villages', {}).catch(() => []);
    const own = this.searching.deskId;
    this.show({ isAsking: false, villages: townships.find(({ id }) => id === own)?.villages ?? [] });
  }
}
