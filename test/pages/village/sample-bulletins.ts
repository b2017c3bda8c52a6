/** 示例公开 · As the pages get them. */
import type { BulletinRow, BulletinView } from '../../../domain/contract';
import { hours } from '../setup/sample';

export const row = (more: Partial<BulletinRow> = {}): BulletinRow => ({
  id: 'b1',
  kind: 'notice',
  title: '明天上午停水',
  placeName: '下鹿角村',
  isPartyOnly: false,
  period: null,
  publishedAt: hours(-2),
  untilAt: null,
  isRecalled: false,
  ...more,
});
export const one = (more: Partial<BulletinView> = {}): BulletinView => ({
  ...row(),
  text: '修水管。\n请提前存水。',
  byName: '示例甲',
  byRole: 'villageSecretary',
  pictures: [],
  documents: [],
  removedDocuments: [],
  recalled: null,
  desk: null,
  ...more,
});
export const DESK = {
  reach: 37,
  canRecall: true,
  uploadPath: 'bulletins/b1/me/',
  picturesLeft: 9,
  documentsLeft: 5,
};
