import { readFileSync } from 'node:fs';
import { rowsIn, setupFile } from '../setup-file';
import { useLocalVillage } from './local-village';
import { Phone } from './phone';

/** 导入导出 · From choosing a file to what it has brought, and out again, as a county's administrator taps it. */
jest.setTimeout(60_000);

const local = useLocalVillage();

const open = (path: string): Promise<Phone> =>
  Phone.open(local.browser, { url: local.village.url, person: 'county-admin', path });

test('导入 › chosen, its faults read, confirmed and carried out', async () => {
  const phone = await open('manage/setup/setup');
  try {
    const bytes = await setupFile({
      grids: [['140928208224/09', '示例九组']],
      households: [['h-1', '140928208224/09', '', '示例户主']],
      posts: [['140928208224/09', '网格长', '示例新人']],
    });
    await phone.tap('.setup__pick');
    const agree = phone.page.locator('.h-mask').getByRole('button', { name: /^同意/ });
    const file = phone.page.locator('.h-file');
    await agree.or(file).first().waitFor();
    if ((await agree.count()) > 0) await agree.first().click();
    await file.setInputFiles({
      name: '九组.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
    await phone.waitForRoute('manage/job/job');
    await phone.waitForText('.job__state', '检查完了，还没有导入');
    await phone.waitForText('.job__fault', '户 · 第 2 行 · C 门牌');
    await phone.waitForText('.job__sheet', '新增 1');
    await phone.tap('.job__confirm');
    await phone.waitForText('.job__state', '导入好了');
    await phone.waitForText('.job__codes', '谁在岗');
    expect(await phone.problems()).toEqual([]);
  } finally {
    await phone.close();
  }
});

test('导出 › made, and opened as the same sheets', async () => {
  const phone = await open('manage/setup/setup');
  try {
    await phone.find('.setup__export').first().click();
    await phone.waitForRoute('manage/job/job');
    await phone.waitForText('.job__state', '文件做好了');
    await phone.tap('.job__open');
    const download = phone.page.waitForEvent('download');
    await phone.press('下载');
    const sheets = await rowsIn(readFileSync(await (await download).path()));
    expect(Object.keys(sheets)).toEqual(['区划', '网格', '户', '任职', '请假代岗', '边界']);
    expect(await phone.problems()).toEqual([]);
  } finally {
    await phone.close();
  }
});
