import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import * as v from 'valibot';

import { makeAdminApp, makePorts } from '../../cloudfunctions/_app/adapters/cloudbase/ports';
import { openCounty } from '../../cloudfunctions/_app/county/open-county';
import { personName } from '../../cloudfunctions/_app/schemas';
import { DomainError } from '../../domain/errors';
import type { Invited } from '../../domain/grid/invitations';
import { localPhoneKey } from '../../local/phone-key';
import { ROOT } from '../paths';

/** A sentence for the operator. */
export class CannotInvite extends Error {}

const USAGE = `用法：npm run first-admin -- --county <6 位县代码> --county-name <县名> --name <姓名>
  --cloud <地址>    本机的云，如 http://127.0.0.1:7300；不写就是环境变量里的 CloudBase 环境
  --data <目录>     本机的云的数据目录，默认 .local/`;

const VARIABLES = ['TCB_ENV_ID', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'PHONE_KEY'] as const;

function readOptions(argv: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const options = { county: text, 'county-name': text, name: text, cloud: text, data: text };
    const { values } = parseArgs({ args: [...argv], options });
    const { county, 'county-name': countyName, name } = values;
    if (!county || !countyName?.trim() || !name) throw new Error('--county、--county-name、--name 都要写。');
    if (!v.is(personName, name)) throw new Error('姓名 2 到 20 个字。');
    return { ...values, county, countyName: countyName.trim(), name: name.trim() };
  } catch (error) {
    throw new CannotInvite(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/** The environment's keys; for a local cloud those of this machine. */
function keysFor(cloud: string | undefined, data: string | undefined, env: NodeJS.ProcessEnv) {
  if (cloud !== undefined) {
    const phoneKey = localPhoneKey(resolve(ROOT, data ?? '.local'));
    const app = { envId: 'wangliban-local', secretId: 'local', secretKey: 'local' };
    return { app: { ...app, serviceUrl: `${cloud.replace(/\/$/, '')}/admin` }, phoneKey };
  }
  const missing = VARIABLES.filter((variable) => !env[variable]);
  if (missing.length > 0)
    throw new CannotInvite(`先设好环境变量 ${missing.join('、')}（见 docs/deploy.md）。`);
  const [envId = '', secretId = '', secretKey = '', phoneKey = ''] = VARIABLES.map((one) => env[one]);
  return { app: { envId, secretId, secretKey }, phoneKey };
}

/** A local cloud has a clock of its own. */
async function nowAt(cloud: string | undefined): Promise<number> {
  if (cloud === undefined) return Date.now();
  const answer = await fetch(new URL('/_local/clock', cloud));
  return ((await answer.json()) as { now: number }).now;
}

function said({ code, invitation }: Invited): string {
  const until = new Date(invitation.expiresAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  return `
给${invitation.name}的县级管理员任职码（只显示这一次，谁拿到谁就能进，请当面或用可靠的方式交给本人）：

    ${code.slice(0, 4)}-${code.slice(4)}

${until} 前有效，用一次就作废。本人用自己的微信打开小程序：我的 → 我有任职码，输入它。
没用上就过期或丢了：再运行一次本命令，换一个新码，旧码作废。`;
}

const REFUSED: Readonly<Record<string, string>> = {
  OFFICE_TAKEN: '这个县已经有县级管理员了，没有写任何东西。再加人请由他在小程序“管理 → 谁在岗”里任命。',
  INVALID_INPUT:
    '县代码不对：要 6 位数字，而且与环境里已有的县、乡镇、村一致（一个环境一个县）。没有写任何东西。',
};

/** 请第一位县级管理员 · Answers what is to be printed. Throws CannotInvite with a sentence. */
export async function firstAdmin(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { county: countyId, countyName, name, cloud, data } = readOptions(argv);
  const { app, phoneKey } = keysFor(cloud, data, env);
  const ports = makePorts(makeAdminApp(app), { PHONE_KEY: phoneKey });
  try {
    return said(await openCounty(ports, { countyId, countyName, name, now: await nowAt(cloud) }));
  } catch (error) {
    const words = error instanceof DomainError ? REFUSED[error.code] : undefined;
    throw words === undefined ? error : new CannotInvite(words);
  }
}
