import { uploadPath } from '../../../domain/record/files';
import type { BulletinCalls } from '../../../domain/contract/bulletins';
import { pdf } from '../../document-files';
import { VILLAGE } from '../../builders';
import { given, type Arrange, type Plans } from './plan';

const DRAFT = {
  clientKey: 'bulletin-1',
  kind: 'notice',
  title: '停水通知',
  text: '明天上午停水。',
  placeId: VILLAGE,
};
const published: Arrange = async ({ call }) => call('secretary', 'bulletin.publish', DRAFT);

const withDocument: Arrange = async (village) => {
  const { bulletinId } = await village.call('secretary', 'bulletin.publish', DRAFT);
  const fileId = `cloud://env.bucket/${uploadPath('bulletins', bulletinId, 'secretary')}a.pdf`;
  village.ports.files.bytes.set(fileId, pdf());
  return { bulletinId, fileId, name: '收支表.pdf' };
};

export const bulletinPlans: Plans<BulletinCalls> = {
  'bulletins.list': ['resident', given({})],
  'bulletin.get': ['resident', published],
  'bulletin.form': ['secretary', given({})],
  'bulletin.publish': ['secretary', given(DRAFT)],
  'bulletin.recall': ['secretary', async (village) => ({ ...(await published(village)), words: '写错了' })],
  'bulletin.addDocument': ['secretary', withDocument],
  'bulletin.removeDocument': [
    'secretary',
    async (village) => {
      const { name: _name, ...added } = await withDocument(village);
      await village.call('secretary', 'bulletin.addDocument', { ...added, name: '收支表.pdf' });
      return { ...added, words: '数错了' };
    },
  ],
  'bulletin.attach': [
    'secretary',
    async (village) => {
      const { bulletinId } = await village.call('secretary', 'bulletin.publish', DRAFT);
      return {
        bulletinId,
        fileIds: [`cloud://env.bucket/${uploadPath('bulletins', bulletinId, 'secretary')}a.jpg`],
      };
    },
  ],
};
