import * as z from 'zod/mini';
import { ClockKind } from '../../events/clock.ts';
import { CauseClass } from '../../events/intake.ts';
import {
  CommitteeId,
  CountyCode,
  CourtId,
  Day,
  InstitutionId,
  Language,
  MediatorId,
  OrgUnitId,
} from '../../events/primitives.ts';
import { type Evaluator, Expert, evaluatorOf } from './assignment/expert.ts';
import { Commitment, type StandingCommitment, standingOf } from './authority/commitment.ts';
import { AuthorityGrant, type Grant, grantOf } from './authority/grant.ts';
import { ClockDefinition, ClockTexts } from './deadlines/catalogue.ts';
import { YuanText } from './money/yuan-text.ts';

/** What is local to a prefecture, as data: a pack. Another prefecture is another pack, not other code. */

const Text = z.strictObject({ zh: z.string(), en: z.string() });

const County = z.strictObject({
  code: CountyCode,
  name: z.string(),
  en: z.string(),
  /** the one character in case numbers, 岑 */
  shortName: z.string(),
  /** township-level units, for checks of completeness */
  townships: z.int(),
});
export type County = z.infer<typeof County>;

const Court = z.strictObject({
  id: CourtId,
  /** as in court case numbers: 黔2626; the intermediate court has the short form 黔26 */
  code: z.string(),
  name: z.string(),
  level: z.enum(['basic', 'intermediate']),
  county: z.exactOptional(CountyCode),
});
export type Court = z.infer<typeof Court>;

const HostType = z.enum([
  'COURT',
  'PETITION_BUREAU',
  'FINANCIAL_OFFICE',
  'JUSTICE_BUREAU',
  'CONFLICT_CENTRE',
  'RURAL_BANK',
]);
export type HostType = z.infer<typeof HostType>;

/** 金调委. Which county sits in which host is the deployer's to say. */
const Committee = z.strictObject({
  id: CommitteeId,
  county: CountyCode,
  name: z.string(),
  shortName: z.string(),
  hostType: HostType,
  /** where a rural bank hosts: conflict ground R6 */
  hostInstitution: z.exactOptional(InstitutionId),
  phone: z.string(),
  sample: z.boolean(),
});
export type Committee = z.infer<typeof Committee>;

const Institution = z.strictObject({
  id: InstitutionId,
  name: z.string(),
  uscc: z.string(),
  /** institutions of one group share its name: a mediator employed by one is barred from cases of all (R2) */
  group: z.string(),
  counties: z.array(CountyCode),
  sample: z.boolean(),
});
export type Institution = z.infer<typeof Institution>;

/** The "N": 派出所, 司法所, 村(居)委会 of a township. */
const Unit = z.strictObject({
  id: OrgUnitId,
  county: CountyCode,
  township: z.string(),
  kind: z.enum(['POLICE_STATION', 'JUSTICE_OFFICE', 'VILLAGE_COMMITTEE', 'OTHER']),
  name: z.string(),
  sample: z.boolean(),
});
export type Unit = z.infer<typeof Unit>;

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

const Mediator = z.strictObject({
  id: MediatorId,
  name: z.string(),
  gender: z.enum(['female', 'male']),
  ethnicity: z.string(),
  county: CountyCode,
  employment: z.enum(['FULL_TIME', 'PART_TIME']),
  source: Source,
  active: z.boolean(),
  certificateNo: z.string(),
  certifiedUntil: Day,
  trainingHours: z.int(),
  courtRoster: z.boolean(),
  languages: z.array(Language),
  /** cause codes */
  specialisms: z.array(z.string()),
  finance: z.boolean(),
  legal: z.boolean(),
  employer: z.exactOptional(InstitutionId),
  formerEmployers: z.array(z.strictObject({ institutionId: InstitutionId, until: Day })),
  /** mobile and e-mail the mechanism reaches them by */
  mobile: z.string(),
  email: z.string(),
  sample: z.boolean(),
});
export type Mediator = z.infer<typeof Mediator>;

const Address = z.email();

/** Where the desks of the mechanism read their e-mail; mediators and parties have addresses of their own. */
const Contacts = z.strictObject({
  prefecture: Address,
  committees: z.array(z.strictObject({ id: CommitteeId, officer: Address, head: Address, countyGroup: Address })),
  courts: z.array(z.strictObject({ id: CourtId, contact: Address, judge: Address, president: Address })),
  institutions: z.array(z.strictObject({ id: InstitutionId, email: Address })),
  sample: z.boolean(),
});

