import { reportProblem } from '../host/problems';

/** Names that JavaScript itself asks objects for. */
const LANGUAGE = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  '$$typeof',
  'nodeType',
  'default',
  '__esModule',
]);

/** An API table that says so, on the phone and with an error, when it is asked for what it hasn't. */
export function loud<T extends Record<string, unknown>>(table: T, name: string): T {
  return new Proxy(table, {
    get: (target, key, self) => {
      if (typeof key === 'symbol' || key in target || LANGUAGE.has(key))
        return Reflect.get(target, key, self) as unknown;
      return missing(`${name}.${key}`);
    },
  });
}

/** Reading it is harmless (`wx.foo && …` is how pages ask), calling it isn't. */
function missing(path: string): unknown {
  return new Proxy(() => undefined, {
    apply: () => {
      const message = `${path} is not in the browser phone (local/phone/runtime/wx)`;
      reportProblem('api', message);
      throw new Error(message);
    },
  });
}
