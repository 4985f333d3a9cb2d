import * as z from 'zod/mini';
import {
  Assessment,
  CauseClass,
  Channel,
  CountyLinks,
  Loan,
  PartyRole,
  Referral,
  Relief,
  Repayment,
  SubjectMatter,
} from '../../events/intake.ts';
import { CountyCode, InstitutionId, Language } from '../../events/primitives.ts';
import { identityDocumentKinds } from '../domain/identifiers/identity-document.ts';
import { Line, RequestDay, Text, Yuan } from './fields.ts';

/** A party as the filer knows it. Everything here but the facts of the case goes into the Private table alone. */
export const FiledParty = z.strictObject({
  role: PartyRole,
  kind: z.enum(['NATURAL', 'INDIVIDUAL_BUSINESS', 'LEGAL', 'OTHER']),
  name: Text(50),
  idType: z.exactOptional(z.enum(identityDocumentKinds)),
  idNo: z.exactOptional(z.string().check(z.maxLength(30))),
  uscc: z.exactOptional(z.string().check(z.maxLength(18))),
  /** some real codes fail their check: accepted with a reason */
  usccOverrideReason: z.exactOptional(Text(200)),
  mobile: z.exactOptional(z.string().check(z.maxLength(20))),
  landline: z.exactOptional(z.string().check(z.maxLength(20))),
  email: z.exactOptional(z.email().check(z.maxLength(254))),
  address: z.exactOptional(Text(200)),
  language: Language,
  domicile: z.exactOptional(CountyCode),
  institutionId: z.exactOptional(InstitutionId),
  legalRepresentative: z.exactOptional(Text(50)),
});
export type FiledParty = z.infer<typeof FiledParty>;

const loanDays = {
  contractDate: RequestDay,
  disbursedOn: z.exactOptional(RequestDay),
  dueOn: z.exactOptional(RequestDay),
};

/** A court's referral as its filing tells it. */
export const FiledReferral = z.strictObject({
  ...Referral.shape,
  signedOn: RequestDay,
  docketedOn: z.exactOptional(RequestDay),
});

export const Filing = z.strictObject({
  reference: Line(100),
  county: CountyCode,
  channel: Channel,
  /** which regulator or platform sent it, where another takes it in; `sourceRef`, its own number, goes into Private alone */
  sourceOrg: z.exactOptional(Line(64)),
  sourceRef: z.exactOptional(Line(100)),
  receivedOn: z.exactOptional(RequestDay),
  /** which counties it is linked with, where that is known: they decide where it is filed */
  links: z.exactOptional(z.strictObject(CountyLinks.shape)),
  referral: z.exactOptional(FiledReferral),
  causeClass: CauseClass,
  causeCode: z.string().check(z.minLength(1), z.maxLength(40)),
  claim: z.strictObject({ principal: Yuan, interest: Yuan, penalty: Yuan, other: Yuan, total: Yuan }),
  /** the number of the contract goes into the Private table alone */
  loan: z.exactOptional(
    z.strictObject({ ...Loan.shape, ...loanDays, amount: Yuan, contractNo: z.exactOptional(Text(100)) }),
  ),
  /** left out where the history is unknown; an empty list says that nothing was repaid */
  repayments: z.exactOptional(
    z.array(z.strictObject({ ...Repayment.shape, on: RequestDay, amount: Yuan })).check(z.maxLength(200)),
  ),
  relief: z.exactOptional(z.strictObject(Relief.shape)),
  subjectMatter: z.exactOptional(z.strictObject(SubjectMatter.shape)),
  assessment: z.strictObject(Assessment.shape),
  facts: Text(4000),
  parties: z.array(FiledParty).check(z.minLength(2), z.maxLength(20)),
});
export type Filing = z.infer<typeof Filing>;
