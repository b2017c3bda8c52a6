import type { ExplainFormView, ExplainView, Input, MeView, TownshipView } from '../../../domain/contract';
import { askLatest } from '../../services/calls/ask-latest';
import { asFailure, type CallFailed } from '../../services/calls/call-failed';
import { call } from '../../services/cloud';
import type { DraftOther, DraftPlace } from '../../services/sending/draft';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { refreshMe } from '../../services/calls/session';
import {
  closeOther,
  openOther,
  OTHER_CLOSED,
  pickOther,
  type OtherState,
} from '../../services/choosing/other-side';
import { CLOSED, WherePicker, type WhereState } from '../../services/choosing/where-picker';

/** 想问的事 · What a report might say. */
export interface Question {
  readonly place: DraftPlace | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly categoryId: string | null;
  readonly isUrgent: boolean;
  readonly other: DraftOther | null;
  readonly aboutId: string | null;
}
const NOTHING_ASKED: Question = {
  place: null,
  point: null,
  categoryId: null,
  isUrgent: false,
  other: null,
  aboutId: null,
};

export type Sheet = 'none' | 'categories' | 'holders' | 'townships' | 'villages';

export interface ExplainState {
  readonly form: Loaded<ExplainFormView>;
  readonly question: Question;
  readonly answer: ExplainView | null;
  readonly failure: CallFailed | null;
  readonly where: WhereState;
  readonly other: OtherState;
  readonly sheet: Sheet;
  /** The county asks about any village. */
  readonly isCounty: boolean;
  readonly townships: readonly TownshipView[];
  readonly townshipId: string | null;
}

export const FIRST_STATE: ExplainState = {
  form: NOTHING_YET,
  question: NOTHING_ASKED,
  answer: null,
  failure: null,
  where: CLOSED,
  other: OTHER_CLOSED,
  sheet: 'none',
  isCounty: false,
  townships: [],
  townshipId: null,
};

const isAtVillage = ({ desks }: MeView): boolean => desks.some(({ level }) => level === 'village');

/** 这件事会到哪里 · Holds the question; every change of it is asked of the cloud anew. */
export class ExplainScreen {
  state = FIRST_STATE;
  where: WherePicker | null = null;

  constructor(
    private readonly draw: () => void,
    private villageId: string | null,
  ) {}

  show(change: Partial<ExplainState>): void {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  async open(): Promise<void> {
    try {
      const me = await refreshMe();
      this.show({ isCounty: !isAtVillage(me) });
    } catch (thrown) {
      this.show({ form: { ...this.state.form, failure: asFailure(thrown), isLoading: false } });
      return;
    }
    if (this.villageId === null && this.state.isCounty) await this.pickVillage();
    else await this.openForm();
  }

  private openForm(): Promise<void> {
    return load('route.form', this.villageId === null ? {} : { villageId: this.villageId }, (form) => {
      this.show({ form });
      if (!form.data) return;
      this.where = new WherePicker(
        { ...form.data, household: null },
        true,
        () => this.show({ where: this.where?.state ?? CLOSED }),
        (place) => this.change({ place }),
      );
      if (!form.isLoading) void this.ask();
    });
  }

  private async pickVillage(): Promise<void> {
    try {
      this.show({ townships: await call('places.villages', {}), sheet: 'townships' });
    } catch (thrown) {
      this.show({ form: { ...this.state.form, failure: asFailure(thrown), isLoading: false } });
    }
  }

  changeVillage(): void {
    void this.pickVillage();
  }

  pick(id: string): void {
    switch (this.state.sheet) {
      case 'townships':
        this.show({ townshipId: id, sheet: 'villages' });
        return;
      case 'villages':
        this.villageId = id;
        this.show({ sheet: 'none', question: NOTHING_ASKED, answer: null, form: NOTHING_YET });
        void this.openForm();
        return;
      case 'categories':
        this.show({ sheet: 'none' });
        this.change({ categoryId: id, other: null, aboutId: null });
        return;
      case 'holders':
        this.show({ sheet: 'none' });
        this.change({ aboutId: id === '' ? null : id });
        return;
      case 'none':
    }
  }

  pickOther(id: string): void {
    const { form, other } = this.state;
    if (!form.data) return;
    const next = pickOther(other, form.data, id);
    this.show({ other: next.state });
    if (next.other !== undefined) this.change({ other: next.other });
  }

  setOther(isOpen: boolean): void {
    this.show({ other: isOpen ? openOther() : closeOther() });
  }

  async togglePoint(): Promise<void> {
    if (this.state.question.point) {
      this.change({ point: null });
      return;
    }
    try {
      const { latitude, longitude } = await wx.chooseLocation({});
      this.change({ point: { latitude, longitude } });
    } catch {
      // Turned back without a point: nothing changes.
    }
  }

  change(change: Partial<Question>): void {
    this.show({ question: { ...this.state.question, ...change } });
    void this.ask();
  }

  private input(): Input<'route.explain'> | null {
    const { form, question } = this.state;
    const categoryId = question.categoryId ?? form.data?.categories[0]?.id;
    if (!form.data || categoryId === undefined) return null;
    const { place, point, isUrgent, other, aboutId } = question;
    return {
      villageId: form.data.villageId,
      categoryId,
      ...(isUrgent ? { isUrgent } : {}),
      ...(place?.kind === 'household' ? { householdId: place.householdId } : {}),
      ...(place?.kind === 'place' ? { placeId: place.placeId } : {}),
      ...(point ? { point } : {}),
      ...(other ? { otherPlaceId: other.placeId } : {}),
      ...(aboutId === null ? {} : { aboutPersonId: aboutId }),
    };
  }

  async ask(): Promise<void> {
    const told = await askLatest('route.explain', () => this.input());
    if (told) this.show(told);
  }
}
