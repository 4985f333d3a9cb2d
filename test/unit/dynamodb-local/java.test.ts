import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../dynamodb-local/main.ts');
const runWith = (home: string) =>
  spawnSync(process.execPath, [main], { encoding: 'utf8', env: { ...process.env, JAVA_HOME: home } });

describe('given a machine whose Java cannot run DynamoDB Local', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'jintiao-java-'));
    await mkdir(join(home, 'bin'));
  });
  afterEach(() => rm(home, { recursive: true }));

  it('given none, says so and ends as skipped, neither passed nor failed', () => {
    const { status, stderr } = runWith(home);
    expect(stderr).toContain('test:dynamodb-local is skipped: no Java here');
    expect(status).toBe(77);
  });

  it.each(['1.8.0_392', '11.0.21', '24', '25.0.1'])('given version %s, names what is needed', async (version) => {
    const java = join(home, 'bin/java');
    await writeFile(java, `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
    await chmod(java, 0o755);
    const { status, stderr } = runWith(home);
    expect(stderr).toMatch(/is skipped: Java 17 to 23 is needed, .* is \d+\./);
    expect(status).toBe(77);
  });
});
