// A part of the mutants (MUTATE_PART=3/10) is measured, kept and taken up again apart from the others.
const part = (process.env.MUTATE_PART ?? '1/1').replace('/', '-of-');
const reports = `reports/mutation/${part}`;

export default {
  mutate: ['shared/domain/**/*.ts'],
  plugins: ['./test/mutation/runner.ts'],
  ignorers: ['part'],
  testRunner: 'files-of-tests',
  testRunnerNodeArgs: ['--no-warnings', '--max-old-space-size=4096'],
  maxTestRunnerReuse: 400,
  // An endless loop is known by its count; only what waits is known by its time, and a busy machine is no fault of it.
  timeoutMS: 120_000,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  dryRunTimeoutMinutes: 60,
  ignoreStatic: false,
  incremental: true,
  incrementalFile: `${reports}/incremental.json`,
  tsconfigFile: 'none',
  tempDirName: '.cache/stryker',
  ignorePatterns: ['cdk.out', '.build', '.data', 'reports'],
  reporters: ['progress', 'clear-text', 'json', 'html'],
  jsonReporter: { fileName: `${reports}/mutation.json` },
  htmlReporter: { fileName: `${reports}/mutation.html` },
  thresholds: { high: 90, low: 85, break: 85 },
};
