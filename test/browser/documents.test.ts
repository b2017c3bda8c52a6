import { readFileSync } from 'node:fs';

import { plainMonday } from '../plain-monday';
import { pdf } from '../document-files';
import { press, usePeople } from './people';

/** 附件 · Chosen by the secretary, refused when it is something else, and opened by a resident where the signal is weak. */
jest.setTimeout(60_000);

const { open } = usePeople(plainMonday(Date.now()));

test('附件 › added, said how big, not got without a network, opened with one', async () => {
  const secretary = await open('secretary', 'village/publish/publish');
  await secretary.find('.publish__title input').fill('示例：评议结果');
  await secretary.find('.publish__text textarea').fill('见附件。');
  await secretary.tap('.publish__send');
  await secretary.press('发出去');
  await secretary.waitForRoute('village/bulletin/bulletin');
  const add = async (name: string, bytes: Uint8Array): Promise<void> => {
    await secretary.tap('.documents__add');
    const agree = secretary.page.locator('.h-mask').getByRole('button', { name: /^同意/ });
    const file = secretary.page.locator('.h-file');
    await agree.or(file).first().waitFor();
    if ((await agree.count()) > 0) await agree.first().click();
    await file.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  };
  await add('名单.pdf', Buffer.from('MZ program'));
  await secretary.waitForText('.strip', '这不是 PDF、Word 或 Excel 文件');
  const bytes = pdf('示例'.repeat(20_000));
  await add('../名单.doc', bytes);
  await secretary.waitForText('.documents__row', '名单.pdf');
  await secretary.waitForText('.documents__row', 'PDF 文件 · 117 KB');

  const resident = await open('resident-01', 'pages/affairs/affairs');
  await press(resident, '示例：评议结果');
  await resident.waitForText('.documents__row', 'PDF 文件 · 117 KB');
  await resident.setNetwork('none');
  await resident.tap('.documents__row');
  await resident.waitForText('.strip--late', '附件没下载下来');
  await resident.setNetwork('2g');
  await resident.tap('.documents__row');
  const download = resident.page.waitForEvent('download');
  await resident.press('下载');
  expect(readFileSync(await (await download).path()).equals(Buffer.from(bytes))).toBe(true);
});
