import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-zygote',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/**
 * Starts a headless Chromium: the system's if there is one, else Playwright's own, else the one
 * inside the npm package @sparticuz/chromium (Linux x86-64). Close it in `finally`.
 */
export async function launchBrowser(): Promise<Browser> {
  const executable = SYSTEM_BROWSERS.find((file) => fs.existsSync(file)) ?? playwrightBrowser();
  if (executable) return chromium.launch({ executablePath: executable, args: ARGS });
  const packed = unpackChromium();
  return chromium.launch({
    executablePath: packed.executable,
    args: ARGS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [packed.libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  });
}

function playwrightBrowser(): string | undefined {
  const file = chromium.executablePath();
  return file && fs.existsSync(file) ? file : undefined;
}

interface PackedChromium {
  readonly executable: string;
  /** libnss3 and its kin, which a bare machine lacks. */
  readonly libraries: string;
}

/** Unpacks once a version, into the system's temporary folder; several workers may ask at the same time. */
function unpackChromium(): PackedChromium {
  const root = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = path.join(os.tmpdir(), `wangliban-chromium-${version}`);
  if (!fs.existsSync(home)) {
    const building = fs.mkdtempSync(`${home}-`);
    fs.writeFileSync(path.join(building, 'chromium'), inflate(root, 'chromium.br'), { mode: 0o755 });
    execFileSync('tar', ['-x', '-C', building], { input: inflate(root, 'al2023.tar.br') });
    try {
      fs.renameSync(building, home);
    } catch {
      // Another worker was faster; its copy is as good.
      fs.rmSync(building, { recursive: true, force: true });
    }
  }
  return { executable: path.join(home, 'chromium'), libraries: path.join(home, 'lib') };
}

function inflate(root: string, name: string): Buffer {
  return zlib.brotliDecompressSync(fs.readFileSync(path.join(root, 'bin', name)));
}
