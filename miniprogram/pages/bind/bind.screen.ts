/** 绑定住户 · Village, grid, household, name: picked one after the other, each can be picked again. */
import type { GridView, HouseholdView, MeView, TownshipView } from '../../../domain/contract';
import { asFailure } from '../../services/call-failed';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/load';
import { PagedScreen } from '../../services/paged-screen';
import { setMe } from '../../services/session';
import { errorWords } from '../../text';

export type Step = 'state' | 'village' | 'grid' | 'household' | 'sign';

export interface Picks {
  readonly step: Step;
  readonly townshipId: string;
  readonly words: string;
  readonly village: { readonly id: string; readonly name: string } | null;
  readonly grid: GridView | null;
  readonly household: HouseholdView | null;
  readonly name: string;
  readonly hasConsented: boolean;
}

const TYPING_PAUSE_MS = 350;

const FRESH: Picks = {
  step: 'state',
  townshipId: '',
  words: '',
  village: null,
  grid: null,
  household: null,
  name: '',
  hasConsented: false,
};

export class BindScreen {
  me: Loaded<MeView> = NOTHING_YET;
  townships: Loaded<readonly TownshipView[]> = NOTHING_YET;
  grids: Loaded<readonly GridView[]> = NOTHING_YET;
  readonly households = new PagedScreen('places.households', { gridId: '' }, () => this.draw());
  picks = FRESH;
  said = '';
  isBusy = false;
  /** The button was tapped while something was missing. */
  isNagged = false;
  private typing = 0;

  constructor(private readonly draw: () => void) {}

  async open(): Promise<void> {
    await load('me.get', {}, (me) => {
      this.me = me;
      if (me.data && !me.isLoading && !me.failure) setMe(me.data);
      if (me.data && this.picks.name === '') this.change({ name: me.data.name ?? '' });
      else this.draw();
    });
    if (this.me.data && !this.me.data.binding && this.picks.step === 'state') await this.start();
  }

  /** Picks the village first; what was picked before is forgotten. */
  async start(): Promise<void> {
    this.change({ ...FRESH, name: this.picks.name, hasConsented: this.picks.hasConsented, step: 'village' });
    await load('places.villages', {}, (townships) => {
      this.townships = townships;
      this.draw();
    });
  }

  change(picks: Partial<Picks>): void {
    this.picks = { ...this.picks, ...picks };
    this.said = '';
    this.isNagged = false;
    this.draw();
  }

  nag(): void {
    this.isNagged = true;
    this.draw();
  }

  /** What failed is asked for again. */
  async retry(): Promise<void> {
    const { step, village, grid } = this.picks;
    if (step === 'village') await this.start();
    else if (step === 'grid' && village) await this.pickVillage(village.id);
    else if (step === 'household' && grid) await this.pickGrid(grid.id);
    else await this.open();
  }

  /** Villages are sifted here, households in the cloud once the typing pauses. */
  type(words: string): void {
    this.change({ words });
    if (this.picks.step !== 'household') return;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.search(), TYPING_PAUSE_MS);
  }

  async pick(id: string): Promise<void> {
    if (this.picks.step === 'village') await this.pickVillage(id);
    else if (this.picks.step === 'grid') await this.pickGrid(id);
    else this.pickHousehold(id);
  }

  private async pickVillage(id: string): Promise<void> {
    const township = this.townships.data?.find((one) => one.id === id);
    if (township) {
      this.change({ townshipId: id });
      return;
    }
    const village = this.townships.data?.flatMap(({ villages }) => villages).find((one) => one.id === id);
    if (!village) return;
    this.change({ village, step: 'grid', words: '', grid: null, household: null });
    await load('places.grids', { villageId: id }, (grids) => {
      this.grids = grids;
      this.draw();
    });
  }

  private async pickGrid(id: string): Promise<void> {
    const grid = this.grids.data?.find((one) => one.id === id);
    if (!grid) return;
    this.change({ grid, step: 'household', words: '', household: null });
    await this.search();
  }

  /** Households of the grid whose doorplate or head's name holds the words. */
  private search(): Promise<void> {
    const words = this.picks.words.trim();
    const gridId = this.picks.grid?.id ?? '';
    return this.households.ask(words === '' ? { gridId } : { gridId, words });
  }

  private pickHousehold(id: string): void {
    const household = this.households.loaded.data?.rows.find((one) => one.id === id);
    if (household) this.change({ household, step: 'sign' });
  }

  /** Name and agreement first, then the request; each may be sent twice without harm. */
  request(): Promise<void> {
    return this.during(async () => {
      const { household, hasConsented } = this.picks;
      const name = this.picks.name.trim();
      if (!household) return;
      if (hasConsented) await call('me.save', { name, hasConsented: true });
      this.receive(await call('binding.request', { householdId: household.id, name }));
    });
  }

  end(): Promise<void> {
    return this.during(async () => this.receive(await call('binding.end', {})));
  }

  private receive(me: MeView): void {
    setMe(me);
    this.me = { data: me, at: Date.now(), failure: null, isLoading: false };
    this.picks = { ...this.picks, step: 'state' };
  }

  private async during(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.said = '';
    this.draw();
    try {
      await work();
    } catch (thrown) {
      this.said = errorWords(asFailure(thrown));
    }
    this.isBusy = false;
    this.draw();
  }
}
