import type { LetterCalls } from '../../../domain/contract/letters';
import { answered, LETTER, written } from '../arrange-letters';
import { given, type Plans } from './plan';

export const letterPlans: Plans<LetterCalls> = {
  'letter.form': ['resident', given({})],
  'letter.write': ['resident', given(LETTER)],
  'letters.mine': ['resident', given({})],
  'letters.desk': ['secretary', given({ isWaiting: true })],
  'letter.get': ['resident', async (village) => ({ letterId: await written(village) })],
  'letter.add': ['resident', async (village) => ({ letterId: await written(village), words: '还有一句' })],
  'letter.answer': ['secretary', async (village) => ({ letterId: await written(village), words: '知道了' })],
  'letter.rate': ['resident', async (village) => ({ letterId: await answered(village), isHelped: true })],
};
