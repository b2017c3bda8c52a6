import { matterTitle } from '../../../miniprogram/services/words/matter-title';

describe('一句话说事', () => {
  it.each([
    ['the first sentence', '村口路灯不亮。晚上老人走路看不清。', '村口路灯不亮'],
    ['the first line', '水管漏了\n院里积水', '水管漏了'],
    ['the category when nothing was written', '  ', '路灯、水电'],
    [
      'cut at a comma when it is long',
      '村口大槐树旁边的路灯，从上周三起就不亮了，晚上老人走路看不清',
      '村口大槐树旁边的路灯，从上周三起就不亮了',
    ],
    ['cut hard when there is none', '一'.repeat(40), `${'一'.repeat(21)}…`],
    ['whole characters, never half of one', '😀'.repeat(30), `${'😀'.repeat(21)}…`],
  ])('%s', (_, text, title) => {
    expect(matterTitle(text, '路灯、水电')).toBe(title);
  });
});
