/** The parts of `npm test`, in order: a part's checks may run side by side. */
import { type BuildPart } from '../build';

export interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const tsx = (script: string): readonly string[] => ['tsx', `scripts/${script}`];
const types = (name: string, project: string): Check => ({
  name: `types ${name}`,
  command: ['tsc', '-p', project],
});

/** Each with the word that asks for it alone: `npm test -- lint`. */
export const CHECKS: readonly (Check & { readonly part: string })[] = [
  ...[
    types('server', '.'),
    types('domain', 'domain'),
    types('mini-program', 'miniprogram'),
    types('phone', 'local/phone/runtime'),
    types('page tests', 'test/pages'),
    types('browser tests', 'test/browser'),
  ].map((check) => ({ ...check, part: 'types' })),
  { part: 'lint', name: 'eslint', command: ['eslint', '.'] },
  { part: 'lint', name: 'stylelint', command: ['stylelint', 'miniprogram/**/*.wxss'] },
  {
    part: 'borders',
    name: 'dependency-cruiser',
    command: ['depcruise', 'domain', 'cloudfunctions', 'miniprogram', 'local', 'scripts', 'bench', 'test'],
  },
  { part: 'borders', name: 'text', command: tsx('check-text.ts') },
  { part: 'borders', name: 'contract', command: tsx('check-contract.ts') },
  { part: 'unused', name: 'knip', command: ['knip', '--no-progress'] },
  { part: 'wxml', name: 'WXML', command: tsx('check-wxml.ts') },
];

/** Projects of jest.config.cjs, and what each reads from a build. */
export const PROJECTS: Readonly<Record<string, readonly BuildPart[]>> = {
  domain: [],
  commands: [],
  architecture: ['npm', 'functions'],
  pages: ['npm'],
  contract: ['functions'],
  scenarios: ['functions'],
  browser: ['npm', 'functions', 'phone'],
};

/** They start clouds and browsers, so one file at a time. */
export const ONE_AT_A_TIME: readonly string[] = ['scenarios', 'browser'];

export const CHECK_PARTS: readonly string[] = [...new Set(CHECKS.map(({ part }) => part))];
