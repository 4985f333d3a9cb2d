import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Says how a command is called, and ends it: `--help` was asked for, or an option is not one of its own. */
export function endWith(usage: string, fault?: string): never {
  console.error(fault === undefined ? usage : `${fault}\n\n${usage}`);
  process.exit(fault === undefined ? 0 : 2);
}

/** @param usage what `--help` prints */
export const optionsOf = <const Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
) => {
  const asked = process.argv.includes('--help');
  if (asked) return endWith(usage);
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    if (error instanceof TypeError) return endWith(usage, error.message);
    throw error;
  }
};
