import type { FactSource, VisitsView } from '../../../domain/contract';
import { nameFor } from '../../../domain/access/access';
import { oneAtEachDesk, type Binding } from '../../../domain/grid/posts';
import type { Matter } from '../../../domain/matter/matter';
import type { MatterLine } from '../../../domain/matter/event';
import { LINE_TERMS, OUTCOME_TERMS, STATE_TERMS } from '../../../domain/matter/terms';
import { categoryOf } from '../../../domain/matter/world';
import type { InboxEntry } from '../../../domain/notice/notice';
import { timeText } from '../../../domain/setup/report-sheets';
import { kindOf } from '../../../domain/village/kinds';
import type { Context } from '../context';
import type { recordsOf } from '../records';
import type { AccessEntry } from '../ports/people-store';
import type { Section } from './text-document';

/** What has been read about the caller; a later part of a long history goes on with what the first had no room for. */
export interface MyData {
  readonly matters: readonly Matter[];
  readonly looks: readonly AccessEntry[];
  readonly inbox: readonly InboxEntry[];
  /** All of them come with the first part. */
  readonly records: Awaited<ReturnType<typeof recordsOf>>;
  /** 户情 · Of the household in which they live, in plain; null: none is kept. */
  readonly home: VisitsView | null;
  readonly isFirst: boolean;
}

/** What was looked at. */
const LOOKED_AT: Readonly<Record<AccessEntry['field'], string>> = {
  phone: '手机号',
  slip: '住户码',
  form: '办事填的表',
  facts: '家里的敏感信息',
  agreement: '手机号（打印调解协议）',
};

const none = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? lines : ['没有']);

/**
 * 我的信息 · Everything that is kept about a person, in words, and nothing about anybody else but who served them.
 */
export function myDataSections(
  context: Context,
  { matters, looks, inbox, records, home, isFirst }: MyData,
): readonly Section[] {
  const told = matters.map((matter) => matterSection(matter, context));
  const seen = looks.map(
    ({ at, byName, deskId, field }) => `${timeText(at)}　${byName}（岗位 ${deskId}）看了${LOOKED_AT[field]}`,
  );
  const heard = inbox.map(({ at, subject }) => `${timeText(at)}　${subject}`);
  if (!isFirst)
    return [
      ...(seen.length > 0 ? [{ title: '谁看过我的信息（续）', lines: seen }] : []),
      ...(heard.length > 0 ? [{ title: '消息（续）', lines: heard }] : []),
      ...told,
    ];
  return [
    { title: '本人', lines: personLines(context) },
    { title: '住户绑定', lines: none(context.caller.bindings.map(bindingLine)) },
    { title: '我家的信息', lines: none(home ? homeLines(home) : []) },
    { title: '谁看过我的信息', lines: none(seen) },
    { title: '消息', lines: none(heard) },
    { title: '村里的其他记录', lines: none(records.map((one) => recordLine(one, context.actor.personId))) },
    { title: '按人查不到、这里列不出来的', lines: NOT_FOUND_BY_PERSON },
    { title: '我报的事', lines: none(matters.length > 0 ? [`以下 ${matters.length} 件，新的在前`] : []) },
    ...told,
  ];
}

/** 列不出来的 · What may tell of somebody, and by design or law is in no list by person. */
const NOT_FOUND_BY_PERSON = [
  '匿名征求意见：答卷上没有名字，谁也查不到哪一份是您的。截止以前您自己可以打开来改、收回',
  '集体土地合同：按合同保存，名字加密，不和微信账号连在一起。要看可以到村里',
  '别人申请的矛盾调解：如果写到您，只有调解的人能看。要协议可以请他们打印',
];

const recordLine = ({ name, record }: MyData['records'][number], personId: string): string =>
  `${timeText(record.updatedAt)}　${kindOf(name).personal?.tellOf(record, personId) ?? ''}`;
const SOURCES: Readonly<Record<FactSource, string>> = {
  visit: '上门时问到',
  phone: '电话里问到',
  household: '家里人自己填',
};

