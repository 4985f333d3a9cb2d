import { stripVTControlCharacters as plain } from 'node:util';
import { defineCommand, renderUsage, runCommand } from 'citty';
import { type Answer, answered, UsageError } from './answer.ts';
import { dueCommand } from './due.ts';
import { feeCommand } from './fee.ts';

// citty does not export the class of its own usage errors
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError || (error instanceof Error && error.name === 'CLIError');

/** Answers one command line; everything the law command does, apart from printing. */
export const ask = async (words: readonly string[]): Promise<Answer> => {
  let answer: Answer | undefined;
  const say = (said: Answer) => {
    answer = said;
  };
  const commands = { due: dueCommand(say), fee: feeCommand(say) };
  const law = defineCommand({
    meta: { name: 'law', description: '期间与诉讼费用 due days and court fees' },
    subCommands: commands,
  });
  const [name] = words;
  const usage = async () => {
    if (name === 'due') return plain(await renderUsage(commands.due));
    return plain(await (name === 'fee' ? renderUsage(commands.fee) : renderUsage(law)));
  };
  if (words.includes('--help')) return answered(await usage());
  try {
    await runCommand(law, { rawArgs: [...words] });
  } catch (error) {
    if (!isUsage(error)) throw error;
    return { stdout: '', stderr: `${plain(error.message)}\n\n${await usage()}\n`, status: 2 };
  }
  if (!answer) throw new Error('a command ended without an answer');
  return answer;
};
