/**
 * 案卷的种类 · Kinds of records besides matters; each name is that of its collection, and of the folder of its
 * files. What each is, is in `domain/village/kinds.ts`.
 */
export const RECORD_NAMES = [
  'bulletins',
  'examples',
  'tasks',
  'duties',
  'plots',
  'landContracts',
  'polls',
  'ballots',
  'suggestions',
  'meetings',
  'meetingReplies',
  'papers',
  'mediations',
  'visits',
  'letters',
  'monthEnds',
] as const;
export type RecordName = (typeof RECORD_NAMES)[number];
