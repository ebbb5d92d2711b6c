// Runs everything as CommonJS inside Jest (swc turns the ESM packages into CommonJS too),
// so that no Node flag is needed. Code with import.meta or top-level await stays in entry files.
const swc = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true, tsx: false },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const tsxSwc = { ...swc, jsc: { ...swc.jsc, parser: { ...swc.jsc.parser, tsx: true } } };

const base = {
  rootDir: import.meta.dirname,
  transform: { '^.+\\.(tsx|jsx)$': ['@swc/jest', tsxSwc], '^.+\\.(ts|m?js)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.waystation'],
  testEnvironmentOptions: { globalsCleanup: 'off' },
};

const withDatabase = {
  ...base,
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

const projects = [
  {
    ...withDatabase,
    displayName: 'server',
    testMatch: ['<rootDir>/{src,commands,migrations}/**/*.test.ts', '<rootDir>/test/*.test.ts'],
  },
  { ...base, displayName: 'simulator', testMatch: ['<rootDir>/simulator/src/**/*.test.ts'] },
  {
    ...base,
    displayName: 'console',
    testEnvironment: 'jest-fixed-jsdom',
    testMatch: ['<rootDir>/client/src/**/*.test.{ts,tsx}'],
    moduleNameMapper: {
      ...base.moduleNameMapper,
      '\\.css$': '<rootDir>/client/testing/empty.css.ts',
    },
    setupFilesAfterEnv: ['<rootDir>/client/testing/setup.ts'],
  },
  { ...withDatabase, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.test.ts'] },
  { ...withDatabase, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.test.ts'] },
];

export default {
  projects,
  maxWorkers: 2,
  testTimeout: 30_000,
  coverageProvider: 'babel',
  coverageReporters: ['text-summary'],
  collectCoverageFrom: [
    '<rootDir>/src/**/*.ts',
    '<rootDir>/simulator/src/**/*.ts',
    '<rootDir>/client/src/**/*.{ts,tsx}',
    '!**/*.test.{ts,tsx}',
    '!**/main.{ts,tsx}',
  ],
};
