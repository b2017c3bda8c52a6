/**
 * Types of every binding and handler in WXML, by the official template compiler and TypeScript.
 *
 * The template compiler turns a WXML file into TypeScript that reads the same data. Here that code
 * is appended to a virtual copy of the page's own `.ts`, in which `Page()` or `Component()` hands
 * back what it was given, and ordinary type errors are carried back to their place in the WXML.
 * Not seen: the type of an event's detail, and members that come from a behavior.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

import type { TmplConvertedExpr, TmplGroup } from 'glass-easel-template-compiler';
import ts from 'typescript';

import type { Problem } from '../problem';

/** `Page` and `Component` that hand back the types of what they are given. */
const CAPTURE = `
declare function __capturePage<D extends WechatMiniprogram.Page.DataOption, C extends WechatMiniprogram.Page.CustomOption>(o: WechatMiniprogram.Page.Options<D, C>): { data: D; methods: C };
declare function __captureComponent<D extends WechatMiniprogram.Component.DataOption, P extends WechatMiniprogram.Component.PropertyOption, M extends WechatMiniprogram.Component.MethodOption, B extends WechatMiniprogram.Component.BehaviorOption = []>(o: WechatMiniprogram.Component.Options<D, P, M, B>): { data: D & WechatMiniprogram.Component.PropertyOptionToData<P>; methods: M; properties: WechatMiniprogram.Component.PropertyOptionToData<P> };
`;

interface Subject {
  readonly wxml: string;
  readonly text: string;
  readonly expression: TmplConvertedExpr;
  /** First line of the template's code, from 0, and where the page's own code ends. */
  readonly firstLine: number;
  readonly headEnd: number;
}

/** The `Page(…)` or `Component(…)` call at the top of a file. */
function definition(text: string, path: string): { readonly kind: string; readonly at: number } | undefined {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  for (const statement of source.statements)
    if (ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression)) {
      const callee = statement.expression.expression;
      if (ts.isIdentifier(callee) && /^(?:Page|Component)$/.test(callee.text))
        return { kind: callee.text, at: callee.getStart(source) };
    }
  return undefined;
}

const tdesign = (root: string): string =>
  join(
    dirname(createRequire(join(root, 'app.json')).resolve('tdesign-miniprogram/package.json')),
    'miniprogram_dist',
  );

/** The type of one component's properties, as TypeScript text. */
function propertiesOf(root: string, wxml: string, component: string): string {
  if (component.startsWith('/') || component.startsWith('.')) {
    const base = component.startsWith('/') ? join(root, component) : resolve(dirname(wxml), component);
    return `__OrNothing<(typeof import(${JSON.stringify(base)}))['__properties']> & Record<string, any>`;
  }
  const types = join(tdesign(root), dirname(component.replace('tdesign-miniprogram/', '')), 'type.d.ts');
  const name = existsSync(types)
    ? /export interface (Td\w+Props)/.exec(readFileSync(types, 'utf8'))?.[1]
    : undefined;
  const path = JSON.stringify(types.replace(/\.d\.ts$/, ''));
  return name ? `__Given<import(${path}).${name}> & Record<string, any>` : 'Record<string, any>';
}

/**
 * A property takes `undefined` (it falls back to its default then), which is what `view.title` is
 * while `view` is null; an object also null, which a `wx:if` keeps from being drawn; a list also a
 * readonly one, which WeChat's typings can't declare. `__StringLikes` stands for what a written attribute may be given to; its name
 * is as long as the `string|number` it replaces, so that places in the code stay where they are.
 */
const HELPERS = [
  'type __Taken<T> = T extends (infer U)[] ? readonly U[] : T extends object ? T | null : T;',
  'type __OrNothing<T> = { [K in keyof T]-?: __Taken<T[K]> | undefined };',
  'type __Given<T> = { [K in keyof T]-?: (T[K] extends { value?: infer V } | undefined ? NonNullable<V> : any) | undefined };',
  'type __StringLikes = string | number | object | undefined;',
  '',
].join('\n');

function componentsOf(root: string, base: string): Record<string, string> {
  const read = (path: string): Record<string, string> =>
    existsSync(path)
      ? ((JSON.parse(readFileSync(path, 'utf8')) as { usingComponents?: Record<string, string> })
          .usingComponents ?? {})
      : {};
  return { ...read(join(root, 'app.json')), ...read(`${base}.json`) };
}

