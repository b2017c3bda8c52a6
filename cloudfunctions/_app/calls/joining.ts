import { forVillagers, onMatter } from '../../../domain/access/guards';
import type { JoiningCalls } from '../../../domain/contract/joining';
import { joinMatter, joinMatterInput } from '../commands/join-matter';
import { leaveMatter, leaveMatterInput } from '../commands/leave-matter';
import { mergeMatter, mergeMatterInput } from '../commands/merge-matter';
import { unmergeMatter, unmergeMatterInput } from '../commands/unmerge-matter';
import { listMergeCandidates, listMergeCandidatesInput } from '../queries/list-merge-candidates';
import { listSimilar, listSimilarInput } from '../queries/list-similar';
import type { Routes } from './routes';

/** 调用 · 同报与并案. */
export const joiningCalls: Routes<JoiningCalls> = {
  'report.similar': {
    guard: forVillagers('报事时看有没有人报过同样的事'),
    input: listSimilarInput,
    handle: listSimilar,
  },
  'matter.join': {
    guard: forVillagers('我也遇到了，和别人同报一件事'),
    input: joinMatterInput,
    handle: joinMatter,
  },
  'matter.leave': { guard: onMatter('leave'), input: leaveMatterInput, handle: leaveMatter },
  'matter.merge-candidates': {
    guard: onMatter('merge'),
    input: listMergeCandidatesInput,
    handle: listMergeCandidates,
  },
  'matter.merge': { guard: onMatter('merge'), input: mergeMatterInput, handle: mergeMatter },
  'matter.unmerge': { guard: onMatter('unmerge'), input: unmergeMatterInput, handle: unmergeMatter },
};
