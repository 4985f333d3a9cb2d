const escaped = (pattern: string): string => pattern.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`);

/** IAM's wildcards: `*` any characters, `?` one. */
const expression = (pattern: string, flags: string): RegExp =>
  new RegExp(`^${escaped(pattern).replaceAll('*', '.*').replaceAll('?', '.')}$`, `s${flags}`);

export type Matcher = (value: string) => boolean;

/** Most names are exact: they need no expression, and every call of every function is matched. */
export const wildcard = (pattern: string): Matcher => {
  if (!/[*?]/.test(pattern)) return (value) => value === pattern;
  const matching = expression(pattern, '');
  return (value) => matching.test(value);
};

/** Names of actions do not depend on case. */
export const actionWildcard = (pattern: string): Matcher => {
  const matching = expression(pattern, 'i');
  return (action) => matching.test(action);
};

const segments = (arn: string): readonly string[] => {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
};

/** ArnLike: each of the six parts of an ARN is matched for itself, so `*` does not run over a colon. */
export const arnWildcard = (pattern: string): Matcher => {
  const matchers = segments(pattern).map(wildcard);
  return (arn) => segments(arn).every((part, i) => matchers[i]?.(part) ?? false);
};
