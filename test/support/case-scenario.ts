import type { Actor } from '../../events/actor.ts';
import type { CaseEvent } from '../../events/catalogue.ts';
import type { Assessment, Channel, PartyFacts, Referral } from '../../events/intake.ts';
import {
  CaseId,
  CountyCode,
  CourtId,
  Day,
  Digest,
  EvidenceId,
  Instant,
  InstitutionId,
  MediatorId,
  OrgUnitId,
  PartyId,
} from '../../events/primitives.ts';
import type { Candidate } from '../../shared/domain/assignment/candidate.ts';
import { calendarOf } from '../../shared/domain/calendar/calendar.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import type { Attested } from '../../shared/domain/case/attesting.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import type { Context } from '../../shared/domain/case/context.ts';
import { decide } from '../../shared/domain/case/decide.ts';
import type { Decision } from '../../shared/domain/case/deciding.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import { nextExpiry } from '../../shared/domain/case/expiring.ts';
import type { File } from '../../shared/domain/case/intake/commands.ts';
import { type Case, type CaseAt, isAt, type Stage } from '../../shared/domain/case/state.ts';
import { fen } from '../../shared/domain/money/fen.ts';
import { calendarData } from '../../shared/jurisdictions/calendar.ts';
import { jurisdiction, roster } from '../../shared/jurisdictions/pack.ts';

/**
 * Cases for tests, walked to their stage by the decider itself on the real pack and calendar; no state is made by hand.
 * Every step happens at ten in the morning of the scenario's day, unless the case has to wait for a due day.
 */

export const calendar = calendarOf(calendarData);
export { jurisdiction, roster };

export const day = (text: string): Day => Day.parse(text);

/** @param text as `2023-09-15 09:00` in Shanghai */
export const at = (text: string): Instant => Instant.parse(`${text.replace(' ', 'T')}:00.000+08:00`);

export const tenOn = (on: Day): Instant => at(`${on} 10:00`);

export const caseId = CaseId.parse(`522626-${'a'.repeat(26)}`);
export const evidence = EvidenceId.parse('evidence-1');
export const digest = Digest.parse('0'.repeat(64));
export const [bank, wu, yang] = ['p1', 'p2', 'p3'].map((id) => PartyId.parse(id)) as [PartyId, PartyId, PartyId];
export const policeStation = OrgUnitId.parse('unit-522626-police');
export const lawyer = MediatorId.parse('mediator-522626-2');

export const actors = {
  county: { kind: 'county', id: 'county-522626' },
  court: { kind: 'court', id: 'court-2626' },
  otherCourt: { kind: 'court', id: 'court-2601' },
  bank: { kind: 'institution', id: 'rural-522626' },
  mediator: { kind: 'mediator', id: 'mediator-522626-3' },
  time: { kind: 'system', id: 'flow' },
} as const satisfies Record<string, Actor>;

export const contextAt = (instant: Instant, actor: Actor = actors.mediator): Context => ({
  at: instant,
  today: dayOf(instant),
  actor,
  calendar,
  jurisdiction,
});

/** What matters of a case from the beginning. */
export interface Scenario {
  readonly county: string;
  readonly on: Day;
  readonly channel: Channel;
  readonly referral?: Referral | undefined;
  /** fen */
  readonly total: number;
  readonly respondents: number;
  readonly guarantor: boolean;
  readonly assessment: Assessment;
  /** everybody consents in advance to the mechanism's period */
  readonly advance: boolean;
  /** everybody reserves the choice of the mediator (PML 19) */
  readonly reserved?: true;
  readonly applicantKind: PartyFacts['kind'];
  /** what else the filing says of the dispute */
  readonly dispute?: Partial<
    Pick<File, 'links' | 'claim' | 'loan' | 'repayments' | 'relief' | 'subjectMatter' | 'parties'>
  >;
}

const referralTo = (county: string, signedOn: Day): Referral => ({
  courtId: CourtId.parse(`court-${county.slice(2)}`),
  procedure: 'NONE',
  docketed: false,
  signedOn,
});

/** The published case of Cengong (TC-1): delegated by the court, a bank against two debtors, clear facts. */
export const scenarioOf = (over: Partial<Scenario> = {}): Scenario => {
  const { county = '522626', on = day('2023-09-15'), channel = 'COURT_DELEGATED' } = over;
  return {
    county,
    on,
    channel,
    referral: channel === 'COURT_DELEGATED' ? referralTo(county, on) : undefined,
    total: 10_000_000,
    respondents: 2,
    guarantor: false,
    assessment: { factsClear: true, appraisalNeeded: false, partyUntraceable: false, titleDisputed: false },
    advance: false,
    applicantKind: 'LEGAL',
    ...over,
  };
};

/** A case of the committee's own: nobody referred it. */
export const own = { channel: 'PARTY_SINGLE' } as const satisfies Partial<Scenario>;

