/** 一条公开或通知 · Big enough to read, who it is from, and what its desk may still do. */
import type { BulletinView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import { bulletinRowView } from '../../services/words/bulletin-row';
import { addWords, documentRows, removedRows, type Moving } from '../../services/words/document-words';
import type { Doing } from '../../services/page/doing';
import type { Loaded } from '../../services/calls/load';
import { checkedPhoto } from '../../services/words/media-views';
import { paragraphs } from '../../services/words/paragraphs';
import type { Shell } from '../../services/page/shell';
import { dayWords, when } from '../../services/words/when';
import { ROLE } from '../../text';

export function bulletinView(
  loaded: Loaded<BulletinView>,
  doing: Doing,
  shell: Shell,
  moving: Moving | null = null,
) {
  const { data } = loaded;
  const frame = frameView(loaded, shell, 'list');
  if (!data) return { frame, ...doing, page: null };
  const { kind, facts, state } = bulletinRowView(data, [], shell);
  const by = [data.byRole === null ? '' : ROLE[data.byRole], data.byName]
    .filter((part) => part !== '')
    .join(' ');
  return {
    frame,
    ...doing,
    page: {
      title: data.title,
      kind,
      facts,
      state,
      by: by === '' ? '' : `${by} 发布`,
      until: data.untilAt === null ? '' : `管到 ${dayWords(data.untilAt - 1, shell.now)}`,
      paragraphs: paragraphs(data.text),
      pictures: data.pictures.map(checkedPhoto),
      documents: documentRows(data.documents, moving),
      canRemove: (data.desk?.canRecall ?? false) && moving === null,
      removed: removedRows(data.removedDocuments, shell.now),
      addDocument: addWords(data.desk?.documentsLeft ?? 0, moving),
      canAdd: (data.desk?.picturesLeft ?? 0) > 0,
      recalled: data.recalled ? `${when(data.recalled.at, shell.now)} 撤下：${data.recalled.words}` : '',
      reach: data.desk ? `发给 ${data.desk.reach} 人。谁看了、谁没看，不记也不查。` : '',
      canRecall: data.desk?.canRecall ?? false,
    },
  };
}
