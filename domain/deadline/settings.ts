import type { Level } from '../grid/place';
import type { Reckoning } from './reckoning';
import type { Suspension } from './suspension';
import type { TenantNames } from '../village/ledger/names';
import type { Instant } from './instant';
import type { ServiceTemplate } from '../village/service/template';

/** 办理时限 · The county's limits. Working days unless the name says otherwise. Defaults: domain.md §Deadlines. */
export interface Limits {
  readonly acknowledgeWorkdays: number;
  /** Round the clock. */
  readonly urgentAcknowledgeHours: number;
  readonly handleWorkdays: Readonly<Record<DeskLevel, number>>;
  readonly extensionWorkdays: number;
  readonly objectionWorkdays: number;
  /** Natural days that asking may pause the handling clock. */
  readonly answerDays: number;
  /** Natural days after which a resolved matter without a rating closes. */
  readonly autoCloseDays: number;
}

/** Levels at which a matter can be held. The township holds only a complaint that must skip the village desk. */
export type DeskLevel = Extract<Level, 'microGrid' | 'grid' | 'village' | 'township'>;

/** 年历 · What differs from plain weeks in one year; days as 'MM-DD' in UTC+8. */
export interface YearCalendar {
  /** Weekdays on which nobody works (holidays). */
  readonly offDays: readonly string[];
  /** Weekend days that are worked (调休). */
  readonly workDays: readonly string[];
  /** 半天 · Days that are worked but for one half. */
  readonly halfDays?: readonly HalfDay[];
}
export interface HalfDay {
  readonly day: string;
  readonly off: 'morning' | 'afternoon';
}

/** 事项性质 · Kinds of work. */
export type MatterKind =
  | 'opinion' // 民意建议
  | 'information' // 信息
  | 'help' // 求助服务
  | 'dispute' // 矛盾纠纷
  | 'hazard' // 安全隐患
  | 'sanitation' // 环境卫生
  | 'repair' // 设施维修
  | 'policy' // 政策咨询
  | 'complaint'; // 投诉

/** 事项类别 · County data: what a reporter picks, and what follows from it. */
export interface Category {
  readonly id: string;
  readonly name: string;
  readonly kind: MatterKind;
  /** Name of a glyph in the icon font. */
  readonly icon: string;
  readonly isUrgent: boolean;
  readonly startLevel: 'microGrid' | 'grid' | 'village';
  /** The village desk hears of it when it starts below (a safety hazard). */
  readonly isVillageInformed: boolean;
  /** Replaces the county's handling limits, in working days. */
  readonly handleWorkdays?: Readonly<Partial<Record<DeskLevel, number>>>;
  /** 常用语 · Ready sentences for resolving. */
  readonly quickReplies: readonly string[];
  /** 办事模板 · Picked from the list of services, not when reporting; without: an ordinary category. */
  readonly service?: ServiceTemplate;
}

/** 施行期 · From when to when a version holds; `toAt` null: until further notice. */
export interface InForce {
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
}
export type LimitsVersion = Limits & InForce;
/** One category has several versions, one after the other, under one id. */
export type CategoryVersion = Category & InForce;

/** 保存期限 · How long the county keeps what is personal. */
export interface Retention {
  /** After a matter's end its names, words, places and pictures are taken out; the figures stay. */
  readonly matterYears: number;
  /** 谁看过电话 · The cybersecurity law asks for six months at least. */
  readonly accessLogMonths: number;
  /** 消息 · Entries of inboxes. */
  readonly inboxMonths: number;
}

/** 采集项 · What may be asked of a household, and what may be answered. */
export interface FactField {
  readonly id: string;
  /** '独居老人' */
  readonly term: string;
  readonly options: readonly { readonly id: string; readonly term: string }[];
  /** 敏感个人信息 · Kept only with separate consent, and shown only by a tap that leaves an entry in the access log. */
  readonly isSensitive: boolean;
  /** 为什么问 · As people are told. */
  readonly purpose: string;
}
export type FactFieldVersion = FactField & InForce;

/**
 * 县级设置 · One document a county: categories and limits in all their versions, and calendars.
 *
 * Nothing is overwritten: what is changed ends and is followed by a new version. Rules ask `rulesAt`.
 */
export interface CountySettings {
  readonly _id: string;
  readonly revision: number;
  readonly name: string;
  /** Counts changes of limits and categories: what a person has decided on. */
  readonly rulesRevision: number;
  readonly limits: readonly LimitsVersion[];
  readonly categories: readonly CategoryVersion[];
  /** By year, '2026'; a year that isn't here hasn't been published yet. */
  readonly calendars: Readonly<Record<string, YearCalendar>>;
  /** 停摆 · All there ever were, in the order in which they were set. */
  readonly suspensions: readonly Suspension[];
  /** 待重算 · Changes that the clock still has to carry into matters. */
  readonly reckonings: readonly Reckoning[];
  /** 保存期限 · Without: the defaults. */
  readonly retention?: Retention;
  /** 采集项 · Without: the defaults. */
  readonly factFields?: readonly FactFieldVersion[];
  /** Counts changes of it, as `rulesRevision` does. Without: there was none yet. */
  readonly retentionRevision?: number;
  /** 承包方姓名公开到哪一步 · Without: the surname alone. */
  readonly tenantNames?: TenantNames;
}

/** 当时的规定 · The county's settings with the limits and categories of one instant. */
export interface Rules extends Omit<CountySettings, 'limits' | 'categories'> {
  readonly limits: Limits;
  /** Those that may be picked. */
  readonly categories: readonly Category[];
}
