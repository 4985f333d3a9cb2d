// One at a time: all suites share the one server of the run, and each has its tables to itself.
import base from './jest.config.js';

export default {
  ...base,
  roots: ['<rootDir>/test/dynamodb-local'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
};
