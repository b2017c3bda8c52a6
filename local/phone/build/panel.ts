import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const PANEL = path.resolve(__dirname, '../panel');
const RUNTIME = path.resolve(__dirname, '../runtime');

/** The page of three phones and the page of one, as they are served. */
export async function bundlePanel(out: string): Promise<void> {
  await esbuild.build({
    entryPoints: [path.join(PANEL, 'panel.ts')],
    bundle: true,
    format: 'iife',
    target: 'chrome100',
    outfile: path.join(out, 'panel.js'),
    tsconfigRaw: {},
    logLevel: 'silent',
  });
  fs.copyFileSync(path.join(PANEL, 'panel.html'), path.join(out, 'panel.html'));
  fs.copyFileSync(path.join(PANEL, 'panel.css'), path.join(out, 'panel.css'));
  fs.copyFileSync(path.join(RUNTIME, 'phone.html'), path.join(out, 'phone.html'));
}
