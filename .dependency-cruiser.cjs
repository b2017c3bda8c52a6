/**
 * The borders between the layers, as allow-lists: what isn't named is forbidden, `import 'fs'` too.
 *
 * test/architecture/borders.test.ts plants one forbidden import for each rule and sees it fail.
 */

/** Folders whose code reaches phones or the cloud. */
const DOMAIN = '^domain/';
const PORTS = '^cloudfunctions/_app/ports/';
const CONTRACT = '^domain/contract\\.ts$';
const npm = (name) => `^node_modules/${name}/`;

/** Only what is written here may be imported from `from`. */
const only = (name, comment, from, allowed, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { pathNot: allowed, ...more },
});

/** An import that the compiler erases. */
const TYPE_ONLY = ['type-only'];

module.exports = {
  forbidden: [
    only(
      'domain-is-pure',
      'domain/ imports itself and one pure SM3 function: no I/O, no SDK, no library besides.',
      { path: DOMAIN },
      [DOMAIN, npm('sm-crypto-v2')],
    ),
    only(
      'commands-see-ports',
      'Commands, queries and what they share import the domain, the ports and each other; valibot checks input. No adapter, no SDK.',
      { path: '^cloudfunctions/_app/', pathNot: '^cloudfunctions/_app/adapters/' },
      [
        DOMAIN,
        '^cloudfunctions/_app/(?!adapters/)',
        npm('valibot'),
        npm('qrcode-generator'),
        '^(node:)?zlib$',
      ],
    ),
    {
      name: 'commands-stand-alone',
      comment: 'A command imports no other command and no query; a query none either.',
      severity: 'error',
      from: { path: '^cloudfunctions/_app/(commands|queries)/' },
      to: { path: '^cloudfunctions/_app/(commands|queries)/' },
    },
    only('ports-are-types', 'A port says what is needed in the domain’s words.', { path: PORTS }, [
      DOMAIN,
      PORTS,
    ]),
    only(
      'excel-in-its-adapter',
      'What reads and writes Excel files, and looks into documents, lives in adapters/workbook alone, and is loaded at first use.',
      { path: '^cloudfunctions/_app/adapters/workbook/' },
      [
        DOMAIN,
        PORTS,
        '^cloudfunctions/_app/adapters/workbook/',
        npm('yauzl'),
        npm('yazl'),
        npm('saxes'),
        npm('@types/(yauzl|yazl)'),
        '^(node:)?(stream|crypto)$',
      ],
    ),
    only(
      'functions-ship-little',
      'A function takes the domain, its own code, valibot and Node’s crypto; SDKs come in through the adapters.',
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/_app/adapters/(cloudbase|workbook)/' },
      [
        DOMAIN,
        '^cloudfunctions/',
        npm('valibot'),
        npm('sm-crypto-v2'),
        npm('qrcode-generator'),
        '^(node:)?(crypto|zlib)$',
      ],
    ),
    only(
      'sdk-in-adapters',
      '@cloudbase/node-sdk and wx-server-sdk live in adapters/cloudbase alone.',
      { path: '^cloudfunctions/_app/adapters/cloudbase/' },
      [
        DOMAIN,
        '^cloudfunctions/_app/(?!commands/|queries/)',
        npm('@cloudbase/node-sdk'),
        npm('wx-server-sdk'),
        npm('sm-crypto-v2'),
        npm('valibot'),
        '^(node:)?(crypto|timers|url)$',
      ],
    ),
    only(
      'phone-runs-alone',
      'At run time the mini-program has itself and the packed components: DevTools takes nothing from outside.',
      { path: '^miniprogram/' },
      ['^miniprogram/', npm('tdesign-miniprogram')],
      { dependencyTypesNot: TYPE_ONLY },
    ),
    only(
      'phone-knows-the-contract',
      'Of the rest the mini-program takes types, and those from domain/contract.ts alone.',
      { path: '^miniprogram/' },
      ['^miniprogram/', npm('tdesign-miniprogram'), CONTRACT, npm('miniprogram-api-typings')],
    ),
    only(
      'components-take-props',
      'A component gets what it shows by properties and gives events: no service, no page. How a time or a title is said is pure, no service.',
      { path: '^miniprogram/components/' },
      [
        '^miniprogram/components/',
        '^miniprogram/text(\\.ts$|/)',
        '^miniprogram/services/words/(when|matter-title)\\.ts$',
        npm('tdesign-miniprogram'),
      ],
      { dependencyTypesNot: TYPE_ONLY },
    ),
    {
      name: 'pages-stand-alone',
      comment: 'A page imports no other page; the chart is a component of the pages of manage/.',
      severity: 'error',
      from: { path: '^miniprogram/(pages|manage|mydata|village)/([^/]+)/' },
      to: {
        path: '^miniprogram/(pages|manage|mydata|village)/',
        pathNot: ['^miniprogram/$1/$2/', '^miniprogram/manage/chart/'],
      },
    },
    {
      name: 'local-and-test-stay-home',
      comment: 'Nothing that ships imports the local cloud, a test, a script or a measurement.',
      severity: 'error',
      from: { path: '^(domain|cloudfunctions|miniprogram)/' },
      to: { path: '^(local|test|scripts|bench)/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle is one module that pretends to be several.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: { path: '^(domain|cloudfunctions|miniprogram|local|scripts|bench|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.local|miniprogram/miniprogram_npm|scripts/official/node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types', 'import'],
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
    preserveSymlinks: true,
  },
};
