import type { Instant, MatterView } from '../../../domain/contract';
import { due, provisionalWords, type Due } from '../../services/words/when';
import { OUTCOME } from '../../text';

/** 办到哪了 · One sentence in three parts, the deadline apart: '白家沟小组在办，' + '明天 17:30 前' + '办好'. */
export interface Standing {
  readonly lead: string;
  readonly due: Due | null;
  readonly tail: string;
}

const plain = (lead: string): Standing => ({ lead, due: null, tail: '' });

function promised(lead: string, dueAt: Instant | null, verb: string, now: Instant): Standing {
  if (dueAt === null) return plain(lead);
  const until = due(dueAt, now);
  return { lead: `${lead}，`, due: until, tail: until.text.endsWith('前') ? verb : '' };
}

/** The viewer reported it, or joined. */
const isOwn = ({ reporter, isJoined }: MatterView): boolean => reporter.isYou || isJoined;

function resolved(matter: MatterView): Standing {
  const { outcome, holder, moves, reporterCount } = matter;
  const how = outcome ? `：${OUTCOME[outcome]}` : '';
  const hasRated = reporterCount > 1 && isOwn(matter) && moves.every(({ action }) => action !== 'rate');
  const others = hasRated ? '。您评价过了，等别的报事人也说一声' : '，等报事人评价';
  return plain(`${holder.deskName}办结了${how}${isOwn(matter) && !hasRated ? '。您满意吗？' : others}`);
}

function closed({ isSatisfied, reporter, reporterCount }: MatterView): Standing {
  if (reporterCount > 1 && isSatisfied !== null)
    return plain(isSatisfied ? '结案了，报事人满意' : '结案了，有报事人不满意');
  if (isSatisfied === null) return plain('结案了，没有等到评价');
  return plain(`结案了，${reporter.isYou ? '您' : '报事人'}${isSatisfied ? '满意' : '不满意'}`);
}

/** 时限的说明 · What is special about the date, in plain words; '' for nothing. */
export function dueNote({ dueAt, isDueProvisional, suspension }: MatterView): string {
  if (suspension) return `因${suspension.reason}暂停计时，恢复后顺延`;
  if (dueAt === null || !isDueProvisional) return '';
  return provisionalWords(dueAt);
}

/** Who has it and until when, in any state. */
export function standing(matter: MatterView, now: Instant): Standing {
  const { deskName } = matter.holder;
  const isYou = isOwn(matter);
  switch (matter.state) {
    case 'reported':
      return promised(`等${deskName}受理`, matter.dueAt, '', now);
    case 'acknowledged':
      if (!matter.isWaitingForAnswer) return promised(`${deskName}在办`, matter.dueAt, '办好', now);
      return plain(isYou ? `${deskName}在等您补充几句` : '在等报事人补充，这期间不算办理时间');
    case 'resolved':
      return resolved(matter);
    case 'closed':
      return closed(matter);
    case 'withdrawn':
      return plain(isYou ? '您撤回了，不再办理' : '报事人撤回了，不再办理');
    case 'declined':
      return plain(`${deskName}没有受理，原因写在下面`);
    case 'merged':
      return plain(`并到 ${matter.mergedInto?.code ?? ''} 一起办了`);
  }
}