/** What the template compiler writes for `wx:for` knows no readonly array; ours are all readonly. */
const adapted = (code: string): string =>
  code
    .replaceAll(':string|number=', ':__StringLikes=')
    .replaceAll('T extends any[] ?', 'T extends readonly any[] ?')
    .replaceAll('T extends (infer T)[] ?', 'T extends readonly (infer T)[] ?');

function subjectOf(root: string, wxml: string, group: TmplGroup): Subject | Problem | undefined {
  const base = wxml.slice(0, -'.wxml'.length);
  const path = `${base}.ts`;
  // A file of templates only.
  if (!existsSync(path)) return undefined;
  const source = readFileSync(path, 'utf8');
  const call = definition(source, path);
  if (!call) return { path, line: 1, column: 1, message: 'no Page() or Component() at the top level' };
  const tags = Object.entries(componentsOf(root, base)).map(
    ([tag, component]) => `${JSON.stringify(tag)}: ${propertiesOf(root, wxml, component)}`,
  );
  const environment = `const tags = 0 as unknown as { ${tags.join('; ')} } & Record<string, any>;\n${HELPERS}`;
  const expression = group.getTmplConvertedExpr(relative(root, base), environment);
  const head = `${source.slice(0, call.at)}export const __captured = __capture${call.kind}${source.slice(call.at + call.kind.length)}`;
  const properties = 'typeof __captured extends { properties: infer P } ? P : {}';
  const before = `${head}\n${CAPTURE}\nexport declare const __properties: ${properties};\nfunction __wxml() { const data = __captured.data; const methods = __captured.methods;\n`;
  return {
    wxml,
    text: `${before}${adapted(expression.code() ?? '')}\n}\n`,
    expression,
    firstLine: before.split('\n').length - 1,
    headEnd: head.length,
  };
}

function programOf(
  root: string,
  files: readonly string[],
  subjects: ReadonlyMap<string, Subject>,
): ts.Program {
  const config = join(root, 'tsconfig.json');
  const { config: json } = ts.readConfigFile(config, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(
    json,
    ts.sys,
    root,
    { noEmit: true, noUnusedLocals: false },
    config,
  );
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.readFile = (path) => subjects.get(resolve(path))?.text ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const subject = subjects.get(resolve(path));
    return subject
      ? ts.createSourceFile(path, subject.text, version, true)
      : getSourceFile(path, version, ...rest);
  };
  return ts.createProgram(files, options, host);
}

function placed(subject: Subject, diagnostic: ts.DiagnosticWithLocation | ts.Diagnostic): Problem {
  const { file, start = 0, length = 0, code, messageText } = diagnostic;
  const message = `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 220)}`;
  const from = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
  const to = file?.getLineAndCharacterOfPosition(start + length) ?? from;
  const { firstLine, expression, wxml } = subject;
  const found = expression.getSourceLocation(
    from.line - firstLine,
    from.character,
    to.line - firstLine,
    to.character,
  );
  return { path: wxml, line: (found?.[0] ?? 0) + 1, column: (found?.[1] ?? 0) + 1, message };
}

/** Type faults of the WXML files, which `group` holds compiled. */
export function typeProblems(
  root: string,
  wxmls: readonly string[],
  tsFiles: readonly string[],
  group: TmplGroup,
): Problem[] {
  const problems: Problem[] = [];
  const subjects = new Map<string, Subject>();
  for (const wxml of wxmls) {
    const subject = subjectOf(root, wxml, group);
    if (subject && 'message' in subject) problems.push(subject);
    else if (subject) subjects.set(`${wxml.slice(0, -'.wxml'.length)}.ts`, subject);
  }
  const program = programOf(root, tsFiles, subjects);
  for (const [path, subject] of subjects)
    for (const diagnostic of ts.getPreEmitDiagnostics(program, program.getSourceFile(path)))
      // What lies in the page's own code is tsc's to say.
      if ((diagnostic.start ?? 0) >= subject.headEnd) problems.push(placed(subject, diagnostic));
  return problems;
}
