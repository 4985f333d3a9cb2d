import * as z from 'zod/mini';
import { BranchId, CountyCode, InstitutionId } from '../../../events/primitives.ts';
import { AuthorityLevel } from '../authority/level.ts';
import { uscc } from '../identifiers/uscc.ts';
import { Line } from './fields.ts';
import { Sample } from './sample.ts';

const CreditCode = z.string().check(z.refine((text) => uscc(text).ok, 'uscc-checksum'));

export const InstitutionBody = z.strictObject({
  name: Line,
  uscc: CreditCode,
  /** institutions of one group share its name: a mediator employed by one is barred from cases of all (R2) */
  group: Line,
  counties: z.array(CountyCode).check(z.minLength(1), z.maxLength(100)),
  sample: Sample,
});

export const BranchBody = z.strictObject({
  institutionId: InstitutionId,
  level: AuthorityLevel,
  name: Line,
  county: z.exactOptional(CountyCode),
  /** the branch above it */
  parent: z.exactOptional(BranchId),
  sample: Sample,
});
