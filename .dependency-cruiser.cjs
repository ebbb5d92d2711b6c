// The boundaries of ARCHITECTURE.md: what may import what. All at error level.

const modules = [
  'tenants',
  'agents',
  'contacts',
  'templates',
  'inbox',
  'campaigns',
  'whatsapp',
  'analytics',
  'automations',
  'assistants',
  'leads',
  'integrations',
];
const core = ['tenants', 'agents', 'contacts', 'whatsapp', 'templates', 'inbox', 'campaigns'];

/** The whole graph; a new arrow is a decision record. */
const arrows = {
  tenants: [],
  agents: ['tenants'],
  contacts: ['tenants'],
  whatsapp: ['tenants'],
  templates: ['whatsapp', 'tenants'],
  inbox: ['agents', 'contacts', 'whatsapp', 'templates', 'tenants'],
  campaigns: core.filter((name) => name !== 'campaigns'),
  analytics: core,
  automations: core,
  assistants: core,
  leads: core,
  integrations: core,
};

const TESTS = '\\.test\\.tsx?$';
/** Builders and test support: for tests, and for each other. */
const FOR_TESTS = '(^test/|/testing/)';

const moduleRules = modules.map((name) => ({
  name: `arrows-of-${name}`,
  comment: `${name} may know only: ${arrows[name].join(', ') || 'no other module'}.`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: [TESTS, FOR_TESTS] },
  to: { path: '^src/[^/]+/', pathNot: [`^src/(platform|${[name, ...arrows[name]].join('|')})/`] },
}));

module.exports = {
  forbidden: [
    ...moduleRules,
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/platform/' },
    },
    {
      name: 'only-through-public',
      comment: "Another module's door is its public/ folder.",
      severity: 'error',
      from: {
        path: '^src/([^/]+)/',
        pathNot: [TESTS, FOR_TESTS, '^src/[^/]+/[^/]+\\.module\\.ts$', '^src/platform/'],
      },
      to: { path: '^src/(?!platform/)([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/public/'] },
    },
    {
      name: 'modules-wire-modules',
      comment: 'A module file imports the public/ of another, or its module file.',
      severity: 'error',
      from: { path: '^src/([^/]+)/[^/]+\\.module\\.ts$', pathNot: '^src/platform/' },
      to: {
        path: '^src/(?!platform/)([^/]+)/',
        pathNot: ['^src/$1/', '^src/[^/]+/public/', '^src/[^/]+/[^/]+\\.module\\.ts$'],
      },
    },
    {
      name: 'entities-stay-at-home',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: [TESTS, FOR_TESTS] },
      to: { path: '^src/([^/]+)/.*\\.entity\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'public-shows-no-entity',
      severity: 'error',
      from: { path: '^src/[^/]+/public/' },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'http-to-meta-only-in-cloud-api',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/whatsapp/cloud-api/', TESTS] },
      to: { path: 'node_modules/undici/' },
    },
    {
      name: 'bullmq-only-in-jobs-and-events',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/(jobs|events)/', TESTS] },
      to: { path: 'node_modules/(bullmq|@nestjs/bullmq)/' },
    },
    {
      name: 'tests-and-builders-for-tests-only',
      severity: 'error',
      from: { path: '^(src|commands|migrations|simulator|client)/', pathNot: [TESTS, FOR_TESTS] },
      to: { path: [TESTS, FOR_TESTS] },
    },
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      from: {},
      to: { path: TESTS },
    },
    {
      name: 'server-is-free-of-commands',
      comment: 'The embedded database and the commands are tools around the server.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: [TESTS, FOR_TESTS] },
      to: { path: '^(commands|scripts|bench)/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must do tomorrow what it did today.',
      severity: 'error',
      from: { path: '^migrations/', pathNot: TESTS },
      to: { path: '^src/' },
    },
    {
      name: 'simulator-shares-nothing',
      comment: 'Or it could not prove anything.',
      severity: 'error',
      from: { path: '^simulator/' },
      to: { path: '^(src|commands|client|migrations|bench|test)/' },
    },
    {
      name: 'server-is-free-of-the-simulator',
      severity: 'error',
      from: { path: '^(src|commands|client)/', pathNot: TESTS },
      to: { path: '^simulator/' },
    },
    {
      name: 'console-is-free-of-the-server',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(src|commands|simulator|migrations|bench|test)/' },
    },
    {
      name: 'console-lower-layers',
      comment: 'app → features → ui, lib, gql.',
      severity: 'error',
      from: { path: '^client/src/(ui|lib|gql)/', pathNot: TESTS },
      to: { path: '^client/src/(app|features)/' },
    },
    {
      name: 'console-features-know-no-app',
      severity: 'error',
      from: { path: '^client/src/features/', pathNot: TESTS },
      to: { path: '^client/src/app/' },
    },
    {
      name: 'console-features-through-public',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^client/src/features/([^/]+)/',
        pathNot: ['^client/src/features/$1/', '/public/'],
      },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      // A package of types alone.
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
