/** 绑定住户 · By the household's slip, scanned or typed; or village, grid and household picked one after the other. */
import type { GridView, MeView, TownshipView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { PagedScreen } from '../../services/page/paged-screen';
import { currentMe, setMe } from '../../services/calls/session';
import { lettersMissing, readSlip } from '../../services/choosing/slip-text';
import { errorWords } from '../../text';
import { FRESH, type Picks } from './picks';

const TYPING_PAUSE_MS = 350;

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
    if (this.me.data && !this.me.data.binding && this.picks.step === 'state') this.start();
  }

  /** How to bind is asked first; what was picked before is forgotten. */
  start(): void {
    const { name, hasConsented, typed } = this.picks;
    this.change({ ...FRESH, name, hasConsented, typed, step: 'how' });
  }

  /** Opened by a slip's QR code: whoever isn't bound yet sees at once which household it is. */
  async openWith(slip: string): Promise<void> {
    await this.open();
    if (slip !== '' && this.picks.step === 'how') await this.lookUp(slip);
  }

  async scan(): Promise<void> {
    // Turning back from the camera is no error.
    const scanned = await wx.scanCode({ scanType: ['qrCode', 'wxCode'] }).catch(() => null);
    if (!scanned) return;
    const slip = readSlip(scanned.result || scanned.path || '');
    if (slip === '') this.say('这不是住户码。请扫网格员发的住户码纸条，或者输上面的 6 位。');
    else await this.lookUp(slip);
  }

  async useTyped(): Promise<void> {
    const slip = readSlip(this.picks.typed);
    const missing = lettersMissing(this.picks.typed);
    if (slip !== '') await this.lookUp(slip);
    else
      this.say(
        missing > 0 ? `住户码是 6 位，还差 ${missing} 位。` : '住户码是 6 位字母和数字，请对着纸条再看一遍。',
      );
  }

  /** Which household it is, before anybody signs. */
  private lookUp(code: string): Promise<void> {
    return this.during(async () => {
      const { householdLabel: label, placeNames } = await call('binding.look-up', { code });
      this.picks = { ...this.picks, step: 'sign', slip: { code, label, place: placeNames.join(' · ') } };
    });
  }

  /** Without a slip: the village first. */
  async pickByHand(): Promise<void> {
    this.change({ step: 'village', slip: null, village: null, grid: null, household: null, words: '' });
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
    if (step === 'village') await this.pickByHand();
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
      const { household, slip, hasConsented } = this.picks;
      const name = this.picks.name.trim();
      if (!household && !slip) return;
      if (hasConsented) await call('me.save', { name, hasConsented: true });
      if (slip) this.receive(await call('binding.by-code', { code: slip.code, name }));
      else if (household) this.receive(await call('binding.request', { householdId: household.id, name }));
    });
  }

  setAway(isAway: boolean): Promise<void> {
    return this.during(async () => this.receive(await call('binding.away', { isAway })));
  }

  /** What another page has changed of the person. */
  refresh(): void {
    const data = currentMe();
    if (!data || this.me.data?.personId !== data.personId || this.picks.step !== 'state') return;
    this.me = { ...this.me, data };
    this.draw();
  }

  end(): Promise<void> {
    return this.during(async () => this.receive(await call('binding.end', {})));
  }

  private receive(me: MeView): void {
    setMe(me);
    this.me = { data: me, at: clockNow(), failure: null, isLoading: false };
    this.picks = { ...this.picks, step: 'state' };
  }

  private say(said: string): void {
    this.said = said;
    this.draw();
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
