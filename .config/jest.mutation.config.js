import config from './jest.config.js';

// A mutant of the meaning is killed where the meaning is proven: the tests of the domain, without hosts and stores.
export default {
  ...config,
  roots: ['<rootDir>/test/unit'],
  testMatch: ['<rootDir>/test/unit/{api,assignment,case,domain,events,ledger,notices,sources}/**/*.test.ts'],
  testEnvironment: '<rootDir>/.config/jest.mutation.environment.js',
};