function homeLines({ facts, lines }: VisitsView): readonly string[] {
  const told = facts.flatMap(({ term, options, known, past }) =>
    [...(known ? [known] : []), ...past].map(({ valueId, source, consentBy, fromAt, toAt }) => {
      const value = options.find(({ id }) => id === valueId)?.term ?? '';
      const until = toAt === null ? '' : `，到 ${timeText(toAt)}`;
      const agreed = consentBy === 'self' ? '本人' : '家里人';
      return `${term}：${value}（${timeText(fromAt)} ${SOURCES[source]}，${agreed}同意${until}）`;
    }),
  );
  const said = lines.flatMap(({ at, by, words }) =>
    words === null ? [] : [`${timeText(at)}　${by?.name ?? '家里人'} 记：${words}`],
  );
  return [...told, ...said];
}

function personLines({ caller, actor, vault }: Context): readonly string[] {
  const { person } = caller;
  const phone = person?.phoneSealed ? vault.open(person.phoneSealed) : '没有留';
  const consent = person?.consentedAt
    ? `${timeText(person.consentedAt)}，隐私说明 ${person.consentVersion ?? ''} 版`
    : '没有';
  const messages = Object.values(person?.credits ?? {}).reduce((sum, left) => sum + left, 0);
  return [
    `编号：${actor.personId}`,
    `姓名：${person?.name || '没有留'}`,
    `手机号：${phone}`,
    `同意：${consent}`,
    `微信提醒：还可以发 ${messages} 条`,
    `岗位：${
      oneAtEachDesk(actor.seats)
        .map(({ deskId }) => deskId)
        .join('、') || '没有'
    }`,
  ];
}

const bindingLine = ({ householdLabel, state, askedAt, toAt, family }: Binding): string => {
  const end = toAt === null ? '' : `，${timeText(toAt)} 结束`;
  const relatives = family.map(({ name }) => name).join('、');
  const served = relatives === '' ? '' : `；代办家人：${relatives}`;
  const kept = { pending: '等确认', confirmed: '有效', refused: '没有通过', ended: '已结束' }[state];
  return `${householdLabel}（${kept}，${timeText(askedAt)} 申请${end}）${served}`;
};

function matterSection(matter: Matter, { actor, settings, vault }: Context): Section {
  const { where, outcome } = matter;
  const place = [where.householdLabel, where.words].filter((part) => part !== null && part !== '');
  const point = where.point ? `（${where.point.latitude}，${where.point.longitude}）` : '';
  return {
    title: `${matter.code} · ${categoryOf({ settings }, matter)?.name ?? ''} · ${STATE_TERMS[matter.state]}`,
    lines: [
      `${timeText(matter.reportedAt)} 报：${matter.text || '（没有文字）'}`,
      `地点：${place.join('，') || '没有写'}${point}`,
      ...formLines(matter, settings, vault),
      ...(outcome ? [`结果：${OUTCOME_TERMS[outcome]}`] : []),
      ...(matter.media.length > 0 ? [`图片和录音：${matter.media.length} 个，在这件事的页面里看`] : []),
      ...matter.timeline.map((line) => timelineLine(line, matter, actor)),
    ],
  };
}

/** 办事表 · What the person filled in, in full, and the papers that were issued. */
function formLines(
  matter: Matter,
  settings: Context['settings'],
  vault: Context['vault'],
): readonly string[] {
  const fields = categoryOf({ settings }, matter)?.service?.fields ?? [];
  const values = fields.flatMap(({ id, label }) => {
    const sealed = matter.service?.values[id]?.sealed ?? null;
    return sealed === null ? [] : [`${label}：${vault.open(sealed)}`];
  });
  const papers = (matter.service?.papers ?? []).map(
    ({ number, issuedAt, revoked }) => `证明 ${number}，${timeText(issuedAt)} 开${revoked ? '，已作废' : ''}`,
  );
  return [...values, ...papers];
}

function timelineLine({ event }: MatterLine, matter: Matter, actor: Context['actor']): string {
  const { by, words, at } = event;
  const isOwn = by.kind === 'person' && by.personId === actor.personId;
  const who = by.kind === 'clock' ? '到时自动' : isOwn ? '您' : (nameFor(matter, by.personId, actor) ?? '');
  return `${timeText(at)}　${who} ${LINE_TERMS[event.type]}${words === null ? '' : `：${words}`}`;
}
