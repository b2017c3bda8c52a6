import fs from 'node:fs';
import path from 'node:path';

/** app.json, as far as the phone reads it. */
export interface AppConfig {
  readonly pages: readonly string[];
  readonly entryPagePath?: string;
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly tabBar?: { readonly custom?: boolean };
  readonly darkmode?: boolean;
  readonly themeLocation?: string;
}

/** The JSON beside a page or a component. */
export interface UnitConfig {
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly componentGenerics?: Readonly<Record<string, true | { readonly default?: string }>>;
  readonly componentPlaceholder?: Readonly<Record<string, string>>;
  readonly styleIsolation?: string;
  readonly pureDataPattern?: string;
}

/** One page or component: `path` as the mini-program writes it, without a suffix. */
export interface Unit {
  readonly path: string;
  readonly config: UnitConfig;
  readonly script: string;
  readonly isPage: boolean;
  /** Tag → absolute component path (`/components/…`), app.json's included. */
  readonly using: Readonly<Record<string, string>>;
  readonly styleIsolation: string | undefined;
  /** Class prefix that keeps its styles to itself; none when its styles are shared. */
  readonly scope: string | undefined;
}

/** The mini-program as it lies on disk: every page and every component they reach. */
export interface Project {
  readonly root: string;
  readonly app: AppConfig;
  readonly units: readonly Unit[];
  /** theme.json, when app.json turns dark mode on. */
  readonly themes: unknown;
  /** Pages and components that app.json or a JSON names and that aren't there. */
  readonly faults: readonly string[];
}

/** What a mistake in the mini-program's files is reported as; the message names the file. */
export class PhoneBuildError extends Error {
  override readonly name = 'PhoneBuildError';
}

export function readProject(root: string): Project {
  const app = readJson(path.join(root, 'app.json')) as AppConfig | undefined;
  if (!app) throw new PhoneBuildError(`app.json not found in ${root}`);
  const walk = new Walk(root, app);
  for (const page of pagePaths(app)) walk.add(page, true);
  if (app.tabBar?.custom) walk.add('custom-tab-bar/index', false);
  const themes = app.darkmode ? readJson(path.join(root, app.themeLocation ?? 'theme.json')) : undefined;
  return { root, app, units: walk.units(), themes, faults: walk.faults };
}

/** Every page's path, sub-packages included. */
export function pagePaths(app: AppConfig): string[] {
  const sub = (app.subPackages ?? []).flatMap((pack) =>
    pack.pages.map((page) => `${pack.root.replace(/\/$/, '')}/${page}`),
  );
  return [...app.pages, ...sub];
}

/** The first of `base` + each suffix that is a file. */
export function firstFile(base: string, suffixes: readonly string[]): string | undefined {
  return suffixes
    .map((suffix) => base + suffix)
    .find((file) => fs.existsSync(file) && fs.statSync(file).isFile());
}

function readJson(file: string): unknown {
  if (!fs.existsSync(file)) return undefined;
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new PhoneBuildError(`${file}: ${String(error)}`);
  }
}

class Walk {
  readonly faults: string[] = [];
  private readonly found = new Map<string, Unit>();

  constructor(
    private readonly root: string,
    private readonly app: AppConfig,
  ) {}

  /** Components first, then pages: the order in which styles apply and code loads. */
  units(): Unit[] {
    const all = [...this.found.values()];
    return [...all.filter((unit) => !unit.isPage), ...all.filter((unit) => unit.isPage)];
  }

  add(unitPath: string, isPage: boolean): void {
    if (this.found.has(unitPath)) return;
    const base = path.join(this.root, unitPath);
    const script = firstFile(base, ['.ts', '.js']);
    if (!script) {
      this.faults.push(`${isPage ? 'page' : 'component'} ${unitPath} is not there`);
      return;
    }
    const config = (readJson(`${base}.json`) ?? {}) as UnitConfig;
    const using: Record<string, string> = {};
    for (const [tag, ref] of Object.entries(this.app.usingComponents ?? {})) {
      const target = this.resolve('app', ref);
      if (target) using[tag] = `/${target}`;
    }
    for (const [tag, ref] of Object.entries(config.usingComponents ?? {})) {
      const target = this.resolve(unitPath, ref);
      if (target) using[tag] = `/${target}`;
    }
    const styleIsolation =
      config.styleIsolation ?? isolationInCode(script) ?? (isPage ? 'shared' : undefined);
    const isShared = styleIsolation === 'shared' || styleIsolation === 'page-shared';
    const scope = isShared ? undefined : `c${this.found.size.toString(36)}`;
    this.found.set(unitPath, { path: unitPath, config, script, isPage, using, styleIsolation, scope });
    for (const generic of Object.values(config.componentGenerics ?? {})) {
      const target =
        generic !== true && generic.default ? this.resolve(unitPath, generic.default) : undefined;
      if (target) this.add(target, false);
    }
    for (const target of Object.values(using)) this.add(target.slice(1), false);
  }

  /** A component reference as WeChat resolves it: absolute, relative, then packed npm. */
  private resolve(from: string, ref: string): string | undefined {
    if (ref.startsWith('/')) return ref.slice(1);
    const relative = path.posix.join(path.posix.dirname(from), ref);
    if (ref.startsWith('.') || this.exists(relative)) return relative;
    const packed = `miniprogram_npm/${ref}`;
    if (this.exists(packed)) return packed;
    this.faults.push(`component "${ref}" used in ${from} is not there (is miniprogram_npm packed?)`);
    return undefined;
  }

  private exists(unitPath: string): boolean {
    return fs.existsSync(path.join(this.root, `${unitPath}.json`));
  }
}

/** Style isolation may also stand in the code's `options`; the build must know it to prefix classes. */
function isolationInCode(script: string): string | undefined {
  const code = fs.readFileSync(script, 'utf8');
  const named = /styleIsolation\s*:\s*['"]([a-z-]+)['"]/.exec(code)?.[1];
  if (named) return named;
  return /addGlobalClass\s*:\s*(true|!0)/.test(code) ? 'apply-shared' : undefined;
}