const Cause = z.strictObject({ code: z.string(), class: CauseClass, name: Text });

/** Numbers the leading group fixes; the source of each is in the pack's README. */
const Rules = z.strictObject({
  /** up to this amount a clear case is summary */
  summaryUpTo: YuanText,
  summaryRespondents: z.int(),
  /** §5: from this amount a case is complex and has two mediators */
  complexFrom: YuanText,
  complexRespondents: z.int(),
  maxOpen: z.strictObject({ fullTime: z.int(), partTime: z.int() }),
  trainingHours: z.int(),
  formerEmployeeYears: z.int(),
  appointmentYears: z.int(),
  extension: z.strictObject({
    longestDays: z.int(),
    entrustedTimes: z.int(),
    otherTimes: z.int(),
    otherTotalDays: z.int(),
  }),
  absences: z.int(),
  /** SX00 2: what a court's president may add to DL-09 */
  rulingExtensionDays: z.int(),
  rounds: z.int(),
  smallFastUpTo: YuanText,
  /** §4.5(3) */
  intermediateCourt: z.strictObject({ localFrom: YuanText, outsideFrom: YuanText }),
  instalmentRows: z.int(),
  graceDays: z.int(),
  quietHours: z.strictObject({ from: z.string(), to: z.string() }),
  /** 委派 is closed to cases received from this day on */
  delegationClosedFrom: Day,
  spotCheck: z.strictObject({ least: z.int(), percent: z.int() }),
  retention: z.strictObject({ caseFileYears: z.int(), recordingYears: z.int(), sample: z.boolean() }),
});
export type Rules = z.infer<typeof Rules>;

const Shape = z.strictObject({
  version: z.int().check(z.gte(0)),
  prefecture: z.strictObject({ code: CountyCode, name: z.string(), en: z.string(), area: z.string() }),
  counties: z.array(County),
  courts: z.array(Court),
  committees: z.array(Committee),
  /** how many committees sit with each kind of host: the totals published, as a check (C-25) */
  hostTotals: z.record(HostType, z.int()),
  institutions: z.array(Institution),
  /** what institutions let their posts concede, and what they have bound themselves to in advance (§3.9) */
  authorities: z.array(AuthorityGrant),
  commitments: z.array(Commitment),
  units: z.array(Unit),
  mediators: z.array(Mediator),
  experts: z.array(Expert),
  contacts: Contacts,
  causes: z.array(Cause),
  rules: Rules,
  clocks: z.record(ClockKind, ClockDefinition),
  clockTexts: z.record(ClockKind, ClockTexts),
  wording: z.strictObject({
    mechanism: Text,
    committee: Text,
    /** how texts to people open */
    signature: z.string(),
  }),
});
export type Pack = z.infer<typeof Shape>;

/** Who is asked and reached: by far the most of a pack, and few functions need it. */
export type Roster = Pick<Pack, 'mediators' | 'experts' | 'contacts'>;

/** What is decided by, and told with; who only decides carries a `Rulebook`. */
export type Jurisdiction = Omit<Pack, keyof Roster | 'clockTexts' | 'units' | 'authorities' | 'commitments'> & {
  readonly units: readonly Pick<Unit, 'id' | 'county' | 'kind'>[];
  readonly authorities: readonly Grant[];
  readonly commitments: readonly StandingCommitment[];
  readonly experts: readonly Evaluator[];
};

/** A pack without what few functions need. */
export const decidingPart = ({
  mediators: _mediators,
  contacts: _contacts,
  clockTexts: _clockTexts,
  units,
  authorities,
  commitments,
  experts,
  ...rest
}: Pack): Jurisdiction => ({
  ...rest,
  units: units.map(({ id, county, kind }) => ({ id, county, kind })),
  authorities: authorities.map(grantOf),
  commitments: commitments.map(standingOf),
  experts: experts.map(evaluatorOf),
});

const duplicates = (values: readonly string[]): readonly string[] =>
  values.filter((value, i) => values.indexOf(value) !== i);

