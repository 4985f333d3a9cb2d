import * as z from 'zod/mini';
import { CountyCode, Day, InstitutionId, Language } from '../../../events/primitives.ts';
import { Sample } from './sample.ts';

/** Where mediators come from: C-19 and C-20. */
const Source = z.enum([
  'FIN_ACTIVE',
  'FIN_RETIRED',
  'NPC_DEPUTY',
  'CPPCC',
  'JUROR',
  'SCHOLAR',
  'LAWYER',
  'ARBITRATOR',
  'RETIRED_LEGAL',
]);

/** Days on which a mediator takes no new case: leave, or suspension (PML 15). The last day is included. */
const Absence = z
  .strictObject({ kind: z.enum(['LEAVE', 'SUSPENDED']), from: Day, to: z.exactOptional(Day) })
  .check(z.refine(({ from, to }) => to === undefined || from <= to, 'validity-reversed'));

/** A mediator as assigning sees one: neither name nor address, sex nor ethnicity, which it may not go by. */
export const MediatorBody = z.strictObject({
  county: CountyCode,
  employment: z.enum(['FULL_TIME', 'PART_TIME']),
  source: Source,
  active: z.boolean(),
  absences: z.exactOptional(z.array(Absence).check(z.maxLength(50))),
  certifiedUntil: Day,
  trainingHours: z.int().check(z.gte(0), z.lte(1000)),
  courtRoster: z.boolean(),
  languages: z.array(Language).check(z.maxLength(9)),
  /** cause codes */
  specialisms: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(30)),
  finance: z.boolean(),
  legal: z.boolean(),
  employer: z.exactOptional(InstitutionId),
  formerEmployers: z.array(z.strictObject({ institutionId: InstitutionId, until: Day })).check(z.maxLength(20)),
  sample: Sample,
});
