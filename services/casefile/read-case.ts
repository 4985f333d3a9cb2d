import type { CaseId, Day, Instant } from '../../events/primitives.ts';
import { look } from '../../shared/act.ts';
import type { Language } from '../../shared/api/language.ts';
import type { CaseView } from '../../shared/api/routes/casefile.ts';
import { continuedCaseId } from '../../shared/case-id.ts';
import { type Commit, eventsOf, stateOf } from '../../shared/commit.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { traced } from '../../shared/domain/case/context.ts';
import { courtFeeOf } from '../../shared/domain/case/court/court-fee.ts';
import { refuse } from '../../shared/domain/case/deciding.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import { followingClocks } from '../../shared/domain/case/following-clocks.ts';
import { limitationOf } from '../../shared/domain/case/intake/limitation.ts';
import { endedClocks, type Moment } from '../../shared/domain/case/open-clocks.ts';
import { responsibleFor } from '../../shared/domain/case/responsible.ts';
import { stageNames } from '../../shared/domain/case/stage-names.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import { disclosed, disclosedHold, disclosedOutcome, mayReadClock } from '../../shared/domain/confidential.ts';
import type { Clock } from '../../shared/domain/deadlines/clock.ts';
import { explain } from '../../shared/domain/deadlines/trace.ts';
import { formatYuan } from '../../shared/domain/money/yuan.ts';
import { ok } from '../../shared/domain/result.ts';
import type { CaseStore, PrivateStore, Reference } from '../../shared/ports.ts';
import { presentFiling } from '../../shared/present-parties.ts';
import { afterAgreementOf } from './after-agreement.ts';

export interface ReadPorts {
  readonly cases: CaseStore;
  readonly personal: PrivateStore;
  readonly reference: Reference;
  readonly now: () => Instant;
}

interface ReadRequest {
  readonly principal: Viewer;
  readonly path: { readonly caseId: CaseId };
  readonly language: Language;
}

const clocksOf = (state: Case, viewer: Viewer) =>
  Object.values(state.clocks).filter((clock) => clock !== undefined && mayReadClock(clock.kind, viewer));

const loanOf = ({ loan, repayments, relief }: Case): Pick<CaseView, 'loan' | 'repayments' | 'relief'> => ({
  ...(loan ? { loan: { ...loan, amount: formatYuan(loan.amount) } } : {}),
  ...(repayments ? { repayments: repayments.map((each) => ({ ...each, amount: formatYuan(each.amount) })) } : {}),
  ...(relief ? { relief } : {}),
});

const feeOf = (state: Case): CaseView['courtFee'] => {
  const { full, counterfactual, avoided, basis } = courtFeeOf(state);
  return {
    full: formatYuan(full),
    counterfactual: formatYuan(counterfactual),
    avoided: formatYuan(avoided),
    basis,
  };
};

const mechanismOf = (state: Case): Pick<CaseView, 'mechanism'> => {
  const mechanism = 'mechanism' in state ? state.mechanism : undefined;
  return mechanism ? { mechanism: { now: mechanism.now, switches: [...mechanism.switches] } } : {};
};

/** The other half of a case that was settled in part. */
const continuedOf = (state: Case): Pick<CaseView, 'continues' | 'continuedAs'> => ({
  ...(state.continues ? { continues: state.continues } : {}),
  ...('effectiveOn' in state && state.agreement?.rest?.how === 'OPEN'
    ? { continuedAs: continuedCaseId(state.id, state.agreement.agreementId) }
    : {}),
});

/** 群体纠纷; a model judgment is kept with the case that stands for all (§4.3). */
const groupOf = async (cases: Pick<CaseStore, 'history'>, { id, group, modelJudgment }: Case) => {
  if (!group) return {};
  const { groupCaseId, lead } = group;
  const judgment = groupCaseId === id ? modelJudgment : stateOf(await cases.history(groupCaseId))?.modelJudgment;
  return { group: { groupCaseId, lead, ...(judgment ? { modelJudgment: judgment } : {}) } };
};

