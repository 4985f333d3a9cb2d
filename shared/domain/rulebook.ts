import * as z from 'zod/mini';
import { ClockKind } from '../../events/clock.ts';
import { ClockDefinition } from './deadlines/catalogue.ts';
import type { County, Jurisdiction, Mediator, Pack } from './jurisdiction.ts';

/** Parts of a pack as small as those who carry them: what a bundle holds, every cold start parses. */

const { kind, basis, variants } = ClockDefinition.shape;
/** Takes the definitions as they are and leaves names and ladders behind. */
const Clocks = z.record(ClockKind, z.object({ kind, basis, variants }));

/** What decisions go by: ids, places and numbers, without names, ladders and wording. */
export interface Rulebook {
  readonly counties: readonly Pick<County, 'code' | 'shortName'>[];
  readonly courts: readonly Pick<Jurisdiction['courts'][number], 'id' | 'level' | 'county'>[];
  readonly committees: readonly Pick<
    Jurisdiction['committees'][number],
    'id' | 'county' | 'hostInstitution' | 'head'
  >[];
  /** `gone`: open cases know its group still (R2), and no new one comes in */
  readonly institutions: readonly (Pick<Jurisdiction['institutions'][number], 'id' | 'group'> & {
    readonly gone?: true;
  })[];
  readonly authorities: Jurisdiction['authorities'];
  readonly commitments: Jurisdiction['commitments'];
  readonly experts: Jurisdiction['experts'];
  readonly units: readonly Pick<Jurisdiction['units'][number], 'id' | 'kind'>[];
  readonly causes: readonly Pick<Jurisdiction['causes'][number], 'code' | 'money'>[];
  readonly rules: Jurisdiction['rules'];
  readonly clocks: z.infer<typeof Clocks>;
}

/** @param jurisdiction a checked pack's */
export const rulebookOf = ({
  counties,
  courts,
  committees,
  institutions,
  authorities,
  commitments,
  experts,
  units,
  causes,
  rules,
  clocks,
}: Jurisdiction): Rulebook => ({
  counties: counties.map(({ code, shortName }) => ({ code, shortName })),
  courts: courts.map(({ id, level, county }) => ({ id, level, ...(county ? { county } : {}) })),
  committees: committees.map(({ id, county, hostInstitution, head }) => ({
    id,
    county,
    ...(hostInstitution ? { hostInstitution } : {}),
    ...(head ? { head } : {}),
  })),
  institutions: institutions.map(({ id, group }) => ({ id, group })),
  authorities,
  commitments,
  experts,
  units: units.map(({ id, kind }) => ({ id, kind })),
  causes: causes.map(({ code, money }) => ({ code, ...(money === false ? { money } : {}) })),
  rules,
  clocks: Clocks.parse(clocks),
});

/** A mediator as assigning sees one: neither name nor address, sex nor ethnicity, which it may not go by. */
export type Assignee = Pick<
  Mediator,
  | 'id'
  | 'county'
  | 'employment'
  | 'active'
  | 'absences'
  | 'certifiedUntil'
  | 'trainingHours'
  | 'courtRoster'
  | 'languages'
  | 'specialisms'
  | 'finance'
  | 'legal'
  | 'employer'
  | 'formerEmployers'
>;

/** The mediators of a pack, for whoever assigns them. */
export const assigneesOf = ({ mediators }: Pick<Pack, 'mediators'>): readonly Assignee[] =>
  mediators.map(
    ({
      name: _name,
      gender: _gender,
      ethnicity: _ethnicity,
      source: _source,
      certificateNo: _certificateNo,
      mobile: _mobile,
      email: _email,
      sample: _sample,
      ...assignee
    }) => assignee,
  );
