import type { RecordLink } from './notice';

/** 消息去处 · The page that shows a record, by its path in the mini-program. */
const PAGES: Readonly<Record<RecordLink['kind'], string>> = {
  matter: 'pages/matter/matter',
  bulletins: 'village/bulletin/bulletin',
  examples: 'village/example/example',
  tasks: 'village/task/task',
  duties: 'village/duties/duties',
  plots: 'village/plot/plot',
  landContracts: 'village/contract/contract',
  polls: 'village/poll/poll',
  ballots: 'village/polls/polls',
  suggestions: 'village/suggest/suggest',
  meetings: 'village/meeting/meeting',
  meetingReplies: 'village/meetings/meetings',
  papers: 'pages/verify/verify',
  mediations: 'manage/mediation/mediation',
  visits: 'manage/visit/visit',
  letters: 'village/letter/letter',
  monthEnds: 'village/glance/glance',
};

/** 'village/bulletin/bulletin?id=…' */
export const pageOf = ({ kind, id }: RecordLink): string => `${PAGES[kind]}?id=${id}`;