const viewOf = (state: Case, sequence: number, { principal: viewer, language }: ReadRequest): CaseView => {
  const { principal, interest, penalty, other, total } = state.claim;
  const responsible = responsibleFor(state);
  const outcome = disclosedOutcome(state, viewer);
  const hold = disclosedHold(state, viewer);
  return {
    caseId: state.id,
    ...('caseNo' in state && state.caseNo ? { caseNo: state.caseNo } : {}),
    sequence,
    stage: state.stage,
    stageName: stageNames[state.stage][language],
    county: state.competentCounty,
    ...(state.transferredFrom ? { transferredFrom: state.transferredFrom } : {}),
    ...continuedOf(state),
    committeeId: state.committeeId,
    channel: state.channel,
    causeCode: state.causeCode,
    claim: {
      principal: formatYuan(principal),
      interest: formatYuan(interest),
      penalty: formatYuan(penalty),
      other: formatYuan(other),
      total: formatYuan(total),
    },
    ...loanOf(state),
    courtFee: feeOf(state),
    ...('track' in state ? { track: state.track } : {}),
    ...mechanismOf(state),
    ...('lead' in state && state.lead ? { lead: state.lead } : {}),
    responsible: `${responsible.role}:${responsible.id}`,
    ...(outcome ? { outcome } : {}),
    ...(hold ? { hold } : {}),
    ...afterAgreementOf(state),
    parties: [...state.parties],
    clocks: clocksOf(state, viewer),
  };
};

/** Where the case stands, without anything personal. */
export const readCase =
  ({ cases }: ReadPorts) =>
  async (request: ReadRequest) => {
    const seen = await look(cases)(request.path.caseId, request.principal);
    if (!seen.ok) return seen;
    const { state, history } = seen.value;
    const group = await groupOf(cases, state);
    return ok({ body: { ...viewOf(state, history.length, request), ...group }, sequence: history.length });
  };

/** What happened, commit by commit, with the chain of hashes. */
export const readHistory =
  ({ cases }: ReadPorts) =>
  async ({ principal, path }: ReadRequest) => {
    const seen = await look(cases)(path.caseId, principal);
    if (!seen.ok) return seen;
    const { state, history } = seen.value;
    const moments = momentsOf(history);
    const commits = history.map((commit, i) => {
      const { sequence, at, actor, command, previousHash, hash } = commit;
      return {
        sequence,
        at,
        actor,
        command,
        stage: moments[i]?.state.stage ?? 'none',
        events: (moments[i]?.events ?? []).map((event) => ({
          type: event.type,
          ...disclosed(event, principal, state),
        })),
        previousHash,
        hash,
      };
    });
    return ok({ body: { caseId: path.caseId, commits } });
  };

const momentsOf = (history: readonly Commit[]): readonly Moment[] => {
  const moments: Moment[] = [];
  for (const commit of history) {
    const events = eventsOf(commit);
    const state = events.reduce<Case | undefined>(
      (from, event) => evolve(from, event, commit.caseId),
      moments.at(-1)?.state,
    );
    if (state) moments.push({ state, events, on: dayOf(commit.at) });
  }
  return moments;
};

const endedOn = (day: Day | undefined) => (day ? { endedOn: day } : {});

/** The clocks with their traces, as they could be shown to a judge: those the case keeps, and those that follow from it. */
export const readClocks =
  ({ cases, reference }: ReadPorts) =>
  async ({ principal, path, language }: ReadRequest) => {
    const seen = await look(cases)(path.caseId, principal);
    if (!seen.ok) return seen;
    const { state, history } = seen.value;
    const [calendar, jurisdiction] = await Promise.all([reference.calendar(), reference.jurisdiction()]);
    const ended = endedClocks(momentsOf(history));
    const shown = ({ trace }: Pick<Clock, 'trace'>) =>
      trace.map((row) => ({ day: row.day, counted: row.counted, why: row.why, explanation: explain(row, language) }));
    const clocks = clocksOf(state, principal).map((clock) => ({
      ...clock,
      ...endedOn(ended.get(clock.kind)),
      trace: shown(traced(clock, calendar)),
    }));
    const following = followingClocks(state, { calendar, jurisdiction });
    const limitation = limitationOf(state, calendar);
    return ok({
      body: {
        caseId: path.caseId,
        clocks,
        following: following.map((each) => ({ ...each, trace: shown(each) })),
        ...(limitation ? { limitation: { ...limitation, interruptions: [...limitation.interruptions] } } : {}),
      },
    });
  };

/** Personal data: the read is recorded before the answer leaves. */
export const readParties =
  ({ cases, personal, now }: ReadPorts) =>
  async ({ principal, path }: ReadRequest) => {
    const seen = await look(cases)(path.caseId, principal);
    if (!seen.ok) return seen;
    const filing = await presentFiling(personal, path.caseId, seen.value.history);
    if (!filing) return refuse('not-found');
    await personal.recordRead(path.caseId, { by: `${principal.kind}:${principal.id}`, at: now(), what: 'parties' });
    const { facts, sourceRef, contractNo, parties } = filing;
    const numbers = { ...(sourceRef ? { sourceRef } : {}), ...(contractNo ? { contractNo } : {}) };
    return ok({ body: { caseId: path.caseId, facts, ...numbers, parties: [...parties] } });
  };
