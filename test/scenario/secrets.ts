import type { Scenario } from '../../infra/demo/scenario.ts';

/** What a party says of itself; an organisation's data are kept like a person's. */
const PERSONAL = [
  'name',
  'idNo',
  'uscc',
  'usccOverrideReason',
  'mobile',
  'landline',
  'email',
  'address',
  'legalRepresentative',
];

/** Everything personal or written by people in what the partners send. */
export const secretsOf = (scenarios: readonly Scenario[]): readonly string[] =>
  scenarios.flatMap(({ steps }) =>
    steps.flatMap(({ body }) => {
      const said = ['facts', 'record', 'text', 'responsibility', 'explanation', 'reference', 'receiptNo'].map(
        (key) => body[key],
      );
      const loan = body.loan as { readonly contractNo?: unknown } | undefined;
      const parties = Array.isArray(body.parties) ? body.parties : [];
      const personal = parties.flatMap((party) => PERSONAL.map((key) => party[key]));
      return [...said, body.sourceRef, loan?.contractNo, ...personal].filter(
        (value): value is string => typeof value === 'string',
      );
    }),
  );

/** Which of them stand in a text. */
export const searchFor =
  (secrets: readonly string[]) =>
  (text: string): readonly string[] =>
    secrets.filter((secret) => text.includes(secret));
