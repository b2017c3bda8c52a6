import { byRight, forVillagers } from '../../../domain/access/guards';
import type { BulletinCalls } from '../../../domain/contract/bulletins';
import { addBulletinDocument, addBulletinDocumentInput } from '../commands/add-document';
import { attachPictures, attachPicturesInput } from '../commands/attach-pictures';
import { publishBulletin, publishBulletinInput } from '../commands/publish-bulletin';
import { removeBulletinDocument, removeBulletinDocumentInput } from '../commands/remove-document';
import { recallBulletin, recallBulletinInput } from '../commands/recall-bulletin';
import { getBulletin, getBulletinInput } from '../queries/get-bulletin';
import { getBulletinForm, getBulletinFormInput } from '../queries/get-bulletin-form';
import { listBulletins, listBulletinsInput } from '../queries/list-bulletins';
import type { Routes } from './routes';

/** 调用 · 公开与通知. */
export const bulletinCalls: Routes<BulletinCalls> = {
  'bulletins.list': {
    guard: forVillagers('看村里发给自己的公开和通知'),
    input: listBulletinsInput,
    handle: listBulletins,
  },
  'bulletin.get': {
    guard: forVillagers('看一条发给自己的公开或通知'),
    input: getBulletinInput,
    handle: getBulletin,
  },
  'bulletin.form': {
    guard: byRight('bulletin.publish', '准备发公开和通知'),
    input: getBulletinFormInput,
    handle: getBulletinForm,
  },
  'bulletin.publish': {
    guard: byRight('bulletin.publish', '发公开和通知'),
    input: publishBulletinInput,
    handle: publishBulletin,
  },
  'bulletin.recall': {
    guard: byRight('bulletin.publish', '撤下公开和通知'),
    input: recallBulletinInput,
    handle: recallBulletin,
  },
  'bulletin.attach': {
    guard: byRight('bulletin.publish', '给公开和通知加图片'),
    input: attachPicturesInput,
    handle: attachPictures,
  },
  'bulletin.addDocument': {
    guard: byRight('bulletin.publish', '给公开和通知加附件'),
    input: addBulletinDocumentInput,
    handle: addBulletinDocument,
  },
  'bulletin.removeDocument': {
    guard: byRight('bulletin.publish', '撤下公开和通知的一个附件'),
    input: removeBulletinDocumentInput,
    handle: removeBulletinDocument,
  },
};
