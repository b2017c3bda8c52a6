/**
 * Lint. What can't be told from imports stands here: the clock, chance and the time zone stay out
 * of the domain, nobody's identity comes from a call's input, and no comment may switch a rule off.
 *
 * test/architecture/lint.test.ts plants one fault for each of the rules written in this file.
 */
import tseslint from 'typescript-eslint';

/** A name that says who somebody is; only the context of a call may. */
const IDENTITY = '/^(openid|openId|OPENID|unionid|unionId|role|roles|post|posts|actor|actorId|userInfo)$/';
/** What a call brought. */
const INPUT = '/^(event|input|body|payload)$/';

const restrict = (...rules) => ['error', ...rules.map(([selector, message]) => ({ selector, message }))];

const TESTS_RUN = [
  [
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]',
    'Every test runs: no skip, only, todo or failing.',
  ],
  ['CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', 'Every test runs.'],
  [
    'MemberExpression[property.name=/^to(MatchSnapshot|MatchInlineSnapshot)$/]',
    'No snapshot tests: say what must hold.',
  ],
];

const NO_CLOCK = [
  ["MemberExpression[object.name='Date'][property.name='now']", 'The time comes in as `now`.'],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'The time comes in as `now`.'],
  ["CallExpression[callee.name='Date']", 'The time comes in as `now`.'],
  ["MemberExpression[object.name='performance']", 'The time comes in as `now`.'],
];
const NO_CHANCE = [
  ["MemberExpression[object.name='Math'][property.name='random']", 'Chance comes in from outside.'],
  ['MemberExpression[property.name=/^random(UUID|Bytes|Int)$/]', 'Chance comes in from outside.'],
];
const NO_TIME_ZONE = [
  [
    'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
    "The process's time zone is nobody's business: shift by UTC+8 and use the UTC methods.",
  ],
  [
    'MemberExpression[property.name=/^toLocale(Date|Time)?String$/]',
    'Locale and zone of the process differ by machine.',
  ],
  ["MemberExpression[object.name='Intl']", 'Locale and zone of the process differ by machine.'],
  [
    "MemberExpression[object.name='Date'][property.name='parse']",
    'Date.parse takes the zone of the process.',
  ],
];
const NO_IDENTITY_FROM_INPUT = [
  [
    `MemberExpression[object.name=${INPUT}][property.name=${IDENTITY}]`,
    'Who acts comes from the context, never from the input.',
  ],
  [
    `MemberExpression[object.property.name=${INPUT}][property.name=${IDENTITY}]`,
    'Who acts comes from the context, never from the input.',
  ],
  [
    `VariableDeclarator[init.name=${INPUT}] > ObjectPattern > Property[key.name=${IDENTITY}]`,
    'Who acts comes from the context, never from the input.',
  ],
  [
    `CallExpression[callee.property.name=/^(object|strictObject|looseObject)$/] > ObjectExpression > Property[key.name=${IDENTITY}]`,
    "An input's schema has no field for who acts.",
  ],
];
/** A command or query is an exported arrow whose first parameter is its input. */
const NO_IDENTITY_IN_PARAMETER = [
  [
    `ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression > ObjectPattern:first-child > Property[key.name=${IDENTITY}]`,
    'Who acts comes from the context, never from the input.',
  ],
];
/** What throws at once beside calls that are under way leaves their refusals to nobody, which ends the process. */
const NOTHING_THROWS_BESIDE = [
  [
    "CallExpression[callee.object.name='Promise'] CallExpression[callee.name=/^(openCursor|assertRight)$/]",
    'It throws at once: before anything is under way.',
  ],
];
const NO_CLOUD = [
  ["MemberExpression[object.name='wx'][property.name='cloud']", 'wx.cloud lives in services/cloud.ts alone.'],
];
const CLOUDS_TIME = [
  [
    "MemberExpression[object.name='Date'][property.name='now']",
    'Clocks of phones go wrong: ask clockNow() of services/calls/clock.',
  ],
];
const PURE_VIEW = [
  ["Identifier[name='wx']", 'A view is pure: it is given what it shows.'],
  ["Identifier[name='getApp']", 'A view is pure: it is given what it shows.'],
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      'dist/',
      '.local/',
      'coverage/',
      'miniprogram/miniprogram_npm/',
      '**/*.js',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: {
        // It photographs pages, so it belongs to the browser tests' types.
        projectService: {
          allowDefaultProject: ['scripts/shots.ts'],
          defaultProject: 'test/browser/tsconfig.json',
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-restricted-syntax': restrict(...TESTS_RUN),
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      // An implementation of an asynchronous port may have nothing to wait for; a type parameter used once
      // may be what makes a call say its type.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `[...text]` counts characters as people do, which `.length` doesn't.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: { 'no-restricted-syntax': restrict(...NO_CLOCK, ...NO_CHANCE, ...NO_TIME_ZONE) },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    rules: { 'no-restricted-syntax': restrict(...NO_IDENTITY_FROM_INPUT, ...NO_TIME_ZONE) },
  },
  {
    // The SDK's command helpers are plain functions that its types write as methods.
    files: ['cloudfunctions/_app/adapters/cloudbase/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['cloudfunctions/_app/{commands,queries}/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrict(
        ...NO_CLOCK,
        ...NO_CHANCE,
        ...NO_TIME_ZONE,
        ...NO_IDENTITY_FROM_INPUT,
        ...NO_IDENTITY_IN_PARAMETER,
        ...NOTHING_THROWS_BESIDE,
      ),
    },
  },
  {
    files: ['miniprogram/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrict(...NO_CLOUD, ...CLOUDS_TIME),
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'localStorage',
        'fetch',
        'XMLHttpRequest',
        'process',
        'require',
      ],
    },
  },
  {
    // How long a recording lasts is between two looks at the same clock.
    files: ['miniprogram/services/{cloud,calls/clock}.ts', 'miniprogram/pages/report/voice/voice-desk.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['miniprogram/**/*.view.ts', 'miniprogram/services/words/{when,matter-title}.ts'],
    rules: { 'no-restricted-syntax': restrict(...NO_CLOUD, ...NO_CLOCK, ...NO_CHANCE, ...PURE_VIEW) },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'local/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
