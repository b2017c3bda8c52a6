import { uploadPath } from '../../../domain/record/files';
import type { ExampleCalls } from '../../../domain/contract/examples';
import type { MemoryVillage } from '../../memory/village';
import type { Arrange, Input, Plans } from './plan';

const STORY = {
  title: '路灯亮了',
  text: '三天修好了村口的路灯。',
  isReporterShown: true,
  others: ['示例甲'],
  isNobodyShown: false,
};

/** A matter that was solved. */
export async function solved(village: MemoryVillage): Promise<string> {
  const { id: matterId } = await village.report();
  await village.call('linked-0302', 'matter.acknowledge', { matterId });
  await village.call('linked-0302', 'matter.resolve', { matterId, outcome: 'fixed', words: '灯换好了' });
  return matterId;
}

/** A draft of the secretary's, before these calls on it. */
export async function drafted(village: MemoryVillage, more: Input = {}): Promise<string> {
  const matterId = await solved(village);
  const input = { ...STORY, clientKey: 'example-1', matterId, ...more };
  return (await village.call('secretary', 'example.draft', input)).exampleId;
}

const withDraft =
  (more: Input = {}): Arrange =>
  async (village) => ({ exampleId: await drafted(village), ...more });

const ready: Arrange = async (village) => ({
  exampleId: await drafted(village, { isReporterShown: false, others: [], isNobodyShown: true }),
});

export const examplePlans: Plans<ExampleCalls> = {
  'examples.list': ['resident', withDraft()],
  'example.get': ['resident', withDraft()],
  'example.form': ['secretary', async (village) => ({ matterId: await solved(village) })],
  'example.draft': [
    'secretary',
    async (village) => ({ ...STORY, clientKey: 'example-1', matterId: await solved(village) }),
  ],
  'example.rewrite': ['secretary', withDraft(STORY)],
  'example.attach': [
    'secretary',
    async (village) => {
      const exampleId = await drafted(village);
      const fileIds = [`cloud://env.bucket/${uploadPath('examples', exampleId, 'secretary')}a.jpg`];
      return { exampleId, part: 'after', fileIds };
    },
  ],
  'example.detach': ['secretary', withDraft({ fileId: 'cloud://env.bucket/none.jpg' })],
  'example.ask': ['secretary', withDraft()],
  'example.answer': ['resident', withDraft({ isAgreed: true })],
  'example.paper': ['secretary', withDraft({ shownId: 'other-1', isAgreed: true })],
  'example.publish': ['secretary', ready],
  'example.recall': [
    'secretary',
    async (village) => {
      const input = await ready(village);
      await village.call('secretary', 'example.publish', input);
      return { ...input, words: '写错了' };
    },
  ],
};
