import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { dynamoDbLocalFolder } from './jar.ts';
import { findJava } from './java.ts';
import { startServer } from './server.ts';

/**
 * `npm run test:dynamodb-local`: what our own store and tables are tested by, on AWS's DynamoDB Local. What follows
 * `--` goes to jest. Ends with 77 where there is no Java for it: nothing was tested, nothing failed.
 */

const SKIPPED = 77;
const root = join(import.meta.dirname, '../..');
const progress = (line: string): void => console.error(`· ${line}`);

const testsOn = async (endpoint: string): Promise<number> => {
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), '-c', '.config/jest.dynamodb-local.config.js'];
  const tests = spawn(process.execPath, ['--experimental-vm-modules', ...jest, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, DYNAMODB_LOCAL_ENDPOINT: endpoint },
    stdio: 'inherit',
  });
  process.once('exit', () => tests.kill());
  const [code] = await once(tests, 'exit');
  return typeof code === 'number' ? code : 1;
};

// Broken off at any moment: the exit takes the tests and the server along.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const java = findJava();
if ('missing' in java) {
  console.error(`test:dynamodb-local is skipped: ${java.missing}. Set JAVA_HOME, or put java on the PATH.`);
  process.exitCode = SKIPPED;
} else {
  const folder = await dynamoDbLocalFolder(join(root, '.cache/dynamodb-local'), progress);
  progress('starting DynamoDB Local on loopback');
  const server = await startServer(java.command, folder);
  try {
    process.exitCode = await testsOn(server.endpoint);
  } finally {
    await server.stop();
  }
}
