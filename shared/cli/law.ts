import { ask } from './ask.ts';

const { stdout, stderr, status } = await ask(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
