import type { MatterState, Step } from '../matter/states';
import { MOVES, type Hand } from '../matter/moves';

/** 关系 · How a person stands to a matter; several may hold at once. */
export type Relation = Exclude<Hand, 'clock' | 'villager'> | 'informed';

/** 请求 · What somebody may ask of one matter: an action that moves it, or to see, add files, see the number. */
export type Ask = Step | 'see' | 'attach' | 'phone' | 'mediate';

/** 字段 · What not everyone who may see a matter may see of it. */
export type Field =
  /** The name of whose matter it is. */
  | 'reporterName'
  /** Their number, masked. */
  | 'phoneMasked'
  /** Their number in full, each look leaving an entry in the access log. */
  | 'phone'
  /** What the reporter wrote, said and photographed, and their words for the place. */
  | 'text'
  /** Doorplate and masked head of the household, and the exact point on the map. */
  | 'household';

interface FieldRule {
  /** Its Chinese name, for drawings. */
  readonly term: string;
  /** Who sees it as a rule. */
  readonly named: readonly Relation[];
  /** Who sees it when the reporter hides their name (匿名). */
  readonly hidden: readonly Relation[];
}

interface AskRule {
  readonly term: string;
  readonly by: readonly (Hand | Relation)[];
  readonly from: readonly MatterState[];
}

/** 岗上的人 · Whoever stands to a matter by a desk, not as one of its reporters. */
export const STAFF: readonly Relation[] = ['desk', 'helper', 'above', 'township', 'informed'];
const HOLDER: readonly Relation[] = ['desk'];

export const RELATIONS: readonly Relation[] = ['reporter', 'joiner', ...STAFF];
export const STATES: readonly MatterState[] = [
  'reported',
  'acknowledged',
  'resolved',
  'closed',
  'withdrawn',
  'declined',
  'merged',
];

/** 可见字段 · Who sees which field of a matter. */
export const FIELDS: Readonly<Record<Field, FieldRule>> = {
  reporterName: { term: '报事人姓名', named: ['reporter', ...STAFF], hidden: ['reporter', ...HOLDER] },
  phoneMasked: {
    term: '手机号（遮住中间四位）',
    named: ['reporter', ...STAFF],
    hidden: ['reporter', ...HOLDER],
  },
  phone: { term: '完整手机号（每看一次留一条记录）', named: HOLDER, hidden: HOLDER },
  text: { term: '报事人的原话、照片和录音', named: ['reporter', ...STAFF], hidden: ['reporter', ...STAFF] },
  household: { term: '户和准确位置', named: ['reporter', ...STAFF], hidden: ['reporter', ...HOLDER] },
};

/** What the clock does by itself nobody may ask; joining isn't for those who know of it already. */
const { expireAnswer, alarm, close, remind, reschedule, handOver, join, absorb, release, ...moves } = MOVES;

/**
 * 权限表：一件事 · Who may ask what of one matter, by their relation to it and its state.
 *
 * Together with FIELDS, and RIGHTS for what isn't about one matter, this is the only place that says who may
 * do and see what; moves are joined from MOVES, which says where they lead. docs/access.md is drawn from it.
 * Someone without a relation may ask nothing: for them the matter isn't there.
 */
export const ON_MATTER: Readonly<Record<Ask, AskRule>> = {
  see: { term: '看这件事', by: RELATIONS, from: STATES },
  phone: { term: '看完整手机号', by: FIELDS.phone.named, from: STATES },
  /** 补图 · The reporter's photos follow the words, the desk's show the work done. */
  attach: {
    term: '补图片和录音',
    by: ['desk', 'reporter', 'joiner'],
    from: ['reported', 'acknowledged', 'resolved'],
  },
  /** 调解 · The confidential part of a dispute, but for those who are involved in it (`mayMediate`). */
  mediate: { term: '看和记调解（保密部分，当事人回避）', by: HOLDER, from: STATES },
  ...moves,
};

/** 可否 · Whether one of these relations is enough, whatever the state. */
export const isAskOf = (ask: Ask, relations: ReadonlySet<Relation>): boolean =>
  ON_MATTER[ask].by.some((hand) => hand !== 'clock' && hand !== 'villager' && relations.has(hand));

/** 何时 · Whether it may be asked in this state. */
export const isAskIn = (ask: Ask, state: MatterState): boolean => ON_MATTER[ask].from.includes(state);

/** 看得到 · Whether a field shows to one of these relations. */
export const isFieldFor = (field: Field, relations: ReadonlySet<Relation>, isNameHidden: boolean): boolean =>
  FIELDS[field][isNameHidden ? 'hidden' : 'named'].some((relation) => relations.has(relation));
