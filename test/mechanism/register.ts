import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** Who answers for a rule of the mechanism: the life of a case, or the institution around it. */
const Owner = z.enum(['life', 'institution']);

const Register = z.strictObject({
  /** the owners all of whose rules must be proven */
  done: z.array(Owner),
  /** every id of mechanism.md, and DL-H and DL-T, clocks that it describes without naming them */
  owners: z.record(z.string(), Owner),
});
export type Register = z.infer<typeof Register>;

export const readRegister = (file: URL): Register => Register.parse(JSON.parse(readFileSync(file, 'utf8')));

const ID = /(?<![\w-])(?:(?:DL|A|B|C|K|TC)-(?:\d+a?|[A-Z])|T\d{2})(?![\w-]|\d)/g;

/** The ids a text names, each once, whether or not there are such rules. */
export const idsIn = (text: string): readonly string[] => [...new Set(text.match(ID) ?? [])];
