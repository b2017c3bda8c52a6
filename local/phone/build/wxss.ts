import fs from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';
import { firstFile, PhoneBuildError, type Project, type Unit } from './project';
import { selectorRewriter, type StyleTarget } from './selectors';
import { toCssUnits } from '../runtime/dom/units';

/** WXSS → one style sheet: app.wxss, then components, then pages (each page kept to itself). */
export function compileStyles(project: Project): string {
  const sheets: string[] = [];
  const app = path.join(project.root, 'app.wxss');
  if (fs.existsSync(app)) sheets.push(compileSheet(project.root, app, {}));
  for (const unit of project.units) {
    const file = path.join(project.root, `${unit.path}.wxss`);
    if (fs.existsSync(file))
      sheets.push(`/* ${unit.path} */\n${compileSheet(project.root, file, targetOf(unit))}`);
  }
  return sheets.join('\n');
}

function targetOf(unit: Unit): StyleTarget {
  if (unit.scope) return { scope: unit.scope, host: unit.scope };
  return unit.isPage ? { page: unit.path } : { host: '' };
}

function compileSheet(root: string, file: string, target: StyleTarget): string {
  const sheet = inlineImports(root, file, []);
  sheet.walkDecls((declaration) => {
    declaration.value = toCssUnits(declaration.value);
  });
  sheet.walkAtRules('media', (rule) => {
    rule.params = toCssUnits(rule.params);
  });
  const rewrite = selectorRewriter(target);
  sheet.walkRules((rule) => {
    const inKeyframes =
      rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name);
    if (!inKeyframes) rule.selector = rewrite(rule.selector);
  });
  return sheet.toString();
}

function inlineImports(root: string, file: string, trail: readonly string[]): postcss.Root {
  const sheet = parse(file);
  sheet.walkAtRules('import', (rule) => {
    const ref = /^(?:url\()?\s*['"]?([^'")]+)['"]?\s*\)?/.exec(rule.params)?.[1];
    const target = ref && resolveImport(root, file, ref);
    if (!target) throw new PhoneBuildError(`${file}: @import ${rule.params} was not found`);
    if (trail.includes(target) || target === file) rule.remove();
    else rule.replaceWith(inlineImports(root, target, [...trail, file]).nodes);
  });
  return sheet;
}

function parse(file: string): postcss.Root {
  try {
    return postcss.parse(fs.readFileSync(file, 'utf8'), { from: file });
  } catch (error) {
    throw new PhoneBuildError(`${file}: ${String(error)}`);
  }
}

function resolveImport(root: string, file: string, ref: string): string | undefined {
  if (ref.startsWith('/')) return firstFile(path.join(root, ref), ['', '.wxss']);
  return (
    firstFile(path.resolve(path.dirname(file), ref), ['', '.wxss']) ??
    firstFile(path.join(root, 'miniprogram_npm', ref), ['', '.wxss'])
  );
}
