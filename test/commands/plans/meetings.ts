import { uploadPath } from '../../../domain/record/files';
import type { MeetingCalls } from '../../../domain/contract/meetings';
import { DAY, HOUR, MONDAY, VILLAGE } from '../../builders';
import { pdf } from '../../document-files';
import { given, type Arrange, type Plans } from './plan';

const DRAFT = {
  clientKey: 'meeting-0001',
  kind: 'talk',
  title: '森林防火宣讲',
  agenda: '一、讲防火；二、发传单',
  place: '村委会',
  placeId: VILLAGE,
  beginsAt: MONDAY + DAY,
} as const;
const planned: Arrange = async ({ call }) => call('secretary', 'meeting.plan', DRAFT);
const planning =
  (more: object): Arrange =>
  async (village) => ({ ...(await planned(village)), ...more });

const withMaterial: Arrange = async (village) => {
  const { meetingId } = await village.call('secretary', 'meeting.plan', DRAFT);
  const fileId = `cloud://env.bucket/${uploadPath('meetings', meetingId, 'secretary')}a.pdf`;
  village.ports.files.bytes.set(fileId, pdf());
  return { meetingId, fileId, name: '讲稿.pdf' };
};

export const meetingPlans: Plans<MeetingCalls> = {
  'meetings.month': ['resident', given({})],
  'meeting.get': ['resident', planned],
  'meeting.plan': ['secretary', given(DRAFT)],
  'meeting.move': ['secretary', planning({ beginsAt: MONDAY + DAY + HOUR, place: '村委会' })],
  'meeting.cancel': ['secretary', planning({ words: '下大雪' })],
  'meeting.reply': ['resident', planning({ isComing: true, wantsReminder: true })],
  'meeting.minute': [
    'secretary',
    async (village) => {
      const input = await planned(village);
      village.now = MONDAY + DAY + HOUR;
      return { ...input, words: '讲了防火。' };
    },
  ],
  'meeting.addDocument': ['secretary', withMaterial],
  'meeting.removeDocument': [
    'secretary',
    async (village) => {
      const { name: _name, ...added } = await withMaterial(village);
      await village.call('secretary', 'meeting.addDocument', { ...added, name: '讲稿.pdf' });
      return { ...added, words: '讲稿换了' };
    },
  ],
  'meeting.attach': [
    'secretary',
    async (village) => {
      const { meetingId } = await village.call('secretary', 'meeting.plan', DRAFT);
      return {
        meetingId,
        fileIds: [`cloud://env.bucket/${uploadPath('meetings', meetingId, 'secretary')}a.jpg`],
      };
    },
  ],
};