/** Of each list of contacts, who has none or two. */
const unreached = ({ contacts, committees, courts, institutions }: Pack): readonly string[] =>
  [
    [contacts.committees, committees] as const,
    [contacts.courts, courts] as const,
    [contacts.institutions, institutions] as const,
  ].flatMap(([reached, all]) => {
    const ids = reached.map(({ id }): string => id);
    const known = new Set<string>(all.map(({ id }) => id));
    return [
      ...duplicates(ids),
      ...ids.filter((id) => !known.has(id)),
      ...[...known].filter((id) => !ids.includes(id)),
    ].map((id) => `contact of ${id}`);
  });

const countOf = <T>(items: readonly T[], holds: (item: T) => boolean): number => items.filter(holds).length;

/** Grants, commitments and experts name institutions, products and mediators that are there, and end after they begin. */
const powersOf = ({ institutions, mediators, experts, causes, authorities, commitments }: Pack): readonly string[] => {
  const banks = new Set<string>(institutions.map(({ id }) => id));
  const products = new Set(causes.map(({ code }) => code));
  const roster = new Set<string>(mediators.map(({ id }) => id));
  const powers = [...authorities, ...commitments];
  return [
    ...powers.filter(({ institutionId }) => !banks.has(institutionId)).map(({ id }) => `institution of ${id}`),
    ...powers.filter((each) => each.products.some((code) => !products.has(code))).map(({ id }) => `product of ${id}`),
    ...powers.filter(({ validFrom, validTo }) => validTo < validFrom).map(({ id }) => `validity of ${id}`),
    ...experts
      .filter(({ ties }) => ties.some(({ institutionId }) => !banks.has(institutionId)))
      .map(({ id }) => `institution of ${id}`),
    ...experts
      .filter(({ mediatorId }) => mediatorId !== undefined && !roster.has(mediatorId))
      .map(({ id }) => `mediator of ${id}`),
  ];
};

/** What a pack must hold besides its shape: ids once, every county served, every reference known, hosts as published. */
const faultsOf = (pack: Pack): readonly string[] => {
  const { counties, courts, committees, institutions, units, mediators, experts, hostTotals, clocks } = pack;
  const { authorities, commitments } = pack;
  const codes = new Set<string>(counties.map(({ code }) => code));
  const banks = new Set<string>(institutions.map(({ id }) => id));
  const placed = [...committees, ...units, ...mediators].map(({ id, county }) => ({ id, county }));
  const employed = mediators.flatMap(({ employer, formerEmployers }) => [
    ...(employer ? [employer] : []),
    ...formerEmployers.map(({ institutionId }) => institutionId),
  ]);
  const hosts = committees.flatMap(({ hostInstitution }) => (hostInstitution ? [hostInstitution] : []));
  return [
    ...duplicates([counties.map(({ code }) => code), counties.map(({ shortName }) => shortName)].flat()),
    ...duplicates([...courts, ...committees, ...institutions, ...units, ...mediators, ...experts].map(({ id }) => id)),
    ...duplicates([...authorities, ...commitments].map(({ id }) => id)),
    ...powersOf(pack),
    ...[...codes].filter((code) => countOf(courts, ({ county }) => county === code) !== 1).map((c) => `court of ${c}`),
    ...[...codes]
      .filter((c) => countOf(committees, ({ county }) => county === c) !== 1)
      .map((c) => `committee of ${c}`),
    ...placed.filter(({ county }) => !codes.has(county)).map(({ id }) => `county of ${id}`),
    ...[...employed, ...hosts].filter((id) => !banks.has(id)).map((id) => `institution ${id}`),
    ...HostType.options
      .filter((type) => countOf(committees, ({ hostType }) => hostType === type) !== hostTotals[type])
      .map((type) => `number of committees hosted by ${type}`),
    ...unreached(pack),
    ...Object.entries(clocks).flatMap(([key, { kind }]) => (key === kind ? [] : [`clock ${key}`])),
  ];
};

const SoundPack = Shape.check(
  z.superRefine((pack, context) => {
    for (const fault of faultsOf(pack)) context.addIssue({ code: 'custom', message: `wrong in the pack: ${fault}` });
  }),
);

/**
 * @param pack the data of a jurisdiction folder
 * @throws ZodError naming every fault
 */
export const parseJurisdiction = (pack: unknown): Pack => SoundPack.parse(pack);
