import type { LedgerLine } from '../../shared/api/routes/ledger.ts';
import type { LedgerFacts, LedgerRow } from '../../shared/domain/ledger/row.ts';
import { formatYuan } from '../../shared/domain/money/yuan.ts';

const amountOf = ({ total, principal, interest, other }: LedgerFacts): LedgerLine['amount'] => ({
  total: formatYuan(total),
  principal: formatYuan(principal),
  interest: formatYuan(interest),
  other: formatYuan(other),
});

const confirmationOf = ({ appliedOn, ruledOn, rulingNo, ruling }: LedgerFacts): Partial<LedgerLine> =>
  appliedOn
    ? {
        confirmation: {
          appliedOn,
          ...(ruledOn ? { ruledOn } : {}),
          ...(rulingNo ? { rulingNo } : {}),
          ...(ruling ? { result: ruling } : {}),
        },
      }
    : {};

const fastTrackOf = ({ fastTrackOn, fastTrackClosedOn, fastTrackResult }: LedgerFacts): Partial<LedgerLine> =>
  fastTrackOn
    ? {
        fastTrack: {
          enteredOn: fastTrackOn,
          ...(fastTrackClosedOn ? { closedOn: fastTrackClosedOn } : {}),
          ...(fastTrackResult ? { result: fastTrackResult } : {}),
        },
      }
    : {};

/** A row as the API answers it: yuan with two decimals. @throws where the case was never accepted, so in no ledger */
export const lineOf = ({ caseId, caseNo, stage, facts }: LedgerRow): LedgerLine => {
  const { acceptedOn, dueOn, track, mediatorId, informedOn, consentedOn, extendedTo } = facts;
  const { result, endedOn, workingDaysUsed, agreedAmount, lastInstalmentOn, courtFeeSaved, remedies } = facts;
  if (!caseNo || !acceptedOn || !dueOn || !track) throw new Error(`${caseId} has no place in a ledger`);
  return {
    caseId,
    caseNo,
    acceptedOn,
    channel: facts.channel,
    applicants: facts.applicants,
    respondents: facts.respondents,
    causeCode: facts.causeCode,
    amount: amountOf(facts),
    track,
    ...(mediatorId ? { mediator: mediatorId } : {}),
    ...(informedOn ? { informedOn } : {}),
    ...(consentedOn ? { consentedOn } : {}),
    dueOn,
    ...(extendedTo ? { extendedTo } : {}),
    sessions: facts.sessions,
    coMediators: facts.coMediators,
    stage,
    ...(result ? { outcome: result } : {}),
    ...(endedOn ? { closedOn: endedOn } : {}),
    ...(workingDaysUsed === undefined ? {} : { workingDaysUsed }),
    ...(agreedAmount === undefined ? {} : { agreedAmount: formatYuan(agreedAmount) }),
    ...(lastInstalmentOn ? { lastInstalmentOn } : {}),
    ...(remedies ? { remedies: [...remedies] } : {}),
    ...(facts.outOfTime ? { outOfTime: facts.outOfTime } : {}),
    ...confirmationOf(facts),
    ...fastTrackOf(facts),
    ...(courtFeeSaved === undefined ? {} : { courtFeeSaved: formatYuan(courtFeeSaved) }),
  };
};
