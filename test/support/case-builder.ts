import type { Language } from '../../events/primitives.ts';
import { decide } from '../../shared/domain/case/decide.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import type { Case, CaseAt, Stage } from '../../shared/domain/case/state.ts';
import { application, commands, consent, signatures, terms } from './case-commands.ts';
import {
  actors,
  caseId,
  contextAt,
  entrusted,
  evidence,
  fileCommand,
  having,
  narrowed,
  partiesOf,
  pastDue,
  type Scenario,
  scenarioOf,
  tenOn,
  type Walk,
  wu,
} from './case-scenario.ts';
import { assignment } from './people-commands.ts';

type Over = Partial<Scenario>;

const byCourt = { by: actors.court };

const filed = (over: Over = {}): Walk<CaseAt<'filed'>> => {
  const scenario = scenarioOf(over);
  const court = scenario.referral ? { kind: 'court' as const, id: scenario.referral.courtId } : actors.county;
  const decided = decide(undefined, fileCommand(scenario), contextAt(tenOn(scenario.on), court));
  if (!decided.ok) throw new Error(`file: ${JSON.stringify(decided.error)}`);
  const state = decided.value.reduce<Case | undefined>((before, event) => evolve(before, event, caseId), undefined);
  if (!state) throw new Error('filing makes a case');
  return narrowed({ scenario, state, events: decided.value }, 'filed');
};

const supplement = (over: Over = {}) => narrowed(having(filed(over), commands.requestSupplement), 'supplement');

const informing = (over: Over = {}) => narrowed(having(filed(over), commands.inform), 'informing');

const assigning = (over: Over = {}) => {
  const before = informing(over);
  return narrowed(having(before, consent(before)), 'assigning');
};

/** At the table with a lead who has yet to sign its statement on conflicts. */
export const undisclosed = (over: Over = {}) => narrowed(having(assigning(over), assignment()), 'mediating');

/** Who leads has no tie to anybody, and has signed that (T09). */
const mediating = (over: Over = {}) =>
  narrowed(having(assigning(over), assignment({ disclosureEvidenceId: evidence })), 'mediating');

const agreed = (over: Over = {}) => {
  const before = mediating(over);
  return narrowed(having(before, terms(before)), 'agreed');
};

const effective = (over: Over = {}) => {
  const before = agreed(over);
  return narrowed(having(before, signatures(before)), 'effective');
};

const applied = (over: Over = {}) => {
  const before = effective(over);
  return narrowed(having(before, application(before)), 'applied');
};

const docketed = (over: Over = {}) => narrowed(having(applied(over), commands.docket, byCourt), 'docketed');
const confirmed = (over: Over = {}) => narrowed(having(docketed(over), commands.confirm, byCourt), 'confirmed');
const dismissed = (over: Over = {}) => narrowed(having(docketed(over), commands.dismiss, byCourt), 'dismissed');

const notAdmitted = (over: Over = {}) => narrowed(having(applied(over), commands.notAdmit, byCourt), 'not-admitted');

const unconfirmed = (over: Over = {}) => {
  const before = effective(over);
  return narrowed(having(before, commands.expire, { at: pastDue(before), by: actors.time }), 'unconfirmed');
};

/** A suit the court had docketed before it entrusted the case; nobody else's agreement is reviewed. */
const docketedSuit: Over = entrusted('SUMMARY', '2023-09-15');

const courtReview = (over: Over = {}) =>
  narrowed(having(effective({ ...over, ...docketedSuit }), commands.submitForReview), 'court-review');

const courtStatement = (over: Over = {}) =>
  narrowed(having(courtReview(over), commands.issueStatement, byCourt), 'court-statement');

const suitWithdrawn = (over: Over = {}) =>
  narrowed(having(courtReview(over), commands.withdrawSuit, byCourt), 'suit-withdrawn');

const failed = (over: Over = {}) => narrowed(having(mediating(over), commands.fail), 'failed');

const refused = (over: Over = {}) =>
  narrowed(having(informing({ ...over, ...docketedSuit }), commands.refuse), 'refused');

const fastTrack = (over: Over = {}) => narrowed(having(failed(over), commands.enterFastTrack, byCourt), 'fast-track');

const converted = (over: Over = {}) => narrowed(having(fastTrack(over), commands.convert, byCourt), 'converted');

const closed = (over: Over = {}) => narrowed(having(fastTrack(over), commands.closeFastTrack, byCourt), 'closed');

/** Wu speaks Shui, which no mediator of the roster does. */
export const speaking = (over: Over = {}, language: Language = 'swi'): Over => {
  const scenario = scenarioOf(over);
  const parties = partiesOf(scenario).map((party) => (party.partyId === wu ? { ...party, language } : party));
  return { ...over, dispute: { ...scenario.dispute, parties } };
};

/** All agree on a new text in the morning after the last day, the failure of that day written or not (T51). */
export const agreedLate = (over: Over = {}, written = true) => {
  const open: Walk = mediating(over);
  const midnight = { at: pastDue(open), by: actors.time };
  const before = written ? having(open, commands.expire, midnight) : open;
  return narrowed(having(before, terms(before), { at: midnight.at }), 'agreed');
};

/** A case at a stage, by the shortest way there, all on the scenario's day. */
export const given = {
  filed,
  supplement,
  informing,
  assigning,
  mediating,
  agreed,
  effective,
  applied,
  docketed,
  confirmed,
  dismissed,
  'not-admitted': notAdmitted,
  unconfirmed,
  'court-review': courtReview,
  'court-statement': courtStatement,
  'suit-withdrawn': suitWithdrawn,
  failed,
  refused,
  'fast-track': fastTrack,
  converted,
  closed,
} as const satisfies { readonly [S in Stage]: (over?: Over) => Walk<CaseAt<S>> };

export const stages = Object.keys(given) as readonly Stage[];
