/**
 * `npm start`: builds, starts the local cloud on this machine, and says where the three phones are.
 * `npm run dev` (`--watch`) builds again whenever a source changes.
 */
import { rmSync } from 'node:fs';

import { build } from '../scripts/build';
import { claimable } from './free-port';
import { USAGE, UsageError, readOptions, type StartOptions } from './options';
import { ROOT, startLocal, type LocalVillage } from './run';
import { watchSources } from './watch';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function welcome({ url, isNew, cloud }: LocalVillage, { dataDir, isWatching }: StartOptions): string {
  const today = new Date(cloud.clock.now()).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  return `
网里办已在本机启动，请用浏览器打开：

  ${url}/                      三部手机并排：居民、网格员、村支书
  ${url}/?person=resident-01   单独一部手机，可换任意示例人物
  ${url}/_local/people         全部示例人物

${isNew ? '示例县已装入：五寨县 115 个村，下鹿角村有网格、住户和几十件事项。' : '沿用上次的数据。'}
数据在 ${dataDir}，重启不丢；从头开始：npm start -- --fresh
本地时间 ${today}，可在页面上往后拨。${isWatching ? '源文件一改就重新构建。' : ''}
按 Ctrl+C 停止。`;
}

function failure(error: unknown, { port }: StartOptions): string {
  if (error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE')
    return `端口 ${port} 已被占用。请先停掉占用它的程序，或换一个端口：npm start -- --port ${port + 1}`;
  return `启动失败：${messageOf(error)}`;
}

async function rebuild(village: LocalVillage, parts: Parameters<typeof build>[0]): Promise<void> {
  try {
    await build(parts);
    if (parts?.includes('functions')) await village.cloud.reloadFunctions();
    console.log('已重新构建，刷新页面即可看到。');
  } catch (error) {
    console.error(`构建失败，仍在用上一次的结果：${messageOf(error)}`);
  }
}

async function main(options: StartOptions): Promise<void> {
  await claimable(options.port);
  if (options.isFresh) rmSync(options.dataDir, { recursive: true, force: true });
  await build();
  const village = await startLocal({ ...options, hasPast: true });
  console.log(welcome(village, options));
  const stopWatching = options.isWatching
    ? watchSources(ROOT, (parts) => rebuild(village, parts))
    : () => undefined;

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    stopWatching();
    village.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(messageOf(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

if (require.main === module) {
  try {
    const options = readOptions(process.argv.slice(2), ROOT);
    main(options).catch((error: unknown) => {
      console.error(failure(error, options));
      process.exitCode = 1;
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  }
}
