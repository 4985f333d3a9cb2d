import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../infra/local/token.ts', import.meta.url));

/** What `npm run token` does with these words, where no host is asked. */
const token = (...words: readonly string[]) =>
  new Promise<{ readonly status: number | null; readonly said: string }>((done) => {
    const env = { ...process.env, NODE_OPTIONS: '' };
    const child = execFile(process.execPath, [command, ...words], { env }, (_failed, stdout, stderr) =>
      done({ status: child.exitCode, said: `${stdout}${stderr}` }),
    );
  });

describe('given the token command', () => {
  it('says how it is called when asked', async () => {
    const { status, said } = await token('--help');
    expect(status).toBe(0);
    expect(said).toMatch(/^npm run token -- --as <principal>/);
  });

  it.each([
    ['an option that is not its own', ['--of', 'court-2626'], '--of'],
    ['nobody named', [], '--as'],
    ['a time that is no number', ['--as', 'court-2626', '--expires-in', 'soon'], '--expires-in'],
  ])('says what is wrong and how it is called, given %s', async (_what, words, named) => {
    const { status, said } = await token(...words);
    expect(status).toBe(2);
    expect(said).toContain('npm run token -- --as <principal>');
    expect(said.split('\n')[0]).toContain(named);
    expect(said).not.toContain('    at ');
  });
});
