import type { Language } from '../../shared/api/language.ts';
import type { LedgerLine } from '../../shared/api/routes/ledger.ts';
import { stageNames } from '../../shared/domain/case/stage-names.ts';
import { parseCaseNo } from '../../shared/domain/identifiers/case-no.ts';
import type { PlainNames } from '../../shared/domain/ledger/plain-names.ts';
import type { LedgerFacts, LedgerRow } from '../../shared/domain/ledger/row.ts';
import { FIRST_MECHANISM } from '../../shared/domain/ledger/words.ts';
import { formatYuan } from '../../shared/domain/money/yuan.ts';

const amountOf = ({ total, principal, interest, other }: LedgerFacts): LedgerLine['amount'] => ({
  total: formatYuan(total),
  principal: formatYuan(principal),
  interest: formatYuan(interest),
  other: formatYuan(other),
});

const mediationOf = (
  { mediatorId, informedOn, consentedOn, extendedTo, coMediators }: LedgerFacts,
  { mediators, units }: PlainNames,
): Pick<LedgerLine, 'coMediators'> & Partial<LedgerLine> => ({
  ...(mediatorId ? { mediator: { mediatorId, ...mediators[mediatorId] } } : {}),
  ...(informedOn ? { informedOn } : {}),
  ...(consentedOn ? { consentedOn } : {}),
  ...(extendedTo ? { extendedTo } : {}),
  coMediators: coMediators.map((unitId) => {
    const name = units[unitId];
    return { unitId, ...(name ? { name } : {}) };
  }),
});

const transferOf = ({ transferredFrom: county }: LedgerFacts, { counties }: PlainNames): Partial<LedgerLine> => {
  const name = county && counties[county];
  return county ? { transferredFrom: { county, ...(name ? { name } : {}) } } : {};
};

const endingOf = ({ result, endedOn, workingDaysUsed }: LedgerFacts): Partial<LedgerLine> => ({
  ...(result ? { outcome: result } : {}),
  ...(endedOn ? { closedOn: endedOn } : {}),
  ...(workingDaysUsed === undefined ? {} : { workingDaysUsed }),
});

const agreementOf = ({
  agreedAmount,
  remedies,
  instalments,
  lastInstalmentOn,
  outOfTime,
}: LedgerFacts): Partial<LedgerLine> => ({
  ...(agreedAmount === undefined ? {} : { agreedAmount: formatYuan(agreedAmount) }),
  ...(remedies ? { remedies: [...remedies] } : {}),
  ...(instalments ? { instalments } : {}),
  ...(lastInstalmentOn ? { lastInstalmentOn } : {}),
  ...(outOfTime ? { outOfTime } : {}),
});

const performanceOf = ({ instalmentsPaid, performedOn, defaultedOn }: LedgerFacts): Partial<LedgerLine> =>
  instalmentsPaid || performedOn || defaultedOn
    ? {
        performance: {
          instalmentsPaid: instalmentsPaid ?? 0,
          ...(performedOn ? { performedOn } : {}),
          ...(defaultedOn ? { defaultedOn } : {}),
        },
      }
    : {};

const enforcementOf = ({
  enforcementFiledOn,
  enforcementEndedOn,
  enforcementResult,
}: LedgerFacts): Partial<LedgerLine> =>
  enforcementFiledOn
    ? {
        enforcement: {
          filedOn: enforcementFiledOn,
          ...(enforcementEndedOn ? { endedOn: enforcementEndedOn } : {}),
          ...(enforcementResult ? { result: enforcementResult } : {}),
        },
      }
    : {};

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

const numberOf = (caseNo: string): number => {
  const read = parseCaseNo(caseNo);
  if (!read.ok) throw new Error(`not a case number: ${caseNo}`);
  return read.value.sequence;
};

/**
 * A row as the API answers it: yuan with two decimals, names as the pack has them today.
 * @throws where the case was never accepted, so in no ledger
 */
export const lineOf = (row: LedgerRow, names: PlainNames, language: Language): LedgerLine => {
  const { caseId, caseNo, stage, facts } = row;
  const { acceptedOn, dueOn, track, channel, courtCaseNo, causeCode, courtFeeSaved, marks } = facts;
  if (!caseNo || !acceptedOn || !dueOn || !track) throw new Error(`${caseId} has no place in a ledger`);
  return {
    no: numberOf(caseNo),
    caseId,
    caseNo,
    acceptedOn,
    channel,
    sourceNo: courtCaseNo ?? caseId,
    ...transferOf(facts, names),
    ...(facts.continues ? { continues: facts.continues } : {}),
    applicants: facts.applicants,
    respondents: facts.respondents,
    causeCode,
    causeName: names.causes[causeCode]?.[language] ?? causeCode,
    amount: amountOf(facts),
    mechanism: facts.mechanism ?? FIRST_MECHANISM,
    track,
    dueOn,
    sessions: facts.sessions,
    ...mediationOf(facts, names),
    ...(facts.imported ? { imported: facts.imported } : {}),
    stage,
    stageName: stageNames[stage][language],
    ...(facts.onHold ? { onHold: facts.onHold } : {}),
    ...endingOf(facts),
    ...agreementOf(facts),
    ...performanceOf(facts),
    ...enforcementOf(facts),
    ...confirmationOf(facts),
    ...fastTrackOf(facts),
    ...(courtFeeSaved === undefined ? {} : { courtFeeSaved: formatYuan(courtFeeSaved) }),
    ...(marks ? { marks: [...marks] } : {}),
    ...(facts.groupCaseId ? { groupCaseId: facts.groupCaseId } : {}),
  };
};
