/** The JSON files against WeChat's own schemas, which its compiler doesn't apply. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { filesUnder } from '../files';
import { MINIPROGRAM, ROOT } from '../paths';
import { tool, toolPath } from './tools';

type Schema = Readonly<Record<string, unknown>>;

interface JsonSchema {
  validate(json: unknown, schema: Schema): { readonly errors: readonly { readonly stack: string }[] };
}

type SchemaName = 'app' | 'page' | 'projectconfig' | 'sitemap' | 'theme';

const schema = (name: SchemaName): Schema =>
  tool(toolPath(`miniprogram-ci/dist/schema/dist/${name}.js`)) as Schema;

/** Which schema a file of the mini-program answers to; components have the page's, less what is a page's alone. */
function schemaOf(path: string): SchemaName | undefined {
  const name = relative(MINIPROGRAM, path);
  if (name === 'app.json') return 'app';
  if (name === 'sitemap.json') return 'sitemap';
  if (name === 'theme.json') return 'theme';
  return existsSync(path.replace(/\.json$/, '.wxml')) ? 'page' : undefined;
}

/** What the schemas complain of. */
export function schemaComplaints(): string[] {
  const { validate } = tool('jsonschema') as JsonSchema;
  const complaints = (path: string, name: SchemaName): string[] =>
    validate(JSON.parse(readFileSync(path, 'utf8')), schema(name)).errors.map(
      ({ stack }) => `${relative(ROOT, path)}: ${stack}`,
    );
  return [
    ...complaints(join(ROOT, 'project.config.json'), 'projectconfig'),
    ...filesUnder(MINIPROGRAM, '.json').flatMap((path) => {
      const name = schemaOf(path);
      return name ? complaints(path, name) : [];
    }),
  ];
}