/** A docketed suit entrusted to the committee, 委托. */
export const entrusted = (procedure: Referral['procedure'], on: string, county = '522626') =>
  ({
    channel: 'COURT_ENTRUSTED',
    county,
    on: day(on),
    referral: { ...referralTo(county, day(on)), procedure, docketed: true },
  }) as const satisfies Partial<Scenario>;

export const partiesOf = ({ respondents, guarantor, applicantKind, county }: Scenario): readonly PartyFacts[] => [
  {
    partyId: bank,
    role: 'APPLICANT',
    kind: applicantKind,
    language: 'zh-CN',
    ...(applicantKind === 'LEGAL' ? { institutionId: InstitutionId.parse(`rural-${county}`) } : {}),
  },
  ...Array.from(
    { length: respondents },
    (_, i): PartyFacts => ({
      partyId: PartyId.parse(`p${i + 2}`),
      role: 'RESPONDENT',
      kind: 'NATURAL',
      language: 'zh-CN',
    }),
  ),
  ...(guarantor
    ? [
        {
          partyId: PartyId.parse(`p${respondents + 2}`),
          role: 'GUARANTOR' as const,
          kind: 'NATURAL' as const,
          language: 'zh-CN' as const,
        },
      ]
    : []),
];

/** Who sends by which channel (C-08, C-09). */
const sources: Partial<Record<Channel, string>> = {
  REGULATOR_TRANSFER: 'nfra',
  GOVERNANCE_TRANSFER: 'governance-platform',
};

export const fileCommand = (scenario: Scenario): File => ({
  type: 'file',
  caseId,
  channel: scenario.channel,
  ...(sources[scenario.channel] ? { sourceOrg: sources[scenario.channel] } : {}),
  competentCounty: CountyCode.parse(scenario.county),
  receivedOn: scenario.on,
  ...(scenario.referral ? { referral: scenario.referral } : {}),
  causeClass: 'CONTRACT',
  causeCode: 'FINANCIAL_LOAN',
  claim: {
    principal: fen(scenario.total),
    interest: fen(0),
    penalty: fen(0),
    other: fen(0),
    total: fen(scenario.total),
  },
  assessment: scenario.assessment,
  parties: partiesOf(scenario),
  ...scenario.dispute,
});

export const candidates: readonly Candidate[] = roster.mediators.map(({ id, ...facts }) => ({
  mediatorId: id,
  ...facts,
  openCases: 0,
  maxOpen: 5,
  settledLikeCases: 0,
}));

/** A case with the events that made it. */
export interface Walk<C extends Case = Case> {
  readonly scenario: Scenario;
  readonly state: C;
  readonly events: readonly CaseEvent[];
}

export interface When {
  readonly at?: Instant;
  readonly by?: Actor;
}

const whenOf = ({ on }: Scenario, when: When): Context => contextAt(when.at ?? tenOn(on), when.by);

/** What the case answers to a command, at ten on the scenario's day unless said otherwise. */
export const ask = (walk: Walk, command: Command, when: When = {}): Decision =>
  decide(walk.state, command, whenOf(walk.scenario, when));

/** The case after a command; throws where the case refuses it. */
export const having = (walk: Walk, command: Command, when: When = {}): Walk => {
  const decided = ask(walk, command, when);
  if (!decided.ok) throw new Error(`${command.type} at ${walk.state.stage}: ${JSON.stringify(decided.error)}`);
  const state = decided.value.reduce<Case>((before, event) => evolve(before, event, walk.state.id), walk.state);
  return { ...walk, state, events: [...walk.events, ...decided.value] };
};

/** Its refusal, or the types of the events it would make; spelt, since what is undefined no comparison would miss. */
export const answer = (walk: Walk, command: Command, when: When = {}): string | readonly string[] => {
  const decided = ask(walk, command, when);
  return decided.ok ? decided.value.map(({ type }) => String(type)) : decided.error.code;
};

/** The moment after the case's next expiry, a minute past midnight. */
export const pastDue = ({ state }: Walk): Instant => {
  const expiry = nextExpiry(state);
  if (!expiry) throw new Error(`nothing expires at ${state.stage}`);
  return at(`${addDays(expiry.dueOn, 1)} 00:01`);
};

export const narrowed = <S extends Stage>(walk: Walk, stage: S): Walk<CaseAt<S>> => {
  const { state } = walk;
  if (!isAt(state, [stage])) throw new Error(`${state.stage} is not ${stage}`);
  return { ...walk, state };
};

/** What no grant of the bank reaches was approved for this one case (动态授权). */
export const approved = { concessions: [{ partyId: bank, approvalEvidenceId: EvidenceId.parse('approval-1') }] };

export const attestedBy = ({ state }: Walk): readonly Attested[] =>
  state.parties.map(({ partyId }) => ({ partyId, evidenceId: evidence }));
