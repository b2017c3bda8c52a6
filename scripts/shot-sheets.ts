import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser } from 'playwright-core';

const COLUMNS = 8;
const WIDTH_PX = 220;
const GAP_PX = 8;

const figure = (file: string): string =>
  `<figure><img src="data:image/png;base64,${readFileSync(file, 'base64')}"><figcaption>${basename(file, '.png')}</figcaption></figure>`;

/** 总览图 · Many pictures on one sheet, small: for looking through all pages of a package in one look. */
export async function drawSheet(browser: Browser, pictures: readonly string[], file: string): Promise<void> {
  const width = COLUMNS * (WIDTH_PX + GAP_PX) + GAP_PX;
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  try {
    await page.setContent(
      `<style>body{margin:${GAP_PX}px;display:grid;grid-template-columns:repeat(${COLUMNS},${WIDTH_PX}px);gap:${GAP_PX}px;background:#fff;font:13px sans-serif}figure{margin:0}img{width:100%;border:1px solid #ccc}</style>${pictures.map(figure).join('')}`,
    );
    await page.screenshot({ path: file, type: 'jpeg', quality: 60, fullPage: true });
  } finally {
    await page.close();
  }
}
