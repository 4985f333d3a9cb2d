import type { Actor } from '../../../../events/actor.ts';
import type { ClauseType } from '../../../../events/agreement.ts';
import type { PartyFacts, Repayment } from '../../../../events/intake.ts';
import { AgentId, CountyCode, CourtId, MediatorId, PartyId, Rate } from '../../../../events/primitives.ts';
import type { Command } from '../../../../shared/domain/case/commands.ts';
import { decide } from '../../../../shared/domain/case/decide.ts';
import type { File } from '../../../../shared/domain/case/intake/commands.ts';
import { fen } from '../../../../shared/domain/money/fen.ts';
import type { Rejection, RejectionCode } from '../../../../shared/domain/rejections.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import { given } from '../../../support/case-builder.ts';
import {
  application,
  commands,
  extension,
  payment,
  reopening,
  session,
  signatures,
  summons,
  terms,
} from '../../../support/case-commands.ts';
import {
  actors,
  ask,
  at,
  bank,
  contextAt,
  day,
  evidence,
  fileCommand,
  having,
  lawyer,
  narrowed,
  own,
  type Scenario,
  scenarioOf,
  tenOn,
  type Walk,
  type When,
  wu,
  yang,
} from '../../../support/case-scenario.ts';
import { assignment, choice, disclosure, recusal, recusalDecision } from '../../../support/people-commands.ts';

/** For every code that a case can give: the situations that give it, with the field they point at. */
export type Situations = Readonly<
  Partial<Record<RejectionCode, readonly (readonly [string, () => Result<unknown, Rejection>, string?])[]>>
>;

/** The other side's party. */
export const opposed = (party: PartyFacts): PartyFacts => ({
  ...party,
  role: party.role === 'APPLICANT' ? 'RESPONDENT' : 'APPLICANT',
});

export const court = { by: actors.court };
export const [cengong, kaili] = ['522626', '522601'].map((code) => CountyCode.parse(code)) as [CountyCode, CountyCode];
export const here = CourtId.parse(actors.court.id);
export const stranger = { partyId: PartyId.parse('p9'), evidenceId: evidence };

/** On the scenario's day unless said otherwise. */
export const filing = (over: Partial<Scenario>, change: Partial<File> = {}, by: Actor = actors.court, on?: string) =>
  decide(
    undefined,
    { ...fileCommand(scenarioOf(over)), ...change },
    contextAt(tenOn(on ? day(on) : scenarioOf(over).on), by),
  );

export const asked = (walk: Walk, command: Command, when: When = {}) => ask(walk, command, when);
export const without = (walk: Walk, partyId: PartyId) =>
  walk.state.parties
    .filter((party) => party.partyId !== partyId)
    .map((party) => ({ partyId: party.partyId, evidenceId: evidence }));

export const mediating = given.mediating();
export const agreed = given.agreed();
export const effective = given.effective();
export const supplement = given.supplement();
export const reserved = given.assigning({ ...own, reserved: true });
export const naming = (mediatorId: string) =>
  choice(reserved, { choices: [{ partyId: wu, evidenceId: evidence, mediatorId: MediatorId.parse(mediatorId) }] });
export const county = { by: actors.county };
export const prefecture = { by: { kind: 'prefecture', id: 'prefecture' } } as const;
export const strange = { mediatorId: MediatorId.parse('mediator-nobody') };
export const recused = having(mediating, recusal(mediating));
export const rejected = recusalDecision({ result: 'REJECTED' });
export const waivedByAll = {
  ...rejected,
  waivers: mediating.state.parties.map(({ partyId }) => ({ partyId, evidenceId: evidence })),
};
export const disclosed = (ground: 'R1' | 'R7') => having(mediating, disclosure({ grounds: [ground] }));
const headLed = having(given.assigning(), assignment({ chosen: lawyer }));
export const headRecused = having(headLed, recusal(headLed));
export const { claim } = fileCommand(scenarioOf());
export const ungranted = given.mediating({ ...own, county: '522636' });
export const borrowed = given.mediating({ ...own, dispute: { loan: lent({ dueOn: '2024-03-10' }) } });
export const first = { dueOn: day('2023-12-15'), amount: fen(4_000_000) };
export const second = { dueOn: day('2024-03-15'), amount: fen(6_000_000) };

