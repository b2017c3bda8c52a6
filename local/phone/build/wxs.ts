/**
 * WXS looks like JavaScript and isn't. Seen by running TDesign's own WXS:
 * - `x.constructor` is a string ('Array', 'Object', …);
 * - an unknown escape in getRegExp's literal keeps its backslash;
 * - an undeclared variable reads as undefined instead of throwing.
 */
export function wxsToJs(source: string): string {
  const target = '((?<![\\w$.])[A-Za-z_$][\\w$]*(?:\\.[A-Za-z_$][\\w$]*|\\[[^\\]]+\\])*?)\\.constructor\\b';
  const body = source
    .replace(new RegExp(target, 'g'), '__wxsCtor($1)')
    .replace(
      /getRegExp\(\s*(['"])((?:\\.|(?!\1).)*)\1/g,
      (_, quote: string, pattern: string) =>
        `getRegExp(${quote}${pattern.replace(/\\([^\\nrtux'"])/g, '\\\\$1')}${quote}`,
    );
  return `with(__wxsScope){(function(){${body}\n}).call(this)};__wxsTag(module.exports)`;
}

/** The few globals that compiled WXS needs; put in front of the templates, as a classic script. */
export const WXS_PRELUDE = `
var __wxsNames = { number: 'Number', string: 'String', boolean: 'Boolean', function: 'Function' };
var __wxsCtor = function (x) {
  if (x == null) return undefined;
  if (Array.isArray(x)) return 'Array';
  if (x instanceof Date) return 'Date';
  if (x instanceof RegExp) return 'RegExp';
  return __wxsNames[typeof x] || 'Object';
};
var __wxsTag = function (exported) {
  for (var key in exported) if (typeof exported[key] === 'function') exported[key].__wxs = true;
};
var getRegExp = function (pattern, flags) { return new RegExp(pattern, flags); };
var getDate = function () {
  return arguments.length ? new (Function.prototype.bind.apply(Date, [null].concat([].slice.call(arguments))))() : new Date();
};
var __wxsScope = new Proxy({}, {
  has: function (_, key) {
    return typeof key === 'string' && !(key in globalThis) && !/^(require|exports|module|arguments)$/.test(key);
  },
  get: function () { return undefined; },
});
`;
