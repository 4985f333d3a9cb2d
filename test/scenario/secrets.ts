import type { Scenario } from '../../infra/demo/scenario.ts';

/** Everything personal or written by people in what the partners send. */
export const secretsOf = (scenarios: readonly Scenario[]): readonly string[] =>
  scenarios.flatMap(({ steps }) =>
    steps.flatMap(({ body }) => {
      const said = ['facts', 'record', 'text', 'responsibility', 'explanation', 'reference', 'receiptNo'].map(
        (key) => body[key],
      );
      const loan = body.loan as { readonly contractNo?: unknown } | undefined;
      const parties = Array.isArray(body.parties) ? body.parties : [];
      const personal = parties
        .filter(({ kind }) => kind === 'NATURAL')
        .flatMap(({ name, idNo, mobile, address }) => [name, idNo, mobile, address]);
      return [...said, loan?.contractNo, ...personal].filter((value): value is string => typeof value === 'string');
    }),
  );

/** Which of them stand in a text. */
export const searchFor =
  (secrets: readonly string[]) =>
  (text: string): readonly string[] =>
    secrets.filter((secret) => text.includes(secret));
