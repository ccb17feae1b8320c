import { featureOrder } from './tools/check/feature-order.mjs';

const features = '^server/features/';
const pure = `${features}.*-(model|rules|errors|policy|predicate|scope)[.]ts$`;
const plain = `${features}.*-(model|rules|errors)[.]ts$`;
const touchesDatabase = '-(store|views|facts|tables)[.]ts$';
const test = '([.]test[.]tsx?|[.]browser[.]ts|/fixtures/.*)$';

/** No feature uses one listed after it. */
const order = featureOrder.slice(0, -1).map((feature, index) => ({
  name: `feature-order-${feature}`,
  severity: 'error',
  comment: 'A feature uses only features listed before it; a later one reacts to an event (rule 2).',
  from: { path: `${features}${feature}/` },
  to: { path: `${features}(${featureOrder.slice(index + 1).join('|')})/` },
}));

/** The dependency rules of the project; `docs/architecture.md` explains them. */
export default {
  forbidden: [
    {
      name: 'contract-alone',
      severity: 'error',
      comment: 'The contract imports only itself and zod (rule 1).',
      from: { path: '^contract/', pathNot: test },
      to: { pathNot: ['^contract/', '^node_modules/zod/'] },
    },
    ...order,
    {
      name: 'feature-in-list',
      severity: 'error',
      comment: 'Every feature has its place in tools/check/feature-order.mjs (rule 2).',
      from: { path: `${features}(?!(${featureOrder.join('|')})/)[^/]+/` },
      to: {},
    },
    {
      name: 'feature-by-public',
      severity: 'error',
      comment: 'Another feature only through its public.ts (rule 2).',
      from: { path: `${features}([^/]+)/` },
      to: { path: `${features}(?!$1/)[^/]+/`, pathNot: `${features}[^/]+/public[.]ts$` },
    },
    {
      name: 'composition-by-wiring',
      severity: 'error',
      comment: 'Composition sees a feature by its public.ts and wiring.ts only (rule 2).',
      from: { path: '^server/', pathNot: [features, '^server/platform/', test] },
      to: { path: features, pathNot: `${features}[^/]+/(public|wiring)[.]ts$` },
    },
    {
      name: 'pure-files',
      severity: 'error',
      comment:
        'Models, rules, errors, policies, predicates and scopes neither read nor write; facts arrive as arguments (rule 3).',
      from: { path: pure },
      to: {
        path: [
          '^server/platform/(?!(.*-error|actor)[.]ts$)',
          `${features}.*${touchesDatabase}`,
          `${features}.*(-routes|/wiring)[.]ts$`,
          '^node_modules/(pg|hono|@hono|pino)/',
        ],
      },
    },
    {
      name: 'pure-files-without-node',
      severity: 'error',
      comment: 'Pure files use nothing of the machine (rule 3).',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'plain-files',
      severity: 'error',
      comment: 'Models, rules and errors know no SQL, and other features only by their types (rule 3).',
      from: { path: plain },
      to: {
        path: ['^node_modules/kysely/', `${features}[^/]+/public[.]ts$`],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'database-in-stores',
      severity: 'error',
      comment:
        'Only stores, views, facts and tables touch the database; a worker thread opens its own (rule 4).',
      from: { path: features, pathNot: [touchesDatabase, '(-worker|/wiring)[.]ts$', test] },
      to: { path: ['^server/platform/db/', '^node_modules/pg/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-in-stores',
      severity: 'error',
      comment:
        'SQL is written in stores, views, facts and tables, and as conditions in policies, predicates and scopes (rule 4).',
      from: { path: features, pathNot: [touchesDatabase, pure, '(-worker|/wiring)[.]ts$', test] },
      to: { path: '^node_modules/kysely/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-without-stores',
      severity: 'error',
      comment: 'Routes call commands and views, never stores (rule 5).',
      from: { path: `${features}.*-routes[.]ts$` },
      to: { path: '-store[.]ts$' },
    },
    {
      name: 'platform-below-features',
      severity: 'error',
      comment: 'The platform imports no feature and no composition (rule 6).',
      from: { path: '^server/platform/', pathNot: test },
      to: { path: '^server/', pathNot: '^server/platform/' },
    },
    {
      name: 'server-without-web',
      severity: 'error',
      comment: 'Web and server meet only in the contract (rule 6).',
      from: { path: '^server/' },
      to: { path: '^(web|node_modules/(react|@mantine))/' },
    },
    {
      name: 'web-without-server',
      severity: 'error',
      comment: 'Web and server meet only in the contract (rule 6).',
      from: { path: '^web/' },
      to: { path: '^server/' },
    },
    {
      name: 'program-without-tests',
      severity: 'error',
      comment: 'The program needs nothing of its tests and tools.',
      from: { path: '^(contract|server|web)/', pathNot: test },
      to: { path: '^(test|tools|bench)/' },
    },
    {
      name: 'web-features-apart',
      severity: 'error',
      comment: 'Web features never import each other; app/ puts them together (rule 7).',
      from: { path: '^web/features/([^/]+)/' },
      to: { path: '^web/(features/(?!$1/)[^/]+|app)/' },
    },
    {
      name: 'web-widgets-below',
      severity: 'error',
      comment: 'Widgets and the web platform import neither features nor app (rule 7).',
      from: { path: '^web/(ui|platform)/' },
      to: { path: '^web/(features|app)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'No cycles, type imports included (rule 8).',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Every import leads somewhere, and to a declared dependency.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      severity: 'error',
      comment: 'Every package used is declared in package.json.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
