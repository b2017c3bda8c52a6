/**
 * 选地方 · Step by step to a place: own home or a grid of the known village; without one, township, village, grid.
 * For somebody else one step more: which household.
 */
import type { GridView, HouseholdView, ReportFormView, TownshipView } from '../../../domain/contract';
import { asFailure, type CallFailed } from '../calls/call-failed';
import { call } from '../cloud';
import type { DraftPlace } from '../sending/draft';

export type WhereStep = 'places' | 'townships' | 'villages' | 'grids' | 'households';
interface Named {
  readonly id: string;
  readonly name: string;
}

export interface WhereState {
  readonly isOpen: boolean;
  readonly step: WhereStep;
  readonly townships: readonly TownshipView[];
  readonly township: TownshipView | null;
  readonly village: Named | null;
  readonly grids: readonly GridView[];
  readonly grid: GridView | null;
  readonly households: readonly HouseholdView[];
  readonly isLoading: boolean;
  readonly failure: CallFailed | null;
}

export const CLOSED: WhereState = {
  isOpen: false,
  step: 'places',
  townships: [],
  township: null,
  village: null,
  grids: [],
  grid: null,
  households: [],
  isLoading: false,
  failure: null,
};

/** The choice "nothing narrower than this". */
export const WHOLE = 'whole';
export const ELSEWHERE = 'elsewhere';
export const HOME = 'home';

export class WherePicker {
  state = CLOSED;

  constructor(
    private readonly form: Pick<ReportFormView, 'villageId' | 'grids' | 'household'>,
    private readonly isForOther: boolean,
    private readonly draw: () => void,
    private readonly onPlace: (place: DraftPlace) => void,
  ) {}

  private show(change: Partial<WhereState>): void {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  close(): void {
    this.show({ isOpen: false });
  }

  open(): void {
    this.state = { ...CLOSED, isOpen: true, grids: this.form.grids };
    if (this.form.villageId === null) void this.toTownships();
    else this.show({ step: 'places', village: { id: this.form.villageId, name: '全村' } });
  }

  private async ask<T>(question: Promise<T>, then: (answer: T) => Partial<WhereState>): Promise<void> {
    this.show({ isLoading: true, failure: null });
    try {
      this.show({ ...then(await question), isLoading: false });
    } catch (thrown) {
      this.show({ isLoading: false, failure: asFailure(thrown) });
    }
  }

  private toTownships(): Promise<void> {
    this.show({ step: 'townships' });
    return this.ask(call('places.villages', {}), (townships) => ({ townships }));
  }

  private done(place: DraftPlace): void {
    this.close();
    this.onPlace(place);
  }

  private place({ id, name }: Named): void {
    this.done({ kind: 'place', placeId: id, label: name });
  }

  /** A tap on a choice: narrower, or done. */
  pick(id: string): void {
    const { step, townships, township, village, grid, households } = this.state;
    if (id === HOME && this.form.household)
      this.done({ kind: 'household', householdId: this.form.household.id, label: this.form.household.label });
    else if (id === ELSEWHERE) void this.toTownships();
    else if (id === WHOLE) this.pickWhole();
    else if (step === 'townships')
      this.show({ step: 'villages', township: townships.find((one) => one.id === id) ?? null });
    else if (step === 'villages')
      void this.pickVillage(township?.villages.find((one) => one.id === id) ?? village);
    else if (step === 'households') {
      const household = households.find((one) => one.id === id);
      if (household) this.done({ kind: 'household', householdId: id, label: household.label });
    } else void this.pickGrid(this.state.grids.find((one) => one.id === id) ?? grid);
  }

  private pickWhole(): void {
    const { step, village, grid } = this.state;
    const whole = step === 'households' ? grid : village;
    if (whole) this.place(whole);
  }

  private async pickVillage(village: (Named & { readonly hasGrids?: boolean }) | null): Promise<void> {
    if (!village) return;
    if (village.hasGrids === false) {
      this.place(village);
      return;
    }
    this.show({ step: 'grids', village, grids: [] });
    await this.ask(call('places.grids', { villageId: village.id }), (grids) => ({ grids }));
  }

  private async pickGrid(grid: GridView | null): Promise<void> {
    if (!grid) return;
    if (!this.isForOther) {
      this.place(grid);
      return;
    }
    this.show({ step: 'households', grid, households: [] });
    await this.ask(this.allHouseholds(grid.id), (households) => ({ households }));
  }

  private async allHouseholds(gridId: string): Promise<readonly HouseholdView[]> {
    let page = await call('places.households', { gridId });
    let households = page.rows;
    while (page.cursor !== null) {
      page = await call('places.households', { gridId, cursor: page.cursor });
      households = [...households, ...page.rows];
    }
    return households;
  }
}
