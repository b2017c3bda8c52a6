import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPhone } from './build/build-phone';
import { startFakeCloud, type CannedAnswer, type FakeCloud } from '../../test/browser/fake-cloud';
import { launchBrowser } from '../../test/browser/launch';
import { Phone } from '../../test/browser/phone';

const USAGE = `npx tsx local/phone/shot.ts --path pages/home/home [--person id] [--size 375x812] [--out shot.png]
  [--cloud http://127.0.0.1:7300 | --fake answers.json] [--storage '{"key":value}'] [--elder] [--dark]
  [--font 23] [--tap '#selector'] [--root miniprogram] [--full]`;

/** Key under which the mini-program keeps the elder view (miniprogram/services). */
const ELDER_STORAGE = { elder: 'on' };

/** 看页面 · Builds the mini-program, opens one page of it, takes its picture and prints what is wrong. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      person: { type: 'string', default: 'resident-01' },
      path: { type: 'string' },
      size: { type: 'string', default: '375x812' },
      out: { type: 'string', default: 'shot.png' },
      cloud: { type: 'string' },
      fake: { type: 'string' },
      storage: { type: 'string', default: '{}' },
      root: { type: 'string', default: 'miniprogram' },
      font: { type: 'string' },
      tap: { type: 'string', multiple: true, default: [] },
      elder: { type: 'boolean', default: false },
      dark: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'phone-shot-'));
  const [width = 375, height = 812] = values.size.split('x').map(Number);
  let fake: FakeCloud | undefined;
  const browser = await launchBrowser();
  try {
    const report = await buildPhone({ root: values.root, out: dist });
    console.log(`built ${report.pages} pages, ${report.components} components in ${report.ms} ms`);
    for (const fault of report.faults) console.log(`WXML ${fault}`);
    const cloud = values.cloud ? { remote: values.cloud } : {};
    fake = await startFakeCloud({ dist, answers: readAnswers(values.fake), ...cloud });
    const phone = await Phone.open(browser, {
      url: fake.url,
      person: values.person,
      width,
      height,
      isDark: values.dark,
      storage: { ...(JSON.parse(values.storage) as object), ...(values.elder ? ELDER_STORAGE : {}) },
      ...(values.path && { path: values.path }),
      ...(values.font && { fontSize: Number(values.font) }),
    });
    for (const selector of values.tap) await phone.tap(selector);
    await phone.page.waitForLoadState('networkidle');
    if (values.full) await growToContent(phone, width);
    await phone.shot(values.out);
    const stats = (await phone.stats()).at(-1);
    console.log(
      `${stats?.path}: open ${stats?.openMs} ms, setData ${stats?.setDataBytes} B, ${stats?.nodes} nodes`,
    );
    for (const problem of await phone.problems()) console.log(`PROBLEM ${problem}`);
    console.log(`picture: ${values.out}`);
  } finally {
    await browser.close();
    await fake?.close();
    fs.rmSync(dist, { recursive: true, force: true });
  }
}

function readAnswers(file: string | undefined): Readonly<Record<string, CannedAnswer>> {
  return file ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, CannedAnswer>) : {};
}

/** Makes the phone as tall as the page, to see all of it in one picture. */
async function growToContent(phone: Phone, width: number): Promise<void> {
  const height = await phone.page.evaluate(() => {
    const page = document.querySelector('.h-view:not(.h-off) > wx-page');
    return page ? page.scrollHeight + (window.innerHeight - page.clientHeight) : window.innerHeight;
  });
  await phone.page.setViewportSize({ width, height: Math.max(height, 568) });
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
