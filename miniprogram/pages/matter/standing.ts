import type { Instant, MatterView } from '../../../domain/contract';
import { due, type Due } from '../../services/when';
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

function resolved({ outcome, reporter, holder }: MatterView): Standing {
  const how = outcome ? `：${OUTCOME[outcome]}` : '';
  return plain(`${holder.deskName}办结了${how}${reporter.isYou ? '。您满意吗？' : '，等报事人评价'}`);
}

function closed({ isSatisfied, reporter }: MatterView): Standing {
  if (isSatisfied === null) return plain('结案了，没有等到评价');
  return plain(`结案了，${reporter.isYou ? '您' : '报事人'}${isSatisfied ? '满意' : '不满意'}`);
}

/** Who has it and until when, in any state. */
export function standing(matter: MatterView, now: Instant): Standing {
  const { deskName } = matter.holder;
  const isYou = matter.reporter.isYou;
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
  }
}
