import * as z from 'zod/mini';
import { ClockKind } from '../../events/clock.ts';
import { CauseClass } from '../../events/intake.ts';
import {
  BranchId,
  CommitteeId,
  CountyCode,
  CourtId,
  InstitutionId,
  MediatorId,
  OrgUnitId,
} from '../../events/primitives.ts';
import { type Evaluator, Expert, evaluatorOf } from './assignment/expert.ts';
import { Commitment, type StandingCommitment, standingOf } from './authority/commitment.ts';
import { AuthorityGrant, type Grant, grantOf } from './authority/grant.ts';
import { ClockDefinition, ClockTexts } from './deadlines/catalogue.ts';
import { disagreements } from './registers/agreeing.ts';
import { BranchBody, InstitutionBody } from './registers/institutions.ts';
import { MediatorBody } from './registers/mediator.ts';
import { MediatorPerson } from './registers/mediator-person.ts';
import { CommitteeBody, CourtBody, HostType, UnitBody } from './registers/organs.ts';
import { beyondBounds } from './registers/threshold-bounds.ts';
import { Rules as Thresholds } from './registers/thresholds.ts';

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

const Address = z.email();

/** Where the desks of the mechanism read their e-mail; mediators and parties have addresses of their own. */
const Contacts = z.strictObject({
  prefecture: Address,
  committees: z.array(z.strictObject({ id: CommitteeId, officer: Address, head: Address, countyGroup: Address })),
  courts: z.array(z.strictObject({ id: CourtId, contact: Address, judge: Address, president: Address })),
  institutions: z.array(z.strictObject({ id: InstitutionId, email: Address })),
  /** regulators and the governance platform, by the id with which they sign in (C-08, C-09) */
  sources: z.array(z.strictObject({ id: z.string(), email: Address })),
  sample: z.boolean(),
});

const Cause = z.strictObject({
  code: z.string(),
  class: CauseClass,
  /** disputes that need not be about money may claim nothing (§3.2) */
  money: z.exactOptional(z.literal(false)),
  name: Text,
});

const Shape = z.strictObject({
  version: z.int().check(z.gte(0)),
  prefecture: z.strictObject({ code: CountyCode, name: z.string(), en: z.string(), area: z.string() }),
  counties: z.array(County),
  courts: z.array(z.strictObject({ id: CourtId, ...CourtBody.shape })),
  committees: z.array(z.strictObject({ id: CommitteeId, ...CommitteeBody.shape })),
  /** how many committees sit with each kind of host: the totals published, as a check (C-25) */
  hostTotals: z.record(HostType, z.int()),
  institutions: z.array(z.strictObject({ id: InstitutionId, ...InstitutionBody.shape })),
  branches: z.array(z.strictObject({ id: BranchId, ...BranchBody.shape })),
  /** what institutions let their posts concede, and what they have bound themselves to in advance (§3.9) */
  authorities: z.array(AuthorityGrant),
  commitments: z.array(Commitment),
  units: z.array(z.strictObject({ id: OrgUnitId, ...UnitBody.shape })),
  mediators: z.array(z.strictObject({ id: MediatorId, ...MediatorBody.shape, ...MediatorPerson.shape })),
  experts: z.array(Expert),
  contacts: Contacts,
  causes: z.array(Cause),
  rules: Thresholds,
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
export type Committee = Pack['committees'][number];
export type Mediator = Pack['mediators'][number];
export type Rules = Pack['rules'];

/** Who is asked and reached: by far the most of a pack, and few functions need it. */
export type Roster = Pick<Pack, 'mediators' | 'experts' | 'contacts'>;

/** What is decided by, and told with; who only decides carries a `Rulebook`. */
export type Jurisdiction = Omit<
  Pack,
  keyof Roster | 'clockTexts' | 'units' | 'branches' | 'authorities' | 'commitments'
> & {
  readonly units: readonly Pick<Pack['units'][number], 'id' | 'county' | 'kind'>[];
  readonly authorities: readonly Grant[];
  readonly commitments: readonly StandingCommitment[];
  readonly experts: readonly Evaluator[];
};

/** A pack without what few functions need. */
export const decidingPart = ({
  mediators: _mediators,
  contacts: _contacts,
  branches: _branches,
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

/** Authority and commitments are for products that have a code, and end after they begin. */
const powersOf = ({ causes, authorities, commitments }: Pack): readonly string[] => {
  const products = new Set(causes.map(({ code }) => code));
  const powers = [...authorities, ...commitments];
  return [
    ...powers.filter((each) => each.products.some((code) => !products.has(code))).map(({ id }) => `product of ${id}`),
    ...powers.filter(({ validFrom, validTo }) => validTo < validFrom).map(({ id }) => `validity of ${id}`),
  ];
};

/** What a pack must hold besides its shape: ids once, registers that agree, everybody reached, hosts as published. */
const faultsOf = (pack: Pack): readonly string[] => {
  const { counties, courts, committees, institutions, branches, units, mediators, experts, hostTotals, clocks } = pack;
  const { authorities, commitments } = pack;
  const entries = [courts, committees, institutions, branches, authorities, commitments, units, mediators, experts];
  return [
    ...duplicates([counties.map(({ code }) => code), counties.map(({ shortName }) => shortName)].flat()),
    ...duplicates(entries.flat().map(({ id }) => id)),
    ...disagreements(pack),
    ...beyondBounds(pack.rules).map(({ field, bound, basis }) => `${field}: ${bound} (${basis})`),
    ...powersOf(pack),
    ...HostType.options
      .filter((type) => committees.filter(({ hostType }) => hostType === type).length !== hostTotals[type])
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
