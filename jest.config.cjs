/**
 * One project a folder of test/. `npm test -- <project>` runs one; `npx jest <file>` one file.
 *
 * Every project compiles with swc; dist/, .local/ and the official compiler's private
 * node_modules are kept out of the module map (they hold copies of package.json).
 */
const { join } = require('node:path');

const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** Builds are read by path, never as modules. */
const NOT_MODULES = ['/dist/', '/.local/', '/scripts/official/node_modules/'].map(
  (path) => `<rootDir>${path}`,
);

/**
 * @param {string} name the folder under test/
 * @param {number} testTimeout ms for one test
 * @param {import('jest').Config} [more]
 * @returns {import('jest').Config}
 */
const project = (name, testTimeout, more = {}) => ({
  displayName: name,
  rootDir: __dirname,
  roots: [
    '<rootDir>/domain',
    '<rootDir>/cloudfunctions',
    '<rootDir>/local',
    '<rootDir>/scripts',
    '<rootDir>/test',
  ],
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  modulePathIgnorePatterns: NOT_MODULES,
  transform: { '\\.(ts|js)$': swc },
  testEnvironment: 'node',
  testTimeout,
  restoreMocks: true,
  ...more,
});

/** miniprogram-simulate renders pages into jsdom; npm imports are those that ship. */
const pages = {
  testEnvironment: 'jsdom',
  roots: ['<rootDir>/domain', '<rootDir>/miniprogram', '<rootDir>/test'],
  setupFiles: [join(__dirname, 'test/pages/setup/globals.ts')],
  setupFilesAfterEnv: [join(__dirname, 'test/pages/setup/before-each.ts')],
  moduleNameMapper: {
    '^tdesign-miniprogram/(.*)$': '<rootDir>/miniprogram/miniprogram_npm/tdesign-miniprogram/$1',
    '^tslib$': '<rootDir>/miniprogram/miniprogram_npm/tdesign-miniprogram/miniprogram_npm/tslib/index.js',
    '^dayjs$': '<rootDir>/miniprogram/miniprogram_npm/tdesign-miniprogram/miniprogram_npm/dayjs/index.js',
    '^dayjs/(.*)$': '<rootDir>/miniprogram/miniprogram_npm/tdesign-miniprogram/miniprogram_npm/dayjs/$1',
  },
};

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  projects: [
    project('domain', 10_000),
    project('commands', 10_000),
    project('contract', 30_000),
    project('scenarios', 60_000),
    project('pages', 15_000, pages),
    project('architecture', 120_000),
    project('browser', 120_000),
  ],
};
