import type {
  CategoriesView,
  CategoryEntry,
  CategoryFields,
  CategorySaveInput,
  MatterKind,
} from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { dateOf, fromDay } from '../../services/choosing/from-day';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { errorWords } from '../../text';

export const DAY_LEVELS = ['microGrid', 'grid', 'village'] as const;
export type DayLevel = (typeof DAY_LEVELS)[number];
const MOST_REPLIES = 8;
const MOST_DAYS = 60;

/** 改到一半的类别 · What stands in the form; days as they are typed. */
export interface CategoryDraft extends Omit<CategoryFields, 'handleWorkdays'> {
  readonly kind: MatterKind;
  readonly days: Readonly<Record<DayLevel, string>>;
  /** '2026-12-01'; '' for from now on. */
  readonly from: string;
}

export interface CategoryState {
  readonly loaded: Loaded<CategoriesView>;
  readonly entry: CategoryEntry | null;
  readonly draft: CategoryDraft | null;
  readonly isNew: boolean;
  readonly isSaving: boolean;
  readonly problem: string;
}

export const FIRST_STATE: CategoryState = {
  loaded: NOTHING_YET,
  entry: null,
  draft: null,
  isNew: false,
  isSaving: false,
  problem: '',
};

const NEW_DRAFT: CategoryDraft = {
  name: '',
  kind: 'help',
  icon: 'service',
  isUrgent: false,
  startLevel: 'microGrid',
  isVillageInformed: false,
  days: { microGrid: '', grid: '', village: '' },
  quickReplies: [],
  from: '',
};

/** A plan that has not begun is what is being changed, on its own day. */
function draftOf({ kind, fields, next }: CategoryEntry): CategoryDraft {
  const { handleWorkdays, ...shown } = next?.fields ?? fields;
  const text = (level: DayLevel): string => String(handleWorkdays[level] ?? '');
  return {
    ...shown,
    kind,
    days: { microGrid: text('microGrid'), grid: text('grid'), village: text('village') },
    from: next ? dateOf(next.fromAt) : '',
  };
}

/** The first thing that can't be saved, in words; '' for none. */
function missingIn({ name, days, quickReplies }: CategoryDraft): string {
  if (name.trim().length < 2) return '名称要两到十个字。';
  if (quickReplies.some((reply) => reply.trim() === '')) return '有一句常用语是空的：写上，或去掉。';
  const isWrong = (text: string): boolean =>
    text !== '' && !(/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_DAYS);
  return DAY_LEVELS.some((level) => isWrong(days[level])) ? '天数要在 1 到 60 之间，不填就用全县的。' : '';
}

/** 改类别 · Holds the form and sends it; the page goes back once it is saved. */
export class CategoryScreen {
  state: CategoryState;
  /** Made once, so that a retry makes no second category. */
  private readonly clientKey: string;

  constructor(
    private readonly draw: () => void,
    private readonly categoryId: string | null,
    private readonly onDone: () => void,
  ) {
    this.clientKey = `${clockNow().toString(36)}-${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}`;
    this.state = { ...FIRST_STATE, isNew: categoryId === null };
  }

  show(change: Partial<CategoryState>): void {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  /** What has been typed stays when newer data comes. */
  open(): Promise<void> {
    return load('category.list', {}, (loaded) => {
      const entry = loaded.data?.categories.find(({ id }) => id === this.categoryId) ?? null;
      const fresh = this.categoryId === null ? NEW_DRAFT : entry && draftOf(entry);
      this.show({ loaded, entry, draft: this.state.draft ?? (loaded.data && fresh) });
    });
  }

  change(change: Partial<CategoryDraft>): void {
    if (this.state.draft) this.show({ draft: { ...this.state.draft, ...change }, problem: '' });
  }

  /** What is being typed isn't drawn back into its field: on a phone that would move the cursor. */
  type(change: Partial<CategoryDraft>): void {
    const { draft, problem } = this.state;
    if (!draft) return;
    this.state = { ...this.state, draft: { ...draft, ...change }, problem: '' };
    if (problem !== '') this.draw();
  }

  setDays(level: DayLevel, text: string): void {
    if (this.state.draft) this.type({ days: { ...this.state.draft.days, [level]: text.trim() } });
  }

  setReply(index: number, text: string): void {
    const replies = this.state.draft?.quickReplies ?? [];
    this.type({ quickReplies: replies.map((reply, at) => (at === index ? text : reply)) });
  }

  addReply(): void {
    const replies = this.state.draft?.quickReplies ?? [];
    if (replies.length < MOST_REPLIES) this.change({ quickReplies: [...replies, ''] });
  }

  removeReply(index: number): void {
    this.change({ quickReplies: (this.state.draft?.quickReplies ?? []).filter((_, at) => at !== index) });
  }

  private input(draft: CategoryDraft, revision: number): CategorySaveInput {
    const fromAt = fromDay(draft.from, clockNow());
    const typed = DAY_LEVELS.flatMap((level) =>
      draft.days[level] === '' ? [] : [[level, Number(draft.days[level])] as const],
    );
    return {
      revision,
      ...(fromAt === undefined ? {} : { fromAt }),
      ...(this.categoryId === null
        ? { clientKey: this.clientKey, kind: draft.kind }
        : { categoryId: this.categoryId }),
      name: draft.name.trim(),
      icon: draft.icon,
      isUrgent: draft.isUrgent,
      startLevel: draft.startLevel,
      isVillageInformed: draft.isVillageInformed,
      handleWorkdays: Object.fromEntries(typed),
      quickReplies: draft.quickReplies.map((reply) => reply.trim()),
    };
  }

  save(): Promise<void> {
    const { draft } = this.state;
    const problem = draft ? missingIn(draft) : '';
    if (!draft || problem !== '') {
      this.show({ problem });
      return Promise.resolve();
    }
    return this.send((revision) => call('category.save', this.input(draft, revision)));
  }

  /** 停用 · From the picked day on, or from now. */
  end(): Promise<void> {
    const { categoryId } = this;
    if (categoryId === null) return Promise.resolve();
    const fromAt = fromDay(this.state.draft?.from ?? '', clockNow());
    return this.send((revision) =>
      call('category.end', { revision, categoryId, ...(fromAt === undefined ? {} : { fromAt }) }),
    );
  }

  private async send(change: (revision: number) => Promise<CategoriesView>): Promise<void> {
    const { loaded, isSaving } = this.state;
    if (!loaded.data || isSaving) return;
    this.show({ isSaving: true, problem: '' });
    try {
      await change(loaded.data.revision);
      this.onDone();
    } catch (thrown) {
      const failure = asFailure(thrown);
      this.show({ isSaving: false, problem: errorWords(failure) });
      // Somebody else was quicker: what is typed stays, on top of what now holds.
      if (failure.code === 'STALE_WRITE') await this.open();
    }
  }
}
