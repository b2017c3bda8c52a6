import path from 'node:path';
import * as esbuild from 'esbuild';
import { firstFile, PhoneBuildError, pagePaths, type Project, type Unit } from './project';

const RUNTIME = path.resolve(__dirname, '../runtime');

/**
 * The mini-program's code and the phone's runtime in one script. Modules resolve as in WeChat:
 * relative, absolute from the root, packed npm; nothing from node_modules.
 */
export async function bundleScripts(project: Project, outfile: string): Promise<void> {
  await esbuild.build({
    stdin: { contents: entryOf(project), resolveDir: RUNTIME, loader: 'ts' },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome100',
    outfile,
    sourcemap: 'linked',
    define: { 'process.env.NODE_ENV': '"development"', global: 'globalThis' },
    logLevel: 'silent',
    tsconfigRaw: {},
    preserveSymlinks: true,
    plugins: [miniProgramModules(project.root)],
  });
}

function entryOf(project: Project): string {
  const app = firstFile(path.join(project.root, 'app'), ['.ts', '.js']);
  if (!app) throw new PhoneBuildError('app has no script');
  const units = project.units.map((unit) => `${JSON.stringify(unit.path)}: ${unitEntry(unit)}`);
  return `import { boot } from './boot';
boot({
  app: ${JSON.stringify({ ...project.app, pages: pagePaths(project.app) })},
  themes: ${JSON.stringify(project.themes)},
  loadApp: () => require(${JSON.stringify(app)}),
  units: { ${units.join(',\n')} },
});`;
}

function unitEntry(unit: Unit): string {
  const config = {
    ...(unit.isPage ? {} : { component: true }),
    usingComponents: unit.using,
    componentGenerics: unit.config.componentGenerics,
    componentPlaceholder: unit.config.componentPlaceholder,
    styleIsolation: unit.styleIsolation,
    pureDataPattern: unit.config.pureDataPattern,
  };
  const page = unit.isPage ? JSON.stringify(unit.config) : 'undefined';
  return `{ config: ${JSON.stringify(config)}, scope: ${JSON.stringify(unit.scope)}, page: ${page}, load: () => require(${JSON.stringify(unit.script)}) }`;
}

const MODULE_SUFFIXES = ['', '.ts', '.js', '/index.ts', '/index.js'];

function miniProgramModules(root: string): esbuild.Plugin {
  return {
    name: 'mini-program-modules',
    setup(build) {
      build.onResolve({ filter: /^\// }, ({ path: ref }) => {
        const file = firstFile(ref, ['']) ?? firstFile(path.join(root, ref), MODULE_SUFFIXES);
        return file ? { path: file } : undefined;
      });
      build.onResolve({ filter: /^[^./]/ }, ({ path: ref, importer, kind }) => {
        if (kind === 'entry-point' || !importer.startsWith(root + path.sep)) return undefined;
        const file = packedFile(root, importer, ref);
        if (file) return { path: file };
        return { errors: [{ text: `"${ref}" is not in miniprogram_npm: WeChat could not load it either` }] };
      });
    },
  };
}

/** A package may carry its own miniprogram_npm: the nearest one above the importer wins. */
function packedFile(root: string, importer: string, ref: string): string | undefined {
  for (let dir = path.dirname(importer); dir.startsWith(root); dir = path.dirname(dir)) {
    const file = firstFile(path.join(dir, 'miniprogram_npm', ref), MODULE_SUFFIXES);
    if (file) return file;
  }
  return undefined;
}