/** A loan of 150,000 with 100,000 owed of it, two and a half years old. */
export function lent(
  days: Partial<Record<'contractDate' | 'disbursedOn' | 'dueOn', string>> = {},
  amount = 15_000_000,
): NonNullable<File['loan']> {
  const { contractDate = '2021-03-10', ...later } = days;
  return {
    contractDate: day(contractDate),
    amount: fen(amount),
    ratePercent: Rate.parse('6.5'),
    ...Object.fromEntries(Object.entries(later).map(([name, on]) => [name, day(on)])),
  };
}
export function repaid(on: string, amount = 0): Repayment {
  return { on: day(on), amount: fen(amount), kind: 'PRINCIPAL' };
}
export function changed(
  clauses: readonly ClauseType[],
  to: { readonly ratePercent?: string; readonly dueOn?: string },
) {
  const { ratePercent, dueOn } = to;
  const rate = ratePercent ? { ratePercent: Rate.parse(ratePercent) } : {};
  return terms(borrowed, { clauses, schedule: [], terms: { ...rate, ...(dueOn ? { dueOn: day(dueOn) } : {}) } });
}
export function referral() {
  const facts = scenarioOf().referral;
  if (!facts) throw new Error('the published case was referred');
  return facts;
}
export function agreeing(partyId: PartyId) {
  return { partyId, evidenceId: evidence, advanceExtension: false };
}
/** The rules of a prefecture that lets the parties extend more often, at ten on the day of the published case. */
export function moreExtensions(otherTimes: number) {
  const context = contextAt(tenOn(mediating.scenario.on));
  const { jurisdiction } = context;
  const extensions = { ...jurisdiction.rules.extension, otherTimes };
  return { ...context, jurisdiction: { ...jurisdiction, rules: { ...jurisdiction.rules, extension: extensions } } };
}
export function orally(walk: Walk) {
  return terms(walk, { form: 'ORAL', represented: [{ partyId: wu, agentId: AgentId.parse('g1') }] });
}
type Marking = { by: 'PARTY'; partyId: PartyId } | { by: 'MEDIATOR'; mediatorId: MediatorId } | { by: 'SEAL' };
export function marksOf(walk: typeof agreed, marks: readonly Marking[]): Command {
  const times = { at: tenOn(walk.scenario.on), evidenceId: evidence };
  return { ...signatures(walk), marks: marks.map((mark) => ({ ...mark, ...times })) };
}
/** Summoned for nine on Monday, one debtor stayed away. */
export function missedOnce(): Walk {
  const called = having(mediating, summons(mediating, { sessionAt: at('2023-09-18 09:00') }));
  const held = { startedAt: at('2023-09-18 09:00'), endedAt: at('2023-09-18 10:00') };
  const absent = [{ partyId: wu, justified: false }];
  return having(called, session(called, { ...held, attended: [bank, yang], absent }), { at: held.endedAt });
}
export function extendedTwice(over: Partial<Scenario>) {
  const walk = given.mediating(over);
  return asked(having(walk, extension(walk, 5)), extension(walk, 5));
}
/** Recorded while the court has the application: the case stays open until it rules. */
export function paidOnce(): Walk {
  return having(given.docketed(), payment(given.docketed()));
}
export function again(ground: 'TITLE_SETTLED' | 'NOT_FOR_COURTS') {
  const walk = having(given.applied(), { ...commands.notAdmit, ground }, court);
  return asked(walk, application(walk));
}
/** Dismissed, mediated again, agreed and dismissed again, until this round. */
export function dismissedInRound(round: number): Walk {
  let walk: Walk = given.dismissed();
  for (let done = 1; done < round; done += 1) {
    walk = having(walk, reopening(walk));
    walk = having(walk, terms(walk));
    walk = having(walk, { ...signatures(walk), agreementId: `a${done + 1}` });
    walk = having(walk, application(walk));
    walk = having(having(walk, commands.docket, court), commands.dismiss, court);
  }
  return walk;
}
export function withGuarantor(): typeof agreed {
  const walk = given.mediating({ guarantor: true });
  return narrowed(
    having(walk, terms(walk, { bound: [bank, wu, yang], acknowledged: ['GUARANTEE_UNCHANGED'] })),
    'agreed',
  );
}
