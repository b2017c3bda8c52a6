import fs from 'node:fs';
import path from 'node:path';
import { fontFaces } from './fonts';
import { bundlePanel } from './panel';
import { readProject } from './project';
import { bundleScripts } from './scripts';
import { compileTemplates } from './templates';
import { compileStyles } from './wxss';

export interface PhoneBuildOptions {
  /** The mini-program's folder. */
  readonly root: string;
  /** Where the browser build goes. */
  readonly out: string;
}

export interface PhoneBuildReport {
  readonly pages: number;
  readonly components: number;
  /** What is missing, and what the template compiler names as `file:line:column message`. */
  readonly faults: readonly string[];
  readonly ms: number;
}

const RUNTIME = path.resolve(__dirname, '../runtime');
const RUNTIME_STYLES = ['base.css', 'components.css', 'chrome.css', 'dialogs.css'];
/** Sources and build files; everything else in the mini-program is an asset. */
const NOT_ASSETS = /\.(ts|js|json|wxml|wxss|wxs|md|map)$/;

/**
 * The mini-program for the browser: WXML, WXSS, WXS and TS from `root` into `out`, with the
 * phone's runtime. Throws PhoneBuildError, naming the file, when a page couldn't work.
 */
export async function buildPhone(options: PhoneBuildOptions): Promise<PhoneBuildReport> {
  const start = performance.now();
  const root = path.resolve(options.root);
  const out = path.resolve(options.out);
  const project = readProject(root);
  const templates = compileTemplates(project);
  const styles = compileStyles(project);
  fs.mkdirSync(out, { recursive: true });
  await Promise.all([bundleScripts(project, path.join(out, 'app.js')), bundlePanel(out)]);
  fs.writeFileSync(path.join(out, 'templates.js'), templates.script);
  const host = RUNTIME_STYLES.map((name) => fs.readFileSync(path.join(RUNTIME, 'styles', name), 'utf8'));
  fs.writeFileSync(path.join(out, 'app.css'), [...host, styles].join('\n'));
  fs.writeFileSync(path.join(out, 'fonts.css'), fontFaces('/phone/fonts'));
  copyAssets(root, path.join(out, 'assets'));
  const pages = project.units.filter((unit) => unit.isPage).length;
  return {
    pages,
    components: project.units.length - pages,
    faults: [...project.faults, ...templates.faults],
    ms: Math.round(performance.now() - start),
  };
}

function copyAssets(root: string, out: string): void {
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  fs.cpSync(root, out, {
    recursive: true,
    dereference: true,
    filter: (source) => fs.statSync(source).isDirectory() || !NOT_ASSETS.test(source),
  });
}
