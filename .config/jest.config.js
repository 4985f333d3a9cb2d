// ESM throughout; swc only strips types (tsc checks them in `npm run check`).
export default {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Needs Java and a server: `npm run test:dynamodb-local`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/dynamodb-local/'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  maxWorkers: 2,
  // A busy machine is no fault of a test.
  testTimeout: 60_000,
  cacheDirectory: '<rootDir>/.cache/jest',
};
