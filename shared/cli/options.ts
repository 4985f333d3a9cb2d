import { UsageError } from './answer.ts';

interface Given {
  readonly _: readonly string[];
  readonly [name: string]: unknown;
}

// citty gives every option under its camel-case name as well
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** citty lets unknown options and stray words pass; a legal calculation must not be answered for a misread question. */
export const refuseUnknown = (given: Given, known: readonly string[]): void => {
  const names = new Set(['_', ...known, ...known.map(camel)]);
  const unknown = Object.keys(given).filter((name) => !names.has(name));
  const stray = [...unknown.map((name) => `--${name}`), ...given._];
  if (stray.length > 0) throw new UsageError(`未知参数 unknown: ${stray.join(' ')}`);
};

export const required = (given: Given, name: string): string => {
  const value = given[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`缺少参数 missing: --${name}`);
  return value;
};
