import * as z from 'zod/mini';
import { CountyCode, CourtId, InstitutionId, MediatorId } from '../../../events/primitives.ts';
import { UnitKind } from '../../../events/unit-kind.ts';
import { Line, Phone } from './fields.ts';
import { Sample } from './sample.ts';

export const HostType = z.enum([
  'COURT',
  'PETITION_BUREAU',
  'FINANCIAL_OFFICE',
  'JUSTICE_BUREAU',
  'CONFLICT_CENTRE',
  'RURAL_BANK',
]);

/** 金调委. Which county sits in which host is the deployer's to say. */
export const CommitteeBody = z.strictObject({
  county: CountyCode,
  name: Line,
  shortName: Line,
  hostType: HostType,
  /** where a rural bank hosts: conflict ground R6 */
  hostInstitution: z.exactOptional(InstitutionId),
  /** 委员, who are mediators all (PML 13); how the committee is made up is a finding, never a refusal (PML 8) */
  members: z.exactOptional(z.array(MediatorId).check(z.maxLength(20))),
  /** 主任, where registered: on the head's own recusal the prefecture decides (DL-15) */
  head: z.exactOptional(MediatorId),
  phone: Phone,
  sample: Sample,
});

export const CourtBody = z.strictObject({
  /** as in court case numbers: 黔2626; the intermediate court has the short form 黔26 */
  code: Line,
  name: Line,
  level: z.enum(['basic', 'intermediate', 'high']),
  county: z.exactOptional(CountyCode),
  /** the court above it */
  superior: z.exactOptional(CourtId),
});

/** The "N": 派出所, 司法所, 村(居)委会 of a township. */
export const UnitBody = z.strictObject({
  county: CountyCode,
  township: Line,
  kind: UnitKind,
  name: Line,
  sample: Sample,
});
