import { agreementDocument } from '../../cloudfunctions/_app/views/agreement-document';

const bodyOf = (): string => {
  const parts = agreementDocument({
    code: '7K3F-9Q2M',
    villageName: '示例村',
    form: 'written',
    facts: '示例：地埂',
    terms: '示例：各退半尺',
    fulfilment: '',
    agreedAt: Date.parse('2026-11-24T16:30:00Z'),
    fulfilBy: Date.parse('2026-12-04T16:30:00Z'),
    parties: [
      { side: 'applicant', name: '示例甲', phone: null, address: null },
      { side: 'respondent', name: '示例乙', phone: '13900009999', address: '示例：后院' },
    ],
  });
  const main = parts.find(({ path }) => path === 'word/document.xml');
  return Buffer.from(main?.content ?? '').toString();
};
const paragraphsWith = (words: RegExp): readonly string[] =>
  bodyOf()
    .split('<w:p>')
    .filter((one) => words.test(one));

describe('人民调解协议书 › on paper', () => {
  it('is printed on A4', () => {
    expect(bodyOf()).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  });

  it('signatures stay on the page of the last that was agreed', () => {
    const kept = paragraphsWith(/履行期限|本协议自|签名、按指印|员签名|人签名|（印章）/);
    expect(kept).toHaveLength(7);
    for (const one of kept) expect(one).toContain('<w:keepNext/>');
  });

  it('days are Beijing days', () => {
    expect(bodyOf()).toContain('2026年11月25日');
    expect(bodyOf()).toContain('履行期限：2026年12月5日前');
  });
});
