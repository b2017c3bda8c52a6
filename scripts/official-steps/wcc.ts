/** WeChat's native compilers of WXML and WXSS, which refuse what miniprogram-ci lets pass. */
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { relative } from 'node:path';

import { filesUnder } from '../files';
import { MINIPROGRAM } from '../paths';
import { toolPath } from './tools';

const PLATFORM: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'mac',
  win32: 'windows',
};

function compile(binary: string, args: readonly string[]): string | undefined {
  const system = PLATFORM[process.platform] ?? 'linux';
  const path = toolPath(`miniprogram-compiler/bin/${system}/${binary}${system === 'windows' ? '.exe' : ''}`);
  if (system !== 'windows') chmodSync(path, 0o755);
  const { status, stdout, stderr, error } = spawnSync(path, args, {
    cwd: MINIPROGRAM,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) return error.message;
  const complaint = stderr.trim();
  if (status !== 0 || complaint !== '') return complaint || `${binary} ended with ${String(status)}`;
  return stdout.trim() === '' ? `${binary} wrote nothing` : undefined;
}

const named = (kind: string): string[] =>
  [
    ...filesUnder(MINIPROGRAM, kind),
    ...filesUnder(`${MINIPROGRAM}/miniprogram_npm/tdesign-miniprogram`, kind),
  ].map((path) => `./${relative(MINIPROGRAM, path)}`);

/** What the two compilers complain of. */
export function nativeComplaints(): string[] {
  const wxml = compile('wcc', ['-d', '-cc', '0', ...named('.wxml'), ...named('.wxs'), '-gn', '$gwx']);
  const wxss = compile('wcsc', ['-db', '-pc', '0', ...named('.wxss')]);
  return [...(wxml ? [`wcc: ${wxml}`] : []), ...(wxss ? [`wcsc: ${wxss}`] : [])];
}
