import * as z from 'zod/mini';
import { AgreementId, CaseId, CountyCode, EntryId } from '../../events/primitives.ts';

/** The parameters a path may name in braces, and what each must be. What does not parse does not exist: 404. */
export const pathParameters = {
  caseId: CaseId,
  county: CountyCode,
  agreementId: AgreementId,
  /** which there are, the table of registers says, and few functions carry that */
  register: z.string().check(z.regex(/^[a-z][a-z-]{0,40}$/)),
  entryId: EntryId,
} as const;

export type PathParameter = keyof typeof pathParameters;

type Named<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

/** The parsed parameters of a path: `/cases/{caseId}` gives `{ caseId: CaseId }`. */
export type PathOf<Path extends string> = {
  readonly [Name in Named<Path>]: Name extends PathParameter ? z.output<(typeof pathParameters)[Name]> : never;
};

const isPathParameter = (name: string): name is PathParameter => name in pathParameters;

/** @throws where a path names a parameter that no schema stands for: a fault of the route table. */
export const parametersOf = (path: string): readonly PathParameter[] =>
  [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => {
    if (!isPathParameter(name)) throw new Error(`route ${path}: no schema for the parameter ${name}`);
    return name;
  });
