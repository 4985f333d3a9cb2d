import { NotModelled } from '../parts.ts';

interface Pattern<R> {
  readonly resource: R;
  readonly segments: readonly string[];
}

export interface Match<R> {
  readonly resource: R;
  /** Still encoded, as the path has them. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Finds the resource of a path as API Gateway does: segment by segment an exact word goes before `{parameter}`, and
 * that before `{rest+}`, which takes all that is left. A closing slash does not count.
 */
export const routerOf = <R extends { readonly path: string }>(
  resources: readonly R[],
): ((path: string) => Match<R> | undefined) => {
  const patterns = resources.map((resource) => ({ resource, segments: segmentsOf(resource.path) }));
  for (const { resource, segments } of patterns) refuseUnknown(resource.path, segments);
  patterns.sort(byPrecision);
  return (path) => {
    const segments = segmentsOf(path);
    for (const { resource, segments: pattern } of patterns) {
      const parameters = match(pattern, segments);
      if (parameters) return { resource, parameters };
    }
    return undefined;
  };
};

const segmentsOf = (path: string): readonly string[] => path.replace(/^\//, '').replace(/\/$/, '').split('/');

const refuseUnknown = (path: string, segments: readonly string[]): void => {
  const strange = segments.find((segment, at) => {
    const greedy = isGreedy(segment);
    return (/[{}]/.test(segment) && !isParameter(segment)) || (greedy && at < segments.length - 1);
  });
  if (strange !== undefined) throw new NotModelled(`path segment ${strange} of ${path}`);
};

const isParameter = (segment: string): boolean => /^\{[\w.-]+\+?\}$/.test(segment);
const isGreedy = (segment: string): boolean => segment.endsWith('+}');

const rankOf = (segment: string | undefined): number => {
  if (segment === undefined) return 3;
  if (isGreedy(segment)) return 2;
  return isParameter(segment) ? 1 : 0;
};

const byPrecision = (a: Pattern<unknown>, b: Pattern<unknown>): number => {
  const length = Math.max(a.segments.length, b.segments.length);
  for (let at = 0; at < length; at += 1) {
    const order = rankOf(a.segments[at]) - rankOf(b.segments[at]);
    if (order !== 0) return order;
  }
  return 0;
};

const match = (pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined => {
  const parameters: Record<string, string> = {};
  for (const [at, expected] of pattern.entries()) {
    const rest = segments.slice(at);
    const [found] = rest;
    if (found === undefined || (isParameter(expected) && found === '')) return undefined;
    if (isGreedy(expected)) return { ...parameters, [expected.slice(1, -2)]: rest.join('/') };
    if (isParameter(expected)) parameters[expected.slice(1, -1)] = found;
    else if (expected !== found) return undefined;
  }
  return pattern.length === segments.length ? parameters : undefined;
};
