import * as z from 'zod/mini';
import { readConfig } from '../../../shared/lambda/config.ts';

const schema = z.object({ TABLE_CASES: z.string(), OIDC_ISSUER: z.url(), JURISDICTION: z.enum(['qiandongnan']) });

describe('given a whole environment', () => {
  it('reads what the schema names and no more', () => {
    const config = { TABLE_CASES: 't', OIDC_ISSUER: 'https://issuer.test', JURISDICTION: 'qiandongnan' };
    expect(readConfig(schema, { ...config, PATH: '/bin' })).toEqual(config);
  });
});

describe('given an environment with several faults', () => {
  it('names all of them at once, without the values', () => {
    expect(() => readConfig(schema, { OIDC_ISSUER: 'secret', JURISDICTION: 'elsewhere' })).toThrow(
      'configuration: TABLE_CASES: is required; OIDC_ISSUER: is not in the required form; JURISDICTION: must be one of: qiandongnan',
    );
  });
});
