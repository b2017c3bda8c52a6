import fs from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { PhoneBuildError, type Project } from './project';
import { WXS_PRELUDE, wxsToJs } from './wxs';

interface TemplateFinding {
  readonly path: string;
  readonly level: number;
  readonly isError?: boolean;
  readonly code: number;
  readonly message: string;
  readonly startLine: number;
  readonly startColumn: number;
}

/** Findings of this level or above are faults; below are notes about style. */
const FAULT_LEVEL = 3;

export interface Templates {
  /** A classic script that defines `__G`: every compiled template by path. */
  readonly script: string;
  readonly faults: readonly string[];
}

/** WXML → one script. Follows import, include and wxs; names the file and line of every fault. */
export function compileTemplates(project: Project): Templates {
  const group = new TmplGroup();
  const compiler = new Compiler(project.root, group);
  for (const unit of project.units) compiler.template(unit.path);
  group.setExtraRuntimeScript(
    'Q.A=function(l){return globalThis.__wxsProp(l)};' +
      'Q.C=function(a,b,c,d){return globalThis.__wxsEvent(a,b,c,d)};',
  );
  const script = `${WXS_PRELUDE}var __G=${group.getTmplGenObjectGroups()}`;
  group.free();
  return { script, faults: compiler.faults };
}

class Compiler {
  readonly faults: string[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly root: string,
    private readonly group: TmplGroup,
  ) {}

  template(name: string): void {
    if (this.seen.has(name)) return;
    this.seen.add(name);
    const file = path.join(this.root, `${name}.wxml`);
    const source = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    const findings = (this.group.addTmpl(name, source) ?? []) as readonly TemplateFinding[];
    for (const found of findings) {
      if (!found.isError && found.level < FAULT_LEVEL) continue;
      this.faults.push(`${found.path}.wxml:${found.startLine + 1}:${found.startColumn + 1} ${found.message}`);
    }
    for (const module of this.group.getInlineScriptModuleNames(name) as string[]) {
      this.group.setInlineScript(name, module, wxsToJs(this.group.getInlineScript(name, module)));
    }
    for (const other of this.group.getDirectDependencies(name) as string[]) this.template(other);
    for (const script of this.group.getScriptDependencies(name) as string[]) this.script(script);
  }

  private script(name: string): void {
    const key = `${name}.wxs`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const file = path.join(this.root, key);
    if (!fs.existsSync(file)) throw new PhoneBuildError(`wxs module ${key} was not found`);
    const source = fs
      .readFileSync(file, 'utf8')
      .replace(/require\(\s*(['"])([^'"]+?)\.wxs\1\s*\)/g, (_, quote: string, ref: string) => {
        this.script(path.posix.join(path.posix.dirname(name), ref));
        return `require(${quote}${ref}${quote})`;
      });
    this.group.addScript(name, wxsToJs(source));
  }
}
