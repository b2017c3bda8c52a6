import { SERVICES } from '../../../domain/village/service/defaults';
import { worded } from '../../../domain/village/service/template';

const residence = SERVICES.find(({ id }) => id === 'service-residence')?.service?.wording ?? '';
const FILLED: Readonly<Record<string, string>> = {
  姓名: '示例一',
  身份证号: '11010519491231002X',
  村: '示例村',
  住址: '一组3号',
  用途: '示例：孩子上学',
  日期: '2026年7月6日',
};
const write = (wording: string, more: Readonly<Record<string, string>> = {}): string =>
  worded(wording, (name) => ({ ...FILLED, ...more })[name] ?? '');

describe('证明的文字 › what was left empty', () => {
  it('a certificate of residence says nothing of how long when nothing was said', () => {
    const [first] = write(residence).split('\n');
    expect(first).toBe('兹证明示例一（身份证号11010519491231002X）住在示例村一组3号。');
    expect(write(residence)).not.toContain('＿');
    expect(write(residence, { 住了多久: '二十年' })).toContain('一组3号，已住二十年。\n本证明用于');
  });

  it.each([
    ['a clause in the middle', '{姓名}，属{组}，住{住址}。', '示例一，住一组3号。'],
    ['the first clause', '属{组}，住{住址}。完。', '住一组3号。完。'],
    ['a whole sentence', '{姓名}。属{组}。完。', '示例一。完。'],
    ['a clause that says more keeps a blank', '{姓名}属{组}。', '示例一属＿＿＿＿。'],
    ['a bracket stays whole', '{姓名}（男，属{组}）。', '示例一（男，属＿＿＿＿）。'],
    ['words without placeholders stay', '特此证明。\n\n完', '特此证明。\n\n完'],
  ])('%s', (_what, wording, text) => {
    expect(write(wording)).toBe(text);
  });
});
