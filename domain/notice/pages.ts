import type { RecordLink } from './notice';

/** 消息去处 · The page that shows a record, by its path in the mini-program. */
const PAGES: Readonly<Record<RecordLink['kind'], string>> = {
  matter: 'pages/matter/matter',
  bulletins: 'village/bulletin/bulletin',
  mediations: 'manage/mediation/mediation',
  visits: 'manage/visit/visit',
};

/** 'village/bulletin/bulletin?id=…' */
export const pageOf = ({ kind, id }: RecordLink): string => `${PAGES[kind]}?id=${id}`;
