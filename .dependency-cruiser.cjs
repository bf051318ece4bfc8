/** The order of the house (ARCHITECTURE.md): slices import leftwards only, and only another slice's door. */
const ORDER = [
  'accounts',
  'organisations',
  'content',
  'campaigns',
  'participations',
  'results',
  'exports',
  'authoring',
  'admin',
];
const slices = ORDER.join('|');

const leftwards = ORDER.map((slice, i) => ({
  name: `order-${slice}`,
  comment: `${slice} may import only slices to its left`,
  severity: 'error',
  from: { path: `^src/${slice}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^src/(${ORDER.slice(i + 1).join('|') || 'nothing'})/` },
}));

module.exports = {
  forbidden: [
    ...leftwards,
    {
      name: 'doors-only',
      comment: 'another slice is entered by its index.ts',
      severity: 'error',
      from: { path: `^src/(${slices}|engine)/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `^src/(${slices}|engine)/(?!index\\.ts$)`, pathNot: '^src/$1/' },
    },
    {
      name: 'doors-only-from-outside',
      comment: 'the rest of the house enters slices and engine by their doors too',
      severity: 'error',
      from: { path: '^(src/[^/]+\\.tsx?|db/)', pathNot: '\\.test\\.tsx?$' },
      to: { path: `^src/(${slices}|engine)/(?!index\\.ts$)` },
    },
    {
      name: 'engine-is-pure',
      comment: 'the engine imports only itself',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: '\\.test\\.ts$|/fixtures\\.ts$' },
      to: { pathNot: '^src/engine/' },
    },
    {
      name: 'platform-and-ui-know-no-slice',
      severity: 'error',
      from: { path: '^src/(platform|ui)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: `^src/(${slices}|engine)/` },
    },
    {
      name: 'browser-imports-no-server-code',
      severity: 'error',
      from: { path: '^src/browser/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/browser/' },
    },
    {
      name: 'simulators-run-alone',
      comment:
        'a simulator runs in a page without origin: it holds its screen and the models of the engine, nothing else',
      severity: 'error',
      from: { path: '^src/simulators/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: '^src/simulators/|^src/engine/simulators/|^node_modules/preact/' },
    },
    {
      name: 'nobody-imports-a-screen-of-a-simulator',
      severity: 'error',
      from: { pathNot: '^src/simulators/' },
      to: { path: '^src/simulators/' },
    },
    {
      name: 'no-test-in-production',
      severity: 'error',
      from: { path: '^(src|db)/', pathNot: '\\.test\\.tsx?$|/fixtures\\.ts$|/builders\\.ts$' },
      to: { path: '\\.test\\.tsx?$|^test/|^e2e/|^bench/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
