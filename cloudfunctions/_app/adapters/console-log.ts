import type { Log } from '../ports/log';

/** 日志 · One JSON line on the console, where the platform's log service collects it. */
export const consoleLog: Log = {
  write(line) {
    const text = JSON.stringify(line);
    if (line.level === 'error') console.error(text);
    else console.log(text);
  },
};
