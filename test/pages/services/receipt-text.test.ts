import { readReceipt, tidyCode } from '../../../miniprogram/services/choosing/receipt-text';

const SEAL = '0f1e2d3c4b5a6978';

describe('认回执', () => {
  it.each([
    ['as printed', '7K3F-9Q2M', '7K3F-9Q2M'],
    ['small letters and a blank', '7k3f 9q2m', '7K3F-9Q2M'],
    ['a Chinese dash', '7K3F—9Q2M', '7K3F-9Q2M'],
    ['letters that look like digits', '7K3F-9QOI', '7K3F-9Q01'],
    ['too short', '7K3F-9Q2', ''],
    ['not of the alphabet', '7K3F-9Q2U', ''],
    ['nothing', '', ''],
  ])('%s', (_, typed, code) => {
    expect(tidyCode(typed)).toBe(code);
  });

  it.each([
    ['the QR code', `WLB1:7K3F9Q2M:3:${SEAL.toUpperCase()}`, { code: '7K3F-9Q2M', line: 3, seal: SEAL }],
    ['with dots', `7K3F-9Q2M.3.${SEAL}`, { code: '7K3F-9Q2M', line: 3, seal: SEAL }],
    [
      'a shared page',
      `/pages/verify/verify?code=7K3F-9Q2M&line=3&seal=${SEAL}`,
      { code: '7K3F-9Q2M', line: 3, seal: SEAL },
    ],
    ['the code alone', ' 7k3f9q2m ', { code: '7K3F-9Q2M' }],
    ['a damaged seal', '7K3F-9Q2M.3.0f1e', { code: '7K3F-9Q2M' }],
    ['a line that is no number', `7K3F-9Q2M.x.${SEAL}`, { code: '7K3F-9Q2M' }],
    ['another QR code', 'https://example.com/', null],
    ['broken percent signs', '?code=%E0%A4%A', null],
  ])('%s', (_, text, receipt) => {
    expect(readReceipt(text)).toEqual(receipt);
  });
});
